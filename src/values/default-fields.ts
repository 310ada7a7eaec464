import { MONTHS, WEEKDAYS } from './calendar.ts';
import { findWallTime } from './iso-time.ts';
import { toLocal } from './zone.ts';

/** Fields that Splunk makes of the time that it read in an event's text (Knowledge Manager Manual, "Use default fields"). */
const DATE_FIELDS: readonly string[] = [
  'date_hour',
  'date_mday',
  'date_minute',
  'date_month',
  'date_second',
  'date_wday',
  'date_year',
  'date_zone',
];

/** Where Splunk found the time of an event: what it looked at first depends on the events before, so that no text tells it. */
const TIME_PLACES: readonly string[] = ['timestartpos', 'timeendpos'];

/** Fields that Splunk makes when it indexes an event, whatever its text holds. */
export const DEFAULT_FIELDS: ReadonlySet<string> = new Set(['linecount', 'punct', ...DATE_FIELDS, ...TIME_PLACES]);

/** Whether a field is one of the time in an event's text. */
export const isDateField = (name: string): boolean => name.startsWith('date_');

/** Whether it cannot be told what Splunk would make of a field. */
export const isUntold = (name: string): boolean => TIME_PLACES.includes(name);

/** How many lines an event has. */
export function linecountOf(raw: string): string {
  let lines = 1;
  for (let at = raw.indexOf('\n'); at !== -1 && at < raw.length - 1; at = raw.indexOf('\n', at + 1)) lines += 1;
  return String(lines);
}

/** The manual says 30; the exports of real Splunk (4.3, 5.0, 2025) have up to 50. */
const LONGEST_PUNCT = 50;
/** Those of the manual ("Use default fields"); the underscore, which stands for a blank, is none. */
const PUNCTUATION: ReadonlySet<string> = new Set(',;-#$%&+./:=?@\\\'|*"(){}<>[]^!');

/** The punctuation in the first line of an event: `_` for a blank, `t` for a tab. */
export function punctOf(raw: string): string {
  let punct = '';
  for (let at = 0; at < raw.length && punct.length < LONGEST_PUNCT; at += 1) {
    const char = raw.charAt(at);
    if (char === '\n' || char === '\r') break;
    if (char === ' ') punct += '_';
    else if (char === '\t') punct += 't';
    else if (PUNCTUATION.has(char)) punct += char;
  }
  return punct;
}

/**
 * The `date_*` fields of an event whose text says its time: the date and the time of day as they are written, and `date_zone`, minutes from UTC,
 * `local` where the text names no zone. Undefined where the text does not say this time, or as an epoch time.
 */
export function dateFieldsOf(raw: string, time: number): ReadonlyMap<string, string> | undefined {
  const wall = findWallTime(raw, time);
  if (wall === null) return undefined;
  const { year, month, day, hour, minute, second, weekday } = toLocal(wall.seconds, 'UTC');
  return new Map([
    ['date_hour', String(hour)],
    ['date_mday', String(day)],
    ['date_minute', String(minute)],
    ['date_month', (MONTHS[month - 1] ?? '').toLowerCase()],
    ['date_second', String(second)],
    ['date_wday', (WEEKDAYS[weekday] ?? '').toLowerCase()],
    ['date_year', String(year)],
    ['date_zone', wall.zoned ? String(Math.round((wall.seconds - Math.floor(time)) / 60)) : 'local'],
  ]);
}
