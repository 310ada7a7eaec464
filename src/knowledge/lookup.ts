import { csvParseRows } from 'd3-dsv';
import type { LookupCell, LookupRules, LookupTable, WrittenTable } from '../values/lookup-table.ts';

/** Lookup tables by the name that a search asks for. */
export type LookupTables = ReadonlyMap<string, LookupTable>;

/** How a table without a definition is searched: exactly, with case, for up to 100 rows (transforms.conf.spec). */
export const PLAIN_RULES: LookupRules = { caseSensitive: true, matchTypes: new Map(), defaultMatch: '', minMatches: 0, maxMatches: 100 };

/** Columns that hold the values of a multivalue field beside its text (Splunk's own CSV files). */
const MULTIVALUE = '__mv_';

/** Reads the CSV text of a lookup table: the first line names the columns, blank lines are left out, an empty cell is no value. */
export function lookupFromCsv(text: string): WrittenTable {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = csvParseRows(body).filter((cells) => cells.length > 1 || (cells[0] ?? '').trim() !== '');
  const [header = [], ...rest] = lines;
  const names = header.map((name) => name.trim());
  const fields = [...new Set(names)].filter((name) => name !== '' && !name.startsWith(MULTIVALUE));
  const places = fields.map((name) => ({ at: names.indexOf(name), values: names.indexOf(`${MULTIVALUE}${name}`) }));
  return { fields, rows: rest.map((cells) => places.map(({ at, values }) => multivalueOf(cells[values]) ?? (cells[at] || null))) };
}

/** `$a$;$b$`, with `$$` for a dollar sign; undefined where there is no list. */
function multivalueOf(cell: string | undefined): LookupCell | undefined {
  if (cell === undefined || !cell.startsWith('$') || !cell.endsWith('$') || cell.length < 2) return undefined;
  const values = cell.slice(1, -1).split('$;$');
  return values.map((value) => value.replaceAll('$$', '$'));
}

/** A lookup table from rows in memory: columns in the order in which keys appear, a list is a multivalue. */
export function lookupFromRows(rows: readonly Readonly<Record<string, unknown>>[]): WrittenTable {
  const entries = rows.map((row) => new Map(Object.entries(row)));
  const fields = [...new Set(entries.flatMap((row) => [...row.keys()]))];
  return { fields, rows: entries.map((row) => fields.map((field) => cellOf(row.get(field)))) };
}

function cellOf(value: unknown): LookupCell {
  if (value === null || value === undefined || value === '') return null;
  if (!Array.isArray(value)) return String(value);
  const texts = value.filter((item) => item !== null && item !== undefined).map(String);
  return texts.length > 1 ? texts : (texts[0] ?? null);
}
