import { compileStrftime } from '../../../values/strftime.ts';
import { shiftTime, snapTime, type TimeUnit } from '../../../values/time-unit.ts';
import type { RunContext } from '../../../values/value.ts';
import { fromLocal } from '../../../values/zone.ts';
import { type Column, rowsFrom } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** An end of the times: a date and a time of day, or days before the start of today. */
type Moment =
  | { readonly days: number }
  | {
      readonly date: readonly [month: number, day: number, year: number];
      readonly time: readonly [hour: number, minute: number, second: number];
    };

/** The times that `gentimes` makes. */
interface Gentimes {
  readonly start: Moment;
  /** Null: the start of today. */
  readonly end: Moment | null;
  readonly increment: { readonly count: number; readonly unit: string };
}

/** As C writes a time. */
const human = compileStrftime('%a %b %e %H:%M:%S %Y');

/** Makes rows with the start and the end of consecutive ranges of time, none in the future (semantics/commands.md section 15). */
export const gentimes = defineVerb<Gentimes>({
  name: 'gentimes',
  run(_rows, { start, end, increment }, context) {
    const { zone, now } = context;
    const last = Math.min(end === null ? snapTime(now, 'd', zone) : instantOf(end, context), now);
    const starts: number[] = [];
    const ends: number[] = [];
    // The command has seen that the unit is one.
    const unit = increment.unit as TimeUnit;
    for (let at = instantOf(start, context); at < last; ) {
      const next = shiftTime(at, increment.count, unit, zone);
      starts.push(at);
      ends.push(next - 1);
      at = next;
    }
    const columns: readonly (readonly [string, Column])[] = [
      ['starttime', starts],
      ['endtime', ends],
      ['starthuman', starts.map((at) => human(at, zone))],
      ['endhuman', ends.map((at) => human(at, zone))],
    ];
    return rowsFrom(new Map(columns), starts.length, true);
  },
});

function instantOf(moment: Moment, { now, zone }: RunContext): number {
  if ('days' in moment) return shiftTime(snapTime(now, 'd', zone), moment.days, 'd', zone);
  const [month, day, year] = moment.date;
  const [hour, minute, second] = moment.time;
  return fromLocal({ year, month, day, hour, minute, second }, zone);
}
