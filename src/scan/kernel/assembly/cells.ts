// CSV: where its rows are, and the cells of a row.

import { bitsOf } from './bits';
import { allocate } from './memory';
import { surveyOf } from './utf8';

const COMMA: u8 = 44;
const QUOTE: u8 = 34;
const NEWLINE: u8 = 10;
const RETURN: u8 = 13;

/** In the length of a span: the quotes in it are written twice. The same bit as that of escapes. */
const DOUBLED: u32 = 1 << 30;

let taken: usize = 0;
let found: i32 = 0;

/** How many bytes the last `splitRows` took. */
export function takenRows(): usize {
  return taken;
}

/** What stands in these bytes, as `findings` of lines says it. */
export function findingsInRows(): i32 {
  return found;
}

/**
 * Writes [start, end) of every row that is not blank. A line break within quotes ends no row; where quotes stand otherwise than around whole
 * cells, `extractCells` sees it. If the bytes are `complete`, what stands behind the last line break is a row, too; -1 where a quote stays open.
 */
export function splitRows(start: usize, end: usize, out: usize, complete: bool): i32 {
  const quote = i8x16.splat(QUOTE);
  const newline = i8x16.splat(NEWLINE);
  let count = 0;
  let from = start;
  let inside: u64 = 0;
  for (let at = start; at < end; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    let quoted = bitsOf(i8x16.eq(a, quote), i8x16.eq(b, quote), i8x16.eq(c, quote), i8x16.eq(d, quote));
    let breaks = bitsOf(i8x16.eq(a, newline), i8x16.eq(b, newline), i8x16.eq(c, newline), i8x16.eq(d, newline));
    if (at + 64 > end) {
      const valid = (<u64>1 << <u64>(end - at)) - 1;
      quoted &= valid;
      breaks &= valid;
    }
    quoted ^= quoted << 1;
    quoted ^= quoted << 2;
    quoted ^= quoted << 4;
    quoted ^= quoted << 8;
    quoted ^= quoted << 16;
    quoted ^= quoted << 32;
    quoted ^= inside;
    inside = <u64>(<i64>quoted >> 63);
    breaks &= ~quoted;
    while (breaks) {
      const stop = at + <usize>ctz(breaks);
      count = addRow(from, stop, out, count);
      from = stop + 1;
      breaks &= breaks - 1;
    }
  }
  if (complete) {
    if (inside) return -1;
    if (from < end) count = addRow(from, end, out, count);
    from = end;
  }
  taken = from - start;
  found = surveyOf(start, from);
  return count;
}

function addRow(start: usize, end: usize, out: usize, count: i32): i32 {
  if (end > start && load<u8>(end - 1) == RETURN) end--;
  if (start == end || (end - start == 2 && load<u16>(start) == 0x2222)) return count;
  store<u32>(out + (<usize>count << 3), <u32>start);
  store<u32>(out + (<usize>count << 3), <u32>end, 4);
  return count + 1;
}

let room: usize = 0;
let roomSize: usize = 0;

/** Behind the quoted cell whose text begins at `at`: the closing quote; notes in `doubled` whether quotes stand in it. */
function cellEnd(at: usize, end: usize): usize {
  const quote = i8x16.splat(QUOTE);
  doubled = false;
  while (at < end) {
    const mask = i8x16.bitmask(i8x16.eq(v128.load(at), quote));
    if (!mask) {
      at += 16;
      continue;
    }
    at += <usize>ctz(mask);
    if (at >= end || at + 1 == end || load<u8>(at, 1) != QUOTE) return at;
    doubled = true;
    at += 2;
  }
  return end;
}

let doubled: bool = false;

/** Writes a text whose quotes are doubled with each of them once; its length there. */
export function undouble(start: usize, length: u32, into: usize): u32 {
  const quote = i8x16.splat(QUOTE);
  const end = start + length;
  let out = into;
  while (start < end) {
    const block = v128.load(start);
    const mask = i8x16.bitmask(i8x16.eq(block, quote));
    const plain = min(mask ? <usize>ctz(mask) + 1 : 16, end - start);
    v128.store(out, block);
    out += plain;
    start += mask && plain == <usize>ctz(mask) + 1 ? plain + 1 : plain;
  }
  return <u32>(out - into);
}

function hasBreak(at: usize, end: usize): bool {
  const newline = i8x16.splat(NEWLINE);
  for (; at < end; at += 16) {
    const mask = i8x16.bitmask(i8x16.eq(v128.load(at), newline));
    if (mask) return at + <usize>ctz(mask) < end;
  }
  return false;
}

/**
 * Notes the wanted cells of rows: `columns` spans a row. `header`: {leaf:i32, kind:i32} for each of its `width` cells; the leaf is a column or -1;
 * kind 1 is a field, whose presence the column `given` notes, 2 is the text of the event. `status` gets 1 for a row that is odd: a cell of several lines.
 * Gives their number; -1 where a row is no regular CSV.
 */
export function extractCells(lines: usize, count: i32, header: usize, width: i32, given: i32, columns: i32, out: usize, status: usize): i32 {
  if (count == 0) return 0;
  const size = <usize>load<u32>(lines + (<usize>(count - 1) << 3), 4) - <usize>load<u32>(lines) + 64;
  if (size > roomSize) {
    roomSize = (size << 1) + 4096;
    room = allocate(roomSize);
  }
  let free = room;
  let odds = 0;
  for (let i = 0; i < count; i++) {
    let at = <usize>load<u32>(lines + (<usize>i << 3));
    const end = <usize>load<u32>(lines + (<usize>i << 3), 4);
    const spans = out + (<usize>(i * columns) << 3);
    memory.fill(spans, 0, <usize>columns << 3);
    let odd = false;
    for (let cell = 0; ; cell++) {
      if (cell == width) return -1;
      let start = at;
      let stop: usize;
      doubled = false;
      if (at < end && load<u8>(at) == QUOTE) {
        start = at + 1;
        stop = cellEnd(start, end);
        if (stop >= end) return -1;
        at = stop + 1;
        if (at < end && load<u8>(at) != COMMA) return -1;
      } else {
        while (at < end) {
          const byte = load<u8>(at);
          if (byte == COMMA) break;
          if (byte == QUOTE || byte == RETURN) return -1;
          at++;
        }
        stop = at;
      }
      if (stop > start) {
        const place = header + (<usize>cell << 3);
        const kind = load<i32>(place, 4);
        if (kind == 1) store<u32>(spans + (<usize>given << 3), 1);
        const leaf = load<i32>(place);
        if (leaf >= 0) {
          const span = spans + (<usize>leaf << 3);
          if (kind != 2 && hasBreak(start, stop)) odd = true;
          if (doubled && kind != 2) {
            const length = undouble(start, <u32>(stop - start), free);
            store<u32>(span, <u32>free);
            store<u32>(span, length, 4);
            free += length;
          } else {
            store<u32>(span, <u32>start);
            store<u32>(span, <u32>(stop - start) | (doubled ? DOUBLED : 0), 4);
          }
        }
      }
      if (at >= end) break;
      at++;
      if (at == end) {
        // An empty cell ends the row.
        if (cell + 1 == width) return -1;
        break;
      }
    }
    store<u8>(status + i, odd ? 1 : 0);
    if (odd) {
      odds++;
      memory.fill(spans, 0, <usize>columns << 3);
    }
  }
  return odds;
}
