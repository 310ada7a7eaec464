import { findStatsFunction } from '../../../functions/stats/index.ts';
import { toNumber, toText } from '../../../values/number.ts';
import { type Value, valuesOf } from '../../../values/value.ts';
import { type Column, columnsOf, countOf, keepRows, type Rows, rowsFrom, storedColumnsOf, withColumns } from '../rows.ts';
import { covers } from './covers.ts';
import { defineVerb } from './verb.ts';

/** How rare events are told. */
interface Anomalydetection {
  readonly action: 'filter' | 'annotate' | 'summary';
  /** The probability below which an event is an anomaly; null: the first quartile of the logarithms less 1.5 interquartile ranges. */
  readonly pthresh: number | null;
  /** Without any: every field that is not internal. */
  readonly patterns: readonly string[];
}

/** What is known of an event. */
interface Judged {
  readonly logarithm: number;
  readonly cause: string | null;
  readonly least: number | null;
  readonly most: number | null;
}

/** Finds the events whose values are rare: the probability of an event is the product of the frequencies of its values (semantics/commands.md section 15). */
export const anomalydetection = defineVerb<Anomalydetection>({
  name: 'anomalydetection',
  run(rows, { action, pthresh, patterns }) {
    const length = countOf(rows);
    const fields = [...columnsOf(rows)]
      .filter(([name]) => (patterns.length === 0 ? !name.startsWith('_') : covers(patterns, name)))
      .map(([name, column]) => ({ name, frequency: frequencies(column, length) }));
    const judged = Array.from({ length }, (_, index) => judge(fields, index));
    const logarithms = judged.map(({ logarithm }) => logarithm);
    const [first, third] = [25, 75].map((share) => quantile(logarithms, share));
    const threshold = pthresh === null ? (first ?? 0) - 1.5 * ((third ?? 0) - (first ?? 0)) : Math.log(pthresh);
    const isRare = (index: number): boolean => (logarithms[index] ?? 0) < threshold;
    if (action === 'summary') {
      const most = logarithms.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
      return summary({
        rare: logarithms.filter((_, index) => isRare(index)).length,
        threshold,
        most: length === 0 ? null : most,
        first,
        third,
      });
    }
    const annotated = annotate(rows, judged);
    return action === 'annotate' ? annotated : keepRows(annotated, isRare);
  },
});

function judge(fields: readonly { readonly name: string; readonly frequency: readonly (number | null)[] }[], index: number): Judged {
  let logarithm = 0;
  let cause: string | null = null;
  let least: number | null = null;
  let most: number | null = null;
  for (const { name, frequency } of fields) {
    const found = frequency[index] ?? null;
    if (found === null) continue;
    logarithm += Math.log(found);
    if (most === null || found > most) most = found;
    if (least !== null && found >= least) continue;
    least = found;
    cause = name;
  }
  return { logarithm, cause, least, most };
}

/** The share of the rows that have a row's value or, for numbers, a number in the same bin of a histogram. */
function frequencies(column: Column, length: number): readonly (number | null)[] {
  const values = Array.from({ length }, (_, index) => column[index] ?? null);
  const present = values.filter((value) => value !== null);
  const numbers = present.map(toNumber);
  const numeric = numbers.length > 0 && numbers.every((number) => number !== null);
  const binOf = numeric ? histogram(numbers.map((number) => number ?? 0)) : textOf;
  const counts = new Map<string | number, number>();
  for (const value of present) counts.set(binOf(value), (counts.get(binOf(value)) ?? 0) + 1);
  return values.map((value) => (value === null ? null : (counts.get(binOf(value)) ?? 0) / length));
}

const textOf = (value: Value): string => valuesOf(value).map(toText).join('\n');

/** As many bins of one width as the square root of the numbers; Splunk does not say how many it makes. */
function histogram(numbers: readonly number[]): (value: Value) => number {
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const most = numbers.reduce((a, b) => Math.max(a, b));
  const bins = Math.ceil(Math.sqrt(numbers.length));
  const width = (most - least) / bins;
  return (value) => (width === 0 ? 0 : Math.min(bins - 1, Math.floor(((toNumber(value) ?? least) - least) / width)));
}

function quantile(numbers: readonly number[], percentile: number): number | null {
  const state = findStatsFunction('exactperc25')?.fn.create({ percentile, limit: Number.POSITIVE_INFINITY });
  for (const number of numbers) state?.add(number, null);
  return toNumber(state?.value() ?? null);
}

function annotate(rows: Rows, judged: readonly Judged[]): Rows {
  return withColumns(rows, [
    ...storedColumnsOf(rows),
    ['log_event_prob', judged.map(({ logarithm }) => logarithm)],
    ['max_freq', judged.map(({ most }) => most)],
    ['probable_cause', judged.map(({ cause }) => cause)],
    ['probable_cause_freq', judged.map(({ least }) => least)],
  ]);
}

interface Found {
  readonly rare: number;
  readonly threshold: number;
  readonly most: number | null;
  readonly first: number | null | undefined;
  readonly third: number | null | undefined;
}

function summary({ rare, threshold, most, first, third }: Found): Rows {
  const cells: readonly (readonly [string, Value])[] = [
    ['num_anomalies', rare],
    ['thresh', threshold],
    ['max_logprob', most],
    ['1st_quartile', first ?? null],
    ['3rd_quartile', third ?? null],
  ];
  return rowsFrom(new Map(cells.map(([name, value]) => [name, [value]])), 1, true);
}
