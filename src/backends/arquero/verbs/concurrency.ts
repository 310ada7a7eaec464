import { toNumber } from '../../../values/number.ts';
import type { Value } from '../../../values/value.ts';
import { type Column, columnOf, countOf, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** The fields of `concurrency`. */
interface Concurrency {
  readonly duration: string;
  readonly start: string;
  readonly output: string;
}

/** For each row how many rows had begun and not ended when it began, itself included (semantics/commands.md section 15). */
export const concurrency = defineVerb<Concurrency>({
  name: 'concurrency',
  run(rows, { duration, start, output }) {
    const begins = numbersOf(columnOf(rows, start), countOf(rows));
    const lasts = numbersOf(columnOf(rows, duration), countOf(rows));
    // A row without a length is over when it begins, and counts for itself alone; NaN is neither.
    const lasting = lasts.map((length, index) => (length > 0 ? (begins[index] ?? Number.NaN) : Number.NaN));
    const starts = lasting.toSorted();
    const ends = lasting.map((begin, index) => begin + (lasts[index] ?? 0)).sort();
    const counts = Array.from(begins, (begin, index): Value => {
      const length = lasts[index] ?? Number.NaN;
      if (Number.isNaN(begin) || Number.isNaN(length)) return null;
      return atMost(starts, begin) - atMost(ends, begin) + (length > 0 ? 0 : 1);
    });
    return withColumns(rows, [...storedColumnsOf(rows), [output, counts]]);
  },
});

function numbersOf(column: Column | undefined, length: number): Float64Array {
  const numbers = new Float64Array(length).fill(Number.NaN);
  for (let index = 0; index < length; index += 1) numbers[index] = toNumber(column?.[index] ?? null) ?? Number.NaN;
  return numbers;
}

/** How many of the sorted numbers are not greater; NaN comes last and is none. */
function atMost(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Number.NaN) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
