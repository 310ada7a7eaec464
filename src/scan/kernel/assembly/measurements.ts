// The measurements of a metric data point.

import { isSlashed } from './tokens';

/** Instead of an entry: the value is a measurement. */
export const MEASUREMENT: usize = 1;
/** The measurements of a data point: {name:u32, length:u32, value:u32, length:u32} each. */
export const measurements: usize = memory.data(1024);
const MOST_MEASUREMENTS: i32 = 64;
/** How many there are. */
export let measured: i32 = 0;
/** Whether lines are data points. */
export let measuring: bool = false;

/** Begins a data point. */
export function beginPoint(): void {
  measuring = true;
  measured = 0;
}

/** Ends it. */
export function endPoint(): void {
  measuring = false;
}

/** Whether the key begins with `metric_name:`. */
export function isMeasurement(key: usize, end: usize): bool {
  return end - key > 12 && load<u64>(key) == 0x6e5f63697274656d && load<u32>(key, 8) == 0x3a656d61;
}

/** Notes a measurement: a number or a text without escapes, of a name that the point has not had. */
export function noteMeasurement(key: usize, keyLength: usize, start: usize, stop: usize): bool {
  const name = key + 12;
  const length = keyLength - 12;
  if (measured == MOST_MEASUREMENTS || isSlashed(start, stop)) return false;
  for (let i = 0; i < measured; i++) {
    const other = measurements + (<usize>i << 4);
    if (load<u32>(other, 4) == <u32>length && memory.compare(load<u32>(other), name, length) == 0) return false;
  }
  const place = measurements + (<usize>measured << 4);
  store<u32>(place, <u32>name);
  store<u32>(place, <u32>length, 4);
  store<u32>(place, <u32>start, 8);
  store<u32>(place, <u32>(stop - start), 12);
  measured++;
  return true;
}
