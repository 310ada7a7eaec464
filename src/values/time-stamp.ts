import { DAY_SECONDS, dayNumber, daysInMonth } from './calendar.ts';
import { fromLocalSeconds } from './zone.ts';
import { readOffset, readZoneName, type ZoneText } from './zone-name.ts';

/**
 * Scanners of the parts of time stamps in data (design/ingestion.md, "_time"): by hand, because every event passes here.
 * Each reads at a position and gives null where nothing of its kind stands there.
 */

/** A stamp found in a text, and the position behind it. */
export interface FoundTime {
  readonly epoch: number;
  readonly end: number;
  /** What a clock on the wall showed; absent for an epoch time. */
  readonly wall?: WallTime;
}

/** A time as it is written. */
export interface WallTime {
  /** Seconds since 1970-01-01 00:00 on the wall. */
  readonly seconds: number;
  /** The text names the zone. */
  readonly zoned: boolean;
}

/** A date and a time of day as read, not yet placed in a zone. */
export interface WallClock {
  /** Seconds since 1970-01-01 00:00 on the wall. */
  readonly seconds: number;
  readonly microsecond: number;
  readonly end: number;
}

const ZERO = 48;

/** The number that exactly `width` digits at a position make, or -1. */
export function digitsAt(text: string, at: number, width: number): number {
  let value = 0;
  for (let i = at; i < at + width; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** True where a digit stands at a position. */
export function isDigitAt(text: string, at: number): boolean {
  const digit = text.charCodeAt(at) - ZERO;
  return digit >= 0 && digit <= 9;
}

/** The position behind a run of digits. */
export function skipDigits(text: string, at: number): number {
  let end = at;
  while (isDigitAt(text, end)) end += 1;
  return end;
}

/** Microseconds of the digits between two positions, rounded. */
function microseconds(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < Math.min(to, from + 6); i += 1) value = value * 10 + text.charCodeAt(i) - ZERO;
  for (let i = to - from; i < 6; i += 1) value *= 10;
  return value + (to > from + 6 && text.charCodeAt(from + 6) - ZERO >= 5 ? 1 : 0);
}

/** The instant of a wall time, placed by the zone that the text names, else by the given zone. */
export function placeInZone(clock: WallClock, written: ZoneText | null, zone: string): number {
  const whole = written?.offset === undefined ? fromLocalSeconds(clock.seconds, written?.zone ?? zone) : clock.seconds - written.offset;
  return clock.microsecond === 0 ? whole : (whole * 1e6 + clock.microsecond) / 1e6;
}

/** A stamp of a wall time and the zone behind it. */
export function stampOf(clock: WallClock, written: ZoneText | null, zone: string): FoundTime {
  const wall = { seconds: clock.seconds, zoned: written !== null };
  return { epoch: placeInZone(clock, written, zone), end: written?.end ?? clock.end, wall };
}

/** Reads `HH:MM`, `HH:MM:SS`, each with a fraction after the seconds (`.` or `,`), on a given day; null where none stands there. */
export function readClock(text: string, at: number, days: number): WallClock | null {
  const wide = isDigitAt(text, at + 1) ? 2 : 1;
  const hour = digitsAt(text, at, wide);
  const minute = text[at + wide] === ':' ? digitsAt(text, at + wide + 1, 2) : -1;
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || (hour === 24 && minute > 0)) return null;
  let end = at + wide + 3;
  let second = 0;
  let microsecond = 0;
  if (text[end] === ':' && isDigitAt(text, end + 1)) {
    second = digitsAt(text, end + 1, 2);
    if (second < 0 || second > 60) return null;
    end += 3;
    if ((text[end] === '.' || text[end] === ',') && isDigitAt(text, end + 1)) {
      const stop = skipDigits(text, end + 1);
      microsecond = microseconds(text, end + 1, stop);
      end = stop;
    }
  }
  return { seconds: days * DAY_SECONDS + hour * 3600 + minute * 60 + second, microsecond, end };
}

/** The zone behind a time, directly or after one blank: an offset, `UTC`, `EST`; null where none stands there. */
export function readZoneAfter(text: string, at: number): ZoneText | null {
  const direct = readOffset(text, at);
  if (direct !== null) return direct;
  const start = text[at] === ' ' ? at + 1 : at;
  return start === at ? null : (readOffset(text, start) ?? readZoneName(text, start));
}

/** The day number of a date, or null if there is no such day. */
export function dayOrNull(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 0) return null;
  return day > 28 && day > daysInMonth(year, month) ? null : dayNumber(year, month, day);
}

/** `20240418T120000.250`, ISO's basic form. */
function readBasicIso(text: string, at: number): WallClock | null {
  const days = dayOrNull(digitsAt(text, at, 4), digitsAt(text, at + 4, 2), digitsAt(text, at + 6, 2));
  if (days === null || text[at + 8] !== 'T') return null;
  const [hour, minute, second] = [digitsAt(text, at + 9, 2), digitsAt(text, at + 11, 2), digitsAt(text, at + 13, 2)];
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return null;
  const point = at + 15;
  const end = text[point] === '.' && isDigitAt(text, point + 1) ? skipDigits(text, point + 1) : point;
  const microsecond = end === point ? 0 : microseconds(text, point + 1, end);
  return { seconds: days * DAY_SECONDS + hour * 3600 + minute * 60 + second, microsecond, end };
}

/** Reads an ISO stamp at a position: year first, `-` or `/` between, `T` or blanks before the time, any fraction, zone optional. */
export function readIso(text: string, at: number, zone: string): FoundTime | null {
  const separator = text[at + 4];
  if (separator !== '-' && separator !== '/') {
    const basic = readBasicIso(text, at);
    if (basic === null) return null;
    return stampOf(basic, readZoneAfter(text, basic.end), zone);
  }
  if (text[at + 7] !== separator) return null;
  const days = dayOrNull(digitsAt(text, at, 4), digitsAt(text, at + 5, 2), digitsAt(text, at + 8, 2));
  if (days === null || isDigitAt(text, at + 10)) return null;
  const between = text[at + 10];
  const clock = between === 'T' || between === 't' || between === ' ' ? readClock(text, at + 11, days) : null;
  if (clock === null) return stampOf({ seconds: days * DAY_SECONDS, microsecond: 0, end: at + 10 }, null, zone);
  return stampOf(clock, readZoneAfter(text, clock.end), zone);
}

/** Seconds of an epoch time by its digits before the point: 10 or 11 are seconds, 12 to 14 milliseconds, 15 to 17 microseconds, 18 to 19 nanoseconds. */
export function epochOf(text: string, digits: number): number | null {
  if (digits < 10 || digits > 19) return null;
  const scale = digits < 12 ? 0 : digits < 15 ? 3 : digits < 18 ? 6 : 9;
  const [whole = '', fraction = ''] = text.split('.');
  const point = whole.length - scale;
  return Math.round(Number(`${whole.slice(0, point)}.${whole.slice(point)}${fraction}`) * 1e6) / 1e6;
}
