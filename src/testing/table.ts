import { displayTime } from '../values/iso-time.ts';
import { renderValue } from '../values/number.ts';
import type { Value } from '../values/value.ts';

/** The rows that a search gave. */
export interface Table {
  readonly fields: readonly string[];
  readonly columns: readonly (readonly Value[])[];
  readonly length: number;
}

/** A cell as reports show it: text, a list for a multivalue; absent where the field is missing. */
export type ShownValue = string | readonly string[];

/** A row as reports show it, as plain data: fields with their values, in the order of the columns. */
export type ShownRow = readonly (readonly [field: string, value: ShownValue])[];

/** How to ask a table for a cell. */
export function cellOf(table: Table): (row: number, field: string) => Value {
  const columns = new Map(table.fields.map((field, i) => [field, table.columns[i] ?? []]));
  return (row, field) => columns.get(field)?.[row] ?? null;
}

/** A value as reports show it. */
export function shownValue(value: Value, field: string): ShownValue | undefined {
  if (field === '_time' && typeof value === 'number') return displayTime(value, 'UTC');
  return renderValue(value) ?? undefined;
}

/** A row as reports show it; what Splunk does not show (`_raw`, `_bkt`) only where it is asked for. */
export function shownRow(table: Table, row: number, internal: readonly string[] = []): ShownRow {
  const cell = cellOf(table);
  return table.fields.flatMap((field) => {
    if (field.startsWith('_') && !internal.includes(field)) return [];
    const value = shownValue(cell(row, field), field);
    return value === undefined ? [] : [[field, value] as const];
  });
}
