import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../text/file-tree.ts';
import type { Source } from '../text/source.ts';

/** The files of one Splunk app: a folder with `default/`, `local/`, `lookups/` (Admin Manual, "Where to find the configuration files"). */
export interface AppFiles {
  /** What the app is called in messages: its folder. */
  readonly name: string;
  /** The names of what lies right in a folder of the app, such as `default` or `local/data/models`; empty where there is no such folder. */
  list(folder: string): readonly string[];
  /** A file of the app by its path inside of it, such as `default/props.conf`. The name of the source is what messages call the file. */
  read(path: string): Source | undefined;
}

/** An app as a caller of the library gives it: the texts of its files by their path inside of the app. */
export type AppRecord = Readonly<Record<string, string>>;

/** What an app's folder has, at least one of them. */
const PARTS: ReadonlySet<string> = new Set(['default', 'local', 'lookups', 'metadata']);

/** The app in a folder; what is no folder, or holds none of an app's folders, is an error. */
export function appInFolder(given: string, tree: FileTree): { readonly app?: AppFiles; readonly diagnostics: readonly Diagnostic[] } {
  const folder = given.replace(/(?<=.)\/+$/, '');
  const refuse = (found: string, near: readonly string[] = []) => ({
    diagnostics: [diagnose('SPL1050', {}, { folder: tree.label(folder), found, near })],
  });
  const kind = tree.kind(folder);
  if (kind !== 'folder') return refuse(kind === 'file' ? 'a file' : 'nothing');
  const names = tree.list(folder);
  const within = (name: string): string => `${folder}/${name}`;
  if (!names.some((name) => PARTS.has(name) && tree.kind(within(name)) === 'folder')) {
    const apps = names.filter((name) => tree.list(within(name)).some((inner) => inner === 'default' || inner === 'local'));
    // Either a folder of apps, or one inside of an app.
    const [, above] = /^(.+)\/(?:default|local|lookups|metadata)$/.exec(folder) ?? [];
    return refuse('a folder without default, local or lookups', above === undefined ? apps.map(within) : [above]);
  }
  return { app: folderFiles(folder, tree), diagnostics: [] };
}

/** The files of a folder of a file system. */
export function folderFiles(folder: string, tree: FileTree): AppFiles {
  const root = folder.replace(/(?<=.)\/+$/, '');
  const within = (path: string): string => `${root}/${path}`;
  return {
    name: tree.label(root),
    list: (path) => tree.list(within(path)),
    read: (path) => {
      const body = tree.kind(within(path)) === 'file' ? tree.read(within(path)) : undefined;
      return body === undefined ? undefined : { name: tree.label(within(path)), body };
    },
  };
}

/** The app of a record of texts. */
export function appFromRecord(name: string, record: AppRecord): AppFiles {
  const texts = new Map(Object.entries(record).map(([path, text]) => [path.replace(/^(?:\.?\/)+/, ''), () => text] as const));
  return filesOf(texts, { name, label: (path) => (name === '' ? path : `${name}/${path}`) });
}

/** Files that are held in memory, by their path; a text is asked for when its file is read. */
export function filesOf(
  texts: ReadonlyMap<string, () => string>,
  { name, label }: { readonly name: string; label(path: string): string },
): AppFiles {
  const sources = new Map<string, Source>();
  return {
    name,
    list: (folder) => {
      const prefix = `${folder}/`;
      const below = [...texts.keys()].filter((path) => path.startsWith(prefix));
      return [...new Set(below.map((path) => path.slice(prefix.length).split('/')[0] ?? ''))];
    },
    read: (path) => {
      const text = texts.get(path);
      const source = sources.get(path) ?? (text === undefined ? undefined : { name: label(path), body: text() });
      if (source !== undefined) sources.set(path, source);
      return source;
    },
  };
}
