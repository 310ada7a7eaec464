import { DiagnosticError, diagnose } from '../../diagnostics/diagnostic.ts';
import { toText } from '../../values/number.ts';
import type { Row, Value } from '../../values/value.ts';
import { valuesOf } from '../../values/value.ts';
import { type BatchVerb, cursorOver, type Rows, type StoredColumn, storedColumnsOf, withColumns } from './rows.ts';

/** A value calculated from a row. */
export type RowValue = (row: Row) => Value;

/** A field's new value; the name may say which field by values of the row (`dynamic`). */
export type Assignment = readonly [name: string, value: RowValue, dynamic?: 'dynamic'];

/** Gives fields new values, in order: a later one sees the earlier ones. `{f}` in a dynamic name stands for the value of f (semantics E8). */
export const createExtension =
  (assignments: readonly Assignment[]): BatchVerb =>
  (rows) =>
    extended(rows, assignments);

/** The same, once. */
export const extendRows = (rows: Rows, assignments: readonly Assignment[]): Rows => createExtension(assignments)(rows);

function extended(rows: Rows, assignments: readonly Assignment[]): Rows {
  const columns = new Map<string, StoredColumn>(storedColumnsOf(rows));
  const total = rows.table.totalRows();
  for (const [name, value, dynamic] of assignments) {
    const cursor = cursorOver(columns);
    const result: Value[] = new Array(total).fill(null);
    rows.table.scan((index) => {
      if (index === undefined) return;
      cursor.index = index;
      result[index] = value(cursor);
    });
    if (dynamic === undefined) columns.set(name, result);
    else scatter(rows, columns, name, result);
  }
  return withColumns(rows, columns);
}

const BRACES = /\{[^{}]+\}/;

/** Each row's value goes to the field that the row itself names. */
function scatter(rows: Rows, columns: Map<string, StoredColumn>, template: string, values: readonly Value[]): void {
  const cursor = cursorOver(new Map(columns));
  const written = new Map<string, Value[]>();
  rows.table.scan((index) => {
    if (index === undefined) return;
    cursor.index = index;
    const name = template.replace(/\{([^{}]+)\}/g, (_, field: string) => valuesOf(cursor.get(field)).map(toText).join(' '));
    if (BRACES.test(name)) throw new DiagnosticError(diagnose('SPL5101', {}, { name }));
    let column = written.get(name);
    if (column === undefined) {
      column = [...(columns.get(name) ?? new Array<Value>(values.length).fill(null))];
      written.set(name, column);
    }
    column[index] = values[index] ?? null;
  });
  for (const [name, column] of written) columns.set(name, column);
}
