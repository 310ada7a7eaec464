import { alignmentOf, timeSpanFor } from '../../../values/bin.ts';
import { toNumber } from '../../../values/number.ts';
import { bucketStart, parseSpan, type Span } from '../../../values/relative-time.ts';
import type { Value } from '../../../values/value.ts';
import { type Column, columnOf, type Rows, storedColumnsOf, withColumns } from '../rows.ts';
import { type RangeBounds, searchRange, type TimeRange } from '../time-range.ts';
import { defineVerb } from './verb.ts';

/** How `timechart` without a span divides the times. */
interface TimeBuckets {
  /** The fields that get the start of each row's bucket, and the span that was chosen. */
  readonly as: string;
  readonly spanAs: string;
  readonly bins: number;
  readonly minspan?: string;
  readonly align?: string;
  /** True: the range of the search is divided. False: that of the events. */
  readonly fixed: boolean;
  /** The search's own range; null: that of the run. */
  readonly bounds: RangeBounds | null;
}

/** The span is the shortest that gives no more than `bins` buckets (semantics/commands.md 6.6). */
export const timeBuckets = defineVerb<TimeBuckets>({
  name: 'timeBuckets',
  run(rows, wanted, context) {
    const times = (columnOf(rows, '_time') ?? []).map(toNumber);
    const range = fullRange(times, wanted.fixed ? searchRange(wanted.bounds, context) : {});
    if (range === undefined) return withBuckets(rows, wanted, { starts: [], span: [] });
    const minspan = wanted.minspan === undefined ? undefined : (parseSpan(wanted.minspan) ?? undefined);
    const span = timeSpanFor(wanted.bins, minspan, range.earliest, range.latest);
    const align = wanted.align === undefined ? undefined : alignmentOf(wanted.align, context);
    const starts = times.map((time) => (time === null ? null : bucketStart(time, span, context.zone, align)));
    return withBuckets(rows, wanted, { starts, span: new Array<Value>(times.length).fill(spanText(span)) });
  },
});

function withBuckets(rows: Rows, { as, spanAs }: TimeBuckets, found: { readonly starts: Column; readonly span: Column }): Rows {
  return withColumns(rows, [...storedColumnsOf(rows), [as, found.starts], [spanAs, found.span]]);
}

/** What is not known of the search's range, the events say. */
function fullRange(times: readonly (number | null)[], known: TimeRange): Required<TimeRange> | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    if (time === null) continue;
    if (time < least) least = time;
    if (time > most) most = time;
  }
  if (least > most) return undefined;
  return { earliest: known.earliest ?? least, latest: known.latest ?? most };
}

const spanText = ({ count, unit, snap }: Span): string => `${count}${unit}${snap === undefined ? '' : `@${snap}`}`;
