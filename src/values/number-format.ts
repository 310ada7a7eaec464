import { exact, roundDecimal } from './arithmetic.ts';
import { numberText, toNumeric, toText } from './number.ts';
import { groupThousands } from './printf.ts';
import { integerDigits } from './radix.ts';
import type { Inexact, Scalar } from './value.ts';

/** The formats that `tostring` knows for numbers (SearchReference/ConversionFunctions#tostring). */
export const NUMBER_FORMATS = ['binary', 'hex', 'commas', 'duration'] as const;

type NumberFormat = (typeof NUMBER_FORMATS)[number];

/** `12,345.68`: at most two decimals, rounded; fewer stay as they print. */
function withCommas(number: number | Inexact): string {
  const text = numberText(number);
  const value = exact(number);
  if (!Number.isFinite(value)) return text;
  const point = text.indexOf('.');
  const short = !text.includes('e') && (point === -1 || text.length - point <= 3);
  return groupThousands(short ? text : roundDecimal(value, 2).toFixed(2));
}

/** `[D+]HH:MM:SS`; decimals that the number prints stay behind the seconds. */
function asDuration(number: number | Inexact): string {
  const value = exact(number);
  const text = numberText(number);
  if (!Number.isFinite(value)) return text;
  const point = text.includes('e') ? -1 : text.indexOf('.');
  const seconds = Math.trunc(Math.abs(point === -1 ? value : Number(text.slice(0, point))));
  const two = (part: number): string => String(part).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const clock = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${value < 0 ? '-' : ''}${days === 0 ? '' : `${days}+`}${clock}${point === -1 ? '' : text.slice(point)}`;
}

const FORMATS: ReadonlyMap<string, (number: number | Inexact) => string> = new Map<NumberFormat, (number: number | Inexact) => string>([
  ['binary', (number) => integerDigits(exact(number), 2)],
  ['hex', (number) => `0x${integerDigits(exact(number), 16).toUpperCase()}`],
  ['commas', withCommas],
  ['duration', asDuration],
]);

/** The text of a value in one of tostring's formats; text that is no number, a Boolean, and an unknown format give the plain text. */
export function formatNumber(value: Scalar, format: string): string {
  const print = FORMATS.get(format);
  const number = print === undefined || typeof value === 'boolean' ? null : toNumeric(value);
  if (print === undefined || number === null) return toText(value);
  return Number.isFinite(exact(number)) ? print(number) : numberText(number);
}
