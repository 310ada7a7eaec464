import { DAY_SECONDS, dayNumber, daysInMonth, isoWeek, weekdayOf } from './calendar.ts';
import { type TimeParts, timeSteps } from './strptime-steps.ts';
import { fromLocal, toLocal } from './zone.ts';

/** What a text that has no zone or no date is completed with. */
export interface TimeContext {
  /** Epoch seconds: missing parts of the date come from this day. */
  readonly now: number;
  readonly zone: string;
}

/** Reads an instant from a text; null where the text does not fit the format. */
export type TimeParser = (text: string, context: TimeContext) => number | null;

/** The year that was read: in full, by its last two digits (69 to 99 are the last century), or with its century. */
function yearOf(parts: TimeParts): number | undefined {
  if (parts.year !== undefined || parts.yearOfCentury === undefined) return parts.year;
  if (parts.century !== undefined) return parts.century * 100 + parts.yearOfCentury;
  return parts.yearOfCentury + (parts.yearOfCentury < 69 ? 2000 : 1900);
}

/** The day number of the date that was read, missing parts taken from today; null where there is no such day (R8). */
function dayOf(parts: TimeParts, today: { readonly year: number; readonly month: number; readonly day: number }): number | null {
  const year = yearOf(parts);
  if (parts.week !== undefined && parts.weekYear !== undefined) {
    const fourth = dayNumber(parts.weekYear, 1, 4);
    const day = fourth - ((weekdayOf(fourth) + 6) % 7) + (parts.week - 1) * 7 + (parts.weekday ?? 1) - 1;
    return isoWeek(day).year === parts.weekYear ? day : null;
  }
  if (parts.yearday !== undefined) {
    const inYear = year ?? today.year;
    return parts.yearday > dayNumber(inYear + 1, 1, 1) - dayNumber(inYear, 1, 1) ? null : dayNumber(inYear, 1, parts.yearday);
  }
  if (parts.day === undefined)
    return year === undefined && parts.month === undefined ? dayNumber(today.year, today.month, today.day) : null;
  const month = parts.month ?? today.month;
  return parts.day > daysInMonth(year ?? today.year, month) ? null : dayNumber(year ?? today.year, month, parts.day);
}

function instantOf(parts: TimeParts, context: TimeContext): number | null {
  const microsecond = parts.microsecond ?? 0;
  if (parts.epoch !== undefined) return (parts.epoch * 1e6 + microsecond) / 1e6;
  const zone = parts.zone ?? context.zone;
  const offset = parts.zone === undefined ? parts.offset : undefined;
  const complete = parts.day !== undefined && parts.month !== undefined && yearOf(parts) !== undefined;
  const today = complete ? NO_DAY : offset === undefined ? toLocal(context.now, zone) : toLocal(context.now + offset, 'UTC');
  const day = dayOf(parts, today);
  if (day === null) return null;
  const hour = parts.hourOfHalf === undefined ? (parts.hour ?? 0) : (parts.hourOfHalf % 12) + (parts.afternoon === true ? 12 : 0);
  const wall = { hour, minute: parts.minute ?? 0, second: parts.second ?? 0, microsecond };
  if (offset === undefined) return fromLocal({ year: 1970, month: 1, day: day + 1, ...wall }, zone);
  return ((day * DAY_SECONDS + hour * 3600 + wall.minute * 60 + wall.second - offset) * 1e6 + microsecond) / 1e6;
}

const NO_DAY = { year: 1970, month: 1, day: 1 };

function compile(format: string): TimeParser {
  const steps = timeSteps(format);
  if (steps === null || steps.length === 0) return () => null;
  return (text, context) => {
    const parts: TimeParts = {};
    let at = 0;
    for (const step of steps) {
      at = step(text, at, parts);
      if (at === -1) return null;
    }
    return instantOf(parts, context);
  };
}

const COMPILED = new Map<string, TimeParser>();

/**
 * A function that reads instants in a format of strptime (rule R8), compiled once per format; no regular expression backtracks.
 * One-digit numbers will do; without a zone in the text the searcher's applies; a year or month without a day gives null, a time alone is
 * of today; what follows the part that the format describes is not looked at (C's rule, Splunk's is unknown); 30 February is no date.
 */
export function compileStrptime(format: string): TimeParser {
  let compiled = COMPILED.get(format);
  if (compiled === undefined) {
    compiled = compile(format);
    if (COMPILED.size >= 1000) COMPILED.clear();
    COMPILED.set(format, compiled);
  }
  return compiled;
}
