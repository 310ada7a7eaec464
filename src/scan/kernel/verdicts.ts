import { impurity } from '../../values/impurity.ts';
import type { Row, Value } from '../../values/value.ts';

/** An event as a filter that remembers sees it. */
export interface CodedRow extends Row {
  /** The number of the field's value; undefined where the field has no numbers, or is not to be numbered. */
  codeOf(name: string): number | undefined;
}

/** Rows as a filter that remembers sees them: one at hand, and columns of which all have numbers. */
export interface CodedRows extends CodedRow {
  /** Goes to a row. */
  move(row: number): void;
  /** The column of a field; -1 where it has none. */
  columnOf(name: string): number;
  /** The numbers of columns, by row; undefined where only single rows have them. */
  readonly planes: readonly (Int32Array | undefined)[];
  /** The number that all rows have in a column. */
  readonly constants: readonly (number | undefined)[];
}

/** What is known after certain fields had certain values: the answer, the next field that is read, or that the filter has to be asked. */
type Step = boolean | 'ask' | Field;

interface Field {
  readonly name: string;
  readonly column: number;
  readonly next: (Step | undefined)[];
  asked: number;
  learnt: number;
}

/** From here on a field whose values hardly repeat is not remembered any more. */
const MOST_LEARNT = 2000;
const WORTH_IT = 4;

/**
 * A filter that is asked once for each combination of the values that it reads. It finds out by watching which fields the filter reads, in
 * which order; a condition on one field is decided once per distinct value, whatever it does with it.
 */
export class Verdicts {
  private readonly filter: (row: Row) => boolean;
  private root: Step | undefined;

  constructor(filter: (row: Row) => boolean | null) {
    this.filter = (row) => filter(row) === true;
  }

  /** Keeps of the first `count` chosen rows those that pass, and says how many. */
  sift(rows: CodedRows, chosen: Uint32Array, count: number): number {
    const first = this.unsettled(rows, count);
    if (typeof first === 'boolean') return first ? count : 0;
    const { planes } = rows;
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const row = chosen[i] ?? 0;
      let step: Step | undefined = first;
      while (typeof step === 'object') {
        const plane: Int32Array | undefined = planes[step.column];
        if (plane === undefined) break;
        step.asked += 1;
        step = step.next[plane[row] ?? 0];
      }
      if (typeof step !== 'boolean') {
        rows.move(row);
        step = this.test(rows);
      }
      if (!step) continue;
      chosen[kept] = row;
      kept += 1;
    }
    return kept;
  }

  /** What is known after those fields in which all rows are the same. */
  private unsettled({ constants }: CodedRows, count: number): Step | undefined {
    let step = this.root;
    while (typeof step === 'object') {
      const code = constants[step.column];
      if (code === undefined) return step;
      step.asked += count;
      step = step.next[code];
    }
    return step;
  }

  /** Whether the row at hand passes. */
  test(row: CodedRows): boolean {
    let step = this.root;
    while (typeof step === 'object') {
      const code = row.codeOf(step.name);
      if (code === undefined) return this.filter(row);
      step.asked += 1;
      const next: Step | undefined = step.next[code];
      if (next === undefined) {
        step.learnt += 1;
        return this.learn(row);
      }
      step = next;
    }
    if (step === undefined) return this.learn(row);
    return step === 'ask' ? this.filter(row) : step;
  }

  private learn(row: CodedRows): boolean {
    const reads: { readonly name: string; readonly code: number | undefined }[] = [];
    const seen = new Set<string>();
    const before = impurity.calls;
    const verdict = this.filter({
      get: (name): Value => {
        if (!seen.has(name)) {
          seen.add(name);
          reads.push({ name, code: row.codeOf(name) });
        }
        return row.get(name);
      },
    });
    const pure = impurity.calls === before;
    let give = (step: Step): void => {
      this.root = step;
    };
    let at = this.root;
    for (const { name, code } of reads) {
      if (at === 'ask' || typeof at === 'boolean') return verdict;
      if (code === undefined) {
        give('ask');
        return verdict;
      }
      const field: Field = at ?? { name, column: row.columnOf(name), next: [], asked: 0, learnt: 0 };
      if (at === undefined) give(field);
      // A filter that reads by something else than what it has read is none that can be remembered.
      if (field.name !== name || (field.learnt > MOST_LEARNT && field.learnt * WORTH_IT > field.asked)) {
        give('ask');
        return verdict;
      }
      at = field.next[code];
      give = (step) => {
        field.next[code] = step;
      };
    }
    give(pure ? verdict : 'ask');
    return verdict;
  }
}
