import { binLabel, numericSpan, timeSpanFor } from '../../../values/bin.ts';
import { toNumber } from '../../../values/number.ts';
import { bucketStart, parseSpan } from '../../../values/relative-time.ts';
import { fromValues, type Scalar, type Value, valuesOf } from '../../../values/value.ts';
import { type Column, columnOf, type Rows, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** `bin` without a span: the values themselves decide how wide a bin is. */
interface Binning {
  readonly field: string;
  readonly as: string;
  /** True: `_time`, whose bins are times. */
  readonly time: boolean;
  readonly bins: number;
  /** A number, or a span such as 5m for `_time`. */
  readonly minspan?: string;
  /** Values that widen the range which is cut into bins. */
  readonly start?: number;
  readonly end?: number;
}

/** Puts numbers into bins of one width, the smallest that gives no more than `bins` (semantics/commands.md section 10). What is no number stays. */
export const bin = defineVerb<Binning>({
  name: 'bin',
  run(rows, wanted, context) {
    const column = columnOf(rows, wanted.field);
    if (column === undefined) return rows;
    const range = rangeOf(column, wanted);
    return range === undefined
      ? copied(rows, column, wanted)
      : withBins(rows, column, { wanted, label: labeller(range, wanted, context.zone) });
  },
});

interface Range {
  readonly least: number;
  readonly most: number;
}

function rangeOf(column: Column, { start, end, time }: Binning): Range | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of column) {
    for (const single of valuesOf(value)) {
      const number = finite(single);
      if (number === null) continue;
      if (number < least) least = number;
      if (number > most) most = number;
    }
  }
  if (least > most) return undefined;
  // They only widen the range, and only that of numbers.
  return time ? { least, most } : { least: Math.min(least, start ?? least), most: Math.max(most, end ?? most) };
}

function labeller({ least, most }: Range, { time, bins, minspan }: Binning, zone: string): (number: number) => Scalar {
  if (time) {
    const span = timeSpanFor(bins, minspan === undefined ? undefined : (parseSpan(minspan) ?? undefined), least, most);
    return (epoch) => bucketStart(epoch, span, zone);
  }
  const span = numericSpan(bins, minspan === undefined ? undefined : Number(minspan), least, most);
  return (number) => binLabel(number, span);
}

const finite = (value: Scalar): number | null => {
  const number = toNumber(value);
  return number === null || !Number.isFinite(number) ? null : number;
};

const copied = (rows: Rows, column: Column, { as }: Binning): Rows => withColumns(rows, [...storedColumnsOf(rows), [as, column]]);

function withBins(
  rows: Rows,
  column: Column,
  { wanted, label }: { readonly wanted: Binning; readonly label: (number: number) => Scalar },
): Rows {
  const binned = (single: Scalar): Scalar => {
    const number = finite(single);
    return number === null ? single : label(number);
  };
  const result = column.map((value): Value => (value === null ? null : fromValues(valuesOf(value).map(binned))));
  return withColumns(rows, [...storedColumnsOf(rows), [wanted.as, result]]);
}
