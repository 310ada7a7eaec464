import type { Accumulator } from '../../functions/stats-function.ts';
import { toNumber } from '../../values/number.ts';
import { isMultivalue, type RunContext, type Value } from '../../values/value.ts';
import type { Output } from './aggregate.ts';
import { settingsOf } from './aggregate-call.ts';
import { ColumnBuilder, ColumnHistory } from './column-builder.ts';
import { cellAt } from './columns.ts';
import { type Entries, EntryList, GroupNumbers } from './group-rows.ts';
import { keyColumnOf } from './key-column.ts';
import { indicesOf, type Rows, type StoredColumn, storedColumnOf } from './rows.ts';

/** Aggregates over the rows of a group up to each row. */
export interface Running {
  readonly by: readonly string[];
  readonly outputs: readonly Output[];
  /** False: a row does not count for itself. */
  readonly current: boolean;
  readonly context: RunContext;
}

/** Where the cells of a column go; what is not set stays as it was. */
interface Cells {
  set(index: number, value: Value): void;
  column(): StoredColumn;
}

/**
 * `streamstats` that never forgets: one aggregate after the other goes through the rows. A row of several groups (a multivalue by-field) counts
 * in all and shows the first (inferred); one that lacks a by-field stays as it is.
 */
export function runningColumns(rows: Rows, { by, outputs, current, context }: Running): readonly (readonly [string, StoredColumn])[] {
  const { entries, groups } = entriesOf(rows, by);
  const time = storedColumnOf(rows, '_time');
  const timeOf = (row: number): number | null => (time === undefined ? null : toNumber(cellAt(time, row)));
  return outputs.map((output) => {
    const cells = cellsOver(storedColumnOf(rows, output.as), rows.table.totalRows());
    if (output.read === undefined && output.fn.name === 'count') countRows(entries, { groups, current, cells });
    else accumulate(entries, { output, current, cells, timeOf, context });
    return [output.as, cells.column()];
  });
}

function entriesOf(rows: Rows, by: readonly string[]): { readonly entries: Entries; readonly groups: number } {
  const indices = indicesOf(rows);
  if (by.length === 0) {
    const { length } = indices;
    return { entries: { rows: Int32Array.from(indices), groups: new Int32Array(length), length }, groups: 1 };
  }
  const into = new EntryList(indices.length);
  const numbers = new GroupNumbers(by.length, true);
  const keys = by.map((name) => keyColumnOf(rows, name));
  numbers.enter(indices, keys, into);
  return { entries: into, groups: numbers.table.size };
}

function cellsOver(column: StoredColumn | undefined, length: number): Cells {
  if (column === undefined) return new ColumnBuilder(new ColumnHistory('numbers'), length);
  const values = Array.from(column as Iterable<Value>);
  return {
    set: (index, value) => {
      values[index] = value;
    },
    column: () => values,
  };
}

/** Calls for each row with its entries, from `from` up to `to`. */
function eachRow({ rows, length }: Entries, visit: (row: number, from: number, to: number) => void): void {
  for (let from = 0; from < length; ) {
    const row = rows[from] ?? 0;
    let to = from + 1;
    while (to < length && rows[to] === row) to += 1;
    visit(row, from, to);
    from = to;
  }
}

interface Counting {
  readonly groups: number;
  readonly current: boolean;
  readonly cells: Cells;
}

function countRows(entries: Entries, { groups, current, cells }: Counting): void {
  const counts = new Float64Array(groups);
  eachRow(entries, (row, from, to) => {
    const before = counts[entries.groups[from] ?? 0] ?? 0;
    for (let at = from; at < to; at += 1) {
      const group = entries.groups[at] ?? 0;
      counts[group] = (counts[group] ?? 0) + 1;
    }
    cells.set(row, current ? before + 1 : before);
  });
}

interface Accumulating {
  readonly output: Output;
  readonly current: boolean;
  readonly cells: Cells;
  readonly timeOf: (row: number) => number | null;
  readonly context: RunContext;
}

function accumulate(entries: Entries, { output, current, cells, timeOf, context }: Accumulating): void {
  const { fn, read } = output;
  const settings = settingsOf(output, context);
  const timed = fn.ordered === 'time';
  const states: Accumulator[] = [];
  const stateOf = (group: number): Accumulator => {
    let state = states[group];
    if (state === undefined) {
      state = fn.create(settings);
      states[group] = state;
    }
    return state;
  };
  const add = (row: number, from: number, to: number): void => {
    const value = read === undefined ? '' : read(row);
    if (value === null) return;
    const time = timed ? timeOf(row) : null;
    for (let at = from; at < to; at += 1) {
      const state = stateOf(entries.groups[at] ?? 0);
      if (isMultivalue(value)) for (const single of value) state.add(single, time);
      else state.add(value, time);
    }
  };
  eachRow(entries, (row, from, to) => {
    const shown = stateOf(entries.groups[from] ?? 0);
    if (current) add(row, from, to);
    cells.set(row, shown.value());
    if (!current) add(row, from, to);
  });
}
