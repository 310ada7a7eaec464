import { readNumber } from './number.ts';
import { applyRelativeTime, parseRelativeTime } from './relative-time.ts';
import { isInexact, type Scalar } from './value.ts';
import { MOST_VALUES, tooLarge } from './value-limits.ts';

/** The numbers from `start` up to but without `end` (F-mv, mvrange); the step is a number or a span such as `7d`, which follows the calendar of the zone. */
export function numberRange(start: number, end: number, step: Scalar, zone: string): readonly number[] | null {
  const width = typeof step === 'string' ? readNumber(step) : isInexact(step) ? step.value : step;
  if (typeof width === 'number') return countedRange(start, end, width);
  return typeof step === 'string' ? calendarRange(start, end, step, zone) : null;
}

function countedRange(start: number, end: number, width: number): readonly number[] | null {
  if (!(width !== 0) || !Number.isFinite(start) || !Number.isFinite(end)) return null;
  if ((end - start) / width > MOST_VALUES) return tooLarge('mvrange');
  const numbers: number[] = [];
  for (let index = 0; ; index += 1) {
    const value = start + index * width;
    if (width > 0 ? value >= end : value <= end) return numbers;
    numbers.push(value);
  }
}

function calendarRange(start: number, end: number, span: string, zone: string): readonly number[] | null {
  const relative = parseRelativeTime(span.trim());
  if (relative === null) return null;
  const times: number[] = [];
  for (let time = start; time < end; ) {
    if (times.length >= MOST_VALUES) return tooLarge('mvrange');
    times.push(time);
    const next = applyRelativeTime(time, relative, zone);
    // A span that does not lead forward would never end.
    if (next === null || next <= time) return null;
    time = next;
  }
  return times;
}
