import type { Row } from '../../values/value.ts';
import type { RowTest } from './filter.ts';
import { cursorOf, indicesOf, type Rows, takeRows } from './rows.ts';

/** The first rows, the last rows in reverse, or all rows in reverse. */
export interface Taking {
  readonly take: 'first' | 'last' | 'reverse';
  readonly count: number | null;
}

/** Takes the first or the last rows, or turns all round. */
export function limitRows(rows: Rows, taking: Taking): Rows {
  const indices = Uint32Array.from(indicesOf(rows));
  const count = taking.count ?? indices.length;
  if (taking.take === 'first') return takeRows(rows, indices.subarray(0, count));
  const last = taking.take === 'last' ? indices.subarray(Math.max(0, indices.length - count)) : indices;
  return takeRows(rows, last.reverse());
}

/** `head (condition)`: rows until the condition is not true. */
export interface TakingWhile {
  readonly test: RowTest;
  /** True where the condition cannot be decided: a field that it reads is missing. */
  readonly undecided: (row: Row) => boolean | null;
  readonly passNull: boolean;
  readonly keepLast: boolean;
  readonly count: number | null;
}

/** Takes rows until a condition is not true. */
export function takeRowsWhile(rows: Rows, taking: TakingWhile): Rows {
  const cursor = cursorOf(rows);
  const taken: number[] = [];
  const indices = indicesOf(rows);
  const limit = taking.count ?? indices.length;
  for (let i = 0; i < indices.length && taken.length < limit; i += 1) {
    const index = indices[i] ?? 0;
    cursor.index = index;
    const passes = taking.test(cursor) === true || (taking.passNull && taking.undecided(cursor) === true);
    if (passes || taking.keepLast) taken.push(index);
    if (!passes) break;
  }
  return takeRows(rows, taken);
}
