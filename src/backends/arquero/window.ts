import { DiagnosticError, diagnose } from '../../diagnostics/diagnostic.ts';
import { toNumber } from '../../values/number.ts';
import type { Row, Value } from '../../values/value.ts';
import { type AggregateStep, addRow, cellOf, keysOf, newStates, type Output, outputsOf, type State } from './aggregate.ts';
import type { RowTest } from './filter.ts';
import { tupleKey } from './group-key.ts';
import { type Column, columnOf, columnsOf, cursorOver, type Rows, withColumns } from './rows.ts';

/** The rows that count for a row: all of its group, or those up to it. */
export type FrameStep = { readonly kind: 'group' } | RunningStep;

/** See `RunningFrame` of the plan. */
export interface RunningStep {
  readonly kind: 'running';
  readonly current: boolean;
  readonly rows: number;
  readonly seconds: number | null;
  readonly global: boolean;
  readonly resetOnChange: boolean;
  readonly resetBefore?: RowTest;
  readonly resetAfter?: RowTest;
}

/** What `eventstats` and `streamstats` add to each row. */
export interface Windowing {
  readonly by: readonly string[];
  readonly aggregates: readonly AggregateStep[];
  readonly allNumeric?: boolean;
  readonly frame: FrameStep;
}

/** One run over the rows. */
interface Job {
  readonly length: number;
  readonly outputs: readonly Output[];
  readonly strict: boolean;
  /** The keys of a row's groups; none where it lacks a by-field. */
  readonly keys: (index: number) => readonly string[];
  readonly time: (index: number) => number | null;
  /** What the outputs become; before, what the fields of these names were. */
  readonly columns: readonly Value[][];
  readonly cursor: (index: number) => Row;
}

/** Gives each row aggregates of other rows; a row that lacks a by-field stays as it is (semantics/commands.md 6.4). The rows have no filter mask. */
export function windowRows(rows: Rows, wanted: Windowing): Rows {
  const outputs = wanted.aggregates.flatMap((aggregate) => outputsOf(rows, aggregate, wanted.by));
  const length = rows.table.totalRows();
  const columns = outputs.map((output) => [...(columnOf(rows, output.as) ?? new Array<Value>(length).fill(null))]);
  const written = outputs.map((output, position): readonly [string, Column] => [output.as, columns[position] ?? []]);
  const by = wanted.by.map((name) => columnOf(rows, name));
  const time = columnOf(rows, '_time');
  const cursor = cursorOver(new Map([...columnsOf(rows), ...written]));
  const job: Job = {
    length,
    outputs,
    strict: wanted.allNumeric === true,
    keys: by.length === 0 ? () => EVERY_ROW : (index) => keysOf(by, index, true).map(tupleKey),
    time: (index) => toNumber(time?.[index] ?? null),
    columns,
    cursor: (index) => {
      cursor.index = index;
      return cursor;
    },
  };
  if (wanted.frame.kind === 'group') fillGroups(job);
  else if (wanted.frame.rows === 0 && wanted.frame.seconds === null) fillRunning(job, wanted.frame);
  else fillWindows(job, wanted.frame);
  return withColumns(rows, [...columnsOf(rows), ...written]);
}

const EVERY_ROW: readonly string[] = [''];

type Groups = Map<string, readonly State[]>;

function enter(groups: Groups, key: string, outputs: readonly Output[]): readonly State[] {
  let states = groups.get(key);
  if (states === undefined) {
    states = newStates(outputs);
    groups.set(key, states);
  }
  return states;
}

function cells(job: Job, states: readonly State[]): readonly Value[] {
  return job.outputs.map((output, position) => cellOf(states[position], job.strict && output.fn.numeric));
}

function write(job: Job, index: number, values: readonly Value[]): void {
  for (let i = 0; i < values.length; i += 1) {
    const column = job.columns[i];
    if (column !== undefined) column[index] = values[i] ?? null;
  }
}

/** A row of several groups (a multivalue by-field) counts in all and shows the first (inferred). */
function fillGroups(job: Job): void {
  const groups: Groups = new Map();
  const first: (string | undefined)[] = [];
  for (let index = 0; index < job.length; index += 1) {
    const keys = job.keys(index);
    first.push(keys[0]);
    const time = job.time(index);
    for (const key of keys) addRow(enter(groups, key, job.outputs), job.outputs, index, time);
  }
  const answers = new Map([...groups].map(([key, states]) => [key, cells(job, states)]));
  first.forEach((key, index) => {
    if (key !== undefined) write(job, index, answers.get(key) ?? []);
  });
}

/** Calls `forget` where the options of `streamstats` reset its memory, and `visit` for each row that has the by-fields, in order. */
function eachRow(
  job: Job,
  frame: RunningStep,
  steps: { readonly forget: () => void; readonly visit: (index: number, keys: readonly string[]) => void },
): void {
  let before: string | undefined;
  for (let index = 0; index < job.length; index += 1) {
    const keys = job.keys(index);
    if (keys.length === 0) continue;
    const tuple = frame.resetOnChange ? tupleKey(keys) : undefined;
    if (frame.resetOnChange && before !== undefined && before !== tuple) steps.forget();
    before = tuple;
    if (frame.resetBefore?.(job.cursor(index)) === true) steps.forget();
    steps.visit(index, keys);
    if (frame.resetAfter?.(job.cursor(index)) === true) steps.forget();
  }
}

function fillRunning(job: Job, frame: RunningStep): void {
  const groups: Groups = new Map();
  eachRow(job, frame, {
    forget: () => groups.clear(),
    visit: (index, keys) => {
      const shown = enter(groups, keys[0] ?? '', job.outputs);
      const add = () => {
        const time = job.time(index);
        for (const key of keys) addRow(enter(groups, key, job.outputs), job.outputs, index, time);
      };
      if (frame.current) add();
      write(job, index, cells(job, shown));
      if (!frame.current) add();
    },
  });
}

/** The rows of a window, oldest first; those before `head` have left it. */
interface Queue {
  entries: Entry[];
  head: number;
}
interface Entry {
  readonly index: number;
  readonly keys: readonly string[];
}

/** No aggregate can forget a row, so each window is aggregated anew. */
function fillWindows(job: Job, frame: RunningStep): void {
  if (frame.seconds !== null) checkOrder(job);
  const windows = new Map<string, Queue>();
  const queueOf = (place: string): Queue => {
    const queue = windows.get(place) ?? { entries: [], head: 0 };
    windows.set(place, queue);
    return queue;
  };
  eachRow(job, frame, {
    forget: () => windows.clear(),
    visit: (index, keys) => {
      const [shown = ''] = keys;
      const places = frame.global ? EVERY_ROW : keys;
      const push = () => {
        for (const place of places) append(queueOf(place), { index, keys }, frame.rows);
      };
      if (frame.current) push();
      const queue = queueOf(places[0] ?? '');
      if (frame.seconds !== null) dropFar(job, queue, { index, seconds: frame.seconds });
      write(job, index, cells(job, aggregated(job, queue, shown)));
      if (!frame.current) push();
    },
  });
}

function aggregated(job: Job, { entries, head }: Queue, group: string): readonly State[] {
  const states = newStates(job.outputs);
  for (let i = head; i < entries.length; i += 1) {
    const entry = entries[i];
    if (entry?.keys.includes(group) === true) addRow(states, job.outputs, entry.index, job.time(entry.index));
  }
  return states;
}

function append(queue: Queue, entry: Entry, most: number): void {
  queue.entries.push(entry);
  if (most > 0 && queue.entries.length - queue.head > most) queue.head += 1;
  if (queue.head < 1024 || queue.head * 2 < queue.entries.length) return;
  queue.entries = queue.entries.slice(queue.head);
  queue.head = 0;
}

/** The far edge of a time window is open: a row exactly so far away is out. */
function dropFar(job: Job, queue: Queue, { index, seconds }: { readonly index: number; readonly seconds: number }): void {
  const now = job.time(index) ?? Number.NaN;
  for (let entry = queue.entries[queue.head]; entry !== undefined; entry = queue.entries[queue.head]) {
    if (Math.abs(now - (job.time(entry.index) ?? Number.NaN)) < seconds) return;
    queue.head += 1;
  }
}

function checkOrder(job: Job): void {
  let direction = 0;
  for (let index = 0; index < job.length; index += 1) {
    const time = job.time(index);
    if (time === null) throw new DiagnosticError(diagnose('SPL5020', {}, { found: 'a row without _time' }));
    const step = index === 0 ? 0 : Math.sign(time - (job.time(index - 1) ?? time));
    if (step !== 0 && direction !== 0 && step !== direction)
      throw new DiagnosticError(diagnose('SPL5020', {}, { found: 'times that rise and fall' }));
    direction = step === 0 ? direction : step;
  }
}
