import { Table as ArqueroTable, BitSet } from 'arquero';
import type { CodedColumn } from '../../scan/coded.ts';
import type { Row, Value } from '../../values/value.ts';
import { type Column, cellAt, codedOf, isUndecoded, type StoredColumn } from './columns.ts';
import { gathered } from './gather.ts';

export type { Column, StoredColumn } from './columns.ts';

/**
 * Rows in an Arquero table. Splunk's field names never become Arquero column names: Arquero keeps columns in an object, where
 * `__proto__` would vanish and `404` would jump to the front. So a column has a name of ours, and `fields` says which is which.
 */
export interface Rows {
  /** @internal Arquero's types stay out of the public ones. */
  readonly table: ArqueroTable;
  /** Field name -> column name, in column order. */
  readonly fields: ReadonlyMap<string, string>;
  /** True once a command has said which columns there are, and in which order. */
  readonly ordered: boolean;
}

/**
 * A verb that looks at each row by itself, made once for a search: it may be given one batch of rows after the other, and remembers what it
 * found for values whose numbers are of the same dictionary.
 */
export type BatchVerb = (rows: Rows) => Rows;

/** A table without columns has no rows in Arquero; this column is always there. In a run that is recorded it holds the numbers of the rows. */
const ROW = 'row';

/** Calls for each row that is there, in the order in which they stand. */
export function eachRow(rows: Rows, visit: (index: number) => void): void {
  if (rows.table.isFiltered() || rows.table.isOrdered()) {
    rows.table.scan((index) => {
      if (index !== undefined) visit(index);
    });
    return;
  }
  const total = rows.table.totalRows();
  for (let index = 0; index < total; index += 1) visit(index);
}

/** Rows from columns of equal length. `numbers`: those of the rows that they come from, where the run is recorded. */
export function rowsFrom(columns: ReadonlyMap<string, StoredColumn>, length: number, ordered: boolean, numbers?: ArrayLike<number>): Rows {
  const fields = new Map<string, string>();
  const data: Record<string, ArrayLike<unknown>> = { [ROW]: numbers ?? new Uint8Array(length) };
  for (const [name, column] of columns) {
    const id = `c${fields.size}`;
    fields.set(name, id);
    data[id] = column as ArrayLike<unknown>;
  }
  return { table: new ArqueroTable(data as Record<string, unknown[]>), fields, ordered };
}

/** The column of a field; undefined where no row has it. */
export function columnOf(rows: Rows, field: string): Column | undefined {
  const column = storedColumnOf(rows, field);
  return column !== undefined && isUndecoded(column) ? column.decoded() : column;
}

/** The column of a field as it is stored. */
export function storedColumnOf(rows: Rows, field: string): StoredColumn | undefined {
  const id = rows.fields.get(field);
  // Every column but ROW was put there as a list of values, or to be decoded to one.
  return id === undefined ? undefined : (rows.table.data() as unknown as Readonly<Record<string, StoredColumn>>)[id];
}

/** The numbers of the values of a column, where they are known. */
export function codedColumnOf(rows: Rows, field: string): CodedColumn | undefined {
  const column = storedColumnOf(rows, field);
  return column === undefined ? undefined : codedOf(column);
}

let counting = new Uint32Array(0);

/** The numbers of the rows that are there, in order; not to be written to. */
export function indicesOf(rows: Rows): ArrayLike<number> {
  if (!rows.table.isFiltered() && !rows.table.isOrdered()) {
    const total = rows.table.totalRows();
    if (counting.length < total) counting = Uint32Array.from({ length: Math.max(total, 2 * counting.length) }, (_, index) => index);
    return counting.subarray(0, total);
  }
  // Arquero types this as a general list; without an ordering it is a Uint32Array.
  return rows.table.indices(false) as unknown as ArrayLike<number>;
}

/** How many rows are there. */
export const countOf = (rows: Rows): number => rows.table.numRows();

/** The same columns with only the rows that pass. */
export function keepRows(rows: Rows, passes: (index: number) => boolean): Rows {
  const mask = new BitSet(rows.table.totalRows());
  eachRow(rows, (index) => {
    if (passes(index)) mask.set(index);
  });
  return { ...rows, table: rows.table.create({ filter: mask }) };
}

/** The same columns with these rows, in this order. */
export function takeRows(rows: Rows, indices: readonly number[] | Uint32Array): Rows {
  const order = indices instanceof Uint32Array ? indices : Uint32Array.from(indices);
  const columns = new Map([...storedColumnsOf(rows)].map(([name, column]) => [name, gathered(column, order)]));
  const numbers = rowNumbers(rows);
  // Without numbers to follow them by, rows are all alike.
  const kept = numbers instanceof Uint8Array ? new Uint8Array(order.length) : Array.from(order, (index) => numbers[index] ?? 0);
  return rowsFrom(columns, order.length, rows.ordered, kept);
}

/** The same rows without a filter mask, so that columns and row numbers run in parallel from 0. */
export function compact(rows: Rows): Rows {
  return rows.table.isFiltered() ? takeRows(rows, Uint32Array.from(indicesOf(rows))) : rows;
}

/** Other columns over the same rows: each field with its column, as long as the table's own. */
export function withColumns(rows: Rows, columns: Iterable<readonly [string, StoredColumn]>, ordered = rows.ordered): Rows {
  const fields = new Map<string, string>();
  const before = rows.table.data() as unknown as Readonly<Record<string, ArrayLike<unknown>>>;
  const data: Record<string, ArrayLike<unknown>> = { [ROW]: before[ROW] ?? [] };
  for (const [name, column] of columns) {
    const id = fields.get(name) ?? `c${fields.size}`;
    fields.set(name, id);
    data[id] = column as ArrayLike<unknown>;
  }
  return { table: rows.table.create({ data: data as Record<string, unknown[]>, names: [ROW, ...fields.values()] }), fields, ordered };
}

/** Every field with its column, in column order. */
export function* columnsOf(rows: Rows): Iterable<readonly [string, Column]> {
  for (const name of rows.fields.keys()) yield [name, columnOf(rows, name) ?? []];
}

/** The same, each column as it is stored. */
export function* storedColumnsOf(rows: Rows): Iterable<readonly [string, StoredColumn]> {
  for (const name of rows.fields.keys()) yield [name, storedColumnOf(rows, name) ?? []];
}

/** A row as an expression sees it; one object walks over all rows. */
export interface Cursor extends Row {
  index: number;
}

const MOST_FOUND = 16;

/** A cursor over columns that stay the same. */
export const cursorOver = (columns: ReadonlyMap<string, StoredColumn>): Cursor => new ColumnCursor(columns);

class ColumnCursor implements Cursor {
  index = 0;
  private readonly columns: ReadonlyMap<string, StoredColumn>;
  // An expression reads few fields: their names are compared sooner than looked up.
  private readonly names: string[] = [];
  private readonly found: (StoredColumn | null)[] = [];

  constructor(columns: ReadonlyMap<string, StoredColumn>) {
    this.columns = columns;
  }

  get(name: string): Value {
    const { names } = this;
    let at = 0;
    while (at < names.length && names[at] !== name) at += 1;
    if (at === names.length) at = this.find(name);
    const column = this.found[at] ?? null;
    return column === null ? null : cellAt(column, this.index);
  }

  private find(name: string): number {
    if (this.names.length === MOST_FOUND) {
      this.names.length = 0;
      this.found.length = 0;
    }
    this.names.push(name);
    this.found.push(this.columns.get(name) ?? null);
    return this.names.length - 1;
  }
}

/** A cursor over all columns. */
export const cursorOf = (rows: Rows): Cursor => cursorOver(new Map(storedColumnsOf(rows)));

/** True if a row has a value of the field. */
export function hasValue(rows: Rows, column: StoredColumn): boolean {
  let found = false;
  rows.table.scan((index, _data, stop) => {
    if (index === undefined || cellAt(column, index) === null) return;
    found = true;
    stop?.();
  });
  return found;
}

/** The same rows without the columns of which no row has a value. */
export function withoutEmptyColumns(rows: Rows): Rows {
  const columns = [...columnsOf(rows)];
  const present = columns.filter(([, column]) => hasValue(rows, column));
  return present.length === columns.length ? rows : withColumns(rows, present);
}

/** True if the rows have numbers by which they can be followed. */
export const isIdentified = (rows: Rows): boolean => !(rowNumbers(rows) instanceof Uint8Array);

/** The same rows with numbers from `first` on, each its own. */
export function identified(rows: Rows, first: number): Rows {
  const numbers = Array.from({ length: rows.table.totalRows() }, (_, index) => first + index);
  const data = rows.table.data() as unknown as Readonly<Record<string, ArrayLike<unknown>>>;
  return { ...rows, table: rows.table.create({ data: { ...data, [ROW]: numbers } as Record<string, unknown[]> }) };
}

/** The number of each row of the table, filtered out or not. */
export function rowNumbers(rows: Rows): ArrayLike<number> {
  // The column was made of a Uint8Array or of numbers.
  return (rows.table.data() as unknown as Readonly<Record<string, ArrayLike<number>>>)[ROW] ?? [];
}

/** The numbers of the rows that are there, in order. */
export function shownNumbers(rows: Rows): readonly number[] {
  const numbers = rowNumbers(rows);
  return Array.from(indicesOf(rows), (index) => numbers[index] ?? 0);
}
