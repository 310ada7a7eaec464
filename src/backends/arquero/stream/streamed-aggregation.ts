import type { StatsSettings } from '../../../functions/stats-function.ts';
import type { Value } from '../../../values/value.ts';
import { type Column, cellAt, type StoredColumn } from '../columns.ts';
import { naturalOrder } from '../group-order.ts';
import { type Entries, EntryList, GroupNumbers } from '../group-rows.ts';
import { indicesOf, type Rows, rowsFrom } from '../rows.ts';
import { Arrival, type ArrivalPart } from './arrival.ts';
import type { Aggregated, CellCollector, Collected, Collector, Part } from './collector.ts';
import { CountOfRows, CountOfValues, DistinctTexts, States, startsOf } from './collectors.ts';
import { EntryCells, EntryNumbers } from './entry-values.ts';
import { KeyNumbers } from './key-numbers.ts';
import { CodePieces } from './pieces.ts';

/** An aggregate as it is wanted: over a field without wildcard, an expression, or rows. */
export interface WantedAggregate extends Aggregated {
  readonly as: string;
  readonly settings: StatsSettings;
}

/** How batches of rows are aggregated. */
export interface Aggregating {
  readonly by: readonly string[];
  readonly aggregates: readonly WantedAggregate[];
  /** A value that a multivalue by-field repeats counts once. */
  readonly distinct: boolean;
}

/** What was taken of some of the rows, as plain data that another thread can be sent. */
export interface AggregationPart {
  readonly count: number;
  /** By by-field: which of `values` each group has. */
  readonly keys: readonly { readonly ids: Int32Array; readonly values: readonly Value[] }[];
  /** By collector. */
  readonly collected: readonly Part[];
  readonly entryGroups?: Int32Array;
  readonly arrival?: ArrivalPart;
}

interface Cells {
  readonly as: string;
  readonly of: (groups: Collected) => Column;
}

/**
 * Groups and aggregates rows that come batch by batch; keeps no row, but only what the aggregates need of it. Rows without a by-field are in
 * no group (semantics/commands.md 6.2).
 */
export class StreamedAggregation {
  private readonly wanted: Aggregating;
  private readonly keys: readonly KeyNumbers[];
  private readonly groups: GroupNumbers;
  private readonly collectors: Collector[] = [];
  private readonly cells: readonly Cells[];
  /** The group of every entry, where some values are only gone through in the end. */
  private entryGroups: CodePieces | undefined;
  /** Of entries, where they do not come newest first. */
  private arrival: Arrival | undefined;

  constructor(wanted: Aggregating) {
    this.wanted = wanted;
    this.keys = wanted.by.map((name) => new KeyNumbers(name));
    this.groups = new GroupNumbers(Math.max(1, wanted.by.length), wanted.distinct);
    const numbers = new Map<string, EntryNumbers>();
    this.cells = wanted.aggregates.map((aggregate) => ({ as: aggregate.as, of: this.collect(aggregate, numbers) }));
  }

  /** By-fields, and fields whose values aggregates tell apart. */
  get numbered(): readonly string[] {
    const { by, aggregates } = this.wanted;
    return [...by, ...aggregates.flatMap(({ of }) => (of.kind === 'field' ? [of.name] : []))];
  }

  private collect(aggregate: WantedAggregate, numbers: Map<string, EntryNumbers>): (groups: Collected) => Column {
    const { fn, of, settings } = aggregate;
    const now = (collector: CellCollector): ((groups: Collected) => Column) => {
      this.collectors.push(collector);
      return (groups) => collector.cells(groups);
    };
    if (fn.name === 'count') return now(of.kind === 'row' ? new CountOfRows() : new CountOfValues(of));
    if (of.kind === 'field' && fn.ofDistinct !== undefined) return now(new DistinctTexts(of.name, fn.ofDistinct));
    if (fn.ofNumbers === undefined && fn.unordered === true && fn.ordered === undefined) return now(new States(aggregate, settings));
    this.entryGroups ??= new CodePieces();
    if (fn.ofNumbers === undefined) {
      const cells = new EntryCells(of, fn.ordered === 'time');
      this.collectors.push(cells);
      return (groups) => cells.cells(groups, aggregate);
    }
    const known = of.kind === 'field' ? numbers.get(of.name) : undefined;
    const values = known ?? new EntryNumbers(of);
    if (known === undefined) this.collectors.push(values);
    if (of.kind === 'field') numbers.set(of.name, values);
    return (groups) => values.cells(groups, aggregate);
  }

  /** Takes rows; where they come in another order than that of the search, `times` says which are newer. Throws `Unsorted`. */
  add(rows: Rows, times?: Float64Array): void {
    const entries = this.entriesOf(rows);
    for (const collector of this.collectors) collector.add(rows, entries);
    if (this.entryGroups === undefined) return;
    this.entryGroups.append(entries.groups.subarray(0, entries.length));
    if (times === undefined) return;
    this.arrival ??= new Arrival();
    const ofEntries = new Float64Array(entries.length);
    for (let i = 0; i < ofEntries.length; i += 1) ofEntries[i] = times[entries.rows[i] ?? 0] ?? Number.NaN;
    this.arrival.enter(ofEntries);
  }

  private entriesOf(rows: Rows): Entries {
    const indices = indicesOf(rows);
    if (this.keys.length === 0) {
      return { rows: Int32Array.from(indices), groups: new Int32Array(indices.length), length: indices.length };
    }
    const into = new EntryList(indices.length);
    const keys = this.keys.map((key) => key.column(rows));
    this.groups.enter(indices, keys, into);
    return into;
  }

  /** What was taken so far, as plain data; undefined where it cannot be added to what was taken elsewhere. */
  part(): AggregationPart | undefined {
    const collected = this.collectors.map((collector) => collector.part());
    if (collected.includes(undefined)) return undefined;
    const { size } = this.groups.table;
    const keys = this.keys.map((key, position) => key.dense({ length: size, at: (group) => this.groups.table.partOf(group, position) }));
    return {
      count: this.keys.length === 0 ? 1 : size,
      keys,
      collected: collected as readonly Part[],
      ...(this.entryGroups === undefined ? {} : { entryGroups: this.entryGroups.values() }),
      ...(this.arrival === undefined ? {} : { arrival: this.arrival.part() }),
    };
  }

  /** Adds what was taken elsewhere of rows that come behind those that were taken here. Throws `Unsorted`. */
  merge({ count, keys, collected, entryGroups, arrival }: AggregationPart): void {
    const idsOf = keys.map(({ values }, position) => values.map((value) => this.keys[position]?.idOf(value) ?? 0));
    const tuple = new Int32Array(keys.length);
    const groupOf = new Int32Array(count);
    for (let group = 0; group < count && keys.length > 0; group += 1) {
      for (let position = 0; position < keys.length; position += 1)
        tuple[position] = idsOf[position]?.[keys[position]?.ids[group] ?? 0] ?? 0;
      groupOf[group] = this.groups.table.numberOf(tuple);
    }
    collected.forEach((part, index) => {
      this.collectors[index]?.merge(part, groupOf);
    });
    if (entryGroups !== undefined) this.entryGroups?.append(entryGroups.map((group) => groupOf[group] ?? 0));
    if (arrival === undefined) return;
    this.arrival ??= new Arrival();
    this.arrival.merge(arrival);
  }

  /** The groups and their aggregates, in the natural order of the by-fields. */
  finish(): Rows {
    const { by } = this.wanted;
    const keys = this.keys.map((key) => key.numbers());
    const count = by.length === 0 ? 1 : this.groups.table.size;
    const order = by.length === 0 ? Int32Array.of(0) : naturalOrder(keys, this.groups.table);
    const columns = new Map<string, StoredColumn>();
    by.forEach((name, position) => {
      const texts = this.keys[position]?.texts(order.map((group) => this.groups.table.partOf(group, position)));
      if (texts !== undefined) columns.set(name, texts);
    });
    let sorted: ReturnType<Collected['entries']> | undefined;
    const groups: Collected = {
      count,
      order,
      entries: () => {
        sorted ??= this.sorted(count);
        return sorted;
      },
    };
    for (const { as, of } of this.cells) columns.set(as, of(groups));
    const computed = by.length > 0 || [...columns.values()].some((column) => cellAt(column, 0) !== null);
    return computed ? rowsFrom(columns, count, true) : rowsFrom(new Map([...columns.keys()].map((name) => [name, []])), 0, true);
  }

  /** Entries by group, newest first. */
  private sorted(count: number): ReturnType<Collected['entries']> {
    const groups = this.entryGroups ?? new CodePieces();
    const starts = startsOf(groups, count);
    const next = starts.slice(0, count);
    const entries = new Int32Array(groups.length);
    const enter = (entry: number): void => {
      const group = groups.at(entry);
      const place = next[group] ?? 0;
      entries[place] = entry;
      next[group] = place + 1;
    };
    if (this.arrival === undefined) for (let entry = 0; entry < groups.length; entry += 1) enter(entry);
    else this.arrival.forEach(enter);
    return { starts, entries };
  }
}
