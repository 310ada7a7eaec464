import { parseTimestamp } from '../values/iso-time.ts';
import { readNumber } from '../values/number.ts';
import { parseTimeModifier } from '../values/relative-time.ts';

/** The moment from which relative times count where a test says no `now`: tests that say none must not change with the clock. */
export const ANCHOR = 1_704_067_200;

/** The time of an event as a test writes it: epoch seconds, ISO 8601, or relative to now (`-5m`). Null for other text. */
export function eventTime(text: string | number, context: { readonly now: number; readonly zone: string }): number | null {
  if (typeof text === 'number') return text;
  return readNumber(text) ?? parseTimestamp(text, context.zone) ?? parseTimeModifier(text, context);
}

/** Whether a time only means something relative to now. */
export function isRelative(text: unknown): boolean {
  return typeof text === 'string' && readNumber(text) === null && parseTimestamp(text, 'UTC') === null;
}
