import { filterRows, type RowTest } from './filter.ts';
import type { Place } from './place.ts';
import { identified, isIdentified, type Rows, withoutEmptyColumns } from './rows.ts';

/** A step of a chain of verbs as it ran. */
export interface RecordedStep {
  /** Its number in the chain, which is that of the operator in the plan. */
  readonly step: number;
  /** Absent where the step makes its rows itself. */
  readonly before?: Rows;
  readonly after: Rows;
  readonly milliseconds: number;
}

/** Keeps what each step of a run was given and what it gave. Rows are shared, never copied. */
export interface Recorder {
  /** Notes a step that was done. Gives its rows, each with a number by which it can be followed. */
  done(place: Place, step: Omit<RecordedStep, 'step'>): Rows;
  /** Told which chain gave the answer. */
  finish(chain: object): void;
  /** The steps of the chain that gave the answer; none where the run ended before. */
  steps(): readonly RecordedStep[];
}

/** A recorder for one run. */
export function createRecorder(): Recorder {
  const chains = new Map<object, RecordedStep[]>();
  let next = 1;
  let main: object | undefined;
  return {
    done: ({ chain, step }, { after, ...rest }) => {
      // A verb that makes other rows of those it has leaves them without numbers.
      const rows = isIdentified(after) ? after : identified(after, next);
      if (rows !== after) next += after.table.totalRows();
      const known = chains.get(chain) ?? [];
      known.push({ ...rest, step, after: rows });
      chains.set(chain, known);
      return rows;
    },
    finish: (chain) => {
      main = chain;
    },
    steps: () => (main === undefined ? [] : (chains.get(main) ?? [])),
  };
}

interface ScanRecording {
  readonly recorder: Recorder;
  /** Of the last filter. */
  readonly place: Place;
  readonly milliseconds: number;
}

/** The filters behind a scan, one after the other; what a table makes of itself when somebody asks for its rows. */
export function recordScan(
  read: Rows,
  { range, tests }: { readonly range?: RowTest; readonly tests: readonly RowTest[] },
  { recorder, place: { chain, step }, milliseconds }: ScanRecording,
): Rows {
  const first = step - tests.length;
  const scanned = recorder.done({ chain, step: first }, { after: read, milliseconds });
  const inRange = range === undefined ? scanned : recorder.done({ chain, step: first }, timed(scanned, range));
  const filtered = tests.reduce((rows, test, index) => recorder.done({ chain, step: first + index + 1 }, timed(rows, test)), inRange);
  // A scan makes columns of what passes its filters.
  return filtered === scanned ? filtered : withoutEmptyColumns(filtered);
}

function timed(before: Rows, test: RowTest): Omit<RecordedStep, 'step'> {
  const begun = performance.now();
  const after = filterRows(before, test);
  return { before, after, milliseconds: performance.now() - begun };
}
