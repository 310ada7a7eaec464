import type { Value } from '../../values/value.ts';
import { NumberColumn, type StoredColumn } from './columns.ts';
import { NumberedValues } from './numbered-values.ts';

/** How a column holds its cells. */
export type Holding = 'numbered' | 'numbers' | 'values';

/** Texts that hardly repeat are not numbered any more. */
const MOST_NUMBERED = 2000;
const WORTH_IT = 4;
/** Among numbers, one value in so many may be none. */
const FEW = 8;

/** What is known of a column from the batches before. */
export class ColumnHistory {
  readonly results = new NumberedValues();
  holding: Holding;
  /** Values that were to be numbered. */
  asked = 0;

  constructor(holding: Holding) {
    this.holding = holding;
  }
}

/** A column whose cells are found one after the other; how it holds them follows from what they are. A cell that is not set is null. */
export class ColumnBuilder {
  holding: Holding;
  /** Cells of numbered values. */
  readonly codes: Int32Array;
  private readonly history: ColumnHistory;
  private readonly length: number;
  private numbers = new Float64Array(0);
  private others = new Map<number, Value>();
  private values: Value[] = [];

  constructor(history: ColumnHistory, length: number) {
    const { holding } = history;
    this.history = history;
    this.length = length;
    this.holding = holding;
    this.codes = new Int32Array(holding === 'numbered' ? length : 0);
    if (holding !== 'numbered') this.start(holding);
  }

  /** Sets a cell to a value that has a number. */
  setCode(index: number, code: number): void {
    if (this.holding === 'numbered') this.codes[index] = code;
    else this.set(index, this.history.results.valueOf(code));
  }

  /** Sets a cell. */
  set(index: number, value: Value): void {
    if (value === null) return;
    if (this.holding === 'numbered') {
      if (this.number(index, value)) return;
      this.leaveNumbers(typeof value === 'number' ? 'numbers' : 'values');
    }
    if (this.holding === 'values') this.values[index] = value;
    else if (typeof value === 'number' && !Number.isNaN(value)) this.numbers[index] = value;
    else this.setOther(index, value);
  }

  /** The column. */
  column(): StoredColumn {
    if (this.holding === 'numbered') return this.history.results.column(this.codes);
    if (this.holding === 'values') return this.values;
    return new NumberColumn({ values: this.numbers, others: this.others, order: undefined });
  }

  /** False: the value is not to be numbered. Numbers are cheaper to hold as they are. */
  private number(index: number, value: Value): boolean {
    const { history } = this;
    const { size } = history.results;
    history.asked += 1;
    if (typeof value === 'number' || (size > MOST_NUMBERED && size * WORTH_IT > history.asked)) return false;
    const code = history.results.sameCodeOf(value);
    if (code !== -1) this.codes[index] = code;
    return code !== -1;
  }

  private start(holding: 'numbers' | 'values'): void {
    this.holding = holding;
    this.history.holding = holding;
    if (holding === 'numbers') this.numbers = new Float64Array(this.length).fill(Number.NaN);
    else this.values = new Array<Value>(this.length).fill(null);
  }

  private leaveNumbers(holding: 'numbers' | 'values'): void {
    this.start(holding);
    for (let index = 0; index < this.length; index += 1) {
      const code = this.codes[index] ?? 0;
      if (code !== 0) this.set(index, this.history.results.valueOf(code));
    }
  }

  private setOther(index: number, value: Value): void {
    this.others.set(index, value);
    if (this.others.size * FEW <= this.length) return;
    const { numbers, others } = this;
    this.start('values');
    for (let at = 0; at < this.length; at += 1) {
      const number = numbers[at] ?? Number.NaN;
      this.values[at] = Number.isNaN(number) ? (others.get(at) ?? null) : number;
    }
  }
}
