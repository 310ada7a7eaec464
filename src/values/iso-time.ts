import { DAY_SECONDS, MONTHS } from './calendar.ts';
import {
  dayOrNull,
  digitsAt,
  epochOf,
  type FoundTime,
  isDigitAt,
  readClock,
  readIso,
  readZoneAfter,
  skipDigits,
  stampOf,
  type WallTime,
} from './time-stamp.ts';
import { offsetAt, toLocal } from './zone.ts';

/**
 * The instant that a whole text names: ISO 8601 with `T` or a blank, any fraction, zone optional, else the given one; or an epoch time of at
 * least ten digits in seconds or milliseconds (a shorter number is rather a duration). Null for any other text.
 */
export function parseTimestamp(text: string, zone: string): number | null {
  const trimmed = text.trim();
  const digits = skipDigits(trimmed, 0);
  if (digits >= 10) {
    const end = trimmed[digits] === '.' ? skipDigits(trimmed, digits + 1) : digits;
    return end === trimmed.length ? epochOf(trimmed, digits) : null;
  }
  if (digits !== 4 && digits !== 8) return null;
  const found = readIso(trimmed, 0, zone);
  return found !== null && found.end === trimmed.length ? found.epoch : null;
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** `2024-04-18T12:00:00.000+00:00`: how Splunk's REST interface writes a time; milliseconds are cut, not rounded. */
export function isoText(epoch: number, zone: string): string {
  const local = toLocal(epoch, zone);
  const offset = offsetAt(zone, epoch);
  const minutes = Math.floor(Math.abs(offset) / 60);
  const date = `${String(local.year).padStart(4, '0')}-${two(local.month)}-${two(local.day)}`;
  const time = `${two(local.hour)}:${two(local.minute)}:${two(local.second)}.${String(Math.floor(local.microsecond / 1000)).padStart(3, '0')}`;
  return `${date}T${time}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `2024-04-18 12:00:00`, with `.mmm` where the milliseconds are not zero: how tables show `_time`, as Splunk Web does (R9). */
export function displayTime(epoch: number, zone: string): string {
  const local = toLocal(epoch, zone);
  const date = `${String(local.year).padStart(4, '0')}-${two(local.month)}-${two(local.day)}`;
  const time = `${two(local.hour)}:${two(local.minute)}:${two(local.second)}`;
  const milliseconds = Math.floor(local.microsecond / 1000);
  return milliseconds === 0 ? `${date} ${time}` : `${date} ${time}.${String(milliseconds).padStart(3, '0')}`;
}

/** Splunk looks no further for a time stamp (props.conf MAX_TIMESTAMP_LOOKAHEAD). */
const LOOKAHEAD = 128;
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(MONTHS.map((name, index) => [name.slice(0, 3).toLowerCase(), index + 1]));

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isWordAt = (text: string, at: number): boolean => isDigitAt(text, at) || isLetter(text.charCodeAt(at));

/** A month's name at a position, in full or its first three letters: the number of the month and the position behind it. */
function readMonth(text: string, at: number): { readonly month: number; readonly end: number } | null {
  const short = text.slice(at, at + 3).toLowerCase();
  const month = MONTH_NUMBERS.get(short);
  if (month === undefined) return null;
  const name = MONTHS[month - 1] ?? '';
  const end = text.slice(at, at + name.length).toLowerCase() === name.toLowerCase() ? at + name.length : at + 3;
  return isWordAt(text, end) ? null : { month, end };
}

/** The year of a stamp that has none: the one that puts it no more than a day after now. */
function likelyYear(month: number, day: number, now: number, zone: string): number {
  const year = toLocal(now, zone).year;
  const days = dayOrNull(year, month, day);
  return days !== null && days * DAY_SECONDS > now + 2 * DAY_SECONDS ? year - 1 : year;
}

function stampOn(text: string, at: number, days: number | null, zone: string): FoundTime | null {
  const clock = days === null ? null : readClock(text, at, days);
  if (clock === null) return null;
  return stampOf(clock, readZoneAfter(text, clock.end), zone);
}

/** `Oct 11 22:14:15`, `Oct 11 2023 22:14:15`, `Apr 18 12:00:00 [UTC] 2024`: syslog, Cisco ASA, ctime. */
function readSyslog(text: string, at: number, zone: string, now: number): FoundTime | null {
  const name = readMonth(text, at);
  if (name === null || text[name.end] !== ' ') return null;
  const first = text[name.end + 1] === ' ' ? name.end + 2 : name.end + 1;
  const width = isDigitAt(text, first + 1) ? 2 : 1;
  const day = digitsAt(text, first, width);
  const rest = text[first + width] === ',' ? first + width + 1 : first + width;
  if (day < 1 || text[rest] !== ' ') return null;
  const year = digitsAt(text, rest + 1, 4);
  if (year > 0 && text[rest + 5] === ' ') return stampOn(text, rest + 6, dayOrNull(year, name.month, day), zone);
  const found = stampOn(text, rest + 1, dayOrNull(likelyYear(name.month, day, now, zone), name.month, day), zone);
  const behind = found === null || text[found.end] !== ' ' ? -1 : digitsAt(text, found.end + 1, 4);
  if (found === null || behind < 1970 || behind > 2100 || isWordAt(text, found.end + 5)) return found;
  return stampOn(text, rest + 1, dayOrNull(behind, name.month, day), zone);
}

/** `10/Oct/2000:13:55:36 -0700`, `10 Oct 2000 13:55:36`, `10-Oct-2000 13:55:36`: Apache and mail. */
function readDayMonth(text: string, at: number, zone: string): FoundTime | null {
  const width = isDigitAt(text, at + 1) ? 2 : 1;
  const separator = text[at + width];
  if (separator !== '/' && separator !== ' ' && separator !== '-') return null;
  const name = readMonth(text, at + width + 1);
  if (name === null || text[name.end] !== separator) return null;
  const year = digitsAt(text, name.end + 1, 4);
  const before = text[name.end + 5];
  if (before !== ':' && before !== ' ') return null;
  return stampOn(text, name.end + 6, dayOrNull(year, name.month, digitsAt(text, at, width)), zone);
}

/** `04/18/2024 12:00:00 PM`, with dashes too; the day comes first where the first number is no month. */
function readNumeric(text: string, at: number, zone: string): FoundTime | null {
  const firstWidth = isDigitAt(text, at + 1) ? 2 : 1;
  const second = at + firstWidth + 1;
  const secondWidth = isDigitAt(text, second + 1) ? 2 : 1;
  const year = second + secondWidth + 1;
  const separator = text[second - 1];
  if ((separator !== '/' && separator !== '-') || text[year - 1] !== separator || (text[year + 4] !== ' ' && text[year + 4] !== ':'))
    return null;
  const [a, b] = [digitsAt(text, at, firstWidth), digitsAt(text, second, secondWidth)];
  const days = a > 12 ? dayOrNull(digitsAt(text, year, 4), b, a) : dayOrNull(digitsAt(text, year, 4), a, b);
  const clock = days === null ? null : readClock(text, year + 5, days);
  if (clock === null) return null;
  const half = text.slice(clock.end, clock.end + 3).toUpperCase();
  const written = half === ' AM' || half === ' PM' ? null : readZoneAfter(text, clock.end);
  const hour = Math.floor(clock.seconds / 3600) % 24;
  const turn = half === ' PM' && hour < 12 ? 12 : half === ' AM' && hour === 12 ? -12 : 0;
  const end = half === ' AM' || half === ' PM' ? clock.end + 3 : clock.end;
  return stampOf({ ...clock, seconds: clock.seconds + turn * 3600, end }, written, zone);
}

/** An epoch time between 2001 and 2033, standing alone: ten digits with a fraction or none, or thirteen. */
function readEpoch(text: string, at: number): FoundTime | null {
  const end = skipDigits(text, at);
  if (text[at] !== '1' || (end - at !== 10 && end - at !== 13) || isWordAt(text, at - 1) || /[.+-]/.test(text.charAt(at - 1))) return null;
  const stop = text[end] === '.' && isDigitAt(text, end + 1) ? skipDigits(text, end + 1) : end;
  const epoch = isWordAt(text, stop) ? null : epochOf(text.slice(at, stop), end - at);
  return epoch === null ? null : { epoch, end: stop };
}

/** The stamp that begins at a position, as long as it can be. */
function stampAt(text: string, at: number, zone: string, now: number): FoundTime | null {
  if (isLetter(text.charCodeAt(at))) return isWordAt(text, at - 1) ? null : readSyslog(text, at, zone, now);
  if (!isDigitAt(text, at) || isDigitAt(text, at - 1)) return null;
  const iso = readIso(text, at, zone);
  if (iso !== null && iso.end > at + 10) return iso;
  return readDayMonth(text, at, zone) ?? readNumeric(text, at, zone) ?? readEpoch(text, at) ?? iso;
}

/**
 * The first time stamp in the first 128 characters of an event: ISO, syslog (its year from `now`), Apache, US, or an epoch time
 * (design/ingestion.md). A date without a time of day counts only if nothing better follows.
 */
export function findTimestamp(text: string, zone: string, now: number): number | null {
  const length = Math.min(text.length, LOOKAHEAD);
  let date: number | null = null;
  for (let at = 0; at < length; at += 1) {
    const found = stampAt(text, at, zone, now);
    if (found === null) continue;
    if (!isDate(found, at)) return found.epoch;
    date ??= found.epoch;
  }
  return date;
}

/** A day without a time of day. */
const isDate = ({ wall, end }: FoundTime, at: number): boolean => wall !== undefined && end === at + 10;

/** Zones are whole quarters of an hour from UTC, and no more than fourteen hours. */
const QUARTER = 900;
const FARTHEST_ZONE = 14 * 3600;

/** How a text writes an instant: the first stamp that names it, in whatever zone if it names none; null where none does, or only an epoch time. */
export function findWallTime(text: string, instant: number): WallTime | null {
  for (let at = 0; at < text.length; at += 1) {
    const found = stampAt(text, at, 'UTC', instant);
    if (found?.wall === undefined) continue;
    const apart = Math.abs(found.epoch - instant);
    const rest = found.wall.zoned || apart > FARTHEST_ZONE ? apart : apart % QUARTER;
    // Times are kept by the millisecond in many places.
    if (rest < 0.002 || (!found.wall.zoned && QUARTER - rest < 0.002)) return found.wall;
  }
  return null;
}
