import type { CodedColumn } from '../../scan/coded.ts';
import { toNumber } from '../../values/number.ts';
import { isMultivalue, type Value } from '../../values/value.ts';
import { type Calculating, cellsOf, type Output } from './aggregate.ts';
import { settingsOf } from './aggregate-call.ts';
import { ColumnBuilder, ColumnHistory } from './column-builder.ts';
import type { RowGroups } from './group-rows.ts';
import { NumberedValues } from './numbered-values.ts';
import type { StoredColumn } from './rows.ts';

/** The numbers that rows give, by the column that they are read from: several aggregates may ask. */
export type KnownNumbers = Map<CodedColumn, Float64Array | undefined>;

/** One aggregate of every group, by the number of the group. */
export function groupCells(
  groups: RowGroups,
  output: Output,
  { known, ...calculating }: Calculating & { readonly known: KnownNumbers },
): readonly Value[] {
  const numbers = calculating.strict ? undefined : numbersOf(groups, output, known);
  if (numbers !== undefined) return ofNumbers(groups, output, { ...calculating, numbers });
  const inOrder = cellsOf(groups, output, calculating);
  const cells = new Array<Value>(groups.count).fill(null);
  groups.order.forEach((group, place) => {
    cells[group] = inOrder[place] ?? null;
  });
  return cells;
}

/** The number that each row gives, NaN for none; undefined where a row gives something else that counts, or the aggregate is not one of numbers. */
function numbersOf({ rows }: RowGroups, { fn, read, coded }: Output, known: KnownNumbers): Float64Array | undefined {
  if (fn.ofNumbers === undefined || read === undefined) return undefined;
  if (coded !== undefined) {
    const found = known.has(coded) ? known.get(coded) : codedNumbers(rows, coded);
    known.set(coded, found);
    return found;
  }
  const numbers = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const value = read(rows[at] ?? 0);
    const number = typeof value === 'number' ? value : toNumber(value);
    if (isMultivalue(value) || Number.isNaN(number)) return undefined;
    numbers[at] = number ?? Number.NaN;
  }
  return numbers;
}

/** The same of numbered values: each is read once. */
function codedNumbers(rows: Int32Array, coded: CodedColumn): Float64Array | undefined {
  const numbers = new Float64Array(rows.length);
  const byCode = new Float64Array(coded.size);
  const read = new Uint8Array(coded.size);
  for (let at = 0; at < rows.length; at += 1) {
    const code = coded.codes[rows[at] ?? 0] ?? 0;
    if (read[code] === 0) {
      const value = coded.valueOf(code);
      const number = toNumber(value);
      if (isMultivalue(value) || Number.isNaN(number)) return undefined;
      byCode[code] = number ?? Number.NaN;
      read[code] = 1;
    }
    numbers[at] = byCode[code] ?? Number.NaN;
  }
  return numbers;
}

function ofNumbers(
  { starts, count }: RowGroups,
  output: Output,
  { numbers, context }: Calculating & { readonly numbers: Float64Array },
): readonly Value[] {
  const settings = settingsOf(output, context);
  const room = new Float64Array(numbers.length);
  return Array.from({ length: count }, (_, group) => {
    let found = 0;
    for (let at = starts[group] ?? 0; at < (starts[group + 1] ?? 0); at += 1) {
      const number = numbers[at] ?? Number.NaN;
      if (Number.isNaN(number)) continue;
      room[found] = number;
      found += 1;
    }
    return output.fn.ofNumbers?.(room.subarray(0, found), settings) ?? null;
  });
}

/** Each row with the cell of its group, -1 for a row that is in none and so stays as it is. */
export function spreadOver(column: StoredColumn | undefined, groups: Int32Array, cells: readonly Value[]): StoredColumn {
  if (column !== undefined)
    return Array.from(column as Iterable<Value>, (before, row) => (groups[row] === -1 ? before : (cells[groups[row] ?? 0] ?? null)));
  const results = new NumberedValues();
  const codes = Int32Array.from(cells, (cell) => results.sameCodeOf(cell));
  if (!codes.includes(-1)) {
    return results.column(groups.map((group) => (group === -1 ? 0 : (codes[group] ?? 0))));
  }
  const built = new ColumnBuilder(new ColumnHistory('values'), groups.length);
  groups.forEach((group, row) => {
    if (group !== -1) built.set(row, cells[group] ?? null);
  });
  return built.column();
}
