import type { NamedData } from './given-data.ts';
import { nodeFileTree } from './io/node/knowledge-files.ts';
import { resolveData } from './io/node/resolve-data.ts';
import { type AppFiles, folderFiles as filesOf } from './knowledge/app-files.ts';

/** The files of a folder, for `apps` and `openContent` of the library: listed and read when they are asked for. Node only. */
export function folderFiles(folder: string): AppFiles {
  return filesOf(folder, nodeFileTree('.'));
}

/**
 * Files as data of `search` and `open`, named as `--data` of the command line names them: paths, folders, patterns, with metadata behind a comma
 * (`logs/*.ndjson,sourcetype=web`). They are read piece by piece when they are needed. Throws where there is no such file. Node only.
 */
export function dataFiles(...names: readonly string[]): readonly DataFile[] {
  return resolveData(names.map((name) => (name === '-' ? './-' : name))).flatMap((input) => ('source' in input ? [input] : []));
}

/** A file of data. */
export type DataFile = Extract<NamedData, { readonly source: unknown }>;
