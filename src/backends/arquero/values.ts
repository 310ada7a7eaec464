import type { ValueCell } from '../../plan/operators.ts';
import type { RunContext, Value } from '../../values/value.ts';
import { type Column, type Rows, rowsFrom } from './rows.ts';

/** Rows that the search itself makes. */
export interface MadeRows {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly ValueCell[])[];
  readonly times: number;
}

/** The rows that a search makes, as often as it asks. */
export function madeRows(made: MadeRows, context: RunContext): Rows {
  const cell = (value: ValueCell | undefined): Value => {
    if (value === undefined || value === null) return null;
    if (typeof value === 'object' && 'now' in value) return context.now;
    return value;
  };
  const length = made.rows.length * made.times;
  const columns = made.fields.map((name, position): readonly [string, Column] => {
    const once = made.rows.map((row) => cell(row[position]));
    return [name, Array.from({ length }, (_, index) => once[index % once.length] ?? null)];
  });
  return rowsFrom(new Map(columns), length, false);
}
