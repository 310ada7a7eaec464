import { readInlineCsv } from '../knowledge/inline-csv.ts';
import type { ValueCell } from '../plan/operators.ts';
import { type JsonNode, parseJson, writeJson } from '../values/json-node.ts';

/** The rows that `makeresults` is given as text. */
export interface InlineRows {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly ValueCell[])[];
}

/** What was found where an array of objects was expected. */
export type InlineReading = { readonly ok: true; readonly made: InlineRows } | { readonly ok: false; readonly found: string };

/** Rows of `format=csv`: no `_time`, an empty or missing cell is no value (semantics/commands.md section 15). */
export function csvResults(text: string): InlineReading {
  return { ok: true, made: readInlineCsv(text) };
}

/**
 * Rows of `format=json`: one for each object of an array, with `_raw` (the object) and `_time` (the search's start), nested values as JSON
 * text. What is no JSON gives no rows, JSON that is no array of objects is an error (semantics/commands.md sections 15 and 18).
 */
export function jsonResults(text: string): InlineReading {
  const reading = parseJson(text);
  if (!reading.ok) return { ok: true, made: { fields: [], rows: [] } };
  if (reading.node.kind !== 'array') return { ok: false, found: describe(reading.node) };
  const names = new Set<string>();
  const rows: ReadonlyMap<string, ValueCell>[] = [];
  for (const item of reading.node.items) {
    if (item.kind !== 'object') return { ok: false, found: `an array with ${describe(item)} in it` };
    for (const name of item.members.keys()) names.add(name);
    const cells: [string, ValueCell][] = [...item.members].map(([name, value]) => [name, cellOf(value)]);
    rows.push(new Map([['_raw', writeJson(item)], ['_time', { now: true }], ...cells]));
  }
  const fields = [...new Set([...names, '_raw', '_time'])];
  return { ok: true, made: { fields, rows: rows.map((row) => fields.map((name) => row.get(name) ?? null)) } };
}

function cellOf(node: JsonNode): ValueCell {
  if (node.kind === 'text') return node.value;
  if (node.kind === 'bare') return node.text === 'null' ? null : node.text;
  return writeJson(node);
}

function describe(node: JsonNode): string {
  if (node.kind === 'text') return 'a text';
  if (node.kind === 'bare') return node.text;
  return node.kind === 'array' ? 'an array' : 'an object';
}
