import type { RowLimit } from '../../plan/limits.ts';
import type { SortKey } from '../../plan/operators.ts';
import type { RunContext } from '../../values/value.ts';
import { rowsWithin } from './limited.ts';
import { columnOf, indicesOf, type Rows, takeRows } from './rows.ts';
import { type RowOrder, rowOrder } from './sort-key.ts';

/** What `sort` orders by. */
export interface Ordering {
  readonly keys: readonly SortKey[];
  readonly limit: RowLimit | null;
  readonly reversed: boolean;
}

/** Orders rows, stably (semantics/commands.md section 5). */
export function sortRows(rows: Rows, { keys, limit, reversed }: Ordering, context: RunContext): Rows {
  const orders = keys.flatMap((key): readonly RowOrder[] => {
    const column = columnOf(rows, key.field);
    return column === undefined ? [] : [rowOrder(key, column, key.descending !== reversed ? -1 : 1)];
  });
  const indices = Uint32Array.from(indicesOf(rows));
  indices.sort((a, b) => {
    for (const order of orders) {
      const found = order(a, b);
      if (found !== 0) return found;
    }
    return a - b;
  });
  return takeRows(rows, indices.subarray(0, rowsWithin(limit, indices.length, context)));
}
