import { binLabel, numericSpan, timeSpanFor } from '../../../values/bin.ts';
import { toNumber } from '../../../values/number.ts';
import { bucketStart, parseSpan, type Span } from '../../../values/relative-time.ts';
import type { RunContext } from '../../../values/value.ts';
import { binBorders, bucketsBetween, stepsBetween } from '../axis.ts';
import { layRows, slotsOf } from '../axis-rows.ts';
import { columnOf, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** The axis that `makecontinuous` fills up. */
interface MakeContinuous {
  readonly field: string;
  readonly bins: number;
  /** A number, or a time for `_time`; absent: the values decide. */
  readonly span?: string;
  readonly start?: number;
  readonly end?: number;
}

/** The steps of an axis: the one that holds a value, and all from one to another. */
interface Steps {
  readonly of: (value: number) => number;
  readonly between: (first: number, last: number) => readonly number[];
}

/** Moves the values of a field to the start of their step and adds a row for every step that has none (semantics/commands.md section 15). */
export const makecontinuous = defineVerb<MakeContinuous>({
  name: 'makecontinuous',
  run(rows, wanted, context) {
    const values = (columnOf(rows, wanted.field) ?? []).map(toNumber);
    const ends = [...values.filter((value) => value !== null), ...[wanted.start, wanted.end].filter((end) => end !== undefined)];
    if (ends.length === 0) return rows;
    const least = ends.reduce((a, b) => Math.min(a, b));
    const most = ends.reduce((a, b) => Math.max(a, b));
    const steps = stepsOf(wanted, { least, most, context });
    if (steps === null) return rows;
    const keys = values.map((value) => (value === null ? null : steps.of(value)));
    const moved = withColumns(rows, [
      ...storedColumnsOf(rows),
      [wanted.field, keys.map((key, index) => key ?? columnOf(rows, wanted.field)?.[index] ?? null)],
    ]);
    const places = steps.between(steps.of(least), steps.of(most));
    return layRows(
      moved,
      slotsOf(keys, places, (place) => place),
      { field: wanted.field, zero: [] },
    );
  },
});

interface Extent {
  readonly least: number;
  readonly most: number;
  readonly context: RunContext;
}

function stepsOf({ field, bins, span }: MakeContinuous, { least, most, context }: Extent): Steps | null {
  const { zone } = context;
  if (field === '_time') {
    const width: Span | null = span === undefined ? timeSpanFor(bins, undefined, least, most) : parseSpan(span);
    if (width === null) return null;
    return { of: (value) => bucketStart(value, width, zone), between: (first, last) => bucketsBetween(first, last, { span: width, zone }) };
  }
  const width = span === undefined ? numericSpan(bins, undefined, least, most) : Number(span);
  return { of: (value) => binBorders(binLabel(value, width))?.low ?? value, between: (first, last) => stepsBetween(first, last, width) };
}
