import type { Source } from '../text/source.ts';
import { type AppFiles, filesOf } from './app-files.ts';
import { BUILT_IN_FILES } from './generated/built-in-app.ts';
import { once } from './once.ts';

const sources = new WeakSet<Source>();

/** A file stays one object, so that who parses it for one search has parsed it for all. */
const read = new Map<string, Source | undefined>();

/**
 * The built-in apps, the weakest layers of everything: rules-spl/app (the Common Information Model; its data models are in built-in-models.ts),
 * then the folders of rules-spl/apps, one for each family of sources.
 */
export const builtInApps: () => readonly AppFiles[] = once(() => [...new Set(BUILT_IN_FILES.map(([app]) => app))].map(builtIn));

/** Whether a file is one of the built-in apps: what a user's app says of the same events counts over it. */
export const isBuiltIn = (source: Source): boolean => sources.has(source);

function builtIn(folder: string): AppFiles {
  const texts = new Map(BUILT_IN_FILES.flatMap(([app, path, text]) => (app === folder ? [[path, text] as const] : [])));
  // As it lies in the sources of spl-run, so that who reads a message finds the line.
  const files = filesOf(texts, { name: `the built-in app ${folder}`, label: (path) => `rules-spl/${folder}/${path}` });
  return {
    ...files,
    read: (path) => {
      const key = `${folder}/${path}`;
      if (!read.has(key)) read.set(key, files.read(path));
      const source = read.get(key);
      if (source !== undefined) sources.add(source);
      return source;
    },
  };
}
