import { readdirSync, readFileSync } from 'node:fs';

/** Where the data models of the built-in app stand, in Splunk's own format. */
export const MODEL_FOLDER = 'rules-spl/app/default/data/models';

// The library itself cannot be asked where files are: it needs what is written here.
const app = new URL('../../rules-spl/app/default/', import.meta.url);
const folder = new URL('data/models/', app);

/** The data models of the built-in app as a module, so that the library has them in a browser too. Each is parsed when a search names it. */
export function dataModelsModule(): string {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const lines = files.map((file) => {
    const name = file.slice(0, -'.json'.length);
    return `  [${JSON.stringify(name)}, ${JSON.stringify(compact(readFileSync(new URL(file, folder), 'utf8')))}],`;
  });
  return [
    '// Written by `npm run gen` from rules-spl/app/default/data/models; do not edit.',
    '',
    "/** The data models of the built-in app: name and JSON, in Splunk's format. */",
    'export const BUILT_IN_MODELS: readonly (readonly [name: string, json: string])[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}

/** The macros of the built-in app as a module. */
export function macrosModule(): string {
  return [
    '// Written by `npm run gen` from rules-spl/app/default/macros.conf; do not edit.',
    '',
    '/** The macros of the built-in app, as a macros.conf. */',
    `export const BUILT_IN_MACROS_CONF = ${JSON.stringify(readFileSync(new URL('macros.conf', app), 'utf8'))};`,
    '',
  ].join('\n');
}

/** Without what the reader of the format takes for granted: the owner of a field is its object. */
function compact(json: string): string {
  return JSON.stringify(JSON.parse(json), (key, value: unknown) =>
    key === 'owner' || key === 'displayName' || key === 'objectNameList' || key === 'lineage' ? undefined : value,
  );
}
