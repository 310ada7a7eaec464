import { compareText } from '../../values/compare.ts';
import type { Value } from '../../values/value.ts';
import { matchCaptures } from '../../values/wildcard.ts';
import {
  type BatchVerb,
  type Column,
  countOf,
  hasValue,
  type Rows,
  rowsFrom,
  storedColumnOf,
  storedColumnsOf,
  withColumns,
} from './rows.ts';

/** What `table` and `fields` do to the columns. */
export interface Projection {
  readonly mode: 'table' | 'keep' | 'drop';
  readonly patterns: readonly string[];
}

const isInternal = (name: string): boolean => name.startsWith('_');
/** `*` does not stand for internal fields, `_*` does (semantics/commands.md section 1). */
const matches = (pattern: string, name: string): boolean =>
  pattern === name || (pattern.includes('*') && (pattern.startsWith('_') || !isInternal(name)) && matchCaptures(pattern, name) !== null);

/**
 * `table`: exactly these columns, in this order. `fields`: keeps these and the internal ones, or drops these. For a wildcard that keeps columns
 * all rows have to come as one batch, also for a `table` of fields that no row has: what there is decides.
 */
export const createProjection =
  (projection: Projection): BatchVerb =>
  (rows) =>
    projectRows(rows, projection);

function projectRows(rows: Rows, projection: Projection): Rows {
  const { mode, patterns } = projection;
  if (mode === 'drop')
    return withColumns(
      rows,
      [...storedColumnsOf(rows)].filter(([name]) => !patterns.some((pattern) => matches(pattern, name))),
    );
  const names = [...rows.fields.keys()];
  const listed = [...new Set(patterns.flatMap((pattern) => expand(pattern, names, rows)))];
  if (mode === 'keep') {
    const kept = listed.filter((name) => rows.fields.has(name));
    const internal = names.filter((name) => isInternal(name) && !kept.includes(name));
    return withColumns(
      rows,
      [...kept, ...internal].map((name) => [name, storedColumnOf(rows, name) ?? []] as const),
      true,
    );
  }
  const empty: Column = new Array<Value>(rows.table.totalRows()).fill(null);
  if (!listed.some((name) => rows.fields.has(name)) && countOf(rows) > 0)
    return rowsFrom(new Map(listed.map((name) => [name, []])), 0, true);
  return withColumns(
    rows,
    listed.map((name) => [name, storedColumnOf(rows, name) ?? empty] as const),
    true,
  );
}

function expand(pattern: string, names: readonly string[], rows: Rows): readonly string[] {
  if (!pattern.includes('*')) return [pattern];
  const found = names.filter((name) => matches(pattern, name) && hasValue(rows, storedColumnOf(rows, name) ?? []));
  return found.toSorted(compareText);
}

/** False: which columns there are is seen only when all rows are there. */
export const projectsEachRow = ({ mode, patterns }: Projection): boolean =>
  mode !== 'table' && patterns.every((pattern) => !pattern.includes('*'));
