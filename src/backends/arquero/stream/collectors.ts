import type { Accumulator, StatsSettings } from '../../../functions/stats-function.ts';
import { isMultivalue, type Scalar, type Value, valuesOf } from '../../../values/value.ts';
import { type Column, cellAt, codedOf } from '../columns.ts';
import type { Entries } from '../group-rows.ts';
import { codedColumnOf, type Rows } from '../rows.ts';
import type { Aggregated, CellCollector, Collected, Part } from './collector.ts';
import { KeyNumbers } from './key-numbers.ts';
import { GroupedNumbers, PairSet } from './pair-set.ts';
import { ValueReader } from './value-reader.ts';

/** How many entries each group has. */
export class CountOfRows implements CellCollector {
  protected counts: Float64Array = new Float64Array(64);

  add(_: Rows, { groups, length }: Entries): void {
    let { counts } = this;
    for (let i = 0; i < length; i += 1) {
      const group = groups[i] ?? 0;
      if (group >= counts.length) counts = this.widen(group);
      counts[group] = (counts[group] ?? 0) + 1;
    }
  }

  part(): Part {
    return { counts: this.counts };
  }

  merge(part: Part, groupOf: Int32Array): void {
    const { counts } = part as { readonly counts: Float64Array };
    for (let group = 0; group < groupOf.length; group += 1) {
      const ours = groupOf[group] ?? 0;
      const room = ours < this.counts.length ? this.counts : this.widen(ours);
      room[ours] = (room[ours] ?? 0) + (counts[group] ?? 0);
    }
  }

  cells({ order }: Collected): Column {
    return Array.from(order, (group) => this.counts[group] ?? 0);
  }

  protected widen(group: number): Float64Array {
    const wider = new Float64Array(Math.max(group + 1, 4 * this.counts.length));
    wider.set(this.counts);
    this.counts = wider;
    return wider;
  }
}

/** How many values a field or an expression has in each group. */
export class CountOfValues extends CountOfRows {
  private readonly reader: ValueReader;

  constructor(of: Aggregated['of']) {
    super();
    this.reader = new ValueReader(of);
  }

  override add(rows: Rows, { rows: indices, groups, length }: Entries): void {
    const column = this.reader.column(rows);
    if (column === undefined) return;
    const coded = codedOf(column);
    const single = coded?.holdsLists === false ? coded.codes : undefined;
    for (let i = 0; i < length; i += 1) {
      const row = indices[i] ?? 0;
      const count = single === undefined ? valuesOf(cellAt(column, row)).length : single[row] === 0 ? 0 : 1;
      if (count === 0) continue;
      const group = groups[i] ?? 0;
      const room = group < this.counts.length ? this.counts : this.widen(group);
      room[group] = (room[group] ?? 0) + count;
    }
  }
}

/** The different texts of a field in each group. */
export class DistinctTexts implements CellCollector {
  private readonly of: NonNullable<Aggregated['fn']['ofDistinct']>;
  private readonly texts: KeyNumbers;
  private readonly numbers = new GroupedNumbers();

  constructor(name: string, of: NonNullable<Aggregated['fn']['ofDistinct']>) {
    this.of = of;
    this.texts = new KeyNumbers(name);
  }

  add(rows: Rows, { rows: indices, groups, length }: Entries): void {
    const ids = this.texts.idsOf(rows);
    for (let i = 0; i < length; i += 1) {
      const id = ids[indices[i] ?? 0] ?? 0;
      if (id !== 0) this.numbers.add(groups[i] ?? 0, id);
    }
  }

  part(): Part {
    const { groups, ids } = this.numbers.pairs();
    const dense = this.texts.dense({ length: ids.length, at: (index) => ids[index] ?? 0 });
    return { groups, ids: dense.ids, values: dense.values };
  }

  merge(part: Part, groupOf: Int32Array): void {
    const { groups, ids, values } = part as { readonly groups: Int32Array; readonly ids: Int32Array; readonly values: readonly Value[] };
    const idOf = values.map((value) => this.texts.idOf(value));
    for (let i = 0; i < groups.length; i += 1) this.numbers.add(groupOf[groups[i] ?? 0] ?? 0, idOf[ids[i] ?? 0] ?? 0);
  }

  cells({ order, count }: Collected): Column {
    const { texts } = this;
    const { groups, ids } = this.numbers.pairs();
    const starts = startsOf({ length: groups.length, at: (index) => groups[index] ?? 0 }, count);
    const sorted = new Int32Array(ids.length);
    const next = starts.slice(0, count);
    for (let i = 0; i < sorted.length; i += 1) {
      const group = groups[i] ?? 0;
      const place = next[group] ?? 0;
      sorted[place] = ids[i] ?? 0;
      next[group] = place + 1;
    }
    // One function for all groups: there may be a million.
    let [start, end] = [0, 0];
    const textsNow = (): readonly string[] => {
      const found: string[] = [];
      for (let i = start; i < end; i += 1) found.push(texts.textOf(sorted[i] ?? 0));
      return found;
    };
    return Array.from(order, (group) => {
      start = starts[group] ?? 0;
      end = starts[group + 1] ?? 0;
      return texts.holdsLists ? this.ofLists(sorted.subarray(start, end)) : this.of(end - start, textsNow);
    });
  }

  private ofLists(ids: Int32Array): Value {
    const all = new Set<string>();
    for (const id of ids) for (const text of this.texts.textsOf(id)) all.add(text);
    return this.of(all.size, () => [...all]);
  }
}

/** Places at which groups begin, of entries by group. */
export function startsOf(groups: { readonly length: number; at(index: number): number }, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < groups.length; i += 1) starts[groups.at(i) + 1] = (starts[groups.at(i) + 1] ?? 0) + 1;
  for (let group = 0; group < count; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  return starts;
}

/** A state a group, of an aggregate to which the order of values is nothing. */
export class States implements CellCollector {
  private readonly wanted: Aggregated;
  private readonly settings: StatsSettings;
  private readonly reader: ValueReader;
  private readonly states: Accumulator[] = [];
  /** Groups with the numbers of values that they have had, where having one again changes nothing. */
  private readonly had = new PairSet();
  private dictionary: object | undefined;

  constructor(wanted: Aggregated, settings: StatsSettings) {
    this.wanted = wanted;
    this.settings = settings;
    this.reader = new ValueReader(wanted.of);
  }

  add(rows: Rows, { rows: indices, groups, length }: Entries): void {
    const { states, settings, had } = this;
    const { fn } = this.wanted;
    const read = this.reader.values(rows);
    const codes = this.codesOf(rows);
    for (let i = 0; i < length; i += 1) {
      const group = groups[i] ?? 0;
      if (codes !== undefined && !had.add(group, codes[indices[i] ?? 0] ?? 0)) continue;
      let state = states[group];
      if (state === undefined) {
        state = fn.create(settings);
        states[group] = state;
      }
      const value = read(indices[i] ?? 0);
      if (value === null) continue;
      if (isMultivalue(value)) for (const single of value) state.add(single, null);
      else state.add(value, null);
    }
  }

  part(): Part | undefined {
    const stands: (readonly Scalar[])[] = [];
    for (let group = 0; group < this.states.length; group += 1) {
      const state = this.states[group];
      if (state !== undefined && state.stand === undefined) return undefined;
      stands.push(state?.stand?.() ?? []);
    }
    return { stands };
  }

  merge(part: Part, groupOf: Int32Array): void {
    const { stands } = part as { readonly stands: readonly (readonly Scalar[])[] };
    stands.forEach((values, group) => {
      const ours = groupOf[group] ?? 0;
      const state = this.states[ours] ?? this.wanted.fn.create(this.settings);
      this.states[ours] = state;
      for (const value of values) state.add(value, null);
    });
  }

  private codesOf(rows: Rows): Int32Array | undefined {
    const { fn, of } = this.wanted;
    const coded = fn.repeats === 'ignored' && of.kind === 'field' ? codedColumnOf(rows, of.name) : undefined;
    if (coded === undefined) return undefined;
    this.dictionary ??= coded.dictionary;
    return coded.dictionary === this.dictionary ? coded.codes : undefined;
  }

  cells({ order }: Collected): Column {
    return Array.from(order, (group) => (this.states[group] ?? this.wanted.fn.create(this.settings)).value());
  }
}
