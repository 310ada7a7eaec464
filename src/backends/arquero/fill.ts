import type { CodedColumn } from '../../scan/coded.ts';
import type { Value } from '../../values/value.ts';
import { LazyColumn, withCodes } from './columns.ts';
import { NumberedValues } from './numbered-values.ts';
import { type BatchVerb, compact, hasValue, type Rows, type StoredColumn, storedColumnOf, storedColumnsOf, withColumns } from './rows.ts';

/** What `fillnull` puts where. */
export interface Filling {
  readonly value: string;
  /** Without a list: every field that some row has and that is not internal. A listed field is created. */
  readonly fields?: readonly string[];
}

/** Puts a value where a field is null; the empty text is a value. Without a list of fields all rows have to come as one batch. */
export function createFilling(filling: Filling): BatchVerb {
  const made = new NumberedValues();
  return (rows) => fillRows(compact(rows), filling, made);
}

/** `made` numbers the value where a column is new. */
function fillRows(rows: Rows, filling: Filling, made: NumberedValues): Rows {
  const { value } = filling;
  const filled = (column: StoredColumn | undefined): StoredColumn => {
    if (column === undefined) return made.column(new Int32Array(rows.table.totalRows()).fill(made.codeOf(value)));
    const codes = column instanceof LazyColumn ? filledCodes(column.coded, value) : undefined;
    return codes === undefined ? Array.from(column as Iterable<Value>, (cell) => cell ?? value) : new LazyColumn(codes);
  };
  const fields =
    filling.fields ?? [...rows.fields.keys()].filter((name) => !name.startsWith('_') && hasValue(rows, storedColumnOf(rows, name) ?? []));
  const columns = new Map(storedColumnsOf(rows));
  for (const name of fields) columns.set(name, filled(columns.get(name)));
  return withColumns(rows, columns);
}

/** Undefined where the text has the number of a value that the search has calculated: expressions tell it from the text (rule N2). */
function filledCodes(column: CodedColumn, value: string): CodedColumn | undefined {
  const code = column.codeOf(value);
  if (column.valueOf(code) !== value) return undefined;
  return withCodes(
    column,
    column.codes.map((cell) => (cell === 0 ? code : cell)),
  );
}
