import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Where the data models of the built-in app stand, in Splunk's own format. */
export const MODEL_FOLDER = 'rules-spl/app/default/data/models';

// The library itself cannot be asked where files are: it needs what is written here.
const app = new URL('../../rules-spl/app/', import.meta.url);
const folder = new URL('default/data/models/', app);

/** The data models of the built-in app as a module, so that the library has them in a browser too. Each is parsed when a search names it. */
export function dataModelsModule(): string {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const lines = files.map((file) => {
    const name = file.slice(0, -'.json'.length);
    return `  [${JSON.stringify(name)}, () => ${JSON.stringify(compact(readFileSync(new URL(file, folder), 'utf8')))}],`;
  });
  return [
    '// Written by `npm run gen` from rules-spl/app/default/data/models; do not edit.',
    '',
    "/** The data models of the built-in app: name and JSON, in Splunk's format. A text is made when it is asked for. */",
    'export const BUILT_IN_MODELS: readonly (readonly [name: string, json: () => string])[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}

/**
 * The .conf files and lookup tables of the built-in apps as a module: a list of names and texts, of which a search that needs none reads none.
 * `rules-spl/app` holds the data models and what belongs to no source of data, a folder of `rules-spl/apps` the sources of one family.
 */
export function builtInAppModule(): string {
  const apps = [
    'app',
    ...namesIn(new URL('../apps/', app))
      .toSorted()
      .map((name) => `apps/${name}`),
  ];
  const files = apps.flatMap((name) =>
    ['default', 'lookups'].flatMap((part) =>
      namesIn(new URL(`../${name}/${part}/`, app))
        .filter((file) => /\.(?:conf|csv)$/.test(file))
        .toSorted()
        .map((file) => [name, `${part}/${file}`] as const),
    ),
  );
  return [
    '// Written by `npm run gen` from rules-spl/app and rules-spl/apps; do not edit.',
    '',
    '/** The files of the built-in apps, the weakest app first: the folder of the app in rules-spl, the path in the app, and the text, made when it is asked for. */',
    'export const BUILT_IN_FILES: readonly (readonly [app: string, path: string, text: () => string])[] = [',
    ...files.map(([name, path]) => {
      const text = readFileSync(new URL(`../${name}/${path}`, app), 'utf8');
      return `  [${JSON.stringify(name)}, ${JSON.stringify(path)}, () => ${JSON.stringify(text)}],`;
    }),
    '];',
    '',
  ].join('\n');
}

function namesIn(url: URL): readonly string[] {
  return existsSync(url) ? readdirSync(url) : [];
}

/** Without what the reader of the format takes for granted: the owner of a field is its object. */
function compact(json: string): string {
  return JSON.stringify(JSON.parse(json), (key, value: unknown) =>
    key === 'owner' || key === 'displayName' || key === 'objectNameList' || key === 'lineage' ? undefined : value,
  );
}
