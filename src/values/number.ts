import { type Inexact, isMultivalue, type Scalar, type Value } from './value.ts';

const PLUS = 43;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
/** More figures than a double holds say nothing: such a number is as good as exact. */
const DOUBLE_FIGURES = 17;
const MOST_DECIMALS = 100;

/**
 * The number that a field's text is, or null: decimal and exponent forms, `nan`, `inf`, `infinity` in any case; no
 * blanks, no commas, no hexadecimal (rules T2, T12; what overflows a double is text, so that hexadecimal digests such
 * as `12e4567` stay distinct).
 */
export function readNumber(text: string): number | null {
  const first = text.charCodeAt(0);
  const start = first === MINUS || first === PLUS ? 1 : 0;
  let index = start;
  let code = text.charCodeAt(index);
  if (code > NINE) return readNamed(text, start);
  let whole = 0;
  while (code >= ZERO && code <= NINE) {
    whole = whole * 10 + (code - ZERO);
    index += 1;
    code = text.charCodeAt(index);
  }
  const digits = index - start;
  if (index < text.length) return endsAsDecimal(text, index, digits) ? finiteOf(text) : null;
  if (digits === 0) return null;
  if (digits > 15) return finiteOf(text);
  return first === MINUS ? 0 - whole : whole;
}

function finiteOf(text: string): number | null {
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

function readNamed(text: string, start: number): number | null {
  if (text.length - start > 8) return null;
  const name = text.slice(start).toLowerCase();
  if (name === 'nan') return Number.NaN;
  if (name !== 'inf' && name !== 'infinity') return null;
  return text.charCodeAt(0) === MINUS ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function skipDigits(text: string, from: number): number {
  let index = from;
  for (let code = text.charCodeAt(index); code >= ZERO && code <= NINE; code = text.charCodeAt(index)) index += 1;
  return index;
}

/** True if the text from `from` on is a fraction, an exponent or both, after `wholeDigits` digits. */
function endsAsDecimal(text: string, from: number, wholeDigits: number): boolean {
  let index = from;
  let digits = wholeDigits;
  if (text.charCodeAt(index) === DOT) {
    const end = skipDigits(text, index + 1);
    digits += end - index - 1;
    index = end;
  }
  if (digits === 0) return false;
  if (index < text.length && (text.charCodeAt(index) | 32) === 101) {
    index += 1;
    const sign = text.charCodeAt(index);
    if (sign === PLUS || sign === MINUS) index += 1;
    const end = skipDigits(text, index);
    if (end === index) return false;
    index = end;
  }
  return index === text.length;
}

/** The double of a value: text as `readNumber` reads it; a Boolean, a multivalue and null are no number (T2, T9, T18). */
export function toNumber(value: Value): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return readNumber(value);
  if (value === null || typeof value === 'boolean' || isMultivalue(value)) return null;
  return value.value;
}

/** The number of a value with its significant figures: decimal text is inexact, integers and computed doubles are exact (N2). */
export function toNumeric(value: Value): number | Inexact | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return numericOf(value);
  if (value === null || typeof value === 'boolean' || isMultivalue(value)) return null;
  return value;
}

function numericOf(text: string): number | Inexact | null {
  const value = readNumber(text);
  if (value === null || !Number.isFinite(value)) return value;
  const figures = countFigures(text, value);
  if (figures === undefined || figures > DOUBLE_FIGURES) return value;
  // A zero has no magnitude to derive its decimals from.
  return value === 0 ? inexact(value, figures, figures) : inexact(value, figures);
}

/**
 * The significant figures of a number's text, counted from its first digit that is not zero; undefined where the text is
 * no number or an exact integer (N2). Inferred: `0.00` counts its decimals, `1e3` is an integer, `5e-3` has one figure.
 */
export function figuresOf(text: string): number | undefined {
  const value = readNumber(text);
  return value === null || !Number.isFinite(value) ? undefined : countFigures(text, value);
}

function countFigures(text: string, value: number): number | undefined {
  let figures = 0;
  let point = -1;
  let index = 0;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === DOT) point = index;
    else if (code > NINE) break;
    else if (code > ZERO || (code === ZERO && figures > 0)) figures += 1;
  }
  if (point === -1 && Number.isInteger(value)) return undefined;
  if (figures > 0) return figures;
  return Math.max(1, index - point - 1);
}

/** A number of limited precision; `decimals` where an operation fixed them (N4, N6). */
export function inexact(value: number, figures: number, decimals?: number): Inexact {
  return decimals === undefined ? { value, figures } : { value, figures, decimals };
}

/** `floor(log10(|value|))`, right at powers of ten too; 0 for zero. */
export function magnitudeOf(value: number): number {
  if (value === 0) return 0;
  const absolute = Math.abs(value);
  const logarithm = Math.log10(absolute);
  const nearest = Math.round(logarithm);
  if (Math.abs(logarithm - nearest) > 1e-9) return Math.floor(logarithm);
  return Number(`1e${nearest}`) <= absolute ? nearest : nearest - 1;
}

/** The decimals that a number of limited precision prints: those that were fixed, else by its figures; the integer part is never cut (N3). */
export function decimalsOf(number: Inexact): number {
  return number.decimals ?? Math.max(0, number.figures - 1 - magnitudeOf(number.value));
}

/** A number as Splunk prints it: exact ones in the shortest form that reads back (N5), others by their decimals (N3, N4). */
export function numberText(number: number | Inexact): string {
  if (typeof number === 'number') return exactText(number);
  if (!Number.isFinite(number.value) || (number.decimals === undefined && number.figures > DOUBLE_FIGURES)) return exactText(number.value);
  return fixedText(number.value, Math.min(decimalsOf(number), MOST_DECIMALS));
}

function exactText(value: number): string {
  const absolute = Math.abs(value);
  if (absolute >= 1e-4 && absolute < 1e21) return String(value);
  if (value === 0) return '0';
  if (Number.isNaN(value)) return 'nan';
  if (absolute === Number.POSITIVE_INFINITY) return value < 0 ? '-inf' : 'inf';
  // Large integers print plainly; small numbers as C writes them, with two digits of exponent (inferred).
  if (absolute > 1) return BigInt(value).toString();
  const [mantissa, exponent] = value.toExponential().split('e-');
  return `${mantissa}e-${(exponent ?? '').padStart(2, '0')}`;
}

/** `value` with a fixed number of decimals; exact ties go to even, as C's printf does (N10). */
function fixedText(value: number, decimals: number): string {
  if (Math.abs(value) >= 1e21) return decimals === 0 ? exactText(value) : `${exactText(value)}.${'0'.repeat(decimals)}`;
  const scaled = Math.abs(value) * 10 ** decimals;
  const floor = Math.floor(scaled);
  if (scaled - floor !== 0.5 || floor % 2 !== 0 || !isTie(value, decimals)) return value.toFixed(decimals);
  return ((Math.sign(value) * floor) / 10 ** decimals).toFixed(decimals);
}

function isTie(value: number, decimals: number): boolean {
  const digits = value.toFixed(MOST_DECIMALS);
  const rest = digits.slice(digits.indexOf('.') + 1 + decimals);
  return Number(`0.${rest}`) === 0.5;
}

/** The text of a single value: what concatenation and text functions see; Booleans are `True` and `False` (T2, T7). */
export function toText(value: Scalar): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return numberText(value);
}

/** What a user sees of a field's value: text, the texts of a multivalue, or nothing. */
export function renderValue(value: Value): string | string[] | null {
  if (value === null || typeof value === 'string') return value;
  return isMultivalue(value) ? value.map(toText) : toText(value);
}
