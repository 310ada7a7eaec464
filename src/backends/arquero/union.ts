import type { Union } from '../../plan/operators.ts';
import { toNumber } from '../../values/number.ts';
import type { RunContext, Value } from '../../values/value.ts';
import { limited } from './limited.ts';
import {
  type Column,
  columnOf,
  columnsOf,
  compact,
  countOf,
  isIdentified,
  keepRows,
  type Rows,
  rowsFrom,
  shownNumbers,
  takeRows,
} from './rows.ts';
import { rowKey } from './verbs/row-key.ts';

/** How the rows of several searches are put together. */
export type Uniting = Pick<Union, 'keep' | 'byTime' | 'limit'>;

/** All rows, those of the first table first; a row has the fields of its own table (semantics/commands.md section 13). */
export function uniteRows(first: Rows, others: readonly Rows[], { keep, byTime, limit }: Uniting, context: RunContext): Rows {
  const parts = [compact(first), ...others.map((rows) => limited(rows, limit, context))];
  const all = concatenated(parts);
  if (keep !== 'all') return chosen(all, parts, keep);
  return byTime ? newestFirst(all) : all;
}

/** Tables one below the other. */
export function concatenated(given: readonly Rows[]): Rows {
  const parts = given.map(compact);
  const names = new Set(parts.flatMap((part) => [...part.fields.keys()]));
  const length = parts.reduce((sum, part) => sum + countOf(part), 0);
  const columns = new Map<string, Column>();
  for (const name of names) {
    const values: Value[] = [];
    for (const part of parts) {
      const column = columnOf(part, name);
      const count = countOf(part);
      for (let index = 0; index < count; index += 1) values.push(column?.[index] ?? null);
    }
    columns.set(name, values);
  }
  // A table without columns says nothing of their order.
  const ordered = parts.filter((part) => part.fields.size > 0).every((part) => part.ordered);
  const numbers = parts.every(isIdentified) ? parts.flatMap(shownNumbers) : undefined;
  return rowsFrom(columns, length, ordered && names.size > 0, numbers);
}

/** Newest first; as they are where a row has no time. */
function newestFirst(rows: Rows): Rows {
  const column = columnOf(rows, '_time') ?? [];
  const times = Array.from({ length: countOf(rows) }, (_, index) => toNumber(column[index] ?? null));
  if (times.includes(null)) return rows;
  const indices = times.map((_, index) => index).sort((one, other) => (times[other] ?? 0) - (times[one] ?? 0));
  return takeRows(rows, indices);
}

/** `set`: each row once, if as many searches have it as asked for. A field that no row has makes no difference. */
function chosen(all: Rows, parts: readonly Rows[], keep: Exclude<Uniting['keep'], 'all'>): Rows {
  const columns = [...columnsOf(all)].map(([, column]) => column);
  const keys = Array.from({ length: countOf(all) }, (_, index) => rowKey(columns, index));
  const owners = new Map<string, Set<number>>();
  let index = 0;
  parts.forEach((part, number) => {
    for (const end = index + countOf(part); index < end; index += 1) {
      const key = keys[index] ?? '';
      const known = owners.get(key);
      if (known === undefined) owners.set(key, new Set([number]));
      else known.add(number);
    }
  });
  const seen = new Set<string>();
  return keepRows(all, (row) => {
    const key = keys[row] ?? '';
    if (seen.has(key)) return false;
    seen.add(key);
    const count = owners.get(key)?.size ?? 0;
    return keep === 'distinct' || (keep === 'common' ? count === parts.length : count === 1);
  });
}
