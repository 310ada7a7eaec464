import type { CodedColumn, NumberCells } from '../../scan/coded.ts';
import type { Value } from '../../values/value.ts';

/** A cell is null where the row lacks the field. */
export type Column = readonly Value[];

/** A column of numbered values, decoded when somebody asks for its values. Arquero reads it as any list. */
export class LazyColumn {
  readonly coded: CodedColumn;
  private values: Column | undefined;

  constructor(coded: CodedColumn) {
    this.coded = coded;
  }

  get length(): number {
    return this.coded.codes.length;
  }

  at(index: number): Value {
    return this.coded.valueOf(this.coded.codes[index] ?? 0);
  }

  [Symbol.iterator](): Iterator<Value> {
    return this.decoded()[Symbol.iterator]();
  }

  /** All values; cells of equal numbers share one. */
  decoded(): Column {
    if (this.values === undefined) {
      const { coded } = this;
      this.values = Array.from(coded.codes, (code) => coded.valueOf(code));
      CODED.set(this.values, this);
    }
    return this.values;
  }
}

/** A column of numbers that become values when somebody asks. Arquero reads it as any list. */
export class NumberColumn {
  readonly cells: NumberCells;
  private values: Column | undefined;

  constructor(cells: NumberCells) {
    this.cells = cells;
  }

  get length(): number {
    return this.cells.values.length;
  }

  at(index: number): Value {
    const { values, others, order } = this.cells;
    const place = order === undefined ? index : (order[index] ?? 0);
    const value = values[place] ?? Number.NaN;
    return Number.isNaN(value) ? (others.get(place) ?? null) : value;
  }

  [Symbol.iterator](): Iterator<Value> {
    return this.decoded()[Symbol.iterator]();
  }

  decoded(): Column {
    this.values ??= Array.from({ length: this.length }, (_, index) => this.at(index));
    return this.values;
  }

  /** The cells at certain places, in that order. */
  gathered(indices: Uint32Array): NumberColumn {
    const { values, others, order } = this.cells;
    const moved = new Float64Array(indices.length);
    const rest = new Map<number, Value>();
    for (let i = 0; i < moved.length; i += 1) {
      const index = indices[i] ?? 0;
      const place = order === undefined ? index : (order[index] ?? 0);
      const value = values[place] ?? Number.NaN;
      moved[i] = value;
      if (Number.isNaN(value) && others.has(place)) rest.set(i, others.get(place) ?? null);
    }
    return new NumberColumn({ values: moved, others: rest, order: undefined });
  }
}

/** Which numbers a column of values was decoded from: they still say which cells are equal. */
const CODED = new WeakMap<Column, LazyColumn>();

/** Other cells of the same numbered values. */
export function withCodes(column: CodedColumn, codes: Int32Array): CodedColumn {
  return {
    codes,
    dictionary: column.dictionary,
    get size() {
      return column.size;
    },
    get holdsLists() {
      return column.holdsLists;
    },
    valueOf: (code) => column.valueOf(code),
    isList: (code) => column.isList(code),
    codeOf: (value) => column.codeOf(value),
  };
}

/** A column as a table holds it. */
export type StoredColumn = Column | LazyColumn | NumberColumn;

/** Whether a column is still to be decoded. */
export const isUndecoded = (column: StoredColumn): column is LazyColumn | NumberColumn =>
  column instanceof LazyColumn || column instanceof NumberColumn;

/** The numbers of the values of a column as it is stored, where they are known. */
export function codedOf(column: StoredColumn): CodedColumn | undefined {
  if (column instanceof NumberColumn) return undefined;
  return column instanceof LazyColumn ? column.coded : CODED.get(column)?.coded;
}

/** A cell of a column. */
export const cellAt = (column: StoredColumn, index: number): Value => (isUndecoded(column) ? column.at(index) : (column[index] ?? null));
