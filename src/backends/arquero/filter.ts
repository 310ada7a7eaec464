import type { Row } from '../../values/value.ts';
import { Recall } from './recall.ts';
import { type BatchVerb, cursorOver, keepRows, type Rows, storedColumnsOf } from './rows.ts';

/** A condition on a row; null is not true. */
export type RowTest = (row: Row) => boolean | null;

/** Keeps the rows that pass. The condition is asked once for each combination of the values that it reads, where they repeat. */
export function createFilter(test: RowTest): BatchVerb {
  const recall = new Recall((row) => (test(row) === true ? 1 : 0));
  return (rows) => {
    const columns = new Map(storedColumnsOf(rows));
    const cursor = cursorOver(columns);
    recall.begin(columns, rows.table.totalRows());
    return keepRows(rows, (index) => {
      const known = recall.codes === undefined ? undefined : recall.answers[recall.codes[index] ?? 0];
      if (known !== undefined && known >= 0) return known === 1;
      cursor.index = index;
      const answer = recall.answer(index, cursor);
      return answer >= 0 ? answer === 1 : test(cursor) === true;
    });
  };
}

/** The same, once. */
export const filterRows = (rows: Rows, test: RowTest): Rows => createFilter(test)(rows);
