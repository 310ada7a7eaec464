import type { AppFiles } from './app-files.ts';
import { BUILT_IN_FILES } from './generated/built-in-app.ts';

const texts = new Map(BUILT_IN_FILES);

/** The built-in app (rules-spl/app): the weakest layer of everything. Its data models are in built-in-models.ts. */
export const BUILT_IN_APP: AppFiles = {
  name: 'the built-in app',
  list: (folder) => [...texts.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
  read: (path) => {
    const body = texts.get(path);
    return body === undefined ? undefined : { name: `${path} of the built-in app`, body };
  },
};
