import { readFileSync } from 'node:fs';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { type FoundSearches, searchesInConf, searchInYaml } from '../session/searches-in-file.ts';
import type { Source } from '../text/source.ts';
import { cannotRead } from './faults.ts';
import type { Given } from './options.ts';
import { unknownWord } from './unknown-word.ts';

/** The search of a command line; what its file says about it besides. */
export interface GivenSearch extends Pick<FoundSearches, 'detection' | 'saved'> {
  readonly source: Source;
  /** Where it lies, if it is in a file. */
  readonly file?: string;
  readonly fromInput: boolean;
}

/** Reads the search: a file of SPL, a detection in YAML, `savedsearches.conf#Stanza`, `-` for standard input, or the text of `-e`. */
export async function readSearchText(words: readonly string[], given: Given, readInput: () => Uint8Array): Promise<GivenSearch> {
  const [word] = words;
  const { expression } = given;
  if (expression !== undefined) {
    if (word !== undefined) throw new DiagnosticError(diagnose('SPL6009', {}, { found: word }));
    return { source: { name: '-e', body: expression }, fromInput: false };
  }
  if (word === undefined) throw new DiagnosticError(diagnose('SPL6007', {}, {}));
  if (word === '-') return { source: { name: '<stdin>', body: textOf('<stdin>', readInput()) }, fromInput: true };
  const { file, found } = await searchesIn(word, '');
  const [error] = found.diagnostics;
  const [source] = found.searches;
  if (source === undefined) throw new DiagnosticError(error ?? diagnose('SPL6007', {}, {}));
  const { detection, saved } = found;
  return {
    source,
    file,
    fromInput: false,
    ...(detection === undefined ? {} : { detection }),
    ...(saved === undefined ? {} : { saved }),
  };
}

/** The searches of a file: one, unless it is a .conf file without `#Stanza`. */
export async function searchesIn(word: string, withoutStanza?: string): Promise<{ readonly file: string; readonly found: FoundSearches }> {
  const [, conf, stanza] = /^(.+\.conf)(?:#(.*))?$/is.exec(word) ?? [];
  if (conf !== undefined) return { file: conf, found: searchesInConf({ name: conf, body: readText(conf) }, stanza ?? withoutStanza) };
  const source = { name: word, body: readText(word) };
  return { file: word, found: isYaml(word) ? await searchInYaml(source) : { searches: [source], diagnostics: [] } };
}

const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);

/** The text of a file of SPL. */
export function readSpl(path: string): string {
  const what = isYaml(path) ? 'a YAML file' : /\.conf(#.*)?$/i.test(path) ? 'a .conf file' : undefined;
  if (what !== undefined) throw new DiagnosticError(diagnose('SPL6008', {}, { path, what }));
  return readText(path);
}

function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw unknownWord(path) ?? cannotRead(path, error);
  }
  return textOf(path, bytes);
}

/** The text of what was read; data is no search. */
export function textOf(path: string, bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new DiagnosticError(diagnose('SPL6008', {}, { path, what: 'binary' }));
  try {
    // The decoder takes a byte order mark away.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DiagnosticError(diagnose('SPL6008', {}, { path, what: 'not UTF-8' }));
  }
}
