import { toNumber } from '../../../values/number.ts';
import type { Value } from '../../../values/value.ts';
import { type Column, columnsOf, countOf, type Rows, rowsFrom, withColumns } from '../rows.ts';
import { covers } from './covers.ts';
import { defineVerb } from './verb.ts';

/** Which sums are added. */
export interface Totals {
  /** Without any: every field that is not internal. */
  readonly patterns: readonly string[];
  /** The field of each row's sum; null for none. */
  readonly rowField: string | null;
  /** A last row with the sum of each column. */
  readonly column: boolean;
  /** Where that row is labelled; null for no label. */
  readonly labelField: string | null;
  readonly label: string;
}

/** Adds the sum of each row's numbers, and of each column's (semantics/commands.md section 15). Text is not added. */
export const addtotals = defineVerb<Totals>({
  name: 'addtotals',
  run(rows, wanted) {
    const summed = wanted.rowField === null ? rows : withRowTotals(rows, wanted.rowField, wanted.patterns);
    return wanted.column ? withColumnTotals(summed, wanted) : summed;
  },
});

const isSummed = (patterns: readonly string[], name: string): boolean =>
  patterns.length === 0 ? !name.startsWith('_') : covers(patterns, name);

function withRowTotals(rows: Rows, field: string, patterns: readonly string[]): Rows {
  const totals = new Array<number>(countOf(rows)).fill(0);
  for (const [name, column] of columnsOf(rows)) {
    if (!isSummed(patterns, name)) continue;
    for (let index = 0; index < totals.length; index += 1) totals[index] = (totals[index] ?? 0) + (toNumber(column[index] ?? null) ?? 0);
  }
  return withColumns(rows, new Map<string, Column>([...columnsOf(rows), [field, totals]]));
}

function withColumnTotals(rows: Rows, wanted: Totals): Rows {
  const length = countOf(rows);
  const columns = new Map<string, Column>();
  for (const [name, column] of columnsOf(rows)) {
    const total = name === wanted.rowField || isSummed(wanted.patterns, name) ? sumOf(column) : null;
    columns.set(name, [...column, name === wanted.labelField ? wanted.label : total]);
  }
  if (wanted.labelField !== null && !columns.has(wanted.labelField)) {
    columns.set(wanted.labelField, [...new Array<Value>(length).fill(null), wanted.label]);
  }
  return rowsFrom(columns, length + 1, rows.ordered);
}

function sumOf(column: Column): Value {
  let total: number | null = null;
  for (const value of column) {
    const number = toNumber(value);
    if (number !== null) total = (total ?? 0) + number;
  }
  return total;
}
