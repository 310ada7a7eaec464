import { decimalsOf, inexact, magnitudeOf, toNumeric, toText } from './number.ts';
import { type Inexact, isMultivalue, type Value } from './value.ts';

type Numeric = number | Inexact;

/** The double of a number, its limit of precision removed: `exact(e)` (N6). */
export function exact(number: Numeric): number {
  return typeof number === 'number' ? number : number.value;
}

/** A result with the fewest significant figures of its inputs; exact if all of them are: `*`, `/` and numeric functions (N3). */
export function withFigures(result: number, ...inputs: readonly Numeric[]): Numeric {
  let figures = Number.POSITIVE_INFINITY;
  for (const input of inputs) if (typeof input !== 'number' && input.figures < figures) figures = input.figures;
  return figures === Number.POSITIVE_INFINITY ? result : inexact(result, figures);
}

/** A result with as many decimals as the least precise of its inputs; exact if all of them are: `+`, `-` and sums (N4). */
export function withDecimals(result: number, ...inputs: readonly Numeric[]): Numeric {
  let decimals = Number.POSITIVE_INFINITY;
  for (const input of inputs) if (typeof input !== 'number') decimals = Math.min(decimals, decimalsOf(input));
  return decimals === Number.POSITIVE_INFINITY ? result : fixedTo(result, decimals);
}

/** A number that prints `decimals` decimals and is good for the figures that it then shows. */
function fixedTo(value: number, decimals: number): Inexact {
  const figures = value === 0 ? decimals : decimals + 1 + magnitudeOf(value);
  return inexact(value, Math.max(1, figures), decimals);
}

/** `a + b`: adds two numbers (numeric text of a field is one), else joins two texts; null and multivalue give null (T6, T8). */
export function add(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  const left = toNumeric(a);
  const right = left === null ? null : toNumeric(b);
  if (left === null || right === null) return concat(a, b);
  return withDecimals(exact(left) + exact(right), left, right);
}

/** `a + b` where an operand is written as a text literal: always joins the texts (T6 with its correction). */
export function addText(a: Value, b: Value): Value {
  return concat(a, b);
}

/** `a - b`; what is no number gives null (N4, T9). */
export function subtract(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const left = toNumeric(a);
  const right = toNumeric(b);
  return left === null || right === null ? null : withDecimals(exact(left) - exact(right), left, right);
}

/** `a * b`; what is no number gives null (N3, T9). */
export function multiply(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  const left = toNumeric(a);
  const right = toNumeric(b);
  return left === null || right === null ? null : withFigures(exact(left) * exact(right), left, right);
}

/** `a / b`; a division by zero gives null (N3, T9, T12). */
export function divide(a: Value, b: Value): Value {
  const left = toNumeric(a);
  const right = toNumeric(b);
  if (left === null || right === null || exact(right) === 0) return null;
  return withFigures(exact(left) / exact(right), left, right);
}

/** `a % b` with the sign of `a`; by zero it gives null (T12). Inferred: a remainder is a difference, so decimals count (N4). */
export function remainder(a: Value, b: Value): Value {
  const left = toNumeric(a);
  const right = toNumeric(b);
  if (left === null || right === null || exact(right) === 0) return null;
  // JavaScript's remainder of a negative multiple is -0.
  return withDecimals((exact(left) % exact(right)) + 0, left, right);
}

/** `-a` (T9). */
export function negate(a: Value): Value {
  const number = toNumeric(a);
  if (number === null) return null;
  return typeof number === 'number' ? 0 - number : { ...number, value: 0 - number.value };
}

/** `a . b`: joins the texts as they stand (`007` stays so); null and multivalue give null (T2, T7, T8, T18). */
export function concat(a: Value, b: Value): Value {
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (a === null || b === null || isMultivalue(a) || isMultivalue(b)) return null;
  return toText(a) + toText(b);
}

/** `value` rounded half away from zero on its decimal text, so that 2.555 at two digits is 2.56 (round, semantics section 3). */
export function roundDecimal(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  const absolute = Math.abs(value);
  const scale = 10 ** digits;
  const scaled = absolute * scale;
  const fraction = scaled - Math.floor(scaled);
  // Away from a half the double is good enough, as long as scaling loses nothing that matters.
  if (digits >= 0 && digits <= 22 && scaled < 2 ** 40 && Math.abs(fraction - 0.5) > 1e-3) {
    return withSign(Math.round(scaled) / scale, value);
  }
  const rounded = Math.round(shiftPoint(absolute, digits));
  return Number.isFinite(rounded) ? withSign(shiftPoint(rounded, -digits), value) : value;
}

function withSign(absolute: number, like: number): number {
  return like < 0 ? 0 - absolute : absolute;
}

/** `value * 10^digits` done on the decimal text, so that no binary error comes in. */
function shiftPoint(value: number, digits: number): number {
  const [mantissa, exponent] = value.toExponential().split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

/** `round(number, digits)`: fixes the decimals that print, but adds none that the input does not have; without digits an integer (N6). */
export function rounded(number: Numeric, digits: number): Numeric {
  const value = roundDecimal(exact(number), digits);
  if (digits <= 0 || !Number.isFinite(value)) return value;
  return fixedTo(value, typeof number === 'number' ? digits : Math.min(digits, decimalsOf(number)));
}

/** `sigfig(number)`: rounds to the significant figures, in the integer part too (N7). */
export function sigfig(number: Numeric): Numeric {
  if (typeof number === 'number' || !Number.isFinite(number.value) || number.figures > 100) return number;
  return inexact(Number(number.value.toPrecision(number.figures)), number.figures);
}
