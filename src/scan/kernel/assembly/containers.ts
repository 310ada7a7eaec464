// Objects and lists of which nothing is wanted.

import { bitsOf } from './bits';
import { BACKSLASH, BAD, CLOSE_OBJECT, OPEN_OBJECT, QUOTE } from './tokens';

const ODD_BITS: u64 = 0xaaaaaaaaaaaaaaaa;

/**
 * Behind the object or list that begins at `at`, by its brackets alone, 64 bytes at a time: escaped characters and the insides of strings
 * are found by arithmetic on their bits (Langdale and Lemire, Parsing Gigabytes of JSON per Second).
 */
export function skipContainer(at: usize, end: usize): usize {
  const quote = i8x16.splat(QUOTE);
  const slash = i8x16.splat(BACKSLASH);
  const fold = i8x16.splat(0x20);
  const open = i8x16.splat(OPEN_OBJECT);
  const close = i8x16.splat(CLOSE_OBJECT);
  let depth = 0;
  let inString: u64 = 0;
  let isEscaped: u64 = 0;
  for (; at < end; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    let quotes = bitsOf(i8x16.eq(a, quote), i8x16.eq(b, quote), i8x16.eq(c, quote), i8x16.eq(d, quote));
    const slashA = i8x16.eq(a, slash);
    const slashB = i8x16.eq(b, slash);
    const slashC = i8x16.eq(c, slash);
    const slashD = i8x16.eq(d, slash);
    let slashes: u64 = 0;
    if (v128.any_true(v128.or(v128.or(slashA, slashB), v128.or(slashC, slashD)))) {
      slashes = bitsOf(slashA, slashB, slashC, slashD);
      const escaping = slashes & ~isEscaped;
      const codes = (((escaping << 1) | ODD_BITS) - escaping) ^ ODD_BITS;
      quotes &= ~(codes ^ (slashes | isEscaped));
      isEscaped = (codes & slashes) >>> 63;
    } else {
      quotes &= ~isEscaped;
      isEscaped = 0;
    }
    // A bit is set from an opening quote to before the closing one.
    let inside = quotes;
    inside ^= inside << 1;
    inside ^= inside << 2;
    inside ^= inside << 4;
    inside ^= inside << 8;
    inside ^= inside << 16;
    inside ^= inside << 32;
    inside ^= inString;
    // Outside of strings a backslash escapes nothing, and is no JSON.
    const stray = slashes & ~inside;
    inString = <u64>(<i64>inside >> 63);
    const foldA = v128.or(a, fold);
    const foldB = v128.or(b, fold);
    const foldC = v128.or(c, fold);
    const foldD = v128.or(d, fold);
    const opens = bitsOf(i8x16.eq(foldA, open), i8x16.eq(foldB, open), i8x16.eq(foldC, open), i8x16.eq(foldD, open)) & ~inside;
    const closes = bitsOf(i8x16.eq(foldA, close), i8x16.eq(foldB, close), i8x16.eq(foldC, close), i8x16.eq(foldD, close)) & ~inside;
    const fewer = <i32>popcnt(closes);
    if (depth > fewer) {
      if (stray) return BAD;
      depth += <i32>popcnt(opens) - fewer;
      continue;
    }
    let brackets = opens | closes;
    while (brackets) {
      const bit = brackets & (0 - brackets);
      if (opens & bit) depth++;
      else if (--depth == 0) return stray & (bit - 1) ? BAD : at + <usize>ctz(bit) + 1;
      brackets ^= bit;
    }
    if (stray) return BAD;
  }
  return BAD;
}
