import type { AppFiles } from './app-files.ts';
import { BUILT_IN_FILES } from './generated/built-in-app.ts';

/**
 * The built-in apps, the weakest layers of everything: rules-spl/app (the Common Information Model; its data models are in built-in-models.ts),
 * then the folders of rules-spl/apps, one for each family of sources.
 */
export const BUILT_IN_APPS: readonly AppFiles[] = [...new Set(BUILT_IN_FILES.map(([app]) => app))].map(builtIn);

function builtIn(folder: string): AppFiles {
  const texts = new Map(BUILT_IN_FILES.flatMap(([app, path, text]) => (app === folder ? [[path, text] as const] : [])));
  return {
    name: `the built-in app ${folder}`,
    list: (part) => [...texts.keys()].filter((path) => path.startsWith(`${part}/`)).map((path) => path.slice(part.length + 1)),
    read: (path) => {
      const body = texts.get(path);
      // As it lies in the sources of spl-run, so that who reads a message finds the line.
      return body === undefined ? undefined : { name: `rules-spl/${folder}/${path}`, body };
    },
  };
}
