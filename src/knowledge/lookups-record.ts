import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LookupTable, WrittenTable } from '../values/lookup-table.ts';
import { type LookupTables, lookupFromCsv, lookupFromRows, PLAIN_RULES } from './lookup.ts';
import { type LookupSettings, readLookupDefinition } from './lookup-definition.ts';

/** Rows of a lookup table as a library user or a test writes them. */
export type LookupRows = readonly Readonly<Record<string, unknown>>[];

/** A lookup table: its rows or its CSV text, with or without the settings of transforms.conf. */
export type LookupInput =
  | string
  | LookupRows
  | { readonly rows: LookupRows; readonly definition?: LookupSettings }
  | { readonly csv: string; readonly definition?: LookupSettings };

/** Lookup tables by name. */
export type LookupRecord = Readonly<Record<string, LookupInput>>;

/** Stanzas of transforms.conf by name. */
export type TransformRecord = Readonly<Record<string, LookupSettings>>;

/** What a loader of lookups gives. */
export interface LoadedLookups {
  readonly tables: LookupTables;
  readonly diagnostics: readonly Diagnostic[];
}

/** The lookup tables of a record. A definition names the table that holds its rows; its own name, or that with `.csv`, will do. */
export function lookupsFromRecord(lookups: LookupRecord = {}, transforms: TransformRecord = {}): LoadedLookups {
  const tables = new Map<string, LookupTable>();
  const diagnostics: Diagnostic[] = [];
  const settings = new Map(Object.entries(transforms));
  for (const [name, input] of Object.entries(lookups)) {
    tables.set(name, { ...contentOf(input), rules: PLAIN_RULES });
    if (typeof input === 'object' && 'definition' in input && input.definition !== undefined)
      settings.set(name, { ...input.definition, ...settings.get(name) });
  }
  const files = new Map(tables);
  for (const [name, stanza] of settings) {
    const { definition, diagnostics: problems } = readLookupDefinition(name, stanza);
    diagnostics.push(...problems);
    const table = files.get(definition.table) ?? files.get(name) ?? files.get(`${name}.csv`);
    if (table !== undefined) tables.set(name, { ...table, rules: definition.rules });
  }
  return { tables, diagnostics };
}

function contentOf(input: LookupInput): WrittenTable {
  if (typeof input === 'string') return lookupFromCsv(input);
  if (Array.isArray(input)) return lookupFromRows(input as LookupRows);
  // What is neither a text nor a list is one of the two objects.
  const given = input as Exclude<LookupInput, string | LookupRows>;
  return 'csv' in given ? lookupFromCsv(given.csv) : lookupFromRows(given.rows);
}
