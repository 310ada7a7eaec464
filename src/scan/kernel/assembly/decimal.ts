// Plain decimals.

/** Powers of ten that are doubles without rounding. */
export const POWERS = memory.data<f64>([1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]);
const MOST_DIGITS: u32 = 15;

/** Read from place k on: where 16 bytes take theirs from to stand at the right, if there are k of them. */
const TO_THE_RIGHT = memory.data<i8>([
  -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
]);

/** The number that a plain decimal text of at most 15 digits is, exactly as JavaScript reads it; NaN for any other text. */
export function decimalOf(at: usize, length: u32): f64 {
  const negative = length > 0 && load<u8>(at) == 45;
  if (negative) {
    at++;
    length--;
  }
  if (length == 0 || length > MOST_DIGITS + 1) return NaN;
  const digits = i8x16.sub(v128.load(at), i8x16.splat(48));
  const others = i8x16.bitmask(i8x16.ge_u(digits, i8x16.splat(10))) & ((1 << length) - 1);
  let count = length;
  let fraction: u32 = 0;
  let from = v128.load(TO_THE_RIGHT + length);
  if (others) {
    const point = <u32>ctz(others);
    if (point == 0 || (others & (others - 1)) != 0 || load<u8>(at + point) != 46) return NaN;
    count--;
    fraction = count - point;
    from = v128.load(TO_THE_RIGHT + count);
    // What stands behind the point is taken from one place farther.
    from = i8x16.sub(from, i8x16.ge_s(from, i8x16.splat(<i8>point)));
  }
  if (count > MOST_DIGITS) return NaN;
  const whole = <f64>valueOf(i8x16.swizzle(digits, from));
  // Both are exact, so that the quotient is rounded once.
  const value = fraction > 0 ? whole / load<f64>(POWERS + (<usize>fraction << 3)) : whole;
  return negative ? 0 - value : value;
}

@inline
/** The number that 16 digits are, by sums of neighbours. */
function valueOf(digits: v128): u64 {
  const tens = i16x8(10, 1, 10, 1, 10, 1, 10, 1);
  const hundreds = i16x8(100, 1, 100, 1, 100, 1, 100, 1);
  const tenThousands = i16x8(10000, 1, 10000, 1, 10000, 1, 10000, 1);
  const low = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(digits), tens);
  const high = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(digits), tens);
  const fours = i32x4.dot_i16x8_s(i16x8.narrow_i32x4_s(low, high), hundreds);
  const eights = <u64>i64x2.extract_lane(i32x4.dot_i16x8_s(i16x8.narrow_i32x4_s(fours, fours), tenThousands), 0);
  return (eights & 0xffffffff) * 100000000 + (eights >>> 32);
}
