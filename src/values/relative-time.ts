import { parseTimestamp } from './iso-time.ts';
import { compileStrptime } from './strptime.ts';
import {
  localDay,
  microsecondsOf,
  monthsOf,
  shiftTime,
  snapTime,
  startOfDay,
  startOfMonth,
  type TimeUnit,
  unitNamed,
} from './time-unit.ts';
import type { RunContext } from './value.ts';
import { toLocal } from './zone.ts';

/** One step of a relative time: an offset, or a snap to the start of a unit. */
export type TimeStep =
  | { readonly kind: 'shift'; readonly count: number; readonly unit: TimeUnit }
  | { readonly kind: 'snap'; readonly unit: TimeUnit; readonly weekday: number };

/** A relative time such as `-1d@d+9h` (rules R1-R5): its steps, taken from left to right. `now` has none. */
export interface RelativeTime {
  readonly steps: readonly TimeStep[];
}

/** The width of a time bucket, as `span=` gives it; `snap` is the text after `@`, such as `w1`. */
export interface Span {
  readonly count: number;
  readonly unit: TimeUnit;
  readonly snap?: string;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** The end of the run of characters from `at` that pass a test. */
function runEnd(text: string, at: number, test: (code: number) => boolean): number {
  let end = at;
  while (end < text.length && test(text.charCodeAt(end))) end += 1;
  return end;
}

function parseSnap(name: string): TimeStep | null {
  if (name.length === 2 && name[0] === 'w' && name >= 'w0' && name <= 'w7')
    return { kind: 'snap', unit: 'w', weekday: Number(name[1]) % 7 };
  const unit = unitNamed(name);
  return unit === undefined ? null : { kind: 'snap', unit, weekday: 0 };
}

function readRelativeTime(spec: string): RelativeTime | null {
  if (spec === 'now' || spec === 'now()') return { steps: [] };
  const steps: TimeStep[] = [];
  let at = 0;
  while (at < spec.length) {
    const sign = spec[at];
    if (sign === '@') {
      const end = runEnd(spec, at + 1, (code) => isLetter(code) || isDigit(code));
      const snap = parseSnap(spec.slice(at + 1, end));
      if (snap === null) return null;
      steps.push(snap);
      at = end;
      continue;
    }
    const signed = sign === '-' || sign === '+';
    if (!signed && at > 0) return null;
    const digits = signed ? at + 1 : at;
    const letters = runEnd(spec, digits, isDigit);
    if (!signed && letters === digits) return null;
    const end = runEnd(spec, letters, isLetter);
    const unit = unitNamed(spec.slice(letters, end));
    if (unit === undefined) return null;
    const count = letters === digits ? 1 : Number(spec.slice(digits, letters));
    steps.push({ kind: 'shift', count: sign === '-' ? -count : count, unit });
    at = end;
  }
  return steps.length === 0 ? null : { steps };
}

const PARSED = new Map<string, RelativeTime | null>();

/** Reads a relative time (R1: `[+-]<n><unit>@<unit>`, n defaults to 1, more offsets and snaps may follow); null for any other text. */
export function parseRelativeTime(spec: string): RelativeTime | null {
  let parsed = PARSED.get(spec);
  if (parsed === undefined) {
    parsed = readRelativeTime(spec.trim());
    if (PARSED.size >= 1000) PARSED.clear();
    PARSED.set(spec, parsed);
  }
  return parsed;
}

/** Applies a relative time to an instant (R1-R5); null where the text is no relative time. */
export function applyRelativeTime(epoch: number, spec: string | RelativeTime, zone: string): number | null {
  const relative = typeof spec === 'string' ? parseRelativeTime(spec) : spec;
  if (relative === null || !Number.isFinite(epoch)) return null;
  let time = epoch;
  for (const step of relative.steps) {
    time = step.kind === 'shift' ? shiftTime(time, step.count, step.unit, zone) : snapTime(time, step.unit, zone, step.weekday);
  }
  return Number.isFinite(time) ? time : null;
}

const absoluteTime = compileStrptime('%m/%d/%Y:%H:%M:%S');
const ABSOLUTE = /^\s*\d{1,2}\/\d{1,2}\/\d{4}:\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?\s*$/;
const EPOCH = /^\s*\d+(?:\.\d+)?\s*$/;

/** Stands between an absolute time and a distance from it where `shiftedModifier` joins them; nobody types it. */
const DISTANCE = '\u001f';

/** The time modifier for a time so far from that of another, such as `+5h` from `-1d`. */
export function shiftedModifier(modifier: string, distance: string): string {
  const relative = parseRelativeTime(modifier);
  if (relative === null) return `${modifier}${DISTANCE}${distance}`;
  return relative.steps.length === 0 ? distance : `${modifier.trim()}${distance}`;
}

/**
 * The instant that the value of `earliest=` or `latest=` names (S31, S32): `now`, epoch seconds (0 is all time), a relative time,
 * `%m/%d/%Y:%H:%M:%S`, or ISO 8601 with a `T` as Splunk's REST interface takes it. Null for anything else, real-time `rt` included.
 */
export function parseTimeModifier(text: string, context: RunContext): number | null {
  const distance = text.indexOf(DISTANCE);
  if (distance !== -1) {
    const base = parseTimeModifier(text.slice(0, distance), context);
    return base === null ? null : applyRelativeTime(base, text.slice(distance + 1), context.zone);
  }
  if (EPOCH.test(text)) return Number(text);
  const relative = parseRelativeTime(text);
  if (relative !== null) return applyRelativeTime(context.now, relative, context.zone);
  if (ABSOLUTE.test(text)) return absoluteTime(text, context);
  return text.includes('T') ? parseTimestamp(text, context.zone) : null;
}

/**
 * Reads the value of `span=` for times (commands.md 10): `10s`, `1h`, `1mon`, `1w@w1`, a bare number of seconds; a unit alone counts once.
 * Null for other text, for zero, and where a sub-second span is a second or more or does not divide a second (Splunk refuses these).
 */
export function parseSpan(text: string): Span | null {
  const trimmed = text.trim();
  const at = trimmed.indexOf('@');
  const width = at === -1 ? trimmed : trimmed.slice(0, at);
  const start = width[0] === '+' ? 1 : 0;
  const letters = runEnd(width, start, (code) => isDigit(code) || code === 46);
  const count = letters === start ? 1 : Number(width.slice(start, letters));
  const unit = letters === width.length && letters > start ? 's' : unitNamed(width.slice(letters));
  if (unit === undefined || !(count > 0) || (!Number.isInteger(count) && unit !== 's')) return null;
  const size = microsecondsOf(unit) ?? 0;
  if (size !== 0 && size < 1e6 && (count * size >= 1e6 || 1e6 % (count * size) !== 0)) return null;
  if (at === -1) return { count, unit };
  const snap = trimmed.slice(at + 1);
  return parseSnap(snap) === null ? null : { count, unit, snap };
}

/** The length of a span in seconds; of a month, quarter or year the length of 30, 90 or 365 days, for comparing spans. */
export function spanSeconds(span: Span): number {
  const size = microsecondsOf(span.unit);
  if (size !== undefined) return (span.count * size) / 1e6;
  const days: Readonly<Record<string, number>> = { d: 1, w: 7, mon: 30, q: 90, y: 365 };
  return span.count * 86_400 * (days[span.unit] ?? 1);
}

/** Days from 1970-01-01 (a Thursday) back to the weekday on which the weeks of a span begin. */
function weekStart(span: Span): number {
  const snap = span.snap === undefined ? null : parseSnap(span.snap);
  return snap?.kind === 'snap' && snap.unit === 'w' ? (snap.weekday - 4 - 7) % 7 : 0;
}

function dayBucket(epoch: number, span: Span, zone: string): number {
  const months = monthsOf(span.unit);
  if (months !== undefined) {
    const local = toLocal(epoch, zone);
    const width = span.count * months;
    const index = (local.year - 1970) * 12 + local.month - 1;
    return startOfMonth(Math.floor(index / width) * width, zone);
  }
  const width = span.unit === 'w' ? span.count * 7 : span.count;
  const first = span.unit === 'w' ? weekStart(span) : 0;
  return startOfDay(Math.floor((localDay(epoch, zone) - first) / width) * width + first, zone);
}

/**
 * The start of the bucket that holds an instant (commands.md 10). Seconds, minutes and hours count from the epoch, from `align`,
 * or from the start of the unit that the span snaps to; days and longer follow the calendar in the zone and ignore `align`.
 * Weeks begin on the weekday after `@`, without one on Thursday as the epoch does (commands.md 6.6, confidence low).
 */
export function bucketStart(epoch: number, span: Span, zone: string, align?: number): number {
  const unit = microsecondsOf(span.unit);
  if (unit === undefined) return dayBucket(epoch, span, zone);
  const size = span.count * unit;
  const snap = span.snap === undefined ? null : parseSnap(span.snap);
  const base =
    snap === null
      ? Math.round((align ?? 0) * 1e6)
      : Math.round(snapTime(epoch, snap.unit, zone, snap.kind === 'snap' ? snap.weekday : 0) * 1e6);
  return (Math.floor((Math.round(epoch * 1e6) - base) / size) * size + base) / 1e6;
}

/** The start of the bucket after the one that starts at `start`: steps over empty buckets (timechart, makecontinuous). */
export function nextBucket(start: number, span: Span, zone: string): number {
  const next = shiftTime(start, span.count, span.unit, zone);
  // A day can begin after midnight, and be longer or shorter than 24 hours, where clocks change.
  return span.snap === undefined && microsecondsOf(span.unit) !== undefined ? next : bucketStart(next, span, zone);
}
