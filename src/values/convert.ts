import { toNumber, toNumeric, toText } from './number.ts';
import { compileStrftime } from './strftime.ts';
import { compileStrptime } from './strptime.ts';
import { isMultivalue, type Scalar, type Value } from './value.ts';

/** What a conversion may know: the option `timeformat`, the searcher's zone, the search's start. */
export interface ConvertSettings {
  readonly timeformat: string;
  readonly zone: string;
  readonly now: number;
}

/** A function of the `convert` command (R10; commands.md 15 and 18). */
export interface Conversion {
  readonly doc: string;
  /** What happens to a value that does not fit: it stays, it goes, or the whole field stays as it is in every row (`auto`). */
  readonly misfit: 'keep' | 'remove' | 'keep-field';
  /** The converted value; null where the value does not fit. */
  readonly run: (value: Scalar, settings: ConvertSettings) => Scalar | null;
}

/** What `timeformat=` is unless it is given (R10). */
export const DEFAULT_TIMEFORMAT = '%m/%d/%Y %H:%M:%S';

const DURATION = /^\s*(?:(\d+)\+)?(\d+):(\d{1,2}):(\d{1,2}(?:\.\d+)?)\s*$/;
const MINUTES = /^\s*(?:(\d+):)?(\d+(?:\.\d+)?)\s*$/;
const MEMORY = /^\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*([kmg]?)b?\s*$/i;
const LEADING_NUMBER = /^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))/;
const KILOBYTES: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['k', 1],
  ['m', 1024],
  ['g', 1024 * 1024],
]);

/** Epoch seconds as a date (R10); a value that is no number does not fit. */
export function ctime(value: Scalar, timeformat: string, zone: string): string | null {
  const epoch = toNumber(value);
  return epoch === null || !Number.isFinite(epoch) ? null : compileStrftime(timeformat)(epoch, zone);
}

/** A date as epoch seconds (R10, R8). */
export function mktime(value: Scalar, settings: ConvertSettings): number | null {
  return compileStrptime(settings.timeformat)(toText(value), settings);
}

/** `[D+]HH:MM:SS` as seconds. */
export function dur2sec(value: Scalar): number | null {
  const match = DURATION.exec(toText(value));
  if (match === null) return null;
  const [, days = '0', hours, minutes, seconds] = match;
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** `[MM:]SS.SSS` as seconds. */
export function mstime(value: Scalar): number | null {
  const match = MINUTES.exec(toText(value));
  return match === null ? null : Number(match[1] ?? 0) * 60 + Number(match[2]);
}

/** A size in kilobytes, megabytes or gigabytes (`k`, `m`, `g`; none means kilobytes) as kilobytes. */
export function memk(value: Scalar): number | null {
  const match = MEMORY.exec(toText(value));
  return match === null ? null : Number(match[1]) * (KILOBYTES.get((match[2] ?? '').toLowerCase()) ?? 1);
}

/** A text without its commas. */
export function rmcomma(value: Scalar): string {
  return toText(value).replaceAll(',', '');
}

/** The number at the beginning of a text, without what follows. */
export function rmunit(value: Scalar): string | null {
  return LEADING_NUMBER.exec(toText(value))?.[1] ?? null;
}

/**
 * A value as a number by the conversion that fits best: a number, a duration, minutes and seconds, a size, a number with commas.
 * Splunk does not say which it tries; a number with a unit that is no size is none (inferred).
 */
export function auto(value: Scalar): Scalar | null {
  const number = toNumeric(value);
  if (number !== null) return number;
  const text = toText(value);
  return dur2sec(text) ?? (text.includes(':') ? mstime(text) : memk(text)) ?? (text.includes(',') ? toNumeric(rmcomma(text)) : null);
}

/** The functions of `convert` by name; `none` marks fields that a wildcard of another function shall not take. */
export const CONVERSIONS: ReadonlyMap<string, Conversion> = new Map<string, Conversion>([
  ['auto', { doc: 'Converts a field to numbers, if every value of it is one in some known form.', misfit: 'keep-field', run: auto }],
  [
    'ctime',
    { doc: 'Prints epoch seconds in `timeformat`.', misfit: 'keep', run: (value, { timeformat, zone }) => ctime(value, timeformat, zone) },
  ],
  ['dur2sec', { doc: 'Converts a duration `[D+]HH:MM:SS` to seconds.', misfit: 'keep', run: dur2sec }],
  ['memk', { doc: 'Converts a size with the unit k, m, g or none (kilobytes) to kilobytes.', misfit: 'keep', run: memk }],
  ['mktime', { doc: 'Reads a date in `timeformat` as epoch seconds.', misfit: 'keep', run: mktime }],
  ['mstime', { doc: 'Converts `[MM:]SS.SSS` to seconds.', misfit: 'keep', run: mstime }],
  ['none', { doc: 'Leaves a field as it is, where a wildcard of another function matches it.', misfit: 'keep', run: (value) => value }],
  ['num', { doc: 'Converts a value to a number, and removes it if it is none.', misfit: 'remove', run: auto }],
  ['rmcomma', { doc: 'Removes all commas.', misfit: 'keep', run: rmcomma }],
  ['rmunit', { doc: 'Keeps the number at the beginning and removes what follows.', misfit: 'keep', run: rmunit }],
]);

/** Applies a conversion to a field's value, each value of a multivalue for itself; null where nothing is left. `auto` keeps a misfit: ask `fits` first. */
export function convertValue(conversion: Conversion, value: Value, settings: ConvertSettings): Value {
  if (value === null) return null;
  if (!isMultivalue(value)) return conversion.run(value, settings) ?? (conversion.misfit === 'remove' ? null : value);
  const converted: Scalar[] = [];
  for (const item of value) {
    const result = conversion.run(item, settings) ?? (conversion.misfit === 'remove' ? null : item);
    if (result !== null) converted.push(result);
  }
  if (converted.length > 1) return converted;
  return converted[0] ?? null;
}

/** True if every single value of a field fits: what must hold in all rows before `auto` converts any (commands.md 18). A missing field fits. */
export function fits(conversion: Conversion, value: Value, settings: ConvertSettings): boolean {
  if (value === null) return true;
  if (!isMultivalue(value)) return conversion.run(value, settings) !== null;
  return value.every((item) => conversion.run(item, settings) !== null);
}
