import { findStatsFunction } from '../../../functions/stats/index.ts';
import { compareText } from '../../../values/compare.ts';
import { toNumber, toText } from '../../../values/number.ts';
import { fromValues, type Scalar, type Value, valuesOf } from '../../../values/value.ts';
import { aggregateRows } from '../aggregate.ts';
import type { AggregateStep } from '../aggregate-call.ts';
import { type Column, columnOf, countOf, type Rows, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** The series with the greatest (or least) scores. */
export interface Best {
  readonly end: 'top' | 'bottom';
  readonly count: number;
}

/** `where sum in top5`, `where max>10`: which series are shown of their own. */
export interface SeriesTest {
  readonly fn: string;
  readonly percentile?: number;
  /** Absent: over the cells of the series; `count` counts its rows. */
  readonly field?: string;
  readonly test:
    | (Best & { readonly kind: 'in'; readonly negated: boolean })
    | { readonly kind: 'compare'; readonly greater: boolean; readonly than: number };
}

/** The columns of a chart. */
export interface Series {
  /** The field whose values are the series, and the field that gets each row's series. */
  readonly field: string;
  readonly as: string;
  /** The series of rows without a value; null for none. */
  readonly missing: string | null;
  /** The series of all others; null for none. */
  readonly other: string | null;
  readonly most: Best | null;
  readonly where: SeriesTest | null;
  /** The fields of a cell besides the series. */
  readonly row: readonly string[];
  /** The aggregate whose cells are the score; null: how often a series occurs. */
  readonly score: AggregateStep | null;
}

/** Gives each row its series: the value of the split field, or what stands for missing and for unimportant ones (semantics/commands.md 6.5, 18). */
export const series = defineVerb<Series>({
  name: 'series',
  run(rows, wanted) {
    const { field, as, missing, other } = wanted;
    const column = columnOf(rows, field);
    const labels = Array.from({ length: countOf(rows) }, (_, index) => labelled(column?.[index] ?? null, missing));
    const labelledRows = withColumns(rows, [...storedColumnsOf(rows), [as, labels]]);
    const names = namesOf(labels, missing);
    const kept = chosen(names, labelledRows, wanted);
    if (kept.length === names.length) return labelledRows;
    const shown = new Set(missing === null ? kept : [...kept, missing]);
    const replaced = labels.map((label) => shownLabel(label, shown, other));
    return withColumns(rows, [...storedColumnsOf(rows), [as, replaced]]);
  },
});

/** A series whose name would be that of an internal field gets a prefix (semantics/commands.md 6.5). */
function labelled(value: Value, missing: string | null): Value {
  if (value === null) return missing;
  if (typeof value === 'string') return value.startsWith('_') ? `VALUE${value}` : value;
  return fromValues(
    valuesOf(value).map((single) => {
      const text = toText(single);
      return text.startsWith('_') ? `VALUE${text}` : text;
    }),
  );
}

function namesOf(labels: Column, missing: string | null): readonly string[] {
  const names = new Set<Scalar>();
  for (const label of labels) {
    if (typeof label === 'string') names.add(label);
    else for (const single of valuesOf(label)) names.add(single);
  }
  if (missing !== null) names.delete(missing);
  // Labels are texts.
  return [...names] as string[];
}

function shownLabel(label: Value, shown: ReadonlySet<Scalar>, other: string | null): Value {
  if (label === null) return null;
  if (typeof label === 'string') return shown.has(label) ? label : other;
  return fromValues(valuesOf(label).flatMap((single) => (shown.has(single) ? [single] : other === null ? [] : [other])));
}

function chosen(names: readonly string[], rows: Rows, wanted: Series): readonly string[] {
  const { where, most } = wanted;
  const passing = where === null ? names : passed(names, rows, { where, wanted });
  if (most === null || passing.length <= most.count) return passing;
  const cells = cellsOf(rows, wanted, wanted.score);
  const score = (name: string): number => (cells.get(name) ?? []).reduce((sum: number, cell) => sum + (toNumber(cell) ?? 0), 0);
  return best(passing, most, score);
}

function best(names: readonly string[], { end, count }: Best, score: (name: string) => number): readonly string[] {
  const scores = new Map(names.map((name) => [name, score(name)]));
  const direction = end === 'top' ? -1 : 1;
  return names.toSorted((a, b) => direction * ((scores.get(a) ?? 0) - (scores.get(b) ?? 0)) || compareText(a, b)).slice(0, count);
}

function passed(
  names: readonly string[],
  rows: Rows,
  { where, wanted }: { readonly where: SeriesTest; readonly wanted: Series },
): readonly string[] {
  const score = scorer(rows, where, wanted);
  const { test } = where;
  if (test.kind === 'compare') return names.filter((name) => (test.greater ? score(name) > test.than : score(name) < test.than));
  const found = new Set(best(names, test, score));
  return names.filter((name) => found.has(name) !== test.negated);
}

function scorer(rows: Rows, { fn, percentile, field }: SeriesTest, wanted: Series): (name: string) => number {
  const named = { fn, ...(percentile === undefined ? {} : { percentile }), as: '' };
  if (field !== undefined) {
    const cells = cellsOf(rows, { ...wanted, row: [] }, { ...named, field });
    return (name) => toNumber(cells.get(name)?.[0] ?? null) ?? Number.NaN;
  }
  const counts = fn === 'count';
  const cells = cellsOf(rows, wanted, counts ? null : wanted.score);
  const found = findStatsFunction(counts ? 'sum' : percentile === undefined ? fn : `${fn}${percentile}`);
  return (name) => {
    const state = found?.fn.create({ percentile: percentile ?? Number.NaN, limit: Number.POSITIVE_INFINITY });
    for (const cell of cells.get(name) ?? []) if (cell !== null) state?.add(toNumber(cell) ?? 0, null);
    return toNumber(state?.value() ?? null) ?? Number.NaN;
  };
}

/** The cells of each series before any is left out. */
function cellsOf(rows: Rows, { as, row }: Series, score: AggregateStep | null): ReadonlyMap<string, readonly Value[]> {
  // Longer than the names that it stands beside, so that it is none of them.
  const name = [...row, as, 'score'].join();
  const cells = aggregateRows(rows, { by: [...row, as], aggregates: [{ ...(score ?? { fn: 'count' }), as: name }] });
  const labels = columnOf(cells, as) ?? [];
  const values = columnOf(cells, name) ?? [];
  const found = new Map<string, Value[]>();
  labels.forEach((label, index) => {
    const text = String(label);
    const list = found.get(text);
    if (list === undefined) found.set(text, [values[index] ?? null]);
    else list.push(values[index] ?? null);
  });
  return found;
}
