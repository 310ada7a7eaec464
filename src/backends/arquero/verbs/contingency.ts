import { compareBy } from '../../../values/compare.ts';
import { toNumber } from '../../../values/number.ts';
import type { Value } from '../../../values/value.ts';
import { type Column, columnOf, type Rows, rowsFrom } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** How counted pairs become a table. */
interface Contingency {
  readonly row: string;
  /** What the column of the rows' values is called. */
  readonly rowName: string;
  readonly column: string;
  /** The field that holds how often a pair was seen. */
  readonly count: string;
  readonly rows: Side;
  readonly columns: Side;
  /** What the sums are called; null for no sums. */
  readonly total: string | null;
}

/** How much of a side is shown: so many values, or as many as cover a share of the rows. */
interface Side {
  readonly most: number;
  readonly cover: number;
}

/** A table of how often the values of two fields occur together, the most frequent first, with sums (semantics/commands.md section 15). */
export const contingency = defineVerb<Contingency>({
  name: 'contingency',
  run(rows, wanted) {
    const left = columnOf(rows, wanted.row) ?? [];
    const right = columnOf(rows, wanted.column) ?? [];
    const counts = (columnOf(rows, wanted.count) ?? []).map((value) => toNumber(value) ?? 0);
    const shownRows = shownValues(left, counts, wanted.rows);
    const shownColumns = shownValues(right, counts, wanted.columns);
    const table = shownColumns.map(() => new Array<number>(shownRows.length).fill(0));
    const rowOf = new Map(shownRows.map((value, place) => [value, place]));
    const columnIndex = new Map(shownColumns.map((value, place) => [value, place]));
    counts.forEach((count, index) => {
      const row = rowOf.get(left[index] ?? null);
      const column = table[columnIndex.get(right[index] ?? null) ?? -1];
      if (row !== undefined && column !== undefined) column[row] = (column[row] ?? 0) + count;
    });
    return tableOf({ wanted, shownRows, shownColumns, table });
  },
});

/** The most frequent values, as many as the side wants. */
function shownValues(column: Column, counts: readonly number[], { most, cover }: Side): readonly Value[] {
  const totals = new Map<Value, number>();
  column.forEach((value, index) => {
    totals.set(value, (totals.get(value) ?? 0) + (counts[index] ?? 0));
  });
  const ordered = [...totals].toSorted(([a, x], [b, y]) => y - x || compareBy(a, b));
  const all = ordered.reduce((sum, [, count]) => sum + count, 0);
  let covered = 0;
  const shown: Value[] = [];
  for (const [value, count] of ordered) {
    if (shown.length >= most || covered >= cover * all) break;
    shown.push(value);
    covered += count;
  }
  return shown;
}

interface Counted {
  readonly wanted: Contingency;
  readonly shownRows: readonly Value[];
  readonly shownColumns: readonly Value[];
  readonly table: readonly (readonly number[])[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function tableOf({ wanted: { rowName: row, total }, shownRows, shownColumns, table }: Counted): Rows {
  const sums = total === null ? [] : [shownRows.map((_, place) => sum(table.map((column) => column[place] ?? 0)))];
  const cells = [...table, ...sums];
  const titles = [...shownColumns.map(String), ...(total === null ? [] : [total])];
  const columns = new Map<string, Column>([[row, total === null ? shownRows : [...shownRows, total]]]);
  cells.forEach((column, place) => {
    const title = titles[place] ?? '';
    // A value that is called like the first column would hide it.
    if (title !== row) columns.set(title, total === null ? column : [...column, sum(column)]);
  });
  return rowsFrom(columns, shownRows.length + (total === null ? 0 : 1), true);
}
