import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { DiagnosticError, diagnose } from '../../diagnostics/diagnostic.ts';
import type { DataInput } from '../data-input.ts';
import { type DataArgument, parseDataArgument } from './data-argument.ts';
import { fileSource, standardInput } from './file-source.ts';
import { globFiles } from './glob.ts';

/** What is settled before `--data` is looked at. */
export interface ResolveOptions {
  /** Who reads standard input already, if anyone: `the search`. */
  readonly standardInputTaken?: string;
  /** Reads standard input to its end; the process's own if absent. */
  readonly readStandardInput?: () => Uint8Array;
}

/** Turns the `--data` arguments of a command line into inputs, in the order given; the files of a directory or glob by name. Node only. */
export function resolveData(texts: readonly string[], options: ResolveOptions = {}): readonly DataInput[] {
  let taken = options.standardInputTaken;
  return texts.flatMap((text): readonly DataInput[] => {
    const argument = parseDataArgument(text);
    if (argument.path !== '-') return filesOf(argument).map((path) => ({ source: fileSource(path), metadata: argument.metadata }));
    if (taken !== undefined) throw new DiagnosticError(diagnose('SPL5013', {}, { first: taken }));
    taken = 'an earlier --data';
    return [{ source: standardInput(options.readStandardInput), metadata: argument.metadata }];
  });
}

function filesOf({ path }: DataArgument): readonly string[] {
  if (existsSync(path)) return statSync(path).isDirectory() ? someOf(path, filesUnder(path)) : [path];
  if (/[*?[{]/.test(path)) return someOf(path, globFiles(path));
  throw new DiagnosticError(diagnose('SPL5001', {}, { path }));
}

/** Every file below a directory that is not hidden. */
function filesUnder(directory: string): readonly string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = directory.endsWith(sep) ? `${directory}${entry.name}` : join(directory, entry.name);
      return statSync(path).isDirectory() ? filesUnder(path) : [path];
    });
}

function someOf(pattern: string, files: readonly string[]): readonly string[] {
  if (files.length === 0) throw new DiagnosticError(diagnose('SPL5009', {}, { pattern }));
  return files;
}
