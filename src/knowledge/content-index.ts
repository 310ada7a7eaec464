import type { Source } from '../text/source.ts';
import type { AppFiles } from './app-files.ts';
import { filesBelow } from './files-below.ts';
import { once } from './once.ts';

/** The YAML files of a folder of a content repository, by the name of what each defines. */
export interface ContentIndex {
  /** Paths of the files, in order. */
  readonly paths: readonly string[];
  /** The file that defines what has this name: one that is called so, else one that says so. */
  find(name: string): Source | undefined;
  /** The names that the files say, each with its path. */
  names(): ReadonlyMap<string, string>;
}

/**
 * The index of a folder. A file is called after what it defines (contentctl asks for it), so one that is wanted is found without reading the
 * others; only where none is called so are the names in the files looked at.
 */
export function contentIndex(files: AppFiles, folder: string): ContentIndex {
  const paths = once(() => filesBelow(files, folder).filter((path) => /\.ya?ml$/i.test(path)));
  const byFile = once(() => new Map(paths().map((path) => [stemOf(path).toLowerCase(), path] as const)));
  const byName = once(() => new Map(paths().map((path) => [nameIn(files.read(path)?.body ?? '') ?? stemOf(path), path] as const)));
  const find = (name: string): Source | undefined => {
    const called = byFile().get(name.toLowerCase());
    const source = called === undefined ? undefined : files.read(called);
    if (source !== undefined && nameIn(source.body) === name) return source;
    const path = byName().get(name);
    return path === undefined ? undefined : files.read(path);
  };
  return {
    get paths() {
      return paths();
    },
    find,
    names: byName,
  };
}

/** The name of a file without folders and ending. */
export function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.[^.]*$/, '');
}

/** What a file calls the thing that it defines: a key of its top level, so it begins a line. */
export function nameIn(body: string): string | undefined {
  const [, written = ''] = /^name:[ \t]*(.*?)[ \t]*(?:[ \t]#.*)?\r?$/m.exec(body) ?? [];
  const [, quoted] = /^(?:'([^']*)'|"([^"]*)")$/.exec(written)?.filter((part) => part !== undefined) ?? [];
  const name = quoted ?? written;
  return name === '' ? undefined : name;
}
