import { createLookUp } from '../../values/lookup.ts';
import { toNumber } from '../../values/number.ts';
import type { RunContext, Value } from '../../values/value.ts';
import { demandLookup } from './lookup-table.ts';
import { mappedColumn } from './mapped-column.ts';
import { type Column, codedColumnOf, columnOf, countOf, type Rows, storedColumnsOf, withColumns } from './rows.ts';

/** What is looked up where. */
export interface LookingUp {
  readonly table: string;
  readonly keys: readonly (readonly [column: string, field: string])[];
  readonly outputs: readonly (readonly [column: string, field: string])[];
  /** True: a field that a row has already is left alone. */
  readonly keepExisting: boolean;
  readonly timeField: string;
}

/**
 * Looks every row up in a table. A row for which nothing is found loses the output fields, unless those that it has are to be kept;
 * a row that lacks an input field is not looked up (both inferred, semantics/commands.md section 17).
 */
export function lookupInRows(rows: Rows, { table: name, keys, outputs, keepExisting, timeField }: LookingUp, context: RunContext): Rows {
  const columns = { keys: keys.map(([column]) => column), outputs: outputs.map(([column]) => column) };
  const table = demandLookup(name, [...columns.keys, ...columns.outputs], context);
  const lookUp = createLookUp(table, columns, context);
  const key = keys.length === 1 ? codedColumnOf(rows, keys[0]?.[1] ?? '') : undefined;
  // Whatever the time, equal values find equal rows: each is looked up once.
  if (key !== undefined && !keepExisting && table.rules.time === undefined) {
    const found = new Map<Value, readonly Value[] | undefined>();
    const once = (value: Value): readonly Value[] | undefined => {
      if (!found.has(value)) found.set(value, lookUp([value], null));
      return found.get(value);
    };
    const results = outputs.map(([, field], output) => [field, mappedColumn(key, (value) => once(value)?.[output] ?? null)] as const);
    return withColumns(rows, [...storedColumnsOf(rows), ...results]);
  }
  const length = countOf(rows);
  const inputs = keys.map(([, field]): Column => columnOf(rows, field) ?? []);
  const times = columnOf(rows, timeField);
  const written = outputs.map(([, field]) => [...(columnOf(rows, field) ?? new Array<Value>(length).fill(null))]);

  for (let index = 0; index < length; index += 1) {
    if (keepExisting && written.every((column) => (column[index] ?? null) !== null)) continue;
    const values = inputs.map((column) => column[index] ?? null);
    const found = values.includes(null) ? undefined : lookUp(values, times === undefined ? null : toNumber(times[index] ?? null));
    written.forEach((column, output) => {
      if (!keepExisting || (column[index] ?? null) === null) column[index] = found?.[output] ?? null;
    });
  }
  const results = outputs.map(([, field], output): readonly [string, Column] => [field, written[output] ?? []]);
  return withColumns(rows, [...storedColumnsOf(rows), ...results]);
}
