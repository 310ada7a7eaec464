import { nodeFileTree } from './io/node/knowledge-files.ts';
import { type AppFiles, folderFiles as filesOf } from './knowledge/app-files.ts';

/** The files of a folder, for `apps` and `openContent` of the library: listed and read when they are asked for. Node only. */
export function folderFiles(folder: string): AppFiles {
  return filesOf(folder, nodeFileTree('.'));
}
