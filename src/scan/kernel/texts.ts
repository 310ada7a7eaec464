import type { Value } from '../../values/value.ts';
import { viewOf } from '../js/bytes.ts';
import type { Kernel } from './kernel.ts';

const OTHER = 0x4000_0000;
const END = 0x3fff_ffff;

/** Chosen rows of a column, as the kernel takes them. */
export interface ChosenRows {
  readonly spans: number;
  readonly stride: number;
  readonly chosen: number;
  readonly count: number;
  /** Room for a word a row. */
  readonly out: number;
}

/** The texts of chosen rows without numbering them; `otherwise` gives the value of a row that has something else than a text. */
export function textsOf(kernel: Kernel, rows: ChosenRows, into: Value[], otherwise: (row: number) => Value): void {
  const { spans, stride, chosen, count, out } = rows;
  const ascii = kernel.call.textsOf(spans, stride, chosen, count, out) === 1;
  const ends = kernel.words.slice(out >> 2, (out >> 2) + count);
  const room = kernel.call.textRoom() >>> 0;
  let view = viewOf(kernel.bytes);
  // Cut out of one text they cost less than decoded one by one.
  const all = ascii ? view.latin1(room, room + ((ends[count - 1] ?? 0) & END)) : '';
  let start = 0;
  for (let row = 0; row < count; row += 1) {
    const tagged = ends[row] ?? 0;
    const end = tagged & END;
    if (tagged === end) into.push(ascii ? all.slice(start, end) : view.utf8(room + start, room + end));
    else if ((tagged & OTHER) === 0) into.push(null);
    else {
      into.push(otherwise(row));
      // The kernel's memory may have grown.
      view = viewOf(kernel.bytes);
    }
    start = end;
  }
}
