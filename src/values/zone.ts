import { civilDay, DAY_SECONDS, dayNumber, weekdayOf } from './calendar.ts';

/**
 * Time zones: what a clock on the wall shows at an instant, and back. Splunk snaps, formats and parses in the searcher's
 * zone (semantics/expressions.md R4, R8). Offsets come from the runtime's own zone data through `Intl`, remembered for each quarter of an
 * hour in which the clocks do not change (St. John's changed them at 00:01 until 2011).
 */

/** What the wall shows. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Microseconds of the second, 0 to 999999: as exact as a double holds an epoch time. */
  readonly microsecond: number;
  /** Sunday is 0. */
  readonly weekday: number;
  /** 1 to 366. */
  readonly yearday: number;
}

/** The parts of a local time that name an instant. */
export type LocalParts = Pick<LocalTime, 'year' | 'month' | 'day'> & Partial<Pick<LocalTime, 'hour' | 'minute' | 'second' | 'microsecond'>>;

const BUCKET_SECONDS = 900;
const CACHE_LIMIT = 100_000;
/** `Intl` knows instants up to this many seconds from the epoch. */
const LAST_INSTANT = 8.64e12;

interface Zone {
  /** Seconds east of UTC where they never change. */
  readonly fixed?: number;
  readonly clock?: Intl.DateTimeFormat;
  /** Offsets at the start of quarters of an hour. */
  readonly starts: Map<number, number>;
  /** Offsets of whole quarters. */
  readonly offsets: Map<number, number>;
}

const fixedZone = (fixed: number): Zone => ({ fixed, starts: new Map(), offsets: new Map() });
const UTC: Zone = fixedZone(0);
const UTC_NAMES: ReadonlySet<string> = new Set(['UTC', 'GMT', 'Z', 'Etc/UTC', 'Etc/GMT', 'UCT', 'Zulu', 'Universal']);
const ZONES = new Map<string, Zone | null>();
let lastName = 'UTC';
let lastZone: Zone = UTC;

/**
 * Seconds east of UTC of `Z`, `+02`, `+0200`, `+02:00`, `+02:00:30`, also after `GMT` or `UTC`; null for anything else.
 * The sign is that of ISO 8601: `GMT+2` lies east (`Etc/GMT-2` is tz's name for the same).
 */
export function parseOffset(text: string): number | null {
  if (text === 'Z' || text === 'z') return 0;
  const match = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const [, sign, hours, minutes = '0', seconds = '0'] = match;
  if (Number(hours) > 15 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' && size !== 0 ? -size : size;
}

function openZone(name: string): Zone | null {
  if (UTC_NAMES.has(name)) return UTC;
  const fixed = parseOffset(name);
  if (fixed !== null) return fixedZone(fixed);
  try {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    return { clock, starts: new Map(), offsets: new Map() };
  } catch {
    return null;
  }
}

function findZone(name: string): Zone | null {
  let zone = ZONES.get(name);
  if (zone === undefined) {
    zone = openZone(name);
    ZONES.set(name, zone);
  }
  return zone;
}

/** True for an IANA name that this runtime knows, for `UTC`, and for a fixed offset such as `+02:00` or `GMT+2`. */
export function isZone(name: string): boolean {
  return name !== '' && findZone(name) !== null;
}

function readClock(clock: Intl.DateTimeFormat, epochSeconds: number): number {
  const instant = Math.min(Math.max(Math.floor(epochSeconds), -LAST_INSTANT), LAST_INSTANT);
  if (!Number.isFinite(instant)) return 0;
  const seen = new Map(clock.formatToParts(instant * 1000).map((part) => [part.type, part.value]));
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(seen.get(type));
  const year = seen.get('era') === 'BC' ? 1 - read('year') : read('year');
  const local = dayNumber(year, read('month'), read('day')) * DAY_SECONDS + read('hour') * 3600 + read('minute') * 60 + read('second');
  return local - instant;
}

function remember(offsets: Map<number, number>, bucket: number, offset: number): number {
  if (offsets.size >= CACHE_LIMIT) offsets.clear();
  offsets.set(bucket, offset);
  return offset;
}

/** The offset at the start of a quarter of an hour. */
function startOffset(starts: Map<number, number>, clock: Intl.DateTimeFormat, bucket: number): number {
  return starts.get(bucket) ?? remember(starts, bucket, readClock(clock, bucket * BUCKET_SECONDS));
}

/** Seconds east of UTC in a zone at an instant. A name that is no zone counts as UTC: options are checked with `isZone`. */
export function offsetAt(zone: string, epochSeconds: number): number {
  if (zone !== lastName) {
    lastZone = findZone(zone) ?? UTC;
    lastName = zone;
  }
  const { fixed, clock, starts, offsets } = lastZone;
  if (fixed !== undefined || clock === undefined) return fixed ?? 0;
  const bucket = Math.floor(epochSeconds / BUCKET_SECONDS);
  const known = offsets.get(bucket);
  if (known !== undefined) return known;
  const offset = startOffset(starts, clock, bucket);
  if (offset === startOffset(starts, clock, bucket + 1)) return remember(offsets, bucket, offset);
  return readClock(clock, epochSeconds);
}

/** What a clock in the zone shows at an instant, to the microsecond (the instant is rounded to six decimals first). */
export function toLocal(epoch: number, zone: string): LocalTime {
  let whole = Math.floor(epoch);
  let microsecond = Math.round((epoch - whole) * 1e6);
  if (microsecond === 1_000_000) {
    whole += 1;
    microsecond = 0;
  }
  const local = whole + offsetAt(zone, whole);
  const days = Math.floor(local / DAY_SECONDS);
  const rest = local - days * DAY_SECONDS;
  const { year, month, day } = civilDay(days);
  const hour = Math.floor(rest / 3600);
  const minute = Math.floor((rest - hour * 3600) / 60);
  return {
    year,
    month,
    day,
    hour,
    minute,
    second: rest - hour * 3600 - minute * 60,
    microsecond,
    weekday: weekdayOf(days),
    yearday: days - dayNumber(year, 1, 1) + 1,
  };
}

/** The instant of a wall time given in seconds since 1970-01-01 00:00 on that wall. See `fromLocal` for gaps and folds. */
export function fromLocalSeconds(local: number, zone: string): number {
  const before = offsetAt(zone, local - DAY_SECONDS);
  const after = offsetAt(zone, local + DAY_SECONDS);
  if (before === after || offsetAt(zone, local - before) === before) return local - before;
  return offsetAt(zone, local - after) === after ? local - after : local - before;
}

/**
 * The instant at which a clock in the zone shows a time. Parts out of their range run over, as C's mktime has it.
 * A time that occurs twice (clocks set back) is the first of the two; a time that never occurs (clocks set forward) is read with the
 * offset before the change, so 02:30 becomes 03:30. Splunk's choice is not documented; this is what C libraries and Temporal do.
 */
export function fromLocal(local: LocalParts, zone: string): number {
  const days = dayNumber(local.year, local.month, local.day);
  const wall = days * DAY_SECONDS + (local.hour ?? 0) * 3600 + (local.minute ?? 0) * 60 + (local.second ?? 0);
  const whole = fromLocalSeconds(wall, zone);
  const microsecond = local.microsecond ?? 0;
  return microsecond === 0 ? whole : (whole * 1e6 + microsecond) / 1e6;
}

/** Languages whose data name a zone's abbreviation where American English has only `GMT+9`. */
const LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN', 'en-ZA', 'en-NZ'] as const;
/** Abbreviations of tz that no English locale data hold, by zone: winter, summer. */
const ABBREVIATIONS: ReadonlyMap<string, readonly [standard: string, summer: string]> = new Map([
  ['Asia/Tokyo', ['JST', 'JDT']],
  ['Asia/Seoul', ['KST', 'KDT']],
  ['Asia/Shanghai', ['CST', 'CDT']],
  ['Asia/Hong_Kong', ['HKT', 'HKST']],
  ['Asia/Taipei', ['CST', 'CDT']],
  ['Asia/Manila', ['PST', 'PDT']],
  ['Asia/Jakarta', ['WIB', 'WIB']],
  ['Asia/Karachi', ['PKT', 'PKST']],
  ['Asia/Jerusalem', ['IST', 'IDT']],
  ['Europe/Moscow', ['MSK', 'MSD']],
  ['Africa/Lagos', ['WAT', 'WAT']],
  ['Africa/Nairobi', ['EAT', 'EAT']],
  ['Africa/Cairo', ['EET', 'EEST']],
]);
const SUFFIXES = new Map<string, string>();

function signedOffset(offset: number): string {
  const size = Math.abs(offset);
  const minutes = Math.floor(size / 60) % 60;
  const hours = String(Math.floor(size / 3600)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${hours}${minutes === 0 ? '' : String(minutes).padStart(2, '0')}`;
}

function findAbbreviation(zone: string, epoch: number, offset: number): string {
  const known = ABBREVIATIONS.get(zone);
  if (known !== undefined) {
    const year = toLocal(epoch, zone).year;
    const standard = Math.min(
      offsetAt(zone, fromLocal({ year, month: 1, day: 1 }, zone)),
      offsetAt(zone, fromLocal({ year, month: 7, day: 1 }, zone)),
    );
    return offset === standard ? known[0] : known[1];
  }
  for (const locale of LOCALES) {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(epoch * 1000);
    const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
    if (/^[A-Z]+$/.test(name)) return name;
  }
  return signedOffset(offset);
}

/** The abbreviation that `%Z` prints: `UTC`, `EDT`, `CEST`; an offset such as `+0530` where the zone has no abbreviation, as tz does. */
export function zoneAbbreviation(zone: string, epoch: number): string {
  const found = findZone(zone);
  if (found === null || found === UTC) return 'UTC';
  const offset = offsetAt(zone, epoch);
  if (found.fixed !== undefined) return offset === 0 ? 'UTC' : signedOffset(offset);
  const key = `${zone} ${offset}`;
  let name = SUFFIXES.get(key);
  if (name === undefined) {
    name = findAbbreviation(zone, Math.min(Math.max(epoch, -LAST_INSTANT), LAST_INSTANT), offset);
    SUFFIXES.set(key, name);
  }
  return name;
}
