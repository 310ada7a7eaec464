import type { CodedColumn } from '../../../scan/coded.ts';
import { toNumber } from '../../../values/number.ts';
import { isMultivalue, type Row, type Value } from '../../../values/value.ts';
import { Calculation } from '../calculation.ts';
import { cellAt, codedOf, NumberColumn, type StoredColumn } from '../columns.ts';
import type { Entries } from '../group-rows.ts';
import { type Rows, storedColumnOf, storedColumnsOf } from '../rows.ts';
import type { Aggregated } from './collector.ts';

/** What rows give to an aggregate, from batch to batch. */
export class ValueReader {
  private readonly of: Aggregated['of'];
  private readonly calculation: Calculation | undefined;
  /** What the numbers of a dictionary say as numbers. */
  private readonly known = new WeakMap<object, Known>();

  constructor(of: Aggregated['of']) {
    this.of = of;
    this.calculation = of.kind === 'value' ? new Calculation(counting(of.value)) : undefined;
  }

  /** The cells of a batch; undefined where no row has any. */
  column(rows: Rows): StoredColumn | undefined {
    const { of, calculation } = this;
    if (of.kind === 'field') return storedColumnOf(rows, of.name);
    return calculation?.column(rows, new Map(storedColumnsOf(rows)));
  }

  /** The value of each row of a batch. */
  values(rows: Rows): (index: number) => Value {
    const column = this.column(rows);
    const coded = column === undefined ? undefined : codedOf(column);
    if (coded !== undefined) return (index) => coded.valueOf(coded.codes[index] ?? 0);
    return column === undefined ? () => null : (index) => cellAt(column, index);
  }

  /** Writes the number that each entry has, NaN where it has none. `onOther` is told of multivalues, and of values that say `nan`. */
  numbers(rows: Rows, { rows: indices, length }: Entries, out: Float64Array, onOther: (entry: number, value: Value) => void): void {
    const column = this.column(rows);
    if (column instanceof NumberColumn && column.cells.others.size === 0 && column.cells.order === undefined) {
      const { values } = column.cells;
      for (let i = 0; i < length; i += 1) out[i] = values[indices[i] ?? 0] ?? Number.NaN;
      return;
    }
    const coded = column === undefined ? undefined : codedOf(column);
    if (coded === undefined) {
      for (let i = 0; i < length; i += 1) out[i] = numberOf(column === undefined ? null : cellAt(column, indices[i] ?? 0), i, onOther);
      return;
    }
    const known = this.knownOf(coded);
    for (let i = 0; i < length; i += 1) {
      const code = coded.codes[indices[i] ?? 0] ?? 0;
      if (known.read[code] === 0) {
        const value = coded.valueOf(code);
        const number = toNumber(value);
        known.read[code] = isMultivalue(value) || Number.isNaN(number) ? OTHER : READ;
        known.numbers[code] = number ?? Number.NaN;
      }
      out[i] = known.numbers[code] ?? Number.NaN;
      if (known.read[code] === OTHER) onOther(i, coded.valueOf(code));
    }
  }

  private knownOf({ dictionary, size }: CodedColumn): Known {
    let known = this.known.get(dictionary);
    if (known === undefined || known.read.length < size) {
      const wider = { numbers: new Float64Array(2 * size), read: new Uint8Array(2 * size) };
      if (known !== undefined) {
        wider.numbers.set(known.numbers);
        wider.read.set(known.read);
      }
      known = wider;
      this.known.set(dictionary, known);
    }
    return known;
  }
}

/** By the number of a value: the number that it says, and whether it was read. */
interface Known {
  readonly numbers: Float64Array;
  readonly read: Uint8Array;
}
const READ = 1;
const OTHER = 2;

function numberOf(value: Value, entry: number, onOther: (entry: number, value: Value) => void): number {
  const number = typeof value === 'number' ? value : toNumber(value);
  if (isMultivalue(value) || Number.isNaN(number)) onOther(entry, value);
  return number ?? Number.NaN;
}

/** A condition counts where it is true. */
const counting =
  (value: (row: Row) => Value) =>
  (row: Row): Value => {
    const result = value(row);
    return result === false ? null : result;
  };
