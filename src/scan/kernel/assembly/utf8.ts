// Whether bytes are text in UTF-8.

import { bitsOf } from './bits';

/** What bytes may be: some outside ASCII; not UTF-8. */
export const FOREIGN = 1;
/** No UTF-8. */
export const BROKEN = 2;

/** What bytes are that are not taken line by line. */
export function surveyOf(start: usize, end: usize): i32 {
  let flags = 0;
  let known = start;
  for (let at = start; at < end; at += 64) {
    const foreign = bitsOf(v128.load(at), v128.load(at, 16), v128.load(at, 32), v128.load(at, 48));
    if (!foreign) continue;
    flags |= FOREIGN;
    known = checkUtf8(at, end, foreign, known);
    if (known == 0) return FOREIGN | BROKEN;
  }
  return flags;
}

/** Checks the characters that begin in 64 bytes, at their bits in `foreign` and not before `known`; gives where the last one ends, 0 where bytes are no UTF-8. */
export function checkUtf8(at: usize, end: usize, foreign: u64, known: usize): usize {
  while (foreign) {
    const place = at + <usize>ctz(foreign);
    if (place >= end) return known;
    foreign &= foreign - 1;
    if (place < known) continue;
    const size = sequenceLength(place, end, load<u8>(place));
    if (size == 0) return 0;
    known = place + size;
  }
  return known;
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
