import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import type { LookupTable, MissingRows } from '../values/lookup-table.ts';
import type { AppFiles } from './app-files.ts';
import { contentIndex, stemOf } from './content-index.ts';
import { filesBelow } from './files-below.ts';
import { lazyMap } from './lazy-map.ts';
import { type LookupTables, lookupFromCsv, PLAIN_RULES } from './lookup.ts';
import { readLookupDefinition } from './lookup-definition.ts';
import { lazyTable } from './lookup-lazy.ts';
import { once } from './once.ts';
import { readYamlFields, type YamlFields } from './yaml-fields.ts';

/** Lookups of a content repository, and what is wrong with their definitions. */
export interface ContentLookups {
  readonly tables: LookupTables;
  problems(): readonly Diagnostic[];
}

/** Settings of transforms.conf that a definition may hold under the same name. */
const SETTINGS = ['match_type', 'default_match', 'case_sensitive_match', 'min_matches', 'max_matches'] as const;

/**
 * The lookups of a content repository: `lookups/*.yml` in any folder below (`csv/`, `kvstore/` since 2026) by the name that each says, and
 * the CSV files by their own. The rows stand in the file that `filename` names (until 2024) or that is called like the definition. A
 * collection of the KV store has the rows of a CSV file of its name, else none.
 */
export function contentLookups(files: AppFiles): ContentLookups {
  const index = contentIndex(files, 'lookups');
  const tables = once(() => csvTables(files));
  const known = new Map<string, LookupTable | undefined>();
  const find = (name: string): LookupTable | undefined => {
    const source = index.find(name);
    const fields = source === undefined ? undefined : readYamlFields(source).fields;
    const defined = fields === undefined ? undefined : definedBy(fields, { name, path: source?.name ?? name }, tables());
    return defined ?? tables().get(name);
  };
  const get = (name: string): LookupTable | undefined => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name);
  };
  const all = (): LookupTables => {
    const names = [...new Set([...tables().keys(), ...index.names().keys()])];
    return new Map(
      names.flatMap((name) => {
        const table = get(name);
        return table === undefined ? [] : [[name, table] as const];
      }),
    );
  };
  return {
    tables: lazyMap(all, get),
    problems: () => index.paths.flatMap((path) => problemsOf(files.read(path))),
  };
}

function problemsOf(source: Source | undefined): readonly Diagnostic[] {
  if (source === undefined) return [];
  const { fields, diagnostics } = readYamlFields(source);
  const settings = fields === undefined ? [] : Object.entries(settingsIn(fields));
  const found = settings.flatMap(([key, text]) => {
    const span = fields?.origin(key)?.origin?.span;
    const wrong = readLookupDefinition(fields?.text('name') ?? stemOf(source.name), { [key]: text }).diagnostics;
    return wrong.map((diagnostic) => ({ ...diagnostic, source, ...(span === undefined ? {} : { span }) }));
  });
  return [...diagnostics, ...found];
}

function csvTables(files: AppFiles): LookupTables {
  const paths = filesBelow(files, 'lookups').filter((path) => /\.csv$/i.test(path));
  return new Map(
    paths.map(
      (path) =>
        [path.split('/').at(-1) ?? path, lazyTable(() => lookupFromCsv(files.read(path)?.body ?? ''), { rules: PLAIN_RULES })] as const,
    ),
  );
}

function definedBy(
  fields: YamlFields,
  { name, path }: { readonly name: string; readonly path: string },
  tables: LookupTables,
): LookupTable | undefined {
  const type = fields.text('lookup_type');
  // A model of the Machine Learning Toolkit is no table.
  if (type === 'mlmodel') return undefined;
  const { definition } = readLookupDefinition(name, settingsIn(fields));
  const file = fields.text('filename');
  const collection = file === undefined && (type === 'kvstore' || fields.text('collection') !== undefined);
  const wanted = file === undefined ? [`${stemOf(path)}.csv`, `${name}.csv`, `${definition.table}.csv`] : [file.split('/').at(-1) ?? file];
  const table = wanted.flatMap((candidate) => tables.get(candidate) ?? [])[0];
  const { rules } = definition;
  if (table !== undefined) return lazyTable(() => table, { rules });
  const missing: MissingRows = collection
    ? { kind: 'collection', name: fields.text('collection') ?? name }
    : { kind: 'file', name: wanted[0] ?? name };
  return lazyTable(() => ({ fields: columnsOf(fields), rows: [] }), { rules, missing });
}

/** The columns that a collection lists: `fields_list` until 2024, then `fields`. */
function columnsOf(fields: YamlFields): readonly string[] {
  return [...new Set([...fields.texts('fields_list'), ...fields.texts('fields')].flatMap((text) => text.split(/[\s,]+/)))].filter(
    (name) => name !== '',
  );
}

function settingsIn(fields: YamlFields): Readonly<Record<string, string>> {
  const collection = fields.text('collection');
  return Object.fromEntries([
    ...(collection === undefined ? [] : [['collection', collection] as const]),
    ...SETTINGS.flatMap((key) => {
      const text = fields.texts(key).join(', ');
      return text === '' ? [] : [[key, text] as const];
    }),
  ]);
}
