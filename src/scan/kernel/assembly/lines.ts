// From bytes to lines: where they begin and end, whether they are text, which of them may be wanted. All is found in one pass, 64 bytes at a time.

import { bitsOf } from './bits';
import { holdsOthers, isNeedleAt } from './needles';
import { BROKEN, checkUtf8, FOREIGN } from './utf8';

let surveyed: i32 = 0;
let oddLine: i32 = -1;
let seen: i32 = 0;

/** The flags of the last pass. */
export function findings(): i32 {
  return surveyed;
}

/** The first line of the last pass that does not begin with `{` and end with `}`; -1 if all do. */
export function firstOddLine(): i32 {
  return oddLine;
}

/** How many lines the last pass saw that are not blank. */
export function linesSeen(): i32 {
  return seen;
}

@inline
function isBlank(byte: u8): bool {
  return byte == 32 || byte == 13 || byte == 9;
}

/** The least of 64 bytes, those outside ASCII being the least of all. */
@inline
function least(a: v128, b: v128, c: v128, d: v128): v128 {
  return i8x16.min_s(i8x16.min_s(a, b), i8x16.min_s(c, d));
}

/** Bytes that are outside ASCII, line breaks, or control characters that hardly occur. */
@inline
function marks(bytes: v128): v128 {
  return i8x16.lt_s(bytes, i8x16.splat(11));
}

@inline
function isMarked(bytes: v128): bool {
  return i8x16.bitmask(marks(bytes)) != 0;
}

/** Pairs of bytes that are an escape `\u`, at one of them or at the byte before. */
@inline
function escapes(here: v128, next: v128): v128 {
  const escape = i16x8.splat(0x755c);
  return v128.or(i16x8.eq(here, escape), i16x8.eq(next, escape));
}

/** 0 where both probes of a needle agree. Ignoring the bit folds letters; what else it folds together, `isNeedleAt` tells apart. */
@inline
function apart(here: v128, there: v128, one: v128, two: v128): v128 {
  return v128.and(v128.or(v128.xor(here, one), v128.xor(there, two)), i8x16.splat(<u8>0xdf));
}

// What is found again where something stands is not kept in the registers of the loops.
@inline
function foreignBits(at: usize): u64 {
  return bitsOf(v128.load(at), v128.load(at, 16), v128.load(at, 32), v128.load(at, 48));
}

@inline
function equalBits(at: usize, byte: v128): u64 {
  return bitsOf(
    i8x16.eq(v128.load(at), byte),
    i8x16.eq(v128.load(at, 16), byte),
    i8x16.eq(v128.load(at, 32), byte),
    i8x16.eq(v128.load(at, 48), byte),
  );
}

let count: i32 = 0;

/** Ends a line: it is counted, looked at, and noted if it is `wanted`. */
function endLine(start: usize, end: usize, out: usize, wanted: bool): void {
  while (start < end && isBlank(load<u8>(start))) start++;
  while (end > start && isBlank(load<u8>(end - 1))) end--;
  if (start == end) return;
  if (oddLine < 0 && (load<u8>(start) != 123 || load<u8>(end - 1) != 125)) oddLine = seen;
  seen++;
  if (!wanted) return;
  store<u32>(out + (<usize>count << 3), <u32>start);
  store<u32>(out + (<usize>count << 3), <u32>end, 4);
  count++;
}

/** The same as `checkUtf8`, with what it finds noted; after the first fault nothing is looked at any more. */
function checked(at: usize, end: usize, foreign: u64, known: usize): usize {
  surveyed |= FOREIGN;
  const next = checkUtf8(at, end, foreign, known);
  if (next == 0) surveyed |= BROKEN;
  return next == 0 ? end : next;
}

/**
 * Writes [start, end) of every line that is not blank, without the blanks around it; gives their number. The bytes end with a line break, or
 * with the file.
 */
export function splitLines(start: usize, end: usize, out: usize): i32 {
  const newline = i8x16.splat(10);
  surveyed = 0;
  oddLine = -1;
  seen = 0;
  count = 0;
  let from = start;
  // Behind the last character outside ASCII.
  let known = start;
  for (let at = start; at < end; at += 64) {
    if (!isMarked(least(v128.load(at), v128.load(at, 16), v128.load(at, 32), v128.load(at, 48)))) continue;
    const foreign = foreignBits(at);
    if (foreign) known = checked(at, end, foreign, known);
    let breaks = equalBits(at, newline);
    while (breaks) {
      const stop = at + <usize>ctz(breaks);
      if (stop >= end) break;
      endLine(from, stop, out, true);
      from = stop + 1;
      breaks &= breaks - 1;
    }
  }
  if (from < end) endLine(from, end, out, true);
  return count;
}

/**
 * The same, of the lines that may be wanted: such as hold the only needle of the first group and one of every other group, and such as hold a
 * disguise, under which a needle may hide. `groups` is as `prefilter` takes them.
 */
export function siftLines(start: usize, end: usize, out: usize, groups: usize, groupCount: i32): i32 {
  const newline = i8x16.splat(10);
  const needle = <usize>load<u32>(groups);
  const text = <usize>load<u32>(needle);
  const first = <usize>load<i32>(needle, 8);
  const second = <usize>load<i32>(needle, 12) - first;
  const one = i8x16.splat(load<u8>(text + first) | 0x20);
  const two = i8x16.splat(load<u8>(text + first + second) | 0x20);
  surveyed = 0;
  oddLine = -1;
  seen = 0;
  count = 0;
  let from = start;
  let known = start;
  /** What the line at hand holds: the needle; a disguise. */
  let holds = false;
  let disguised = false;
  for (let at = start; at < end; at += 64) {
    const there = at + second;
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    const probes = i8x16.min_u(
      i8x16.min_u(apart(a, v128.load(there), one, two), apart(b, v128.load(there, 16), one, two)),
      i8x16.min_u(apart(c, v128.load(there, 32), one, two), apart(d, v128.load(there, 48), one, two)),
    );
    const hides = v128.or(
      v128.or(escapes(a, v128.load(at, 1)), escapes(b, v128.load(at, 17))),
      v128.or(escapes(c, v128.load(at, 33)), escapes(d, v128.load(at, 49))),
    );
    if (!i8x16.bitmask(v128.or(v128.or(i8x16.eq(probes, i8x16.splat(0)), hides), marks(least(a, b, c, d))))) continue;
    const none = i8x16.splat(0);
    let places = bitsOf(
      i8x16.eq(apart(v128.load(at), v128.load(there), one, two), none),
      i8x16.eq(apart(v128.load(at, 16), v128.load(there, 16), one, two), none),
      i8x16.eq(apart(v128.load(at, 32), v128.load(there, 32), one, two), none),
      i8x16.eq(apart(v128.load(at, 48), v128.load(there, 48), one, two), none),
    );
    let hidden = equalBits(at, i8x16.splat(92)) & equalBits(at + 1, i8x16.splat(117));
    const foreign = foreignBits(at);
    if (foreign) {
      known = checked(at, end, foreign, known);
      hidden |= disguisesOf(at, foreign);
    }
    let breaks = equalBits(at, newline);
    if (at + 64 > end) hidden &= ((<u64>1) << <u64>(end - at)) - 1;
    while (breaks) {
      const bit = breaks & (0 - breaks);
      const stop = at + <usize>ctz(breaks);
      if (stop >= end) break;
      if (!holds && places & (bit - 1)) holds = holdsBefore(at, from, places & (bit - 1), needle, end);
      if (hidden & (bit - 1)) disguised = true;
      endLine(from, stop, out, disguised || (holds && holdsOthers(from, stop, groups, groupCount)));
      from = stop + 1;
      holds = false;
      disguised = false;
      breaks ^= bit;
      places &= ~(bit - 1);
      hidden &= ~(bit - 1);
    }
    if (!holds && places) holds = holdsBefore(at, from, places, needle, end);
    if (hidden) disguised = true;
  }
  if (from < end) endLine(from, end, out, disguised || (holds && holdsOthers(from, end, groups, groupCount)));
  return count;
}

/** Whether the needle stands at one of the places of its probe, in the line that begins at `from`. */
function holdsBefore(at: usize, from: usize, places: u64, needle: usize, end: usize): bool {
  const first = <usize>load<i32>(needle, 8);
  const length = <usize>load<i32>(needle, 4);
  while (places) {
    const place = at + <usize>ctz(places) - first;
    if (<isize>(place - from) >= 0 && place + length <= end && isNeedleAt(place, needle)) return true;
    places &= places - 1;
  }
  return false;
}

/** Of bytes outside ASCII those that begin a Kelvin sign or a capital I with a dot. */
function disguisesOf(at: usize, foreign: u64): u64 {
  let disguises: u64 = 0;
  while (foreign) {
    const bit = foreign & (0 - foreign);
    const place = at + <usize>ctz(foreign);
    const two = load<u16>(place);
    if (two == 0xb0c4 || (two == 0x84e2 && load<u8>(place, 2) == 0xaa)) disguises |= bit;
    foreign ^= bit;
  }
  return disguises;
}
