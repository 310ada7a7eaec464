import { fromValues, isMultivalue, type Scalar, type Value, valuesOf } from './value.ts';
import { MOST_VALUES, tooLarge } from './value-limits.ts';

/** Loops within loops take at most this many turns together; what needs more has no value. */
const MOST_TURNS = 5_000_000;

/** How deep loops stand in each other, and the turns that are left to all of them. Rows are computed one after the other. */
const loops = { depth: 0, left: 0 };

/** Does a loop; the outermost one brings the turns. */
function inLoop<T>(work: () => T): T {
  if (loops.depth === 0) loops.left = MOST_TURNS;
  loops.depth += 1;
  try {
    return work();
  } finally {
    loops.depth -= 1;
  }
}

/** `mvmap`: what an expression gives for each value; null results leave no trace (F-mv). */
export function mapEach(over: Value, body: (item: Scalar) => Value): Value {
  if (over === null) return null;
  if (!isMultivalue(over)) return body(over);
  return inLoop(() => {
    const results: Scalar[] = [];
    for (const item of over) {
      loops.left -= 1;
      if (loops.left < 0 || results.length > MOST_VALUES) return tooLarge('mvmap');
      for (const value of valuesOf(body(item))) results.push(value);
    }
    return fromValues(results);
  });
}

/** `mvfilter`: the values for which a condition is true; null if there are none (F-mv). */
export function filterEach(over: Value, test: (item: Scalar) => Value): Value {
  if (over === null) return null;
  if (!isMultivalue(over)) return test(over) === true ? over : null;
  return inLoop(() => {
    loops.left -= over.length;
    return loops.left < 0 ? tooLarge('mvfilter') : fromValues(over.filter((item) => test(item) === true));
  });
}
