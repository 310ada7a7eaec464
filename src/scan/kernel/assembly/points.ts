// Metric data points: a line is as many rows as it has measurements.

import { walkPoint } from './json';
import { measured, measurements } from './measurements';

let consumed: i32 = 0;
let empty: i32 = 0;

/** How many lines the last `extractPoints` took; a line that is not regular ends it. */
export function pointLines(): i32 {
  return consumed;
}

/** How many of them measure nothing. */
export function emptyLines(): i32 {
  return empty;
}

/**
 * Notes the dimensions of data points, and for each measurement a row of its own: `columns` spans a row, of which `name` and `value` are the
 * columns of the measurement. `lineOf` gets the number of the line of each row. Gives the number of rows.
 */
export function extractPoints(
  lines: usize,
  count: i32,
  root: usize,
  columns: i32,
  name: i32,
  value: i32,
  out: usize,
  lineOf: usize,
  most: i32,
): i32 {
  const width = <usize>columns << 3;
  let rows = 0;
  consumed = 0;
  empty = 0;
  for (let i = 0; i < count; i++) {
    // A point has no more measurements than this.
    if (rows + 64 > most) break;
    const start = <usize>load<u32>(lines + (<usize>i << 3));
    const spans = out + <usize>rows * width;
    if (!walkPoint(start, load<u32>(lines + (<usize>i << 3), 4), root, columns, spans)) break;
    const single = load<u32>(spans + (<usize>name << 3)) != 0 && load<u32>(spans + (<usize>value << 3)) != 0;
    if (single && measured > 0) break;
    const made = single ? 1 : measured;
    for (let m = 0; m < made; m++) {
      const row = spans + <usize>m * width;
      if (m > 0) for (let at: usize = 0; at < width; at += 8) store<u64>(row + at, load<u64>(spans + at));
      if (!single) {
        const measurement = measurements + (<usize>m << 4);
        store<u64>(row + (<usize>name << 3), load<u64>(measurement));
        store<u64>(row + (<usize>value << 3), load<u64>(measurement, 8));
      }
      store<u32>(lineOf + (<usize>(rows + m) << 2), i);
    }
    if (made == 0) empty++;
    rows += made;
    consumed++;
  }
  return rows;
}
