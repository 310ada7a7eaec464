import { toNumber } from '../../values/number.ts';
import { parseTimeModifier } from '../../values/relative-time.ts';
import type { Row, RunContext } from '../../values/value.ts';

/** Time modifiers that a search gives itself, as written. */
export interface RangeBounds {
  readonly earliest?: string;
  readonly latest?: string;
}

/** A range of times; a bound that is missing is not known. */
export interface TimeRange {
  readonly earliest?: number;
  readonly latest?: number;
}

/** The range that a search looks at: its own (`bounds`), else that of the run. `earliest=0` is all time, so the first event begins it. */
export function searchRange(bounds: RangeBounds | null, context: RunContext): TimeRange {
  const read = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : (parseTimeModifier(text, context) ?? undefined);
  const earliest = bounds === null ? context.earliest : read(bounds.earliest);
  const latest = bounds === null ? context.latest : read(bounds.latest);
  return { ...(earliest === undefined || earliest === 0 ? {} : { earliest }), ...(latest === undefined ? {} : { latest }) };
}

/** The time range of the run: `earliest` included, `latest` not (S31). Undefined where it is all time. */
export function rangeTest({ earliest, latest }: RunContext): ((row: Row) => boolean) | undefined {
  if (earliest === undefined && latest === undefined) return undefined;
  const from = earliest ?? Number.NEGATIVE_INFINITY;
  const to = latest ?? Number.POSITIVE_INFINITY;
  return (row) => {
    const time = toNumber(row.get('_time'));
    return time !== null && time >= from && time < to;
  };
}
