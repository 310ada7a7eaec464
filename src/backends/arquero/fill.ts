import type { Value } from '../../values/value.ts';
import { type Column, columnOf, columnsOf, hasValue, type Rows, withColumns } from './rows.ts';

/** What `fillnull` puts where. */
export interface Filling {
  readonly value: string;
  /** Without a list: every field that some row has and that is not internal. A listed field is created. */
  readonly fields?: readonly string[];
}

/** Puts a value where a field is null; the empty text is a value. */
export function fillRows(rows: Rows, filling: Filling): Rows {
  const { value } = filling;
  const filled = (column: Column | undefined): Column =>
    column === undefined ? new Array<Value>(rows.table.totalRows()).fill(value) : column.map((cell) => cell ?? value);
  const fields =
    filling.fields ?? [...rows.fields.keys()].filter((name) => !name.startsWith('_') && hasValue(rows, columnOf(rows, name) ?? []));
  const columns = new Map(columnsOf(rows));
  for (const name of fields) columns.set(name, filled(columns.get(name)));
  return withColumns(rows, columns);
}
