import { fromValues, isMultivalue, type Scalar, type Value, valuesOf } from './value.ts';

/** `mvmap`: what an expression gives for each value; null results leave no trace (F-mv). */
export function mapEach(over: Value, body: (item: Scalar) => Value): Value {
  if (over === null) return null;
  if (!isMultivalue(over)) return body(over);
  const results: Scalar[] = [];
  for (const item of over) results.push(...valuesOf(body(item)));
  return fromValues(results);
}

/** `mvfilter`: the values for which a condition is true; null if there are none (F-mv). */
export function filterEach(over: Value, test: (item: Scalar) => Value): Value {
  if (over === null) return null;
  if (!isMultivalue(over)) return test(over) === true ? over : null;
  return fromValues(over.filter((item) => test(item) === true));
}
