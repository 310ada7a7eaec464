/**
 * Sets of code points as regular expressions name them: sorted, merged pairs of first and last, in one flat list.
 * What the short escapes and POSIX names hold is what PCRE says without UCP: ASCII only (pcre2pattern, "Generic character types").
 */
export type CharSet = readonly number[];

/** The last code point. */
export const LAST = 0x10ffff;

/** The set of the given pairs, sorted and merged. */
export function charSet(pairs: readonly number[]): CharSet {
  const order: [number, number][] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) order.push([pairs[i] ?? 0, pairs[i + 1] ?? 0]);
  order.sort((a, b) => a[0] - b[0]);
  const merged: number[] = [];
  for (const [first, last] of order) {
    const before = merged[merged.length - 1];
    if (before !== undefined && first <= before + 1) merged[merged.length - 1] = Math.max(before, last);
    else merged.push(first, last);
  }
  return merged;
}

/** Every code point that the set does not hold. */
export function complement(set: CharSet): CharSet {
  const rest: number[] = [];
  let next = 0;
  for (let i = 0; i < set.length; i += 2) {
    const first = set[i] ?? 0;
    if (first > next) rest.push(next, first - 1);
    next = (set[i + 1] ?? 0) + 1;
  }
  if (next <= LAST) rest.push(next, LAST);
  return rest;
}

/** True if the set holds the code point. */
export function holds(set: CharSet, point: number): boolean {
  let low = 0;
  let high = set.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (point < (set[middle * 2] ?? 0)) high = middle - 1;
    else if (point > (set[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

/** True if some code point is in both sets. */
export function overlap(a: CharSet, b: CharSet): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if ((a[i + 1] ?? 0) < (b[j] ?? 0)) i += 2;
    else if ((b[j + 1] ?? 0) < (a[i] ?? 0)) j += 2;
    else return true;
  }
  return false;
}

/** Letters with two cases end about here for our purposes: Latin, Greek, Cyrillic, Armenian and the letterlike blocks below U+2C00. */
const CASED_END = 0x2c00;

/** The set with the other case of each of its letters, as `(?i)` wants it. */
export function closeCase(set: CharSet): CharSet {
  const pairs = [...set];
  for (let i = 0; i < set.length; i += 2) {
    const last = Math.min(set[i + 1] ?? 0, CASED_END);
    for (let point = set[i] ?? 0; point <= last; point += 1) {
      for (const other of otherCases(point)) pairs.push(other, other);
    }
  }
  return charSet(pairs);
}

function otherCases(point: number): readonly number[] {
  const text = String.fromCodePoint(point);
  const others: number[] = [];
  for (const other of [text.toLowerCase(), text.toUpperCase()]) {
    const code = other.codePointAt(0) ?? point;
    // One letter to one letter only, and never between ASCII and the rest: the rule of a RegExp without the u flag.
    if (other !== text && other.length === 1 && code < 128 === point < 128) others.push(code);
  }
  return others;
}

// Sorted, and with gaps between the ranges, as `charSet` makes them: nothing has to be calculated at the start.

/** `\d`. */
export const DIGIT: CharSet = [48, 57];
/** `\w`. */
export const WORD: CharSet = [48, 57, 65, 90, 95, 95, 97, 122];
/** `\s`: blank, tab, newline, vertical tab, form feed, carriage return. */
export const SPACE: CharSet = [9, 13, 32, 32];
/** `\h`. */
export const HORIZONTAL: CharSet = [
  9, 9, 32, 32, 0xa0, 0xa0, 0x1680, 0x1680, 0x180e, 0x180e, 0x2000, 0x200a, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000,
];
/** `\v`. */
export const VERTICAL: CharSet = [10, 13, 0x85, 0x85, 0x2028, 0x2029];
/** What `.` does not match unless `(?s)` is on. */
export const NEWLINE: CharSet = [10, 10];
/** `[:xdigit:]`. */
const HEX: CharSet = [48, 57, 65, 70, 97, 102];

/** The POSIX classes of `[[:name:]]`. */
export const POSIX: ReadonlyMap<string, CharSet> = new Map([
  ['alpha', [65, 90, 97, 122]],
  ['lower', [97, 122]],
  ['upper', [65, 90]],
  ['alnum', [48, 57, 65, 90, 97, 122]],
  ['ascii', [0, 127]],
  ['blank', [9, 9, 32, 32]],
  ['cntrl', [0, 31, 127, 127]],
  ['digit', DIGIT],
  ['graph', [33, 126]],
  ['print', [32, 126]],
  ['punct', [33, 47, 58, 64, 91, 96, 123, 126]],
  ['space', SPACE],
  ['word', WORD],
  ['xdigit', HEX],
]);

const properties = new Map<string, CharSet | null>();

/** The set of `\p{name}`: a general category or a script; null for a name that is neither. */
export function propertySet(name: string): CharSet | null {
  const known = properties.get(name);
  if (known !== undefined) return known;
  const set = name === 'Any' ? [0, LAST] : readProperty(name === 'L&' ? 'LC' : name);
  properties.set(name, set);
  return set;
}

function readProperty(name: string): CharSet | null {
  if (!/^[A-Za-z_]+$/.test(name)) return null;
  const test = propertyTest(`\\p{gc=${name}}`) ?? propertyTest(`\\p{sc=${name}}`);
  if (test === null) return null;
  const pairs: number[] = [];
  for (let point = 0; point <= LAST; point += 1) {
    if (!test.test(String.fromCodePoint(point))) continue;
    if (pairs[pairs.length - 1] === point - 1) pairs[pairs.length - 1] = point;
    else pairs.push(point, point);
  }
  return pairs;
}

function propertyTest(source: string): RegExp | null {
  try {
    return new RegExp(`^${source}$`, 'u');
  } catch {
    return null;
  }
}
