import type { RowLimit } from '../../plan/limits.ts';
import type { SortKey } from '../../plan/operators.ts';
import { orderedBy } from '../../values/ordered-rows.ts';
import type { RunContext } from '../../values/value.ts';
import { rowsWithin } from './limited.ts';
import { indicesOf, type Rows, storedColumnOf, takeRows } from './rows.ts';
import { type Ordered, orderBy, type RowOrder, rowOrder } from './sort-key.ts';

/** What `sort` orders by. */
export interface Ordering {
  readonly keys: readonly SortKey[];
  readonly limit: RowLimit | null;
  readonly reversed: boolean;
}

/** Orders rows, stably (semantics/commands.md section 5). */
export function sortRows(rows: Rows, { keys, limit, reversed }: Ordering, context: RunContext): Rows {
  const orders = keys.flatMap((key): readonly Ordered[] => {
    const column = storedColumnOf(rows, key.field);
    return column === undefined ? [] : [orderBy(key, column, key.descending !== reversed ? -1 : 1)];
  });
  const indices = Uint32Array.from(indicesOf(rows));
  const count = rowsWithin(limit, indices.length, context);
  const few = count < indices.length / FEW ? leastOf(indices, count, orders) : undefined;
  if (few !== undefined) return takeRows(rows, few.sort(compareBy(orders)));
  const typed = orders.flatMap((ordered) => ('key' in ordered ? [ordered.key] : []));
  const order = typed.length === orders.length ? orderedBy(indices, typed) : indices.sort(compareBy(orders));
  return takeRows(rows, order.subarray(0, count));
}

function compareBy(orders: readonly Ordered[]): RowOrder {
  const compares = orders.map(rowOrder);
  return (a, b) => {
    for (const compare of compares) {
      const found = compare(a, b);
      if (found !== 0) return found;
    }
    return a - b;
  };
}

/** Where no more than one row in so many is wanted, they are chosen before they are sorted. */
const FEW = 8;

/** The least of some numbers, in no order: a heap holds those found so far, the greatest on top. */
function leastOf(numbers: Uint32Array, count: number, orders: readonly Ordered[]): Uint32Array<ArrayBuffer> {
  const compare = compareBy(orders);
  const [first] = orders;
  const key = first !== undefined && 'key' in first ? first.key : undefined;
  const heap = numbers.slice(0, count).sort((a, b) => compare(b, a));
  if (count === 0) return heap;
  for (let i = count; i < numbers.length; i += 1) {
    const number = numbers[i] ?? 0;
    // Most are greater by the first key already.
    if (key !== undefined && (key[number] ?? 0) > (key[heap[0] ?? 0] ?? 0)) continue;
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
