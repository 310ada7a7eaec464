import { findStatsFunction } from '../../../functions/stats/index.ts';
import { compareText } from '../../../values/compare.ts';
import { toNumber, toText } from '../../../values/number.ts';
import { type Value, valuesOf } from '../../../values/value.ts';
import { type Column, columnsOf, countOf, rowsFrom } from '../rows.ts';
import { covers } from './covers.ts';
import { defineVerb } from './verb.ts';

/** What `fieldsummary` looks at. */
interface Fieldsummary {
  /** Different values that are listed at most. */
  readonly maxvals: number;
  /** Without any: every field that is not internal. */
  readonly patterns: readonly string[];
}

const FIELDS = ['field', 'count', 'distinct_count', 'is_exact', 'max', 'mean', 'min', 'numeric_count', 'stdev', 'values'] as const;

/** One row of statistics for each field (semantics/commands.md section 15). */
export const fieldsummary = defineVerb<Fieldsummary>({
  name: 'fieldsummary',
  run(rows, { maxvals, patterns }) {
    const summaries = [...columnsOf(rows)]
      .filter(([name]) => (patterns.length === 0 ? !name.startsWith('_') : covers(patterns, name)))
      .filter(([, column]) => column.some((value) => value !== null))
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([name, column]) => summaryOf(name, column, { length: countOf(rows), maxvals }));
    const columns = FIELDS.map((name, place): readonly [string, Column] => [name, summaries.map((summary) => summary[place] ?? null)]);
    return rowsFrom(new Map(columns), summaries.length, true);
  },
});

/** The cells of a field's row, in the order of `FIELDS`. */
function summaryOf(
  name: string,
  column: Column,
  { length, maxvals }: { readonly length: number; readonly maxvals: number },
): readonly Value[] {
  const counts = new Map<string, number>();
  const numeric = ['max', 'mean', 'min', 'stdev'].map((fn) =>
    findStatsFunction(fn)?.fn.create({ percentile: Number.NaN, limit: Number.POSITIVE_INFINITY }),
  );
  let count = 0;
  let numbers = 0;
  for (let index = 0; index < length; index += 1) {
    const value = column[index] ?? null;
    if (value !== null) count += 1;
    for (const single of valuesOf(value)) {
      const text = toText(single);
      counts.set(text, (counts.get(text) ?? 0) + 1);
      const number = toNumber(single);
      if (number === null) continue;
      numbers += 1;
      for (const state of numeric) state?.add(number, null);
    }
  }
  const [max, mean, min, stdev] = numeric.map((state) => state?.value() ?? null);
  return [name, count, counts.size, 1, max ?? null, mean ?? null, min ?? null, numbers, stdev ?? null, listed(counts, maxvals)];
}

/** The most frequent values as JSON: `[{"value":"a","count":2}]`. */
function listed(counts: ReadonlyMap<string, number>, maxvals: number): string {
  const ordered = [...counts].toSorted(([a, x], [b, y]) => y - x || compareText(a, b)).slice(0, maxvals);
  return `[${ordered.map(([value, count]) => `{"value":${JSON.stringify(value)},"count":${count}}`).join(',')}]`;
}
