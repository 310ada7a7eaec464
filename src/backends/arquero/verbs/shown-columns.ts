import { compareText } from '../../../values/compare.ts';
import { type Column, columnsOf, type Rows } from '../rows.ts';

/** The columns as the answer would show them: in order where a command gave one, else alphabetically and without those that no row has. */
export function shownColumns(rows: Rows): readonly (readonly [name: string, column: Column])[] {
  const columns = [...columnsOf(rows)];
  if (rows.ordered) return columns;
  return columns.filter(([, column]) => column.some((value) => value !== null)).toSorted(([a], [b]) => compareText(a, b));
}
