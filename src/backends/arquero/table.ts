import { aggregateRows } from './aggregate.ts';
import type { Aggregation } from './aggregate-call.ts';
import { type Answer, answerOf } from './answer.ts';
import { type Deduplication, dedupRows } from './dedup.ts';
import type { Display } from './display.ts';
import { type Assignment, createExtension } from './extend.ts';
import { createFilling, type Filling } from './fill.ts';
import { createFilter, filterRows, type RowTest } from './filter.ts';
import { type Iterating, iterateRows } from './iterate.ts';
import { type Joining, joinRows } from './join.ts';
import type { RunScope } from './journal.ts';
import { limitRows, type Taking, type TakingWhile, takeRowsWhile } from './limit.ts';
import { createLookup, type LookingUp } from './lookup.ts';
import { type LookupReading, lookupRows } from './lookup-rows.ts';
import { type EventRequest, type PendingScan, pendingScan, readScan } from './pending-scan.ts';
import type { Place } from './place.ts';
import { createProjection, type Projection, projectsEachRow } from './project.ts';
import type { Recorder } from './recorder.ts';
import { createRenaming, renamesEachRow } from './rename.ts';
import { type BatchVerb, compact, type Rows } from './rows.ts';
import type { Scannable } from './scannable.ts';
import { type Ordering, sortRows } from './sort.ts';
import { streamedAggregation } from './stream/create-aggregation.ts';
import { mergeShared } from './stream/merge-shared.ts';
import { type RowSink, streamScan, type WaitingStep } from './stream/streamed-scan.ts';
import { type Uniting, uniteRows } from './union.ts';
import { type MadeRows, madeRows } from './values.ts';
import { createVerb, isBatchVerb, runVerb } from './verbs/index.ts';
import type { Searches } from './verbs/verb.ts';
import { type Windowing, windowRows } from './window.ts';

/** How a table comes to be: rows, a scan that nobody has read yet, or what a verb makes of each row of such a one. */
type State = { readonly kind: 'rows'; readonly rows: Rows } | PendingScan | PendingStep;

/** A verb that looks at each row by itself, and that nobody has needed yet. */
interface PendingStep {
  readonly kind: 'step';
  readonly input: Table;
  readonly make: () => BatchVerb;
}

/**
 * A table handle (house.md section 7). Verbs that the scan can take over extend the pending scan, and those that look at each row by itself
 * wait too; the first other one either takes the rows batch by batch or forces them into columns. Handles are not changed: every verb gives a
 * new one.
 */
export class Table {
  private readonly context: RunScope;
  private readonly state: State;
  /** Which step of which search made it. @internal */
  readonly place: Place;
  private forced: Rows | undefined;
  private displays: readonly Display[] = [];

  private constructor(context: RunScope, state: State, place: Place = { chain: {}, step: 0 }) {
    this.context = context;
    this.state = state;
    this.place = place;
  }

  /** A scan of events or of metric points. `fuse: false` makes every verb work on columns; the answer is the same. */
  static scan(
    context: RunScope,
    source: Scannable,
    kind: 'events' | 'metrics',
    request: EventRequest,
    options: { readonly fuse: boolean },
  ): Table {
    return new Table(context, pendingScan(context, { source, kind, request, fuse: options.fuse }));
  }

  /** Rows that the search itself makes. */
  static made(context: RunScope, made: MadeRows): Table {
    return Table.first(context, () => madeRows(made, context));
  }

  /** Rows of a lookup table. */
  static lookupRows(context: RunScope, reading: LookupReading): Table {
    return Table.first(context, () => lookupRows(reading, context));
  }

  private static first(context: RunScope, work: () => Rows): Table {
    const place: Place = { chain: {}, step: 0 };
    const { recorder } = context;
    if (recorder === undefined) return new Table(context, { kind: 'rows', rows: work() }, place);
    const begun = performance.now();
    const rows = work();
    const recorded = recorder.done(place, { after: rows, milliseconds: performance.now() - begun });
    return new Table(context, { kind: 'rows', rows: recorded }, place);
  }

  /** Rows at hand. */
  static of(context: RunScope, rows: Rows): Table {
    return new Table(context, { kind: 'rows', rows });
  }

  /** The rows; reads a pending scan. */
  rows(): Rows {
    if (this.state.kind === 'rows') return this.state.rows;
    this.forced ??= this.forcedFrom(this.state);
    return this.forced;
  }

  private forcedFrom(state: PendingScan | PendingStep): Rows {
    const { journal, recorder, deliver } = this.context;
    // A part of the data is not the data.
    if (state.kind === 'scan') deliver?.(undefined);
    const before = state.kind === 'step' ? state.input.rows() : undefined;
    const read = (): Rows => (state.kind === 'scan' ? readScan(state, this.place, recorder) : state.make()(before ?? state.input.rows()));
    return journal === undefined ? read() : journal.enter(this.place, read);
  }

  /** True: nobody has needed the rows yet, and a scan may give them piece by piece. */
  private get waits(): boolean {
    const { state } = this;
    return this.forced === undefined && (state.kind === 'step' || (state.kind === 'scan' && state.fuse));
  }

  /** A verb that looks at each row by itself. */
  private step(make: () => BatchVerb): Table {
    if (!this.waits || this.context.recorder !== undefined) return this.next(() => make()(this.rows()));
    return new Table(this.context, { kind: 'step', input: this, make }, this.nextPlace);
  }

  /** Gives the rows, or those of another source, to a sink batch by batch, where they wait to be read; false where they have to be there as columns. */
  private streamInto(sink: RowSink, source?: Scannable): boolean {
    const waiting: WaitingStep[] = [];
    for (let table: Table = this; table.forced === undefined; ) {
      const { state, place } = table;
      if (state.kind === 'rows') return false;
      if (state.kind === 'scan') {
        return streamScan(source === undefined ? state : { ...state, source }, waiting.reverse(), sink, this.context);
      }
      waiting.push({ place, make: state.make });
      table = state.input;
    }
    return false;
  }

  private get nextPlace(): Place {
    return { chain: this.place.chain, step: this.place.step + 1 };
  }

  /** The table that a verb makes. */
  private next(work: () => Rows): Table {
    const { journal, recorder } = this.context;
    const place = this.nextPlace;
    const done = (): Rows => (journal === undefined ? work() : journal.enter(place, work));
    const rows = recorder === undefined ? done() : this.recorded(recorder, place, done);
    return new Table(this.context, { kind: 'rows', rows }, place);
  }

  private recorded(recorder: Recorder, place: Place, work: () => Rows): Rows {
    const before = this.rows();
    const begun = performance.now();
    const after = work();
    return recorder.done(place, { before, after, milliseconds: performance.now() - begun });
  }

  /** The rows of another search that the next verb reads. */
  private rowsOf(other: Table): Rows {
    this.context.journal?.adopt(other.place.chain, this.nextPlace);
    return other.rows();
  }

  /** Keeps the rows for which a condition is true. */
  filter(test: RowTest): Table {
    const { state } = this;
    if (state.kind === 'rows' || this.forced !== undefined) return this.next(() => filterRows(this.rows(), test));
    if (state.kind === 'step') return this.step(() => createFilter(test));
    return new Table(this.context, { ...state, tests: [...state.tests, test] }, this.nextPlace);
  }

  /** Gives fields new values, in order; null removes the field from the row. */
  extend(assignments: readonly Assignment[]): Table {
    return this.step(() => createExtension(assignments));
  }

  /** Says how fields are shown; the last verb of a search. */
  display(displays: readonly Display[]): Table {
    const shown = this.next(() => this.rows());
    shown.displays = displays;
    return shown;
  }

  /** Renames fields, pair by pair. */
  rename(pairs: readonly (readonly [from: string, to: string])[]): Table {
    if (!renamesEachRow(pairs)) return this.next(() => createRenaming(pairs)(this.rows()));
    return this.step(() => createRenaming(pairs));
  }

  /** Chooses columns. */
  project(projection: Projection): Table {
    if (!projectsEachRow(projection)) return this.next(() => createProjection(projection)(this.rows()));
    return this.step(() => createProjection(projection));
  }

  /** Puts a value where a field is null. */
  fill(filling: Filling): Table {
    if (filling.fields === undefined) return this.next(() => createFilling(filling)(this.rows()));
    return this.step(() => createFilling(filling));
  }

  /** Groups rows and aggregates each group. */
  aggregate(aggregation: Aggregation): Table {
    return this.next(() => this.streamedInto(aggregation) ?? aggregateRows(this.rows(), aggregation, this.context));
  }

  private streamedInto(aggregation: Aggregation): Rows | undefined {
    const { threads, deliver } = this.context;
    const sink = streamedAggregation(aggregation, this.context);
    if (deliver !== undefined) return deliver(sink !== undefined && this.streamInto(sink) ? sink.part() : undefined);
    if (sink === undefined) return undefined;
    const shared = this.waits ? threads?.begin() : undefined;
    if (shared === undefined) return this.streamInto(sink) ? sink.finish() : undefined;
    const done = mergeShared(shared, sink, (own) => this.streamInto(sink, own));
    return done ? sink.finish() : this.streamedInto(aggregation);
  }

  /** Gives each row aggregates over rows around it. */
  window(windowing: Windowing): Table {
    return this.next(() => windowRows(compact(this.rows()), windowing, this.context));
  }

  /** Orders rows. */
  sort(ordering: Ordering): Table {
    return this.next(() => sortRows(this.rows(), ordering, this.context));
  }

  /** Takes the first or the last rows, or turns them round. */
  limit(taking: Taking): Table {
    return this.next(() => limitRows(this.rows(), taking));
  }

  /** Takes rows until a condition is not true. */
  takeWhile(taking: TakingWhile): Table {
    return this.next(() => takeRowsWhile(this.rows(), taking));
  }

  /** Keeps the first rows of each combination of fields. */
  dedup(wanted: Deduplication): Table {
    return this.next(() => dedupRows(this.rows(), wanted));
  }

  /** Gives rows what a lookup table says of them. */
  lookup(wanted: LookingUp): Table {
    return this.step(() => createLookup(wanted, this.context));
  }

  /** Adds to each row the fields of rows of another table. */
  join(other: Table, joining: Joining): Table {
    return this.next(() => joinRows(compact(this.rows()), this.rowsOf(other), joining, this.context));
  }

  /** Rows of several tables; a function makes another table of the rows at hand. */
  union(others: readonly (Table | ((table: Table) => Table))[], uniting: Uniting): Table {
    const tables = others.map((other) => this.rowsOf(typeof other === 'function' ? other(Table.of(this.context, this.rows())) : other));
    return this.next(() => uniteRows(this.rows(), tables, uniting, this.context));
  }

  /** Assignments for each value of a field of the row. */
  iterate(iterating: Iterating): Table {
    return this.next(() => iterateRows(compact(this.rows()), iterating));
  }

  /** A verb of its own: the few commands that are no relational operator. `searches` is for those that compile text while they run. */
  verb(name: string, options: Readonly<Record<string, unknown>>, searches?: Searches): Table {
    if (isBatchVerb(name)) return this.step(() => createVerb(name, options, this.context));
    const run = searches === undefined ? { context: this.context } : { context: this.context, searches };
    return this.next(() => runVerb(name, compact(this.rows()), options, run));
  }

  /** The answer: columns in order, rows in order. A column that no row has is left out, unless a command asked for it. */
  answer(): Answer {
    return answerOf(this.rows(), this.displays);
  }
}
