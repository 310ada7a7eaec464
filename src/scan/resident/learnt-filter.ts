import { impurity } from '../../values/impurity.ts';
import type { Row, Value } from '../../values/value.ts';

/** The columns that a filter may read, by row. */
export interface FilterColumns {
  /** The numbers of a field; undefined where it has none. */
  codesOf(name: string): FilterCodes | undefined;
  valueAt(name: string, row: number): Value;
}

let room = new Uint32Array(0);

/** Room for rows, the same for all: it is free again when they are taken out of it. */
export function roomFor(rows: number): Uint32Array {
  if (room.length < rows) room = new Uint32Array(rows);
  return room;
}

/** The numbers of a field. */
export interface FilterCodes {
  /** Undefined: every event has the same value, or none has one. */
  readonly codes: Int32Array | undefined;
  readonly size: number;
}

const UNKNOWN = 0;
const NO = 1;
const YES = 2;
const ASK = 3;
const DEEPER = 4;

/** What is known of each value of a field, after certain fields had certain values. */
interface Step {
  readonly name: string;
  readonly codes: Int32Array;
  readonly states: Uint8Array;
  readonly next: (Step | undefined)[];
}

/** Of a field with more values than this, every row is asked, unless it is the first that the filter reads. */
const MOST_STATES = 1 << 12;

/**
 * A filter over columns in memory: asked once for each combination of the values that it reads, as `Verdicts` of the kernel does, but with
 * the columns at hand. What is known of a row is found with a look at one byte for each field. Fields in which all events are the same cost nothing.
 */
export class LearntFilter {
  private readonly filter: (row: Row) => boolean | null;
  private readonly columns: FilterColumns;
  private readonly row: Row;
  private readonly count: number;
  private state = UNKNOWN;
  private root: Step | undefined;
  private at = 0;

  /** `count`: how many rows there are to be asked at most. */
  constructor(filter: (row: Row) => boolean | null, columns: FilterColumns, count: number) {
    this.filter = filter;
    this.columns = columns;
    this.count = count;
    this.row = { get: (name) => columns.valueAt(name, this.at) };
  }

  /** The rows that pass, of all (so many) or of those chosen before; undefined: all of them. */
  passing(length: number, chosen: Uint32Array | undefined): Uint32Array | undefined {
    const most = chosen?.length ?? length;
    const kept = roomFor(most);
    let count = 0;
    for (let at = 0; at < most; ) {
      const { state, root } = this;
      if (state === NO) break;
      if (state === YES && at === 0) return chosen;
      if (state === DEEPER && root !== undefined) {
        const { codes, states } = root;
        // Most rows are decided by the first field that the filter reads.
        for (; at < most; at += 1) {
          const row = chosen === undefined ? at : (chosen[at] ?? 0);
          const known = states[codes[row] ?? 0];
          if (known === NO) continue;
          if (known !== YES && !this.test(row)) continue;
          kept[count] = row;
          count += 1;
        }
        break;
      }
      const row = chosen === undefined ? at : (chosen[at] ?? 0);
      if (this.test(row)) {
        kept[count] = row;
        count += 1;
      }
      at += 1;
    }
    return count === most ? chosen : kept.slice(0, count);
  }

  private test(row: number): boolean {
    let { state, root: step } = this;
    while (state === DEEPER && step !== undefined) {
      const code: number = step.codes[row] ?? 0;
      state = step.states[code] ?? UNKNOWN;
      if (state === DEEPER) step = step.next[code];
    }
    if (state === NO) return false;
    if (state === YES) return true;
    this.at = row;
    return state === ASK ? this.filter(this.row) === true : this.learn();
  }

  /** Asks the filter, and remembers the way to its answer. */
  private learn(): boolean {
    const reads: string[] = [];
    const before = impurity.calls;
    const verdict =
      this.filter({
        get: (name) => {
          if (!reads.includes(name)) reads.push(name);
          return this.row.get(name);
        },
      }) === true;
    const answer = impurity.calls !== before ? ASK : verdict ? YES : NO;
    let { state, root: step } = this;
    let give = (known: number, next: Step | undefined): void => {
      this.state = known;
      this.root = next;
    };
    for (const name of reads) {
      const found = this.columns.codesOf(name);
      if (found !== undefined && found.codes === undefined) continue;
      if (state === UNKNOWN) {
        step = this.stepOf(name, found, step === undefined);
        state = step === undefined ? ASK : DEEPER;
        give(state, step);
      }
      // A filter that reads by something else than what it has read is none that can be remembered.
      if (state !== DEEPER || step?.name !== name) {
        if (state === DEEPER) give(ASK, undefined);
        return verdict;
      }
      const here: Step = step;
      const code = here.codes[this.at] ?? 0;
      give = (known, next) => {
        here.states[code] = known;
        if (next !== undefined) here.next[code] = next;
      };
      state = here.states[code] ?? UNKNOWN;
      // Which step comes behind it says only that it is no first one.
      step = state === DEEPER ? here.next[code] : here;
    }
    if (state === UNKNOWN) give(answer, undefined);
    return verdict;
  }

  private stepOf(name: string, found: FilterCodes | undefined, isFirst: boolean): Step | undefined {
    // Values that hardly repeat are not worth remembering.
    if (found?.codes === undefined || 2 * found.size > this.count + 1000 || (!isFirst && found.size > MOST_STATES)) return undefined;
    return { name, codes: found.codes, states: new Uint8Array(found.size), next: [] };
  }
}
