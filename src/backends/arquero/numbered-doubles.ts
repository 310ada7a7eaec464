import type { NumberColumn } from './columns.ts';

/** From here on numbers that hardly repeat are not numbered any more. */
const MOST_NUMBERED = 2000;
const WORTH_IT = 16;

/** Numbers for the doubles of a column, from batch to batch, as long as they repeat: 0 is the missing field. */
export class NumberedDoubles {
  /** One more than the greatest number. */
  size = 1;
  private readonly codes = new Map<number, number>();
  private cells = 0;
  /** True: given up for good. */
  private given = false;

  /** The number of each cell; undefined where cells hardly repeat, or hold more than doubles. */
  codesOf({ cells: { values, others, order } }: NumberColumn): Int32Array | undefined {
    if (this.given || others.size > 0 || order !== undefined) return undefined;
    this.cells += values.length;
    const codes = new Int32Array(values.length);
    let before = Number.NaN;
    let code = 0;
    for (let i = 0; i < codes.length; i += 1) {
      const value = values[i] ?? Number.NaN;
      if (value !== before) {
        if (this.size > MOST_NUMBERED && this.size * WORTH_IT > this.cells) {
          this.given = true;
          return undefined;
        }
        code = Number.isNaN(value) ? 0 : this.codeOf(value);
        before = value;
      }
      codes[i] = code;
    }
    return codes;
  }

  private codeOf(value: number): number {
    let code = this.codes.get(value);
    if (code === undefined) {
      code = this.size;
      this.size += 1;
      this.codes.set(value, code);
    }
    return code;
  }
}
