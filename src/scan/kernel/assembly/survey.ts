// What stands in bytes that are not taken line by line.

const FOREIGN = 1;
const ESCAPED = 2;
const BROKEN = 4;

/** Bytes outside of ASCII, escapes `\u`, bytes that are no UTF-8. */
export function surveyOf(start: usize, end: usize): i32 {
  const slash = i8x16.splat(92);
  const letter = i8x16.splat(117);
  let bits = i8x16.splat(0);
  let escapes = i8x16.splat(0);
  for (let at = start; at < end; at += 16) {
    const block = v128.load(at);
    bits = v128.or(bits, block);
    escapes = v128.or(escapes, v128.and(i8x16.eq(block, slash), i8x16.eq(v128.load(at, 1), letter)));
  }
  let flags = 0;
  if (v128.any_true(escapes)) flags |= ESCAPED;
  if (i8x16.bitmask(bits)) {
    flags |= FOREIGN;
    if (!isUtf8(start, end)) flags |= BROKEN;
  }
  return flags;
}

function isUtf8(start: usize, end: usize): bool {
  let at = start;
  while (at < end) {
    while (at + 64 <= end) {
      const low = v128.or(v128.load(at), v128.load(at, 16));
      if (i8x16.bitmask(v128.or(low, v128.or(v128.load(at, 32), v128.load(at, 48))))) break;
      at += 64;
    }
    if (at + 16 <= end) {
      const high = i8x16.bitmask(v128.load(at));
      if (!high) {
        at += 16;
        continue;
      }
      at += <usize>ctz(high);
    }
    const first = load<u8>(at);
    if (first < 0x80) {
      at++;
      continue;
    }
    const size = sequenceLength(at, end, first);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

/** The length of the sequence that begins here, 0 where it is none of UTF-8 (Unicode, table 3-7). */
function sequenceLength(at: usize, end: usize, first: u8): usize {
  if (first < 0xc2 || first > 0xf4) return 0;
  if (at + 1 >= end) return 0;
  const second = load<u8>(at, 1);
  if (first < 0xe0) return (second & 0xc0) == 0x80 ? 2 : 0;
  if (at + 2 >= end || (load<u8>(at, 2) & 0xc0) != 0x80) return 0;
  if (first < 0xf0) {
    if (first == 0xe0 && second < 0xa0) return 0;
    if (first == 0xed && second > 0x9f) return 0;
    return (second & 0xc0) == 0x80 ? 3 : 0;
  }
  if (at + 3 >= end || (load<u8>(at, 3) & 0xc0) != 0x80) return 0;
  if (first == 0xf0 && second < 0x90) return 0;
  if (first == 0xf4 && second > 0x8f) return 0;
  return (second & 0xc0) == 0x80 ? 4 : 0;
}
