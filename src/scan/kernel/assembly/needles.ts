// The prefilter: which lines hold certain texts, in any case of their ASCII letters.

/** A needle: {text:u32, length:i32, probe:i32, probe:i32}, lower case; the probes are the places of its two rarest bytes. */
const NEEDLE: usize = 16;

function matches(at: usize, text: usize, length: i32): bool {
  for (let i = 0; i < length; i++) {
    let byte = load<u8>(at + i);
    if (byte >= 65 && byte <= 90) byte |= 32;
    if (byte != load<u8>(text + i)) return false;
  }
  return true;
}

/** Whether a needle stands at a place. */
export function isNeedleAt(at: usize, needle: usize): bool {
  return matches(at, <usize>load<u32>(needle), load<i32>(needle, 4));
}

/** Whether a line holds a needle of every group but the first. */
export function holdsOthers(start: usize, end: usize, groups: usize, groupCount: i32): bool {
  for (let g = 1; g < groupCount; g++) {
    const group = groups + (<usize>g << 3);
    if (!holdsAny(start, end, load<u32>(group), load<i32>(group, 4))) return false;
  }
  return true;
}

/** The first place of a needle in [start, end), or 0. */
function find(start: usize, end: usize, needle: usize): usize {
  const text = <usize>load<u32>(needle);
  const length = load<i32>(needle, 4);
  const first = <usize>load<i32>(needle, 8);
  const second = <usize>load<i32>(needle, 12);
  if (<isize>(end - start) < length) return 0;
  const last = end - length;
  const fold = i8x16.splat(0x20);
  // Setting the bit folds letters; what else it folds together, `matches` tells apart.
  const one = i8x16.splat(load<u8>(text + first) | 0x20);
  const two = i8x16.splat(load<u8>(text + second) | 0x20);
  for (let at = start; at <= last; at += 32) {
    const low = v128.and(i8x16.eq(v128.or(v128.load(at + first), fold), one), i8x16.eq(v128.or(v128.load(at + second), fold), two));
    const high = v128.and(i8x16.eq(v128.or(v128.load(at + first, 16), fold), one), i8x16.eq(v128.or(v128.load(at + second, 16), fold), two));
    if (!v128.any_true(v128.or(low, high))) continue;
    let mask: u32 = <u32>i8x16.bitmask(low) | (<u32>i8x16.bitmask(high) << 16);
    while (mask) {
      const place = at + <usize>ctz(mask);
      if (place > last) return 0;
      if (matches(place, text, length)) return place;
      mask &= mask - 1;
    }
  }
  return 0;
}

function holdsAny(start: usize, end: usize, needles: usize, count: i32): bool {
  for (let i = 0; i < count; i++) if (find(start, end, needles + <usize>i * NEEDLE)) return true;
  return false;
}

/**
 * Keeps of `lines` those that may be wanted: such as hold one of the needles of every group, and such as hold a disguise, under which a needle
 * may hide. `groups`: {needles:u32, count:i32} each; the first is searched over all bytes, the others in the lines that it found.
 */
export function prefilter(lines: usize, count: i32, groups: usize, groupCount: i32, disguises: usize, disguiseCount: i32): i32 {
  if (count == 0) return 0;
  const end = <usize>load<u32>(lines + (<usize>(count - 1) << 3), 4);
  const primary = <usize>load<u32>(groups);
  const size = load<i32>(groups, 4);
  const total = size + disguiseCount;
  // The next place of each needle that is not behind the line at hand; `end` where there is none.
  const next = heapOf(total);
  const first = <usize>load<u32>(lines);
  for (let i = 0; i < total; i++) store<u32>(next + (<usize>i << 2), <u32>placeOf(i, first, end, primary, size, disguises));
  let kept = 0;
  let line = 0;
  for (;;) {
    let nearest: usize = end;
    for (let i = 0; i < total; i++) nearest = min(nearest, <usize>load<u32>(next + (<usize>i << 2)));
    if (nearest >= end) return kept;
    while (<usize>load<u32>(lines + (<usize>line << 3), 4) <= nearest) line++;
    const start = <usize>load<u32>(lines + (<usize>line << 3));
    const stop = <usize>load<u32>(lines + (<usize>line << 3), 4);
    if (holdsOthers(start, stop, groups, groupCount) || holdsAny(start, stop, disguises, disguiseCount)) {
      store<u32>(lines + (<usize>kept << 3), <u32>start);
      store<u32>(lines + (<usize>kept << 3), <u32>stop, 4);
      kept++;
    }
    line++;
    if (line >= count) return kept;
    for (let i = 0; i < total; i++) {
      const slot = next + (<usize>i << 2);
      if (<usize>load<u32>(slot) < stop) store<u32>(slot, <u32>placeOf(i, stop, end, primary, size, disguises));
    }
  }
  return kept;
}

function placeOf(index: i32, from: usize, end: usize, primary: usize, size: i32, disguises: usize): usize {
  const needle = index < size ? primary + <usize>index * NEEDLE : disguises + <usize>(index - size) * NEEDLE;
  const place = find(from, end, needle);
  return place ? place : end;
}

const MOST: i32 = 256;
const places: usize = memory.data(1024);

/** Room for the places of that many needles; the caller never has more than MOST. */
function heapOf(count: i32): usize {
  if (count > MOST) unreachable();
  return places;
}
