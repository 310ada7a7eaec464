import { renderValue } from '../values/number.ts';
import type { Value } from '../values/value.ts';
import type { ShownValue } from './inspection.ts';

/** A value as text; undefined for the missing field. */
export function shownValue(value: Value): ShownValue | undefined {
  return renderValue(value) ?? undefined;
}

/** Whether two values look the same. */
export const sameValue = (one: ShownValue | undefined, other: ShownValue | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
