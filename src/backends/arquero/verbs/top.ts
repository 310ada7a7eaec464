import type { RowLimit } from '../../../plan/limits.ts';
import { toNumber, toText } from '../../../values/number.ts';
import type { RunContext, Value } from '../../../values/value.ts';
import { tupleKey } from '../group-key.ts';
import { rowsWithin } from '../limited.ts';
import { type Column, columnOf, countOf, isIdentified, rowNumbers, rowsFrom } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** How counted values are ranked. */
export interface Ranking {
  readonly by: readonly string[];
  readonly fields: readonly string[];
  /** The column that holds how often a combination was seen. */
  readonly count: string;
  /** Columns that are written; null leaves one out. */
  readonly countField: string | null;
  readonly percentField: string | null;
  /** Rows of each group; null for all. */
  readonly limit: RowLimit | null;
  readonly rarest: boolean;
  /** What the row of all that was cut is called; null for no such row. */
  readonly other: string | null;
}

/** A row of the answer; without an index it stands for all that was cut. */
interface Ranked {
  readonly first: number;
  readonly index: number | undefined;
  readonly count: number;
  readonly total: number;
}

/** Ranks combinations by how often they were seen, within each group (semantics/commands.md section 7). Equal counts keep their natural order. */
export const top = defineVerb<Ranking>({
  name: 'top',
  run(rows, wanted, context) {
    const length = countOf(rows);
    const counted = columnOf(rows, wanted.count) ?? [];
    const counts = Array.from({ length }, (_, index) => toNumber(counted[index] ?? null) ?? 0);
    const by = wanted.by.map((name) => columnOf(rows, name) ?? []);
    const ranked = groupsOf(by, length).flatMap((group) => rank(group, counts, { ...wanted, context }));
    const columns = new Map<string, Column>();
    by.forEach(
      (column, position) =>
        void columns.set(
          wanted.by[position] ?? '',
          ranked.map((row) => column[row.first] ?? null),
        ),
    );
    for (const name of wanted.fields) {
      const column = columnOf(rows, name) ?? [];
      columns.set(
        name,
        ranked.map((row) => (row.index === undefined ? wanted.other : (column[row.index] ?? null))),
      );
    }
    if (wanted.countField !== null)
      columns.set(
        wanted.countField,
        ranked.map((row) => row.count),
      );
    if (wanted.percentField !== null) columns.set(wanted.percentField, ranked.map(percentOf));
    // Splunk's own rows carry it too: how many were counted in all.
    columns.set(
      '_tc',
      ranked.map((row) => row.total),
    );
    const numbers = rowNumbers(rows);
    const ofInput = isIdentified(rows) ? ranked.map(({ index }) => (index === undefined ? 0 : (numbers[index] ?? 0))) : undefined;
    return rowsFrom(columns, ranked.length, true, ofInput);
  },
});

const percentOf = (row: Ranked): Value => ((100 * row.count) / row.total).toFixed(6);

function groupsOf(by: readonly Column[], length: number): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (let index = 0; index < length; index += 1) {
    const key = tupleKey(by.map((column) => textOf(column[index] ?? null)));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return [...groups.values()];
}

const textOf = (value: Value): string => (value === null || typeof value === 'object' ? '' : toText(value));

function rank(group: readonly number[], counts: readonly number[], wanted: Ranking & { readonly context: RunContext }): readonly Ranked[] {
  const countAt = (index: number): number => counts[index] ?? 0;
  const total = group.reduce((sum, index) => sum + countAt(index), 0);
  const ordered = group.toSorted((a, b) => (wanted.rarest ? countAt(a) - countAt(b) : countAt(b) - countAt(a)));
  const kept = ordered.slice(0, rowsWithin(wanted.limit, ordered.length, wanted.context));
  const first = group[0] ?? 0;
  const ranked = kept.map((index): Ranked => ({ first, index, count: countAt(index), total }));
  if (wanted.other === null || kept.length === ordered.length) return ranked;
  const rest = ordered.slice(kept.length).reduce((sum, index) => sum + countAt(index), 0);
  return [...ranked, { first, index: undefined, count: rest, total }];
}
