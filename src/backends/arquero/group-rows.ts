import { naturalOrder } from './group-order.ts';
import { type KeyColumn, keyColumnOf } from './key-column.ts';
import { indicesOf, type Rows } from './rows.ts';
import { TupleTable } from './tuple-table.ts';

/** Rows by the values of by-fields. */
export interface RowGroups {
  readonly count: number;
  /** The groups in the natural order of their keys (semantics/commands.md 6.2). */
  readonly order: Int32Array;
  /** The text of a by-field of a group. */
  textOf(group: number, position: number): string;
  /** The rows of a group are rows[starts[group]] up to rows[starts[group + 1]], in the order of the table. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** By row: the first of its groups, -1 for none. */
  firstGroups(): Int32Array;
}

/**
 * Groups rows: a row that lacks a by-field is in none, one with multivalues in one for each combination of their values; with `distinct` a
 * value that a multivalue repeats counts once. Without by-fields there is one group, of whatever rows there are.
 */
export function groupRows(rows: Rows, by: readonly string[], distinct: boolean): RowGroups {
  const indices = indicesOf(rows);
  if (by.length === 0) {
    return {
      count: 1,
      order: Int32Array.of(0),
      textOf: () => '',
      starts: Int32Array.of(0, indices.length),
      rows: Int32Array.from(indices),
      firstGroups: () => new Int32Array(rows.table.totalRows()),
    };
  }
  const keys = by.map((name) => keyColumnOf(rows, name));
  const numbers = new GroupNumbers(by.length, distinct);
  const entries = new EntryList(indices.length);
  numbers.enter(indices, keys, entries);
  const { table } = numbers;
  const { starts, rows: sorted } = sortedByGroup(entries, table.size);
  return {
    count: table.size,
    order: naturalOrder(keys, table),
    textOf: (group, position) => keys[position]?.textOf(table.partOf(group, position)) ?? '',
    starts,
    rows: sorted,
    firstGroups: () => firstOf(entries, rows.table.totalRows()),
  };
}

/** Rows, each with one of its groups. */
export interface Entries {
  readonly rows: Int32Array;
  readonly groups: Int32Array;
  readonly length: number;
}

function firstOf({ rows, groups, length }: Entries, count: number): Int32Array {
  const first = new Int32Array(count).fill(-1);
  for (let i = length - 1; i >= 0; i -= 1) first[rows[i] ?? 0] = groups[i] ?? -1;
  return first;
}

/** Numbers for groups, by their by-fields; the same for rows that come later. */
export class GroupNumbers {
  /** The by-fields of each group. */
  readonly table: TupleTable;
  /** Rows that have a multivalue in a by-field, and the groups of each. */
  private readonly split: TupleTable;
  private readonly groupsOf: (readonly number[])[] = [];
  private readonly distinct: boolean;

  /** With `distinct` a value that a multivalue repeats counts once. */
  constructor(width: number, distinct: boolean) {
    this.table = new TupleTable(width);
    this.split = new TupleTable(width);
    this.distinct = distinct;
  }

  /** Enters rows into their groups; a row that lacks a by-field is in none. */
  enter(indices: ArrayLike<number>, keys: readonly KeyColumn[], into: EntryList): void {
    const { table } = this;
    const width = keys.length;
    const ids = keys.map((key) => key.ids);
    const splitting = keys.some((key) => key.elementsOf !== undefined);
    const tuple = new Int32Array(width);
    let group = -1;
    rows: for (let i = 0; i < indices.length; i += 1) {
      const row = indices[i] ?? 0;
      let same = group !== -1;
      for (let k = 0; k < width; k += 1) {
        const id = (ids[k] as Int32Array)[row] ?? 0;
        if (id === 0) {
          group = -1;
          continue rows;
        }
        if (tuple[k] !== id) same = false;
        tuple[k] = id;
      }
      if (!same) {
        if (splitting && keys.some((key, k) => key.elementsOf?.(tuple[k] ?? 0) !== undefined)) {
          group = -1;
          for (const each of this.groupsOfSplit(tuple, keys)) into.push(row, each);
          continue;
        }
        group = table.numberOf(tuple);
      }
      into.push(row, group);
    }
  }

  private groupsOfSplit(tuple: Int32Array, keys: readonly KeyColumn[]): readonly number[] {
    const number = this.split.numberOf(tuple);
    let groups = this.groupsOf[number];
    if (groups === undefined) {
      groups = combinations(tuple, keys, this.distinct).map((each) => this.table.numberOf(each));
      this.groupsOf[number] = groups;
    }
    return groups;
  }
}

/** The tuples of a row with multivalues, the first by-field varying slowest. */
function combinations(tuple: Int32Array, keys: readonly KeyColumn[], distinct: boolean): readonly Int32Array[] {
  let all: readonly (readonly number[])[] = [[]];
  keys.forEach((key, position) => {
    const id = tuple[position] ?? 0;
    const elements = key.elementsOf?.(id) ?? [id];
    const wanted = distinct ? [...new Set(elements)] : elements;
    all = all.flatMap((before) => wanted.map((one) => [...before, one]));
  });
  return all.map((each) => Int32Array.from(each));
}

/** Entries in a list that grows. */
export class EntryList implements Entries {
  rows: Int32Array;
  groups: Int32Array;
  length = 0;

  constructor(room: number) {
    this.rows = new Int32Array(Math.max(16, room));
    this.groups = new Int32Array(Math.max(16, room));
  }

  push(row: number, group: number): void {
    if (this.length === this.rows.length) {
      this.rows = widened(this.rows);
      this.groups = widened(this.groups);
    }
    this.rows[this.length] = row;
    this.groups[this.length] = group;
    this.length += 1;
  }
}

function widened(list: Int32Array): Int32Array {
  const wider = new Int32Array(2 * list.length);
  wider.set(list);
  return wider;
}

function sortedByGroup(entries: Entries, count: number): Pick<RowGroups, 'starts' | 'rows'> {
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < entries.length; i += 1) starts[(entries.groups[i] ?? 0) + 1] = (starts[(entries.groups[i] ?? 0) + 1] ?? 0) + 1;
  for (let group = 0; group < count; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const next = starts.slice(0, count);
  const rows = new Int32Array(entries.length);
  for (let i = 0; i < entries.length; i += 1) {
    const group = entries.groups[i] ?? 0;
    rows[next[group] ?? 0] = entries.rows[i] ?? 0;
    next[group] = (next[group] ?? 0) + 1;
  }
  return { starts, rows };
}
