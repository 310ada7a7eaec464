import { DiagnosticError, diagnose } from '../../diagnostics/diagnostic.ts';
import { parseJson } from '../../values/json-node.ts';
import { fromJsonNode } from '../../values/json-value.ts';
import { toText } from '../../values/number.ts';
import { type Row, type Value, valuesOf } from '../../values/value.ts';
import type { RowValue } from './extend.ts';
import { type Column, columnOf, columnsOf, countOf, type Rows, withColumns } from './rows.ts';

/** Assignments for each value of a field of the row. */
export interface Iterating {
  readonly field: string;
  readonly as: 'multivalue' | 'json' | 'auto';
  /** Names under which the assignments see the value and its number. */
  readonly item: string;
  readonly iteration: string;
  readonly assignments: readonly (readonly [name: string, value: RowValue, dynamic?: 'dynamic'])[];
}

/** `foreach mode=multivalue` and its like: row by row, value by value, each assignment sees those before it. The table has no filter mask. */
export function iterateRows(rows: Rows, { field, as, item, iteration, assignments }: Iterating): Rows {
  const count = countOf(rows);
  const over = columnOf(rows, field) ?? [];
  // Columns that are written are copied once.
  const columns = new Map<string, Column | Value[]>(columnsOf(rows));
  const written = new Map<string, Value[]>();
  const writable = (name: string): Value[] => {
    const known = written.get(name);
    if (known !== undefined) return known;
    const before = columns.get(name);
    const copy = before === undefined ? new Array<Value>(count).fill(null) : [...before];
    written.set(name, copy);
    columns.set(name, copy);
    return copy;
  };
  let [index, value, position]: [number, Value, number] = [0, null, 0];
  const row: Row = {
    get: (name) => (name === item ? value : name === iteration ? position : (columns.get(name)?.[index] ?? null)),
  };
  for (index = 0; index < count; index += 1) {
    const items = itemsOf(over[index] ?? null, as);
    for (position = 0; position < items.length; position += 1) {
      value = items[position] ?? null;
      for (const [name, calculate, dynamic] of assignments) {
        const result = calculate(row);
        writable(dynamic === undefined ? name : nameFrom(name, row))[index] = result;
      }
    }
  }
  return withColumns(rows, columns);
}

function itemsOf(value: Value, as: Iterating['as']): readonly Value[] {
  const values = valuesOf(value);
  const [first] = values;
  if (as === 'multivalue' || first === undefined) return values;
  const reading = values.length === 1 ? parseJson(toText(first)) : undefined;
  if (reading?.ok === true && reading.node.kind === 'array') return reading.node.items.map(fromJsonNode);
  return as === 'auto' ? values : [];
}

/** `{f}` in a name stands for the value of f (semantics E8). */
function nameFrom(template: string, row: Row): string {
  const name = template.replace(/\{([^{}]+)\}/g, (_, field: string) => valuesOf(row.get(field)).map(toText).join(' '));
  if (/\{[^{}]+\}/.test(name)) throw new DiagnosticError(diagnose('SPL5101', {}, { name }));
  return name;
}
