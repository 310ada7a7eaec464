// From bytes to lines: where they begin and end, whether they are text, and what the prefilter must beware of.

/** What `survey` found: bytes outside ASCII, an escape `\u`, bytes that are no UTF-8. */
const FOREIGN = 1;
const ESCAPED = 2;
const BROKEN = 4;

let surveyed: i32 = 0;
let oddLine: i32 = -1;

/** The flags of the last `splitLines`. */
export function findings(): i32 {
  return surveyed;
}

/** The first line of the last `splitLines` that does not begin with `{` and end with `}`; -1 if all do. */
export function firstOddLine(): i32 {
  return oddLine;
}

function isBlank(byte: u8): bool {
  return byte == 32 || byte == 13 || byte == 9;
}

/**
 * Writes [start, end) of every line that is not blank, without the blanks around it. The bytes end with a line break, or with the file.
 */
export function splitLines(start: usize, end: usize, out: usize): i32 {
  const newline = i8x16.splat(10);
  const slash = i8x16.splat(92);
  const letter = i8x16.splat(117);
  surveyed = 0;
  oddLine = -1;
  let count = 0;
  let from = start;
  let bits = i8x16.splat(0);
  let escapes = i8x16.splat(0);
  for (let at = start; at < end; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    bits = v128.or(bits, v128.or(v128.or(a, b), v128.or(c, d)));
    const slashes = v128.or(
      v128.or(
        v128.and(i8x16.eq(a, slash), i8x16.eq(v128.load(at, 1), letter)),
        v128.and(i8x16.eq(b, slash), i8x16.eq(v128.load(at, 17), letter)),
      ),
      v128.or(
        v128.and(i8x16.eq(c, slash), i8x16.eq(v128.load(at, 33), letter)),
        v128.and(i8x16.eq(d, slash), i8x16.eq(v128.load(at, 49), letter)),
      ),
    );
    escapes = v128.or(escapes, slashes);
    const low = v128.or(i8x16.eq(a, newline), i8x16.eq(b, newline));
    const high = v128.or(i8x16.eq(c, newline), i8x16.eq(d, newline));
    if (!v128.any_true(v128.or(low, high))) continue;
    let breaks =
      <u64>i8x16.bitmask(i8x16.eq(a, newline)) |
      (<u64>i8x16.bitmask(i8x16.eq(b, newline)) << 16) |
      (<u64>i8x16.bitmask(i8x16.eq(c, newline)) << 32) |
      (<u64>i8x16.bitmask(i8x16.eq(d, newline)) << 48);
    while (breaks) {
      const stop = at + <usize>ctz(breaks);
      if (stop >= end) break;
      count = addLine(from, stop, out, count);
      from = stop + 1;
      breaks &= breaks - 1;
    }
  }
  if (from < end) count = addLine(from, end, out, count);
  const high = i8x16.bitmask(bits);
  if (high) surveyed |= FOREIGN;
  if (v128.any_true(escapes)) surveyed |= ESCAPED;
  if (high && !isUtf8(start, end)) surveyed |= BROKEN;
  return count;
}

function addLine(start: usize, end: usize, out: usize, count: i32): i32 {
  while (start < end && isBlank(load<u8>(start))) start++;
  while (end > start && isBlank(load<u8>(end - 1))) end--;
  if (start == end) return count;
  if (oddLine < 0 && (load<u8>(start) != 123 || load<u8>(end - 1) != 125)) oddLine = count;
  store<u32>(out + (<usize>count << 3), <u32>start);
  store<u32>(out + (<usize>count << 3), <u32>end, 4);
  return count + 1;
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
