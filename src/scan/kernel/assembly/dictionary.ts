// Numbers for texts: a column's distinct values, in the order of their first appearance, from 1.

import { allocate } from './memory';

/**
 * {slots:u32, capacity:u32, count:u32, entries:u32, room:u32, arena:u32, arenaEnd:u32, pad}. A slot is {hash:u32, code:u32}, an entry
 * {start:u32, length:u32}; the length carries the flag of a list.
 */
const RECORD: usize = 32;

/** A new dictionary. */
export function newDictionary(capacity: u32): usize {
  const dictionary = allocate(RECORD);
  const slots = allocate(<usize>capacity << 3);
  memory.fill(slots, 0, <usize>capacity << 3);
  store<u32>(dictionary, <u32>slots);
  store<u32>(dictionary, capacity, 4);
  store<u32>(dictionary, 0, 8);
  store<u32>(dictionary, <u32>allocate(<usize>capacity << 2), 12);
  store<u32>(dictionary, capacity >> 1, 16);
  store<u32>(dictionary, 0, 20);
  store<u32>(dictionary, 0, 24);
  return dictionary;
}

@inline
function mix(hash: u64, word: u64): u64 {
  const product = (hash ^ word) * 0x9e3779b97f4a7c15;
  return product ^ (product >>> 32);
}

@inline
/** A number for a text; the last bytes are looked at in words that overlap those before. */
function hashOf(at: usize, length: u32, flags: u32): u32 {
  let hash: u64 = (<u64>length + flags) * 0xff51afd7ed558ccd;
  let first: u64;
  let last: u64;
  if (length >= 8) {
    if (length > 16) hash ^= hashOfLong(at, length);
    const end = at + length;
    first = load<u64>(length > 16 ? end - 16 : at);
    last = load<u64>(end - 8);
  } else if (length >= 4) {
    first = <u64>load<u32>(at);
    last = <u64>load<u32>(at + length - 4);
  } else if (length > 0) {
    first = <u64>load<u16>(at + length - 1 - (length >> 1));
    first = length == 1 ? first & 0xff : first;
    last = <u64>load<u8>(at);
  } else {
    first = 0;
    last = 0;
  }
  hash = mix(mix(hash, first), last << 1 | last >>> 63);
  return <u32>((hash * 0xbf58476d1ce4e5b9) >>> 32);
}

function hashOfLong(at: usize, length: u32): u64 {
  let one: u64 = 0;
  let two: u64 = 0x94d049bb133111eb;
  while (length > 16) {
    one = mix(one, load<u64>(at));
    two = mix(two, load<u64>(at, 8));
    at += 16;
    length -= 16;
  }
  return one ^ (two << 7 | two >>> 57);
}

@inline
/** Whether two texts of one length are the same. */
export function same(a: usize, b: usize, length: u32): bool {
  while (length > 16) {
    if (i8x16.bitmask(i8x16.eq(v128.load(a), v128.load(b))) != 0xffff) return false;
    a += 16;
    b += 16;
    length -= 16;
  }
  return <u32>ctz(~i8x16.bitmask(i8x16.eq(v128.load(a), v128.load(b)))) >= length;
}

/** The number of a text; `tagged` is its length with flags. */
export function intern(dictionary: usize, at: usize, tagged: u32): u32 {
  const length = tagged & 0x3fffffff;
  const hash = hashOf(at, length, tagged >>> 31);
  const capacity = load<u32>(dictionary, 4);
  const slots = <usize>load<u32>(dictionary);
  const entries = <usize>load<u32>(dictionary, 12);
  let place = hash & (capacity - 1);
  for (;;) {
    const slot = slots + (<usize>place << 3);
    const code = load<u32>(slot, 4);
    if (code == 0) break;
    if (load<u32>(slot) == hash) {
      const entry = entries + (<usize>(code - 1) << 3);
      if (load<u32>(entry, 4) == tagged && same(load<u32>(entry), at, length)) return code;
    }
    place = (place + 1) & (capacity - 1);
  }
  const code = load<u32>(dictionary, 8) + 1;
  const copy = keep(dictionary, at, length);
  const entry = entries + (<usize>(code - 1) << 3);
  store<u32>(entry, <u32>copy);
  store<u32>(entry, tagged, 4);
  const slot = slots + (<usize>place << 3);
  store<u32>(slot, hash);
  store<u32>(slot, code, 4);
  store<u32>(dictionary, code, 8);
  if (code + 1 >= load<u32>(dictionary, 16)) grow(dictionary);
  return code;
}

const PAGE: usize = 1 << 18;

function keep(dictionary: usize, at: usize, length: u32): usize {
  let place = <usize>load<u32>(dictionary, 20);
  if (place == 0 || place + length > <usize>load<u32>(dictionary, 24)) {
    // The first page is small: most columns have few values.
    const size: usize = max<usize>(place == 0 ? 4096 : PAGE, length);
    place = allocate(size);
    store<u32>(dictionary, <u32>(place + size), 24);
  }
  memory.copy(place, at, length);
  store<u32>(dictionary, <u32>(place + length), 20);
  return place;
}

function grow(dictionary: usize): void {
  const capacity = load<u32>(dictionary, 4);
  const wider = capacity << 2;
  const old = <usize>load<u32>(dictionary);
  const slots = allocate(<usize>wider << 3);
  memory.fill(slots, 0, <usize>wider << 3);
  for (let i: u32 = 0; i < capacity; i++) {
    const slot = old + (<usize>i << 3);
    if (load<u32>(slot, 4) == 0) continue;
    let place = load<u32>(slot) & (wider - 1);
    while (load<u32>(slots + (<usize>place << 3), 4)) place = (place + 1) & (wider - 1);
    store<u64>(slots + (<usize>place << 3), load<u64>(slot));
  }
  const entries = allocate(<usize>wider << 2);
  memory.copy(entries, load<u32>(dictionary, 12), <usize>load<u32>(dictionary, 8) << 3);
  store<u32>(dictionary, <u32>slots);
  store<u32>(dictionary, wider, 4);
  store<u32>(dictionary, <u32>entries, 12);
  store<u32>(dictionary, wider >> 1, 16);
}
