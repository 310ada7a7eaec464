import type { Row } from '../../values/value.ts';
import { type BatchVerb, cursorOf, keepRows, type Rows } from './rows.ts';

/** A condition on a row; null is not true. */
export type RowTest = (row: Row) => boolean | null;

/** Keeps the rows that pass. */
export const createFilter =
  (test: RowTest): BatchVerb =>
  (rows) => {
    const cursor = cursorOf(rows);
    return keepRows(rows, (index) => {
      cursor.index = index;
      return test(cursor) === true;
    });
  };

/** The same, once. */
export const filterRows = (rows: Rows, test: RowTest): Rows => createFilter(test)(rows);
