import { readdirSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { FileTree } from '../../text/file-tree.ts';

/** The file system of Node as the loaders of knowledge ask for it. Questions that fail have no answer, and the loader says so. */
export function nodeFileTree(workingFolder: string): FileTree {
  const absolute = (path: string): string => slashes(resolve(workingFolder, path));
  return {
    absolute,
    label: (path) => {
      const near = slashes(relative(workingFolder, resolve(workingFolder, path)));
      return near === '' || near.startsWith('../') ? absolute(path) : near;
    },
    kind: (path) => {
      const found = attempt(() => statSync(resolve(workingFolder, path)));
      return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : undefined;
    },
    list: (folder) => attempt(() => readdirSync(resolve(workingFolder, folder))) ?? [],
    read: (path) => attempt(() => readFileSync(resolve(workingFolder, path), 'utf8')),
  };
}

function slashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

function attempt<T>(question: () => T): T | undefined {
  try {
    return question();
  } catch {
    return undefined;
  }
}
