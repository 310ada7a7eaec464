// Events in the envelope of the HTTP Event Collector, whose parts `extract` has noted.

import { firstTimeOf } from './times';

/**
 * Makes those odd of which the envelope holds no object as event, or states a time that has to be read otherwise; the others get from their
 * event the values that the envelope may say itself. `columns`: {event:u32, text:u32, time:u32, pairs:u32} and so many pairs of columns
 * {envelope:u32, event:u32}; behind them stands the time's column as `firstTimeOf` takes it. Gives the number of odd ones, all told.
 */
export function settleEnvelopes(spans: usize, stride: usize, count: i32, status: usize, columns: usize): i32 {
  const event = <usize>load<u32>(columns) << 3;
  const text = <usize>load<u32>(columns, 4) << 3;
  const time = <usize>load<u32>(columns, 8) << 3;
  const pairs = load<i32>(columns, 12);
  const timeColumn = columns + 16 + (<usize>pairs << 3);
  let odds = 0;
  for (let i = 0; i < count; i++) {
    const row = spans + <usize>i * stride;
    if (!load<u8>(status + i)) {
      const stated = load<u32>(row + time) == 0 || isRead(row, timeColumn);
      if (load<u32>(row + event) == 0 || load<u32>(row + text) != 0 || !stated) {
        store<u8>(status + i, 1);
        memory.fill(row, 0, stride);
      }
    }
    if (load<u8>(status + i)) {
      odds++;
      continue;
    }
    for (let pair = 0; pair < pairs; pair++) {
      const place = columns + 16 + (<usize>pair << 3);
      const own = row + (<usize>load<u32>(place) << 3);
      if (load<u32>(own) == 0) store<u64>(own, load<u64>(row + (<usize>load<u32>(place, 4) << 3)));
    }
  }
  return odds;
}

/** Whether the kernel can read the time of a column. */
export function isRead(row: usize, column: usize): bool {
  const time = firstTimeOf(row, column, 1);
  return time == time;
}
