import { readFileSync } from 'node:fs';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { cannotRead } from './faults.ts';
import type { Given } from './options.ts';
import { unknownWord } from './unknown-word.ts';

/** The search of a command line. */
export interface GivenSearch {
  readonly source: Source;
  /** Where it lies, if it is a file. */
  readonly file?: string;
  readonly fromInput: boolean;
}

/** Reads the search: a file of SPL, `-` for standard input, or the text of `-e`. */
export function readSearchText(words: readonly string[], given: Given, readInput: () => Uint8Array): GivenSearch {
  const [word] = words;
  const { expression } = given;
  if (expression !== undefined) {
    if (word !== undefined) throw new DiagnosticError(diagnose('SPL6009', {}, { found: word }));
    return { source: { name: '-e', body: expression }, fromInput: false };
  }
  if (word === undefined) throw new DiagnosticError(diagnose('SPL6007', {}, {}));
  if (word === '-') return { source: { name: '<stdin>', body: textOf('<stdin>', readInput()) }, fromInput: true };
  return { source: { name: word, body: readSpl(word) }, file: word, fromInput: false };
}

/** The text of a file of SPL. */
export function readSpl(path: string): string {
  const what = /\.ya?ml$/i.test(path) ? 'a YAML file' : /\.conf(#.*)?$/i.test(path) ? 'a .conf file' : undefined;
  if (what !== undefined) throw new DiagnosticError(diagnose('SPL6008', {}, { path, what }));
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw unknownWord(path) ?? cannotRead(path, error);
  }
  return textOf(path, bytes);
}

function textOf(path: string, bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new DiagnosticError(diagnose('SPL6008', {}, { path, what: 'binary' }));
  try {
    // The decoder takes a byte order mark away.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DiagnosticError(diagnose('SPL6008', {}, { path, what: 'not UTF-8' }));
  }
}
