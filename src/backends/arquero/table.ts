import type { Literals } from '../../plan/expression.ts';
import type { EventColumns, ScanRequest } from '../../scan/scan.ts';
import { toNumber } from '../../values/number.ts';
import type { Row, RunContext, Value } from '../../values/value.ts';
import { type Aggregation, aggregateRows } from './aggregate.ts';
import { type Deduplication, dedupRows } from './dedup.ts';
import { extendRows, type RowValue } from './extend.ts';
import { type Filling, fillRows } from './fill.ts';
import { filterRows, type RowTest } from './filter.ts';
import { limitRows, type Taking, type TakingWhile, takeRowsWhile } from './limit.ts';
import { type Projection, projectRows } from './project.ts';
import { renameRows } from './rename.ts';
import { type Column, columnsOf, compact, countOf, type Rows, rowsFrom } from './rows.ts';
import { type Ordering, sortRows } from './sort.ts';
import { type MadeRows, madeRows } from './values.ts';
import { runVerb } from './verbs/index.ts';
import { type Windowing, windowRows } from './window.ts';

/** Data that a search can read. */
export interface Scannable {
  scan(request: ScanRequest): EventColumns;
}

/** What a scan is asked for, as a program writes it. */
export interface EventRequest {
  readonly fields?: readonly string[];
  readonly patterns?: readonly string[];
  readonly literals?: Literals;
  /** True: the search says its own time range, which overrides that of the run (S31). */
  readonly ownTime?: boolean;
}

/** How a table comes to be: rows, or a scan that nobody has read yet. */
type State =
  | { readonly kind: 'rows'; readonly rows: Rows }
  | { readonly kind: 'scan'; readonly source: Scannable; readonly request: ScanRequest; readonly fuse: boolean };

/**
 * A table handle (house.md section 7). Verbs that the scan can take over extend the pending scan; the first one that it cannot forces it
 * into columns. Handles are not changed: every verb gives a new one.
 */
export class Table {
  private readonly context: RunContext;
  private readonly state: State;
  private forced: Rows | undefined;

  private constructor(context: RunContext, state: State) {
    this.context = context;
    this.state = state;
  }

  /** A scan of events or of metric points. `fuse: false` makes every verb work on columns; the answer is the same. */
  static scan(
    context: RunContext,
    source: Scannable,
    kind: 'events' | 'metrics',
    request: EventRequest,
    options: { readonly fuse: boolean },
  ): Table {
    const { fields, patterns = [], literals, ownTime = false } = request;
    const inRange = ownTime ? undefined : rangeTest(context);
    const wanted: ScanRequest = {
      kind,
      fields: fields === undefined ? { all: true } : { all: false, names: fields, patterns },
      ...(literals === undefined || !options.fuse ? {} : { literals }),
      ...(inRange === undefined ? {} : { filter: inRange }),
    };
    return new Table(context, { kind: 'scan', source, request: wanted, fuse: options.fuse });
  }

  /** Rows that the search itself makes. */
  static made(context: RunContext, made: MadeRows): Table {
    return new Table(context, { kind: 'rows', rows: madeRows(made, context) });
  }

  /** The rows; reads a pending scan. */
  rows(): Rows {
    if (this.state.kind === 'rows') return this.state.rows;
    if (this.forced === undefined) {
      const found = this.state.source.scan(this.state.request);
      this.forced = rowsFrom(found.columns as ReadonlyMap<string, Column>, found.length, false);
    }
    return this.forced;
  }

  private next(rows: Rows): Table {
    return new Table(this.context, { kind: 'rows', rows });
  }

  /** Keeps the rows for which a condition is true. */
  filter(test: RowTest): Table {
    const { state } = this;
    if (state.kind === 'rows' || !state.fuse || this.forced !== undefined) return this.next(filterRows(this.rows(), test));
    const before = state.request.filter;
    const filter = before === undefined ? (row: Row) => test(row) === true : (row: Row) => before(row) && test(row) === true;
    return new Table(this.context, { ...state, request: { ...state.request, filter } });
  }

  /** Gives fields new values, in order; null removes the field from the row. */
  extend(assignments: readonly (readonly [name: string, value: RowValue, dynamic?: 'dynamic'])[]): Table {
    return this.next(extendRows(this.rows(), assignments));
  }

  /** Renames fields, pair by pair. */
  rename(pairs: readonly (readonly [from: string, to: string])[]): Table {
    return this.next(renameRows(this.rows(), pairs));
  }

  /** Chooses columns. */
  project(projection: Projection): Table {
    return this.next(projectRows(this.rows(), projection));
  }

  /** Puts a value where a field is null. */
  fill(filling: Filling): Table {
    return this.next(fillRows(compact(this.rows()), filling));
  }

  /** Groups rows and aggregates each group. */
  aggregate(aggregation: Aggregation): Table {
    return this.next(aggregateRows(this.rows(), aggregation, this.context));
  }

  /** Gives each row aggregates over rows around it. */
  window(windowing: Windowing): Table {
    return this.next(windowRows(compact(this.rows()), windowing));
  }

  /** Orders rows. */
  sort(ordering: Ordering): Table {
    return this.next(sortRows(this.rows(), ordering));
  }

  /** Takes the first or the last rows, or turns them round. */
  limit(taking: Taking): Table {
    return this.next(limitRows(this.rows(), taking));
  }

  /** Takes rows until a condition is not true. */
  takeWhile(taking: TakingWhile): Table {
    return this.next(takeRowsWhile(this.rows(), taking));
  }

  /** Keeps the first rows of each combination of fields. */
  dedup(wanted: Deduplication): Table {
    return this.next(dedupRows(this.rows(), wanted));
  }

  /** A verb of its own: the few commands that are no relational operator. */
  verb(name: string, options: Readonly<Record<string, unknown>>): Table {
    return this.next(runVerb(name, compact(this.rows()), options, this.context));
  }

  /** The answer: columns in order, rows in order. A column that no row has is left out, unless a command asked for it. */
  answer(): Answer {
    const rows = compact(this.rows());
    const columns = [...columnsOf(rows)].filter(([, column]) => rows.ordered || column.some((value) => value !== null));
    return { fields: columns.map(([name]) => name), columns: new Map(columns), length: countOf(rows), ordered: rows.ordered };
  }
}

/** The time range of the run: `earliest` included, `latest` not (S31). Undefined where it is all time. */
function rangeTest({ earliest, latest }: RunContext): ((row: Row) => boolean) | undefined {
  if (earliest === undefined && latest === undefined) return undefined;
  const from = earliest ?? Number.NEGATIVE_INFINITY;
  const to = latest ?? Number.POSITIVE_INFINITY;
  return (row) => {
    const time = toNumber(row.get('_time'));
    return time !== null && time >= from && time < to;
  };
}

/** What a search gives. */
export interface Answer {
  readonly fields: readonly string[];
  readonly columns: ReadonlyMap<string, readonly Value[]>;
  readonly length: number;
  /** False: no command said which columns there are; callers show them in alphabetical order. */
  readonly ordered: boolean;
}
