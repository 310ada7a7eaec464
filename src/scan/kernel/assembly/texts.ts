// The texts of a column, one behind the other: for columns whose values hardly repeat.

import { UNREADABLE, unescapeTo } from './escapes';
import { ESCAPES, LIST } from './json';
import { allocate } from './memory';

/** Where the line has nothing, and where it has what is no plain text. */
const MISSING: u32 = 0x80000000;
const OTHER: u32 = 0x40000000;

let room: usize = 0;
let roomSize: usize = 0;

/** Where the texts stand. */
export function textRoom(): usize {
  return room;
}

/**
 * Writes the texts of a column for chosen lines one behind the other. `out` gets where each ends, with MISSING or OTHER where it has none.
 * Gives whether all of it is ASCII.
 */
export function textsOf(spans: usize, stride: usize, chosen: usize, count: i32, out: usize): bool {
  let wanted: usize = 64;
  for (let i = 0; i < count; i++) {
    wanted += load<u32>(spans + <usize>load<u32>(chosen + (<usize>i << 2)) * stride, 4) & 0x3fffffff;
  }
  if (wanted > roomSize) {
    roomSize = wanted << 1;
    room = allocate(roomSize);
  }
  let end: usize = 0;
  for (let i = 0; i < count; i++) {
    const span = spans + <usize>load<u32>(chosen + (<usize>i << 2)) * stride;
    const start = <usize>load<u32>(span);
    let flag: u32 = 0;
    if (start == 0) flag = MISSING;
    else {
      const tagged = load<u32>(span, 4);
      const length = tagged & 0x3fffffff;
      if ((tagged & LIST) != 0) flag = OTHER;
      else if ((tagged & ESCAPES) != 0) {
        const written = unescapeTo(start, length, room + end);
        if (written == UNREADABLE) flag = OTHER;
        else end += written;
      } else {
        memory.copy(room + end, start, length);
        end += length;
      }
    }
    store<u32>(out + (<usize>i << 2), <u32>end | flag);
  }
  return isAscii(room, end);
}

function isAscii(start: usize, length: usize): bool {
  // What stands behind the end may be anything.
  v128.store(room + length, i8x16.splat(0));
  let all = i8x16.splat(0);
  for (let at: usize = 0; at < length; at += 16) all = v128.or(all, v128.load(start + at));
  return i8x16.bitmask(all) == 0;
}
