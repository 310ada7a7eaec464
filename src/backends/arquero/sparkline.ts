import type { Accumulator, StatsFunction } from '../../functions/stats-function.ts';
import { timeSpanFor } from '../../values/bin.ts';
import { toNumber } from '../../values/number.ts';
import { bucketStart, parseSpan } from '../../values/relative-time.ts';
import type { RunContext, Scalar, Value } from '../../values/value.ts';
import { bucketsBetween } from './axis.ts';
import { columnOf, type Rows } from './rows.ts';

/** The first value of every sparkline; Splunk's web interface draws what follows (semantics/commands.md 6.3). */
const MARKER = '##__SPARKLINE__##';
/** Buckets of a sparkline whose span nobody gave (limits.conf, sparkline_maxsize). */
const BUCKETS = 100;

/** How a sparkline divides the times. */
export interface SparklineSpan {
  readonly span?: string;
  readonly context: RunContext;
}

/** An aggregate once for every bucket of time; all groups have the same buckets, so that their sparklines can be compared. */
export function sparklineOf(rows: Rows, wanted: SparklineSpan): (fn: StatsFunction) => StatsFunction {
  const buckets = bucketsOf(rows, wanted);
  // Not what it is made of: a value counts again in every bucket, and so does a row.
  return ({ repeats: _, ...fn }) => ({ ...fn, name: 'sparkline', numeric: false, create: bucketed(fn, buckets) });
}

interface Buckets {
  readonly starts: readonly number[];
  readonly startOf: (time: number) => number;
}

function bucketsOf(rows: Rows, { span: written, context }: SparklineSpan): Buckets {
  const time = columnOf(rows, '_time');
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  rows.table.scan((index) => {
    const at = index === undefined ? null : toNumber(time?.[index] ?? null);
    if (at === null) return;
    least = Math.min(least, at);
    most = Math.max(most, at);
  });
  if (least > most) return { starts: [], startOf: () => Number.NaN };
  const span = (written === undefined ? null : parseSpan(written)) ?? timeSpanFor(BUCKETS, undefined, least, most);
  const startOf = (at: number): number => bucketStart(at, span, context.zone);
  return { starts: bucketsBetween(startOf(least), startOf(most), { span, zone: context.zone }), startOf };
}

const bucketed =
  (fn: StatsFunction, { starts, startOf }: Buckets): StatsFunction['create'] =>
  (options) => {
    const states = new Map<number, Accumulator>();
    return {
      add: (value: Scalar, time: number | null) => {
        if (time === null) return;
        const start = startOf(time);
        const state = states.get(start) ?? fn.create(options);
        states.set(start, state);
        state.add(value, time);
      },
      value: (): Value => [MARKER, ...starts.map((start) => firstOf(states.get(start)?.value() ?? 0))],
    };
  };

const firstOf = (value: Value): Scalar => (Array.isArray(value) ? (value[0] ?? 0) : ((value as Scalar | null) ?? 0));
