import { toNumber } from '../../../values/number.ts';
import { columnOf, rowsFrom } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** Seconds. */
interface Localize {
  readonly maxpause: number;
  readonly timeafter: number;
  readonly timebefore: number;
}

/** Ranges of time in which events lie close together, newest first (semantics/commands.md section 15). */
export const localize = defineVerb<Localize>({
  name: 'localize',
  run(rows, { maxpause, timeafter, timebefore }) {
    const times = (columnOf(rows, '_time') ?? [])
      .map(toNumber)
      .filter((time) => time !== null)
      .toSorted((a, b) => b - a);
    const regions: { first: number; readonly last: number }[] = [];
    for (const time of times) {
      const region = regions.at(-1);
      if (region !== undefined && region.first - time <= maxpause) region.first = time;
      else regions.push({ first: time, last: time });
    }
    const starts = regions.map(({ first }) => first - timebefore);
    const ends = regions.map(({ last }) => last + timeafter);
    return rowsFrom(
      new Map([
        ['starttime', starts],
        ['endtime', ends],
      ]),
      regions.length,
      true,
    );
  },
});
