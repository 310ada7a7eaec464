import { keysOf } from '../backends/arquero/aggregate.ts';
import { columnOf, countOf, indicesOf, type Rows } from '../backends/arquero/rows.ts';
import type { Plan } from '../plan/operators.ts';
import { wildcardRename } from '../values/wildcard.ts';
import type { RanStep } from './recording.ts';
import { namesIn } from './stages.ts';

/** What is worth telling of the steps of a stage, a sentence each. */
export function notesOf(steps: readonly RanStep[]): readonly string[] {
  return steps.flatMap(({ operator, before, after }) => (before === undefined ? [] : notesOfStep(operator, before, after)));
}

function notesOfStep(operator: Plan, before: Rows, after: Rows): readonly string[] {
  switch (operator.op) {
    case 'aggregate':
      return droppedByNull(operator.by, before);
    case 'window':
      return operator.by.length === 0 ? [] : droppedByNull(operator.by, before).map((note) => note.replace(/ dropped: /, ' passed by: '));
    case 'rename':
      return renamed(operator.pairs, before);
    case 'lookup':
      return lookedUp(operator, before, after);
    case 'dedup':
      return operator.keepEmpty ? [] : droppedByNull(operator.fields, before);
    default:
      return [];
  }
}

/** Rows that lack a by-field, by the first field that they lack. */
export function nullFields(by: readonly string[], rows: Rows): ReadonlyMap<string, number> {
  const columns = by.map((name) => columnOf(rows, name));
  const counts = new Map<string, number>();
  const indices = indicesOf(rows);
  for (let i = 0; i < indices.length; i += 1) {
    const index = indices[i] ?? 0;
    if (keysOf(columns, index, false).length > 0) continue;
    const missing = by.filter((_, position) => (columns[position]?.[index] ?? null) === null);
    for (const name of missing) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function droppedByNull(by: readonly string[], rows: Rows): readonly string[] {
  return [...nullFields(by, rows)].map(([name, count]) => `${counted(count, 'row')} dropped: ${name} is null`);
}

function renamed(pairs: readonly (readonly [string, string])[], before: Rows): readonly string[] {
  const names = new Set(namesIn(before));
  const overwritten: string[] = [];
  let count = 0;
  for (const [from, to] of pairs) {
    const pattern = from.includes('*') ? wildcardRename(from, to) : undefined;
    for (const name of [...names]) {
      const target = pattern === undefined ? (name === from ? to : null) : pattern.apply(name);
      if (target === null || target === name) continue;
      count += 1;
      if (names.has(target)) overwritten.push(target);
      names.delete(name);
      names.add(target);
    }
  }
  const over = overwritten.length === 0 ? '' : `; overwritten: ${[...new Set(overwritten)].join(', ')}`;
  return count === 0 ? ['no field renamed: none of that name'] : [`${counted(count, 'field')} renamed${over}`];
}

function lookedUp({ outputs, table }: Extract<Plan, { op: 'lookup' }>, before: Rows, after: Rows): readonly string[] {
  const hits = hitsOf(outputs, after);
  return [`${table}: ${hits} of ${countOf(before)} rows found`];
}

/** Rows that a lookup gave something. */
export function hitsOf(outputs: readonly (readonly [column: string, field: string])[], after: Rows): number {
  const columns = outputs.map(([, field]) => columnOf(after, field));
  return Array.from(indicesOf(after)).filter((index) => columns.some((column) => (column?.[index] ?? null) !== null)).length;
}

/** `1 row`, `2,000 rows`. */
export const counted = (count: number, what: string): string => `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
