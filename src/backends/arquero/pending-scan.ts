import type { Literals } from '../../plan/expression.ts';
import type { CodedEvents, CodedRequest, ScannedColumn } from '../../scan/coded.ts';
import type { ScanRequest } from '../../scan/scan.ts';
import { compareText } from '../../values/compare.ts';
import type { Row } from '../../values/value.ts';
import { LazyColumn, NumberColumn } from './columns.ts';
import type { RowTest } from './filter.ts';
import { filterRows } from './filter.ts';
import type { RunScope } from './journal.ts';
import type { Place } from './place.ts';
import { type Recorder, recordScan } from './recorder.ts';
import { type Column, type Rows, rowsFrom, type StoredColumn, withoutEmptyColumns } from './rows.ts';
import type { Scannable } from './scannable.ts';
import { rangeTest } from './time-range.ts';

/** What a scan is asked for, as a program writes it. */
export interface EventRequest {
  readonly fields?: readonly string[];
  readonly patterns?: readonly string[];
  readonly literals?: Literals;
  /** The metadata that the search asks for: what events are taken for that say nothing of it. */
  readonly assumed?: readonly (readonly [name: string, value: string])[];
  /** Fields that Splunk makes when it indexes an event, those that are asked for. */
  readonly defaults?: readonly string[];
  /** Fields that are only calculated with. */
  readonly numbers?: readonly string[];
  /** True: the order of the events cannot be seen in the answer. */
  readonly anyOrder?: boolean;
  /** True: the search says its own time range, which overrides that of the run (S31). */
  readonly ownTime?: boolean;
}

/** A scan that nobody has read yet. */
export interface PendingScan {
  readonly kind: 'scan';
  readonly source: Scannable;
  readonly request: ScanRequest;
  readonly fuse: boolean;
  /** Filters that the scan takes over; without `fuse` they are kept out of it. */
  readonly tests: readonly RowTest[];
  /** Fields that are only calculated with. */
  readonly numbers?: readonly string[];
  /** True: the order of the events cannot be seen in the answer. */
  readonly anyOrder?: boolean;
  /** The time range of the run, where the filter of the request does not hold it. */
  readonly range?: RowTest;
}

interface Asked {
  readonly source: Scannable;
  readonly kind: 'events' | 'metrics';
  readonly request: EventRequest;
  readonly fuse: boolean;
}

/** What a program asks of the data, before any filter. In a run that is recorded nothing is left to the scan. */
export function pendingScan(context: RunScope, asked: Asked): PendingScan {
  const { source, kind } = asked;
  const { fields, patterns = [], literals, assumed, defaults, numbers, anyOrder, ownTime = false } = asked.request;
  const inRange = ownTime ? undefined : rangeTest(context);
  const recorded = context.recorder !== undefined;
  const fuse = asked.fuse && !recorded;
  const request: ScanRequest = {
    kind,
    fields: fields === undefined ? { all: true } : { all: false, names: fields, patterns },
    ...(literals === undefined || !fuse ? {} : { literals }),
    ...(assumed === undefined ? {} : { assumed }),
    ...(defaults === undefined ? {} : { defaults }),
    ...(inRange === undefined || recorded ? {} : { filter: inRange }),
  };
  const range = recorded && inRange !== undefined ? { range: inRange } : {};
  return {
    kind: 'scan',
    source,
    request,
    fuse,
    tests: [],
    ...range,
    ...(numbers === undefined ? {} : { numbers }),
    ...(anyOrder === undefined ? {} : { anyOrder }),
  };
}

/** Reads a scan. */
export function readScan(pending: PendingScan, place: Place, recorder: Recorder | undefined): Rows {
  const { source, request, tests, fuse } = pending;
  const begun = recorder === undefined ? 0 : performance.now();
  const { filter, ...wanted } = request;
  const coded = fuse ? source.coded?.(codedRequestOf(pending)) : undefined;
  if (coded !== undefined) return rowsOf(coded);
  const all = (row: Row): boolean => (filter === undefined || filter(row)) && tests.every((test) => test(row) === true);
  const found = source.scan(fuse && tests.length > 0 ? { ...wanted, filter: all } : request);
  const rows = rowsFrom(alphabetical(found.columns as ReadonlyMap<string, Column>), found.length, false);
  if (recorder !== undefined) return recordScan(rows, pending, { recorder, place, milliseconds: performance.now() - begun });
  // A scan makes columns of what passes its filters; where they are kept out of it, the columns are the same.
  return fuse || tests.length === 0 ? rows : withoutEmptyColumns(tests.reduce(filterRows, rows));
}

/** A scan as it is asked of data with numbered values. */
export function codedRequestOf({ request, tests, numbers = [], anyOrder = false }: PendingScan): CodedRequest {
  const { filter, ...wanted } = request;
  const order = anyOrder ? 'any' : 'newest first';
  return { ...wanted, order, numbers, filters: filter === undefined ? tests : [filter, ...tests] };
}

/** Found events as rows. */
export function rowsOf({ columns, length }: Pick<CodedEvents, 'columns' | 'length'>, numbers?: ArrayLike<number>): Rows {
  return rowsFrom(alphabetical(mapped(columns, storedFrom)), length, false, numbers);
}

/** As columns are shown: which event came first must not be seen in what `stats sum(*)` or `foreach *` makes of them. */
function alphabetical<Column>(columns: ReadonlyMap<string, Column>): ReadonlyMap<string, Column> {
  return new Map([...columns].sort(([a], [b]) => compareText(a, b)));
}

const mapped = <From, To>(map: ReadonlyMap<string, From>, change: (from: From) => To): ReadonlyMap<string, To> =>
  new Map([...map].map(([name, from]) => [name, change(from)]));

function storedFrom(column: ScannedColumn): StoredColumn {
  if (column.kind === 'coded') return new LazyColumn(column.column);
  return column.kind === 'numbers' ? new NumberColumn(column.cells) : column.values;
}
