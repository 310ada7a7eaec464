import { DiagnosticError, diagnose } from '../../diagnostics/diagnostic.ts';
import { toText } from '../../values/number.ts';
import type { Row, Value } from '../../values/value.ts';
import { valuesOf } from '../../values/value.ts';
import { Calculation } from './calculation.ts';
import { type BatchVerb, cursorOver, eachRow, type Rows, type StoredColumn, storedColumnsOf, withColumns } from './rows.ts';

/** A value calculated from a row. */
export type RowValue = (row: Row) => Value;

/** A field's new value; the name may say which field by values of the row (`dynamic`). */
export type Assignment = readonly [name: string, value: RowValue, dynamic?: 'dynamic'];

/** Gives fields new values, in order: a later one sees the earlier ones. `{f}` in a dynamic name stands for the value of f (semantics E8). */
export function createExtension(assignments: readonly Assignment[]): BatchVerb {
  const calculations = assignments.map(([name, value, dynamic]) => ({ name, dynamic, calculation: new Calculation(value) }));
  return (rows) => {
    const columns = new Map<string, StoredColumn>(storedColumnsOf(rows));
    for (const { name, dynamic, calculation } of calculations) {
      const result = calculation.column(rows, columns);
      if (dynamic === undefined) columns.set(name, result);
      else scatter(rows, columns, name, Array.from(result as Iterable<Value>));
    }
    return withColumns(rows, columns);
  };
}

/** The same, once. */
export const extendRows = (rows: Rows, assignments: readonly Assignment[]): Rows => createExtension(assignments)(rows);

const BRACES = /\{[^{}]+\}/;

/** Each row's value goes to the field that the row itself names. */
function scatter(rows: Rows, columns: Map<string, StoredColumn>, template: string, values: readonly Value[]): void {
  const cursor = cursorOver(new Map(columns));
  const written = new Map<string, Value[]>();
  eachRow(rows, (index) => {
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
