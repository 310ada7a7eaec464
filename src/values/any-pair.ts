import { toNumber, toText } from './number.ts';
import type { Scalar } from './value.ts';

/** Two multivalues of more pairs than this are not compared pair by pair: lists of thousands would take seconds. */
const MANY_PAIRS = 256;

/** True if comparing pair by pair would take long. */
export const areMany = (a: readonly Scalar[], b: readonly Scalar[]): boolean => a.length * b.length > MANY_PAIRS;

/** True if a value of `a` equals one of `b`: the same number, or the same text. */
export function someEqual(a: readonly Scalar[], b: readonly Scalar[]): boolean {
  const texts = new Set(b.filter(isText).map(toText));
  const numbers = new Set(b.map(toNumber).filter(isOrdered));
  return a.some((value) => (isText(value) && texts.has(toText(value))) || isIn(toNumber(value), numbers));
}

/** True if a value of `a` differs from one of `b`. What equals the same value equals each other, so that one of each list tells for all. */
export function someDifferent(a: readonly Scalar[], b: readonly Scalar[], same: (left: Scalar, right: Scalar) => boolean): boolean {
  const [left] = a;
  const [right] = b;
  return left !== undefined && right !== undefined && (b.some((value) => !same(left, value)) || a.some((value) => !same(value, right)));
}

/** The order of texts, and whether an equal one will do. */
export interface PairOrder {
  readonly compareText: (a: string, b: string) => number;
  readonly orEqual: boolean;
}

/** True if a value of `a` comes before one of `b`: numbers among themselves, and text before anything, as text (T15). */
export function someLess(a: readonly Scalar[], b: readonly Scalar[], { compareText, orEqual }: PairOrder): boolean {
  const least = a.map(toNumber).filter(isOrdered).reduce(smaller, Number.NaN);
  const greatest = b.map(toNumber).filter(isOrdered).reduce(larger, Number.NaN);
  if (least < greatest || (orEqual && least === greatest)) return true;
  const first = (list: readonly Scalar[]): string | undefined => extreme(list.map(toText), (x, y) => compareText(x, y) < 0);
  const last = (list: readonly Scalar[]): string | undefined => extreme(list.map(toText), (x, y) => compareText(x, y) > 0);
  const before = (x: string | undefined, y: string | undefined): boolean =>
    x !== undefined && y !== undefined && (orEqual ? compareText(x, y) <= 0 : compareText(x, y) < 0);
  return before(first(a.filter(isUnordered)), last(b)) || before(first(a), last(b.filter(isUnordered)));
}

/** Text is compared as text where it is the same, whether it reads as a number or not. */
const isText = (value: Scalar): boolean => typeof value === 'string' || typeof value === 'boolean';
const isOrdered = (number: number | null): number is number => number !== null && !Number.isNaN(number);
const isUnordered = (value: Scalar): boolean => !isOrdered(toNumber(value));
const isIn = (number: number | null, numbers: ReadonlySet<number>): boolean => number !== null && numbers.has(number);

// NaN stands for no number yet.
const smaller = (a: number, b: number): number => (Number.isNaN(a) ? b : Math.min(a, b));
const larger = (a: number, b: number): number => (Number.isNaN(a) ? b : Math.max(a, b));

function extreme(texts: readonly string[], wins: (text: string, other: string) => boolean): string | undefined {
  return texts.reduce<string | undefined>((best, text) => (best === undefined || wins(text, best) ? text : best), undefined);
}
