import { toText } from '../values/number.ts';
import { type Value, valuesOf } from '../values/value.ts';

/**
 * True if the text of any value passes the test: comparisons and matches of a multivalue ask each of its values (rule T17).
 * `by` reaches the test as it is, so that a call per row makes no closure.
 */
export function someText<T>(value: Value, test: (text: string, by: T) => boolean, by: T): boolean {
  if (typeof value === 'string') return test(value, by);
  for (const item of valuesOf(value)) if (test(toText(item), by)) return true;
  return false;
}
