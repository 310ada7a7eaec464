import { DAY_SECONDS, dayNumber, daysInMonth } from './calendar.ts';
import { fromLocal, fromLocalSeconds, offsetAt, toLocal } from './zone.ts';

/** Units of relative times and spans (rule R2). `m` is minutes, `mon` months. */
export type TimeUnit = 'us' | 'ms' | 'cs' | 'ds' | 's' | 'm' | 'h' | 'd' | 'w' | 'mon' | 'q' | 'y';

const SPELLINGS: readonly (readonly [TimeUnit, ...string[]])[] = [
  ['us'],
  ['ms'],
  ['cs'],
  ['ds'],
  ['s', 'sec', 'secs', 'second', 'seconds'],
  ['m', 'min', 'mins', 'minute', 'minutes'],
  ['h', 'hr', 'hrs', 'hour', 'hours'],
  ['d', 'day', 'days'],
  ['w', 'week', 'weeks'],
  ['mon', 'month', 'months'],
  ['q', 'qtr', 'qtrs', 'quarter', 'quarters'],
  ['y', 'yr', 'yrs', 'year', 'years'],
];
const UNITS: ReadonlyMap<string, TimeUnit> = new Map(
  SPELLINGS.flatMap(([unit, ...more]) => [unit, ...more].map((name) => [name, unit] as const)),
);

const MICROSECONDS: ReadonlyMap<TimeUnit, number> = new Map([
  ['us', 1],
  ['ms', 1e3],
  ['cs', 1e4],
  ['ds', 1e5],
  ['s', 1e6],
  ['m', 60e6],
  ['h', 3600e6],
]);
const HOUR = 3600e6;
const MONTHS_OF: ReadonlyMap<TimeUnit, number> = new Map([
  ['mon', 1],
  ['q', 3],
  ['y', 12],
]);

/** The unit that a spelling names (R2: `sec`, `mins`, `qtr`, ...), in small letters as Splunk writes them. */
export function unitNamed(name: string): TimeUnit | undefined {
  return UNITS.get(name);
}

/** Length in microseconds of a unit that always has the same length; undefined for those that follow the calendar (day and longer). */
export function microsecondsOf(unit: TimeUnit): number | undefined {
  return MICROSECONDS.get(unit);
}

/** The months that a unit holds: month, quarter, year; undefined for every other unit. */
export function monthsOf(unit: TimeUnit): number | undefined {
  return MONTHS_OF.get(unit);
}

/**
 * Moves an instant by a number of units. Days and longer keep the time that the wall shows (R4);
 * a day that the month reached lacks becomes that month's last (R5: Splunk's behaviour is unknown).
 */
export function shiftTime(epoch: number, count: number, unit: TimeUnit, zone: string): number {
  const size = microsecondsOf(unit);
  if (size !== undefined) return (Math.round(epoch * 1e6) + count * size) / 1e6;
  // The wall shows some times twice: no step must not lead from the second to the first.
  if (count === 0) return epoch;
  const local = toLocal(epoch, zone);
  const months = monthsOf(unit);
  if (months === undefined) return fromLocal({ ...local, day: local.day + count * (unit === 'w' ? 7 : 1) }, zone);
  const index = local.year * 12 + local.month - 1 + count * months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return fromLocal({ ...local, year, month, day: Math.min(local.day, daysInMonth(year, month)) }, zone);
}

/** The start of the unit that holds an instant (R3, R4); a week starts on the given weekday, Sunday being 0. */
export function snapTime(epoch: number, unit: TimeUnit, zone: string, weekday = 0): number {
  const size = microsecondsOf(unit);
  if (size !== undefined) {
    const offset = offsetAt(zone, epoch);
    const wall = Math.floor((Math.round(epoch * 1e6) + offset * 1e6) / size) * size;
    const start = (wall - offset * 1e6) / 1e6;
    // Some zones change their clocks within an hour of the wall: its start then has the offset from before.
    return size < HOUR || offsetAt(zone, start) === offset ? start : fromLocalSeconds(wall / 1e6, zone);
  }
  const local = toLocal(epoch, zone);
  const months = monthsOf(unit);
  if (months === undefined) {
    const back = unit === 'w' ? (local.weekday - weekday + 7) % 7 : 0;
    return fromLocal({ year: local.year, month: local.month, day: local.day - back }, zone);
  }
  return fromLocal({ year: local.year, month: local.month - ((local.month - 1) % months), day: 1 }, zone);
}

/** The number of the day that a clock in the zone shows; day 0 is 1970-01-01. */
export function localDay(epoch: number, zone: string): number {
  return Math.floor((Math.floor(epoch) + offsetAt(zone, epoch)) / DAY_SECONDS);
}

/** The instant at which a day of the zone begins. */
export function startOfDay(days: number, zone: string): number {
  return fromLocal({ year: 1970, month: 1, day: 1 + days }, zone);
}

/** The instant at which a month of the zone begins, counted from January 1970. */
export function startOfMonth(index: number, zone: string): number {
  return startOfDay(dayNumber(1970, 1 + index, 1), zone);
}
