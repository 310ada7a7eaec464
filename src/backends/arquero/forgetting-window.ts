import { DiagnosticError, diagnose } from '../../diagnostics/diagnostic.ts';
import { toNumber } from '../../values/number.ts';
import type { Row, RunContext, Value } from '../../values/value.ts';
import { addRow, cellOf, keysOf, type Output, type State, stateMaker } from './aggregate.ts';
import { cellAt } from './columns.ts';
import { tupleKey } from './group-key.ts';
import { type Column, columnOf, cursorOver, type Rows, type StoredColumn, storedColumnOf, storedColumnsOf } from './rows.ts';
import { entryValues, type WindowEntry, type WindowGroup, windowGroups } from './sliding-window.ts';
import type { RunningStep, Wanted, Written } from './window-frame.ts';

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
  readonly context: RunContext;
  /** The states of a group that no row has entered yet. */
  readonly start: () => readonly State[];
}

/** `streamstats` with windows, or whose memory is reset; the columns that it writes. */
export function forgettingColumns(
  rows: Rows,
  outputs: readonly Output[],
  { by: names, strict, context, frame }: Wanted & { readonly frame: RunningStep },
): Written {
  const length = rows.table.totalRows();
  const columns = outputs.map((output) => [...(columnOf(rows, output.as) ?? new Array<Value>(length).fill(null))]);
  const written = outputs.map((output, position): readonly [string, Column] => [output.as, columns[position] ?? []]);
  const by = names.map((name) => columnOf(rows, name));
  const time = storedColumnOf(rows, '_time');
  const cursor = cursorOver(new Map<string, StoredColumn>([...storedColumnsOf(rows), ...written]));
  const job: Job = {
    length,
    outputs,
    strict,
    keys: by.length === 0 ? () => EVERY_ROW : (index) => keysOf(by, index, true).map(tupleKey),
    time: (index) => (time === undefined ? null : toNumber(cellAt(time, index))),
    columns,
    context,
    start: stateMaker(outputs, context),
    cursor: (index) => {
      cursor.index = index;
      return cursor;
    },
  };
  if (frame.rows === 0 && frame.seconds === null) fillRunning(job, frame);
  else fillWindows(job, frame);
  return written;
}

const EVERY_ROW: readonly string[] = [''];

type Groups = Map<string, readonly State[]>;

function enter(groups: Groups, key: string, start: Job['start']): readonly State[] {
  let states = groups.get(key);
  if (states === undefined) {
    states = start();
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
      const shown = enter(groups, keys[0] ?? '', job.start);
      const add = () => {
        const time = job.time(index);
        for (const key of keys) addRow(enter(groups, key, job.start), job.outputs, index, time);
      };
      if (frame.current) add();
      write(job, index, cells(job, shown));
      if (!frame.current) add();
    },
  });
}

/** The rows of a window, oldest first; those before `head` have left it. */
interface Queue {
  entries: WindowEntry[];
  head: number;
}

/** Windows over all rows, or one for each group; a group's aggregates follow the rows that come and go. */
function fillWindows(job: Job, frame: RunningStep): void {
  if (frame.seconds !== null) checkOrder(job);
  const start = windowGroups(job.outputs, job.strict, job.context);
  const windows = new Map<string, Queue>();
  const groups = new Map<string, WindowGroup>();
  const queueOf = (place: string): Queue => {
    const queue = windows.get(place) ?? { entries: [], head: 0 };
    windows.set(place, queue);
    return queue;
  };
  const groupOf = (key: string): WindowGroup => {
    const group = groups.get(key) ?? start();
    groups.set(key, group);
    return group;
  };
  // Without a window over all groups, a row in the window of a group counts for that group alone.
  const counted = (place: string, entry: WindowEntry): readonly string[] => (frame.global ? entry.keys : [place]);
  const drop = (place: string, queue: Queue): void => {
    const entry = queue.entries[queue.head];
    if (entry === undefined) return;
    queue.head += 1;
    for (const key of counted(place, entry)) {
      const group = groupOf(key);
      group.leave(entry);
      if (group.size === 0) groups.delete(key);
    }
    if (queue.head < 1024 || queue.head * 2 < queue.entries.length) return;
    queue.entries = queue.entries.slice(queue.head);
    queue.head = 0;
  };
  eachRow(job, frame, {
    forget: () => {
      windows.clear();
      groups.clear();
    },
    visit: (index, keys) => {
      const [shown = ''] = keys;
      const places = frame.global ? EVERY_ROW : keys;
      const entry: WindowEntry = { index, keys, time: job.time(index), values: entryValues(job.outputs, index) };
      const push = () => {
        for (const place of places) {
          const queue = queueOf(place);
          queue.entries.push(entry);
          for (const key of counted(place, entry)) groupOf(key).enter(entry);
          if (frame.rows > 0 && queue.entries.length - queue.head > frame.rows) drop(place, queue);
        }
      };
      if (frame.current) push();
      const place = places[0] ?? '';
      const queue = queueOf(place);
      if (frame.seconds !== null) {
        while (queue.head < queue.entries.length && isFar(queue.entries[queue.head], entry, frame.seconds)) drop(place, queue);
      }
      const rows = (visit: (each: WindowEntry) => void): void => {
        for (let i = queue.head; i < queue.entries.length; i += 1) {
          const each = queue.entries[i];
          if (each !== undefined) visit(each);
        }
      };
      const group = groupOf(shown);
      write(job, index, group.cells(rows, shown));
      if (group.size === 0) groups.delete(shown);
      if (!frame.current) push();
    },
  });
}

/** The far edge of a time window is open: a row exactly so far away is out. */
function isFar(entry: WindowEntry | undefined, from: WindowEntry, seconds: number): boolean {
  return !(Math.abs((from.time ?? Number.NaN) - (entry?.time ?? Number.NaN)) < seconds);
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
