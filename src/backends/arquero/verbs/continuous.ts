import { alignmentOf } from '../../../values/bin.ts';
import { toNumber, toText } from '../../../values/number.ts';
import { bucketStart, nextBucket, parseSpan, type Span } from '../../../values/relative-time.ts';
import type { RunContext, Value } from '../../../values/value.ts';
import { binBorders, binsBetween, bucketsBetween } from '../axis.ts';
import { layRows, slotsOf } from '../axis-rows.ts';
import { type Column, columnOf, columnsOf, compact, keepRows, type Rows, withColumns } from '../rows.ts';
import { type RangeBounds, searchRange } from '../time-range.ts';
import { defineVerb } from './verb.ts';

/** The axis of a chart. */
export interface Continuous {
  readonly field: string;
  /** Bins such as `10-20`, or buckets of time whose span is given or stands in a field. */
  readonly axis:
    | { readonly kind: 'bins' }
    | { readonly kind: 'time'; readonly span?: string; readonly spanField?: string; readonly align?: string };
  /** Adds rows for empty bins. */
  readonly fill: boolean;
  /** Fields that are 0 in such rows. */
  readonly zero: readonly string[];
  /** False: buckets that the searched range cuts are left out. */
  readonly partial: boolean;
  /** True: the axis covers the range of the search. */
  readonly fixed: boolean;
  /** The search's own range; null: that of the run. */
  readonly bounds: RangeBounds | null;
}

/** Puts the rows of a chart in the order of their axis and adds the rows of empty bins (semantics/commands.md 6.5, 6.6). */
export const continuous = defineVerb<Continuous>({
  name: 'continuous',
  run(rows, wanted, context) {
    if (wanted.axis.kind === 'bins') return overBins(rows, wanted);
    const { spanField } = wanted.axis;
    const text = spanField === undefined ? wanted.axis.span : firstText(columnOf(rows, spanField));
    const span = text === undefined ? null : parseSpan(text);
    const result = span === null ? rows : overTime(rows, wanted, { span, context });
    return spanField === undefined
      ? result
      : withColumns(
          result,
          [...columnsOf(result)].filter(([name]) => name !== spanField),
        );
  },
});

function firstText(column: Column | undefined): string | undefined {
  const value = column?.find((each) => each !== null) ?? null;
  return typeof value === 'string' ? value : undefined;
}

function overBins(rows: Rows, { field, fill, zero }: Continuous): Rows {
  const column = columnOf(rows, field) ?? [];
  const keys = column.map((value) => (binBorders(value) === null ? null : textOf(value)));
  const bins = [...new Map(column.map((value) => [textOf(value), binBorders(value)])).entries()].flatMap(([label, borders]) =>
    borders === null ? [] : [{ label, ...borders }],
  );
  const all = fill ? binsBetween(bins) : [];
  const places = all.length > 0 ? all : bins.toSorted((a, b) => a.low - b.low).map(({ label }) => label);
  return layRows(
    rows,
    slotsOf(keys, places, (label) => label),
    { field, zero },
  );
}

const textOf = (value: Value): string =>
  value === null || Array.isArray(value) ? '' : toText(value as Exclude<Value, null | readonly unknown[]>);

interface Timing {
  readonly span: Span;
  readonly context: RunContext;
}

function overTime(rows: Rows, wanted: Continuous, { span, context }: Timing): Rows {
  const { zone } = context;
  const range = wanted.fixed || !wanted.partial ? searchRange(wanted.bounds, context) : {};
  const whole = wanted.partial ? rows : compact(keepRows(rows, isWhole(columnOf(rows, wanted.field), { range, span, zone })));
  const keys = (columnOf(whole, wanted.field) ?? []).map(toNumber);
  const known = keys.filter((key) => key !== null);
  if (known.length === 0) return whole;
  let first = known.reduce((a, b) => Math.min(a, b));
  let last = known.reduce((a, b) => Math.max(a, b));
  if (!wanted.fill) return whole;
  const align = wanted.axis.kind === 'time' && wanted.axis.align !== undefined ? alignmentOf(wanted.axis.align, context) : undefined;
  if (wanted.fixed && range.earliest !== undefined) first = Math.min(first, bucketStart(range.earliest, span, zone, align));
  // The range ends before `latest`.
  if (wanted.fixed && range.latest !== undefined) last = Math.max(last, bucketStart(range.latest - 1e-6, span, zone, align));
  const places = bucketsBetween(first, last, { span, zone }).filter(
    (start) =>
      wanted.partial || (start >= (range.earliest ?? start) && nextBucket(start, span, zone) <= (range.latest ?? Number.POSITIVE_INFINITY)),
  );
  return layRows(
    whole,
    slotsOf(keys, places, (start) => start),
    { field: wanted.field, zero: wanted.zero },
  );
}

interface Whole {
  readonly range: { readonly earliest?: number; readonly latest?: number };
  readonly span: Span;
  readonly zone: string;
}

function isWhole(column: Column | undefined, { range, span, zone }: Whole): (index: number) => boolean {
  return (index) => {
    const start = toNumber(column?.[index] ?? null);
    if (start === null) return true;
    return start >= (range.earliest ?? start) && nextBucket(start, span, zone) <= (range.latest ?? Number.POSITIVE_INFINITY);
  };
}
