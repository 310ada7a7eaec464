import type { Accumulator, StatsFunction, StatsSettings } from '../../../functions/stats-function.ts';
import { toNumber } from '../../../values/number.ts';
import { isMultivalue, type Value, valuesOf } from '../../../values/value.ts';
import type { Column } from '../columns.ts';
import type { Entries } from '../group-rows.ts';
import { columnOf, type Rows } from '../rows.ts';
import type { Aggregated, Collected, Collector, Part } from './collector.ts';
import { NumberPieces } from './pieces.ts';
import { ValueReader } from './value-reader.ts';

/** The numbers of a field or an expression in every entry, to be gone through when all have come, in the order of the search. */
export class EntryNumbers implements Collector {
  private readonly reader: ValueReader;
  private readonly numbers = new NumberPieces();
  /** Multivalues, and what is a number but no double of its own (`nan`), by entry. */
  private readonly lists = new Map<number, Value>();
  private room = new Float64Array(0);

  constructor(of: Aggregated['of']) {
    this.reader = new ValueReader(of);
  }

  add(rows: Rows, entries: Entries): void {
    const { length } = entries;
    if (this.room.length < length) this.room = new Float64Array(length);
    const first = this.numbers.length;
    this.reader.numbers(rows, entries, this.room, (entry, list) => void this.lists.set(first + entry, list));
    this.numbers.append(this.room.subarray(0, length));
  }

  part(): Part {
    return { numbers: this.numbers.values(), lists: [...this.lists] };
  }

  merge(part: Part): void {
    const { numbers, lists } = part as { readonly numbers: Float64Array; readonly lists: readonly (readonly [number, Value])[] };
    const first = this.numbers.length;
    this.numbers.append(numbers);
    for (const [entry, value] of lists) this.lists.set(first + entry, value);
  }

  /** One aggregate of every group. */
  cells(groups: Collected, { fn, settings }: Calculation): Column {
    const { starts, entries } = groups.entries();
    const { numbers, lists } = this;
    let room = new Float64Array(1024);
    // A list for groups of few numbers each time anew would cost more than the numbers.
    const few = Array.from({ length: FEW }, (_, count) => new Float64Array(count));
    return Array.from(groups.order, (group) => {
      const end = starts[group + 1] ?? 0;
      const begin = starts[group] ?? 0;
      if (room.length < end - begin) room = new Float64Array(2 * (end - begin));
      let count = 0;
      for (let at = begin; at < end; at += 1) {
        const number = numbers.at(entries[at] ?? 0);
        if (Number.isNaN(number)) continue;
        room[count] = number;
        count += 1;
      }
      if (lists.size === 0 && fn.ofNumbers !== undefined) return fn.ofNumbers(firstOf(room, count, few), settings);
      return this.slowly(entries.subarray(begin, end), fn.create(settings));
    });
  }

  private slowly(entries: Int32Array, state: Accumulator): Value {
    for (const entry of entries) {
      const number = this.numbers.at(entry);
      if (!Number.isNaN(number)) state.add(number, null);
      else for (const single of valuesOf(this.lists.get(entry) ?? null)) state.add(single, null);
    }
    return state.value();
  }
}

const FEW = 8;

function firstOf(room: Float64Array, count: number, few: readonly Float64Array[]): Float64Array {
  const short = few[count];
  if (short === undefined) return room.subarray(0, count);
  for (let i = 0; i < count; i += 1) short[i] = room[i] ?? 0;
  return short;
}

/** What is calculated of the values of entries. */
export interface Calculation {
  readonly fn: StatsFunction;
  readonly settings: StatsSettings;
}

/** The same for values of any kind, with the time of each entry where it counts. */
export class EntryCells implements Collector {
  private readonly reader: ValueReader;
  private readonly timed: boolean;
  private readonly values: Value[] = [];
  private readonly times = new NumberPieces();

  constructor(of: Aggregated['of'], timed: boolean) {
    this.reader = new ValueReader(of);
    this.timed = timed;
  }

  add(rows: Rows, { rows: indices, length }: Entries): void {
    const read = this.reader.values(rows);
    const time = this.timed ? columnOf(rows, '_time') : undefined;
    for (let i = 0; i < length; i += 1) {
      const row = indices[i] ?? 0;
      this.values.push(read(row));
      if (this.timed) this.times.push(toNumber(time?.[row] ?? null) ?? Number.NaN);
    }
  }

  part(): Part {
    return { values: this.values, times: this.times.values() };
  }

  merge(part: Part): void {
    const { values, times } = part as { readonly values: readonly Value[]; readonly times: Float64Array };
    for (const value of values) this.values.push(value);
    this.times.append(times);
  }

  cells(groups: Collected, { fn, settings }: Calculation): Column {
    const { starts, entries } = groups.entries();
    return Array.from(groups.order, (group) => {
      const state = fn.create(settings);
      const end = starts[group + 1] ?? 0;
      for (let at = starts[group] ?? 0; at < end; at += 1) {
        const entry = entries[at] ?? 0;
        const value = this.values[entry] ?? null;
        if (value === null) continue;
        const time = this.timed ? this.times.at(entry) : Number.NaN;
        for (const single of isMultivalue(value) ? value : [value]) state.add(single, Number.isNaN(time) ? null : time);
      }
      return state.value();
    });
  }
}
