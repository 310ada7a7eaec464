import { jsonNode } from './json-functions.ts';
import { writeJson } from './json-node.ts';
import { fromJsonNode, toJsonNode } from './json-value.ts';
import { createLookUp, type LookUp } from './lookup.ts';
import type { LookupTable } from './lookup-table.ts';
import type { RunContext, Value } from './value.ts';

/** Lookups by the columns that they name, made once for each table. */
const MADE = new WeakMap<LookupTable, Map<string, LookUp>>();

function lookUpOf(table: LookupTable, keys: readonly string[], outputs: readonly string[], context: RunContext): LookUp {
  const made = MADE.get(table) ?? new Map<string, LookUp>();
  MADE.set(table, made);
  const name = JSON.stringify([keys, outputs]);
  const known = made.get(name) ?? createLookUp(table, { keys, outputs }, context);
  made.set(name, known);
  return known;
}

/**
 * `lookup(table, object, columns)`: the columns of the row that matches as a JSON object, a list where several rows match (F-cond). Null where
 * there is no such table or column, where the arguments are no object and no list of texts, and where nothing matches (inferred).
 */
export function lookupJson(context: RunContext, name: string, inputs: string, columns: string): Value {
  const table = context.lookup?.(name);
  const given = jsonNode(inputs);
  if (table === undefined || given?.kind !== 'object') return null;
  const members = [...given.members];
  const wanted = jsonNode(columns);
  if (wanted?.kind !== 'array') return null;
  const outputs = wanted.items.flatMap((item) => (item.kind === 'text' ? [item.value] : []));
  const keys = members.map(([key]) => key);
  if (keys.length === 0 || [...keys, ...outputs].some((column) => !table.fields.includes(column))) return null;
  const found = lookUpOf(
    table,
    keys,
    outputs,
    context,
  )(
    members.map(([, value]) => fromJsonNode(value)),
    null,
  );
  if (found === undefined) return null;
  const pairs = outputs.flatMap((column, index) => {
    const value = found[index] ?? null;
    return value === null ? [] : [[column, toJsonNode(value)] as const];
  });
  return writeJson({ kind: 'object', members: new Map(pairs) });
}
