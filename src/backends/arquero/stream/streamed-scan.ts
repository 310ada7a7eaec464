import type { RunScope } from '../journal.ts';
import { codedRequestOf, type PendingScan, rowsOf } from '../pending-scan.ts';
import type { Place } from '../place.ts';
import { type BatchVerb, type Rows, rowNumbers } from '../rows.ts';
import { Unsorted } from './arrival.ts';

/** A verb that looks at each row by itself, and the command that it stands for. */
export interface WaitingStep {
  readonly place: Place;
  readonly make: () => BatchVerb;
}

/** What takes the rows in the end. */
export interface RowSink {
  /** Fields whose values it numbers. */
  readonly numbered: readonly string[];
  /** `times` are those of the rows of the table, where they do not come in the order of the search. Throws `Unsorted`. */
  add(rows: Rows, times?: Float64Array): void;
}

/**
 * Reads a scan batch by batch, does the steps with each batch and gives it to the sink. False where that cannot be done: the data are not regular
 * enough, or came in no order of time. What the sink took counts for nothing then.
 */
export function streamScan(pending: PendingScan, waiting: readonly WaitingStep[], sink: RowSink, { journal }: RunScope): boolean {
  const { source } = pending;
  if (!pending.fuse || source.coded === undefined) return false;
  const enter = <T>(place: Place, work: () => T): T => (journal === undefined ? work() : journal.enter(place, work));
  const verbs = waiting.map(({ place, make }): BatchVerb => {
    const verb = enter(place, make);
    return (rows) => enter(place, () => verb(rows));
  });
  const give = (rows: Rows, times?: Float64Array): void => {
    const after = verbs.reduce((before, verb) => verb(before), rows);
    sink.add(after, times === undefined || verbs.length === 0 ? times : timesOf(after, times));
  };
  try {
    const request = codedRequestOf(pending);
    const names = request.fields.all ? [] : request.fields.names;
    const rest = source.coded({
      ...request,
      unnumbered: names.filter((name) => !sink.numbered.includes(name)),
      take: (batch) => give(rowsOf(batch, batch.times === undefined ? undefined : countingTo(batch.length)), batch.times),
    });
    if (rest === undefined) return false;
    // What was not taken comes in the order of the search.
    if (rest.length > 0) give(rowsOf(rest));
    return true;
  } catch (error) {
    if (error instanceof Unsorted) return false;
    throw error;
  }
}

/** The times of the rows that are left. */
function timesOf(rows: Rows, times: Float64Array): Float64Array {
  const numbers = rowNumbers(rows);
  const left = new Float64Array(numbers.length);
  for (let row = 0; row < left.length; row += 1) left[row] = times[numbers[row] ?? 0] ?? Number.NaN;
  return left;
}

let counting = new Uint32Array(0);

/** 0, 1, 2, ... */
function countingTo(length: number): Uint32Array {
  if (counting.length < length) counting = Uint32Array.from({ length }, (_, index) => index);
  return counting.subarray(0, length);
}
