import type { Row } from '../../values/value.ts';
import { cursorOf, keepRows, type Rows } from './rows.ts';

/** A condition on a row; null is not true. */
export type RowTest = (row: Row) => boolean | null;

/** Keeps the rows that pass. */
export function filterRows(rows: Rows, test: RowTest): Rows {
  const cursor = cursorOf(rows);
  return keepRows(rows, (index) => {
    cursor.index = index;
    return test(cursor) === true;
  });
}
