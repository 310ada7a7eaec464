import { readTestFile } from './read-test-file.ts';
import { snapshotFile } from './snapshot.ts';
import type { Given, GivenLookups, TestCase } from './test-file.ts';
import { besideFile, folderOf, type TestWorld } from './test-world.ts';

/** The files and folders that a test file names, itself among them: what a change of them touches. A mistaken file names only itself. */
export function namedFiles(path: string, { tree }: Pick<TestWorld, 'tree'>): readonly string[] {
  const body = tree.read(path);
  if (body === undefined) return [path];
  const reading = readTestFile({ name: path, body });
  if ('diagnostics' in reading) return [path];
  const { search, tests, macroFiles = [], datamodels = [], apps = [], lookups } = reading.read.file;
  const named = [
    ...(search === undefined ? [] : [search.replace(/#.*$/s, '')]),
    ...macroFiles,
    ...datamodels,
    ...apps,
    ...lookupFiles(lookups),
    ...tests.flatMap(dataOf),
  ];
  return [path, snapshotFile(path), ...named.map((file) => besideFile(path, file))];
}

function dataOf({ given, lookups }: TestCase): readonly string[] {
  // `isArray` does not narrow readonly lists.
  const pieces = Array.isArray(given) ? (given as readonly Given[]) : [given as Given];
  return [...pieces.flatMap(({ data }) => (data === undefined ? [] : [fixedPart(data)])), ...lookupFiles(lookups)];
}

/** A glob stands for the folder in which it begins; metadata behind a comma is no part of the name. */
function fixedPart(data: string): string {
  const path = data.replace(/,(?:sourcetype|source|host|index)=.*$/s, '');
  const glob = path.search(/[*?[{]/);
  return glob === -1 ? path : folderOf(path.slice(0, glob + 1));
}

function lookupFiles(lookups: GivenLookups = {}): readonly string[] {
  return Object.values(lookups).flatMap((lookup) => {
    if (typeof lookup === 'string') return [lookup];
    return 'file' in lookup && typeof lookup.file === 'string' ? [lookup.file] : [];
  });
}

/** Files that any search may depend on: configuration, macros, lookups, data models. */
const SHARED =
  /\.conf$|(?:^|\/)(?:macros|lookups|data_sources|models)\/[^/]*$|\.csv$|(?:^|\/)spl-run\.config\.[a-z]+$|(?:^|\/)contentctl\.yml$/;

/** Of test files those that a change of some files touches: all of them, where something changed that searches share. Paths are absolute. */
export function touchedBy<T extends { readonly path: string; readonly kind: 'tests' | 'detection' }>(
  files: readonly T[],
  changed: readonly string[],
  world: Pick<TestWorld, 'tree'>,
): readonly T[] {
  const { tree } = world;
  if (changed.some((path) => SHARED.test(path))) return files;
  return files.filter(({ path, kind }) => {
    const named = (kind === 'detection' ? [path] : namedFiles(path, world)).map((file) => tree.absolute(file));
    return changed.some((file) => named.some((name) => file === name || file.startsWith(`${name}/`)));
  });
}
