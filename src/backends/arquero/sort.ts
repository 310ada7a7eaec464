import type { RowLimit } from '../../plan/limits.ts';
import type { SortKey } from '../../plan/operators.ts';
import type { RunContext } from '../../values/value.ts';
import { rowsWithin } from './limited.ts';
import { codedColumnOf, columnOf, indicesOf, type Rows, takeRows } from './rows.ts';
import { codedOrder, type RowOrder, rowOrder } from './sort-key.ts';

/** What `sort` orders by. */
export interface Ordering {
  readonly keys: readonly SortKey[];
  readonly limit: RowLimit | null;
  readonly reversed: boolean;
}

/** Orders rows, stably (semantics/commands.md section 5). */
export function sortRows(rows: Rows, { keys, limit, reversed }: Ordering, context: RunContext): Rows {
  const orders = keys.flatMap((key): readonly RowOrder[] => {
    const direction = key.descending !== reversed ? -1 : 1;
    const coded = codedColumnOf(rows, key.field);
    if (coded !== undefined) return [codedOrder(key, coded, direction)];
    const column = columnOf(rows, key.field);
    return column === undefined ? [] : [rowOrder(key, column, direction)];
  });
  const compare = (a: number, b: number): number => {
    for (const order of orders) {
      const found = order(a, b);
      if (found !== 0) return found;
    }
    return a - b;
  };
  const indices = Uint32Array.from(indicesOf(rows));
  const count = rowsWithin(limit, indices.length, context);
  const first = count < indices.length / FEW ? leastOf(indices, count, compare) : indices;
  return takeRows(rows, first.sort(compare).subarray(0, count));
}

/** Where no more than one row in so many is wanted, they are chosen before they are sorted. */
const FEW = 8;

/** The least of some numbers, in no order: a heap holds those found so far, the greatest on top. */
function leastOf(numbers: Uint32Array, count: number, compare: (a: number, b: number) => number): Uint32Array<ArrayBuffer> {
  const heap = numbers.slice(0, count).sort((a, b) => compare(b, a));
  if (count === 0) return heap;
  for (let i = count; i < numbers.length; i += 1) {
    const number = numbers[i] ?? 0;
    if (compare(number, heap[0] ?? 0) < 0) sink(heap, number, compare);
  }
  return heap;
}

/** Puts a number in the place of the greatest. */
function sink(heap: Uint32Array, number: number, compare: (a: number, b: number) => number): void {
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && compare(heap[child + 1] ?? 0, heap[child] ?? 0) > 0) child += 1;
    const greater = heap[child] ?? 0;
    if (compare(greater, number) <= 0) break;
    heap[place] = greater;
    place = child;
  }
  heap[place] = number;
}
