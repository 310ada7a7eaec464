import { areMany, someDifferent, someEqual, someLess } from './any-pair.ts';
import { compareIp, isIp } from './cidr.ts';
import { readNumber, toNumber, toText } from './number.ts';
import { isMultivalue, type Scalar, type Value, valuesOf } from './value.ts';

/** The number that a value is ordered by; NaN orders nothing and counts as text. */
function orderNumber(value: Scalar): number | null {
  const number = toNumber(value);
  return number === null || Number.isNaN(number) ? null : number;
}

/** Order of two texts by code point, as their UTF-8 bytes would compare: capitals before small letters (T15, S9). */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return inCodePointOrder(left) - inCodePointOrder(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others but sort below U+E000 as units. */
function inCodePointOrder(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

function sameScalar(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    if (a === b) return true;
    const number = readNumber(a);
    return number !== null && number === readNumber(b);
  }
  if (typeof a === 'boolean' || typeof b === 'boolean') return toText(a) === toText(b);
  const left = toNumber(a);
  const right = left === null ? null : toNumber(b);
  return left === null || right === null ? toText(a) === toText(b) : left === right;
}

/** Order of two single values in eval: as numbers if both are, else as text (T15). */
function order(a: Scalar, b: Scalar): number {
  const left = orderNumber(a);
  const right = left === null ? null : orderNumber(b);
  if (left === null || right === null) return compareText(toText(a), toText(b));
  return left < right ? -1 : left > right ? 1 : 0;
}

/** True if the test holds for any pair of values: none for null (T13), each one of a multivalue (T17). */
function anyPair(a: Value, b: Value, test: (a: Scalar, b: Scalar) => boolean): boolean {
  if (a === null || b === null) return false;
  if (!isMultivalue(a)) return isMultivalue(b) ? b.some((right) => test(a, right)) : test(a, b);
  return a.some((left) => anyPair(left, b, test));
}

/** True for what most values are: nothing that may be several, null, or have figures. */
const isPlain = (value: Value): value is string | number => typeof value === 'string' || typeof value === 'number';

/** `a = b` in eval and where: numeric if both are numbers, else the same text; case-sensitive, no wildcards (T13, T15-T17). */
export function equal(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  if (isPlain(a) && isPlain(b)) return sameScalar(a, b);
  if (isMultivalue(a) && isMultivalue(b) && areMany(a, b)) return someEqual(a, b);
  return anyPair(a, b, sameScalar);
}

/** `a != b` in eval and where; not true with null, true if any pair of values differs (T13, T15; multivalue inferred). */
export function notEqual(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a !== b;
  if (isPlain(a) && isPlain(b)) return !sameScalar(a, b);
  if (isMultivalue(a) && isMultivalue(b) && areMany(a, b)) return someDifferent(a, b, sameScalar);
  return anyPair(a, b, (left, right) => !sameScalar(left, right));
}

/** `a < b` in eval and where (T13, T15). */
export function less(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  if (isPlain(a) && isPlain(b)) return order(a, b) < 0;
  if (isMultivalue(a) && isMultivalue(b) && areMany(a, b)) return someLess(a, b, { compareText, orEqual: false });
  return anyPair(a, b, (left, right) => order(left, right) < 0);
}

/** `a <= b` in eval and where (T13, T15). */
export function lessOrEqual(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a <= b;
  if (isPlain(a) && isPlain(b)) return order(a, b) <= 0;
  if (isMultivalue(a) && isMultivalue(b) && areMany(a, b)) return someLess(a, b, { compareText, orEqual: true });
  return anyPair(a, b, (left, right) => order(left, right) <= 0);
}

/** `a > b` in eval and where (T13, T15). */
export function greater(a: Value, b: Value): boolean {
  return less(b, a);
}

/** `a >= b` in eval and where (T13, T15). */
export function greaterOrEqual(a: Value, b: Value): boolean {
  return lessOrEqual(b, a);
}

/** What `sort` without a type sees of a value. A value that is compared again and again is read once. */
export interface SortReading {
  /** Null for what is no number; NaN orders nothing and is none. */
  readonly number: number | null;
  readonly text: string;
  readonly address: boolean;
}

/** Reads a value for `compareReadings`. */
export function sortReading(value: Scalar): SortReading {
  const number = orderNumber(value);
  const text = toText(value);
  return { number, text, address: number === null && isIp(text) };
}

/** Order of two values in `sort` without a type: decided per pair as numbers, as addresses, else as text (commands.md section 5). */
export function compareReadings(a: SortReading, b: SortReading): number {
  if (a.number !== null && b.number !== null) return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
  return a.address && b.address ? compareIp(a.text, b.text) : compareText(a.text, b.text);
}

/** The order of `compareReadings`, of values. */
export const compareAuto = (a: Scalar, b: Scalar): number => compareReadings(sortReading(a), sortReading(b));

/** Natural order of the values of a by-field: numbers first and numerically, then text by code point (commands.md 6.2); null last. */
export function compareBy(a: Value, b: Value): number {
  if (isMultivalue(a) || isMultivalue(b)) return compareLists(valuesOf(a), valuesOf(b));
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const left = orderNumber(a);
  const right = orderNumber(b);
  if (left !== null && right !== null && left !== right) return left < right ? -1 : 1;
  if ((left === null) !== (right === null)) return left === null ? 1 : -1;
  // Groups are told apart by text (`1` and `1.0`), so equal numbers still need an order.
  return compareText(toText(a), toText(b));
}

function compareLists(a: readonly Scalar[], b: readonly Scalar[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    const difference = right === undefined ? 1 : compareBy(left, right);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
