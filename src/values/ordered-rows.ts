/** What rows are ordered by, row by row: the lesser comes first, NaN last. */
export type OrderKey = Float64Array;

const BITS = 11;
const BUCKETS = 1 << BITS;
const DIGITS = 3;

/**
 * Rows in the order of keys, the first of which counts most; stable. Each key is sorted by its bits from the lowest digit up, and only by digits in
 * which keys differ; a key by which the rows are in order already costs one look.
 */
export function orderedBy(rows: Uint32Array, keys: readonly OrderKey[]): Uint32Array {
  let order = rows;
  for (const key of keys.toReversed()) if (!isOrdered(order, key)) order = sortedBy(order, key);
  return order;
}

/** True if the one key comes before the other. */
export const isBefore = (a: number, b: number): boolean => a < b || (Number.isNaN(b) && !Number.isNaN(a));

function isOrdered(order: Uint32Array, key: OrderKey): boolean {
  let before = key[order[0] ?? 0] ?? Number.NaN;
  for (let i = 1; i < order.length; i += 1) {
    const next = key[order[i] ?? 0] ?? Number.NaN;
    if (isBefore(next, before)) return false;
    before = next;
  }
  return true;
}

/** Keys as two halves that are in the same order as unsigned numbers, beside the rows that they are of. */
interface Sorting {
  rows: Uint32Array;
  low: Uint32Array;
  high: Uint32Array;
}

function sortedBy(order: Uint32Array, key: OrderKey): Uint32Array {
  let from = halvesOf(order, key);
  let into: Sorting = { rows: new Uint32Array(order.length), low: new Uint32Array(order.length), high: new Uint32Array(order.length) };
  for (const half of ['low', 'high'] as const) {
    for (let digit = 0; digit < DIGITS; digit += 1) {
      if (!pass(from, into, half, digit * BITS)) continue;
      [from, into] = [into, from];
    }
  }
  return from.rows;
}

function halvesOf(order: Uint32Array, key: OrderKey): Sorting {
  const keys = new Float64Array(order.length);
  for (let i = 0; i < keys.length; i += 1) {
    const value = key[order[i] ?? 0] ?? Number.NaN;
    // One zero and one NaN, the positive ones.
    keys[i] = Number.isNaN(value) ? Number.NaN : value + 0;
  }
  const halves = new Uint32Array(keys.buffer);
  const [lowAt, highAt] = LITTLE_ENDIAN ? [0, 1] : [1, 0];
  const low = new Uint32Array(keys.length);
  const high = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) {
    const top = halves[2 * i + highAt] ?? 0;
    const bottom = halves[2 * i + lowAt] ?? 0;
    // Negative numbers the other way round, below all others.
    const negative = top >>> 31 === 1 && !Number.isNaN(keys[i]);
    low[i] = negative ? ~bottom : Number.isNaN(keys[i]) ? 0 : bottom;
    high[i] = negative ? ~top : Number.isNaN(keys[i]) ? 0xffff_ffff : top | 0x8000_0000;
  }
  return { rows: order, low, high };
}

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Sorts by one digit; false where all have the same. */
function pass(from: Sorting, into: Sorting, half: 'low' | 'high', shift: number): boolean {
  const digits = from[half];
  const length = digits.length;
  const starts = new Uint32Array(BUCKETS);
  for (let i = 0; i < length; i += 1) {
    const digit = ((digits[i] ?? 0) >>> shift) & (BUCKETS - 1);
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  if (starts[((digits[0] ?? 0) >>> shift) & (BUCKETS - 1)] === length) return false;
  let total = 0;
  for (let digit = 0; digit < BUCKETS; digit += 1) {
    const count = starts[digit] ?? 0;
    starts[digit] = total;
    total += count;
  }
  const { rows, low, high } = from;
  for (let i = 0; i < length; i += 1) {
    const digit = ((digits[i] ?? 0) >>> shift) & (BUCKETS - 1);
    const place = starts[digit] ?? 0;
    starts[digit] = place + 1;
    into.rows[place] = rows[i] ?? 0;
    into.high[place] = high[i] ?? 0;
    // Behind the low halves nobody looks at them again.
    if (half === 'low') into.low[place] = low[i] ?? 0;
  }
  return true;
}
