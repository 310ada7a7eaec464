import { equal, greater, greaterOrEqual, less, lessOrEqual } from '../values/compare.ts';
import { parseTimestamp } from '../values/iso-time.ts';
import { readNumber, renderValue } from '../values/number.ts';
import { compilePattern, testPattern } from '../values/pattern.ts';
import { type Value, valuesOf } from '../values/value.ts';
import { compileWildcard } from '../values/wildcard.ts';
import type { ExpectedValue, Matcher } from './test-file.ts';

type Scalar = string | number | boolean | null;

/** How far `$near` reaches: the last figures of an average are nobody's expectation. */
const NEAR = 1e-6;

/** Whether a value of a result is the expected one, as Splunk would compare: a number equals its text, a list is a multivalue, null a missing field. */
export function matchesValue(found: Value, wanted: ExpectedValue | undefined, field: string): boolean {
  if (wanted === undefined || wanted === null) return isMissing(found);
  if (Array.isArray(wanted)) return sameList(valuesOf(found), (wanted as readonly Scalar[]).filter(isPresent), field);
  if (typeof wanted === 'object') return matchesAll(found, wanted as Matcher, field);
  const values = valuesOf(found);
  return values.length === 1 && sameScalar(values[0] ?? null, wanted as Scalar, field);
}

function isMissing(value: Value): boolean {
  return valuesOf(value).length === 0;
}

const isPresent = (value: Scalar): boolean => value !== null;

function sameList(found: readonly Value[], wanted: readonly Scalar[], field: string): boolean {
  return found.length === wanted.length && found.every((value, i) => sameScalar(value, wanted[i] ?? null, field));
}

function sameScalar(found: Value, wanted: Scalar, field: string): boolean {
  if (wanted === null) return found === null;
  if (typeof wanted === 'boolean') return String(renderValue(found)).toLowerCase() === String(wanted);
  const value = typeof wanted === 'string' && field === '_time' ? timeOf(wanted) : wanted;
  // What a user saw and copied is the rendered text, which has fewer figures than the number.
  if (equal(found, value) || equal(renderValue(found), value)) return true;
  // A rendered time has at most six decimals.
  return field === '_time' && typeof found === 'number' && typeof value === 'number' && Math.abs(found - value) < NEAR;
}

/** `_time` may be written as ISO 8601; in a result it is a number. */
function timeOf(text: string): string | number {
  return readNumber(text) ?? parseTimestamp(text, 'UTC') ?? text;
}

function matchesAll(found: Value, matcher: Matcher, field: string): boolean {
  return Object.entries(matcher).every(([name, argument]) => {
    const test = MATCHERS.get(name);
    return test?.(found, argument, field) === true;
  });
}

type Test = (found: Value, argument: unknown, field: string) => boolean;

/** A matcher, whose argument the schema has checked. */
function matcher<A>(name: keyof Matcher, test: (found: Value, argument: A, field: string) => boolean): readonly [string, Test] {
  return [name, (found, argument, field) => test(found, argument as A, field)];
}

const order =
  (compare: (a: Value, b: Value) => boolean) =>
  (found: Value, limit: string | number, field: string): boolean =>
    compare(found, field === '_time' && typeof limit === 'string' ? timeOf(limit) : limit);

const texts = (found: Value): readonly string[] => valuesOf(found).map((value) => String(renderValue(value)));

/** The matchers by name. */
const MATCHERS: ReadonlyMap<string, Test> = new Map<string, Test>([
  matcher('$regex', (found, pattern: string) => texts(found).some((text) => matchesPattern(pattern, text))),
  matcher('$like', (found, pattern: string) => texts(found).some((text) => compileWildcard(pattern).test(text))),
  matcher('$gt', order(greater)),
  matcher('$gte', order(greaterOrEqual)),
  matcher('$lt', order(less)),
  matcher('$lte', order(lessOrEqual)),
  matcher('$ne', (found, value: Scalar, field) => !matchesValue(found, value, field)),
  matcher('$in', (found, list: readonly Scalar[], field) => list.some((value) => matchesValue(found, value, field))),
  matcher('$any', (found, wanted: boolean) => isMissing(found) !== wanted),
  matcher('$contains', (found, value: Scalar, field) => valuesOf(found).some((one) => sameScalar(one, value, field))),
  matcher('$values', (found, list: readonly Scalar[], field) => sameSet(valuesOf(found), list, field)),
  matcher('$length', (found, length: number) => valuesOf(found).length === length),
  matcher('$near', (found, number: number) => isNear(found, number)),
]);

function matchesPattern(text: string, value: string): boolean {
  const pattern = compilePattern(text);
  return pattern.ok && testPattern(pattern, value);
}

function sameSet(found: readonly Value[], wanted: readonly Scalar[], field: string): boolean {
  const left = [...found];
  return (
    found.length === wanted.length &&
    wanted.every((value) => {
      const at = left.findIndex((one) => sameScalar(one, value, field));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    })
  );
}

function isNear(found: Value, number: number): boolean {
  const [one, ...more] = valuesOf(found);
  const value = typeof one === 'number' ? one : typeof one === 'string' ? readNumber(one) : null;
  return more.length === 0 && value !== null && Math.abs(value - number) <= NEAR * Math.max(1, Math.abs(number));
}
