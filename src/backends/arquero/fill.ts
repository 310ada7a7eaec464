import type { CodedColumn } from '../../scan/coded.ts';
import type { Value } from '../../values/value.ts';
import { LazyColumn, withCodes } from './columns.ts';
import { type BatchVerb, compact, hasValue, type Rows, type StoredColumn, storedColumnOf, storedColumnsOf, withColumns } from './rows.ts';

/** What `fillnull` puts where. */
export interface Filling {
  readonly value: string;
  /** Without a list: every field that some row has and that is not internal. A listed field is created. */
  readonly fields?: readonly string[];
}

/** Puts a value where a field is null; the empty text is a value. Without a list of fields all rows have to come as one batch. */
export const createFilling =
  (filling: Filling): BatchVerb =>
  (rows) =>
    fillRows(compact(rows), filling);

function fillRows(rows: Rows, filling: Filling): Rows {
  const { value } = filling;
  const filled = (column: StoredColumn | undefined): StoredColumn => {
    if (column === undefined) return new Array<Value>(rows.table.totalRows()).fill(value);
    return column instanceof LazyColumn
      ? new LazyColumn(filledCodes(column.coded, value))
      : Array.from(column as Iterable<Value>, (cell) => cell ?? value);
  };
  const fields =
    filling.fields ?? [...rows.fields.keys()].filter((name) => !name.startsWith('_') && hasValue(rows, storedColumnOf(rows, name) ?? []));
  const columns = new Map(storedColumnsOf(rows));
  for (const name of fields) columns.set(name, filled(columns.get(name)));
  return withColumns(rows, columns);
}

function filledCodes(column: CodedColumn, value: string): CodedColumn {
  const code = column.codeOf(value);
  return withCodes(
    column,
    column.codes.map((cell) => (cell === 0 ? code : cell)),
  );
}
