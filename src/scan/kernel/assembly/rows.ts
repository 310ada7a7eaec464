// Rows of a result: their fields are given, and what an event's text says more is read from there.

import { undouble } from './cells';
import { isRead } from './envelopes';
import { ESCAPES, walkEvent } from './json';
import { allocate } from './memory';
import { blanks, CLOSE_OBJECT, COMMA, OPEN_LIST, OPEN_OBJECT } from './tokens';
import { UNREADABLE, unescapeTo } from './escapes';

/** The text at `at`, behind it; 0 where another one stands there. */
function passText(at: usize, text: usize, length: usize): usize {
  return memory.compare(at, text, length) == 0 ? at + length : 0;
}

const PREVIEW = memory.data<u8>([34, 112, 114, 101, 118, 105, 101, 119, 34]);
const OFFSET = memory.data<u8>([34, 111, 102, 102, 115, 101, 116, 34]);
const LAST_ROW = memory.data<u8>([34, 108, 97, 115, 116, 114, 111, 119, 34]);
const RESULT = memory.data<u8>([34, 114, 101, 115, 117, 108, 116, 34]);
const FALSE = memory.data<u8>([102, 97, 108, 115, 101]);
const TRUE = memory.data<u8>([116, 114, 117, 101]);

/** Behind the colon that follows a key. */
function passColon(at: usize): usize {
  at = blanks(at);
  return load<u8>(at) == 58 ? blanks(at + 1) : 0;
}

/**
 * Looks at the records `{"preview":false,"offset":0,"result":{...}}` of an export: of `lines` those stay that have a result, or, `narrow`, the
 * places of their results. Gives their number; -1 where a record has another form, or is a preview.
 */
export function unwrapExports(lines: usize, count: i32, narrow: bool): i32 {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const place = lines + (<usize>i << 3);
    const end = <usize>load<u32>(place, 4);
    let at = passText(blanks(<usize>load<u32>(place) + 1), PREVIEW, 9);
    if (at) at = passColon(at);
    if (at) at = passText(at, FALSE, 5);
    if (at == 0) return -1;
    let result: usize = 0;
    for (;;) {
      at = blanks(at);
      if (load<u8>(at) == CLOSE_OBJECT) break;
      if (load<u8>(at) != COMMA) return -1;
      const key = blanks(at + 1);
      let value = passText(key, OFFSET, 8);
      if (value) {
        at = passColon(value);
        if (at == 0) return -1;
        const first = at;
        while (<u8>(load<u8>(at) - 48) <= 9) at++;
        // Of digits, without a zero before others.
        if (at == first || (load<u8>(first) == 48 && at > first + 1)) return -1;
        continue;
      }
      value = passText(key, LAST_ROW, 9);
      if (value) {
        const said = passColon(value);
        if (said == 0) return -1;
        at = passText(said, TRUE, 4);
        if (at == 0) at = passText(said, FALSE, 5);
        if (at == 0) return -1;
        continue;
      }
      value = passText(key, RESULT, 8);
      if (value == 0) return -1;
      result = passColon(value);
      if (result == 0 || load<u8>(result) != OPEN_OBJECT) return -1;
      break;
    }
    if (result == 0) {
      if (at + 1 != end) return -1;
      continue;
    }
    let stop = end - 1;
    while (stop > result && load<u8>(stop - 1) <= 32) stop--;
    if (stop <= result || load<u8>(stop - 1) != CLOSE_OBJECT) return -1;
    const kind = lines + (<usize>kept << 3);
    store<u64>(kind, narrow ? <u64>result | (<u64>stop << 32) : load<u64>(place));
    kept++;
  }
  return kept;
}

const DOUBLED: u32 = 1;
const TEXTLESS: u32 = 2;

let arena: usize = 0;
let arenaSize: usize = 0;

/** Room for the texts of a group of rows; what stood there is gone. */
export function arenaOf(size: usize): usize {
  if (size > arenaSize) {
    arenaSize = (size << 1) + 4096;
    arena = allocate(arenaSize);
  }
  return arena;
}

/**
 * Gives rows the values that only the JSON in their text says, and makes those odd that have no text, whose time has to be read otherwise, or
 * whose text may be `key=value` pairs. `columns`: {raw:u32, time:u32, given:u32, root:u32, empty:u32, chains:u32, room:u32, total:i32, count:i32},
 * behind them the time's column as `firstTimeOf` takes it, how many columns from `given` on say that the fields of the event are there, what the
 * rows are (1: quotes are doubled in their text, 2: they have no text), and the columns that may be read from the text: {column:u32, isField:u32} each.
 */
export function settleRows(spans: usize, stride: usize, count: i32, status: usize, columns: usize): i32 {
  const raw = <usize>load<u32>(columns) << 3;
  let size: usize = 0;
  for (let i = 0; i < count; i++) size += <usize>(load<u32>(spans + <usize>i * stride + raw, 4) & 0x3fffffff) + 64;
  let room = arenaOf(size);
  let odds = 0;
  for (let i = 0; i < count; i++) {
    const row = spans + <usize>i * stride;
    if (!load<u8>(status + i)) {
      const behind = settleRow(row, room, columns);
      if (behind) room = behind;
      else {
        store<u8>(status + i, 1);
        memory.fill(row, 0, stride);
      }
    }
    odds += load<u8>(status + i);
  }
  return odds;
}

/** Settles a row; gives where there is room for the next text, 0 where the row is odd. */
function settleRow(row: usize, room: usize, columns: usize): usize {
  const raw = row + (<usize>load<u32>(columns) << 3);
  const time = row + (<usize>load<u32>(columns, 4) << 3);
  const start = <usize>load<u32>(raw);
  const kind = load<u32>(columns, 48);
  if (load<u32>(time) != 0 && !isRead(row, columns + 36)) return 0;
  if (kind & TEXTLESS) return room;
  if (start == 0) return 0;
  const wanted = load<i32>(columns, 32);
  const list = columns + 52;
  let missing = false;
  let given = false;
  for (let i = 0; i < load<i32>(columns, 44); i++) if (load<u32>(row + (<usize>(load<u32>(columns, 8) + i) << 3))) given = true;
  for (let i = 0; i < wanted; i++) {
    const place = list + (<usize>i << 3);
    if (load<u32>(row + (<usize>load<u32>(place) << 3)) == 0) missing = true;
    else if (load<u32>(place, 4)) given = true;
  }
  if (!missing) return room;
  const first = load<u8>(start);
  const tagged = load<u32>(raw, 4);
  const length = tagged & 0x3fffffff;
  if (length > 0 && first != OPEN_OBJECT) {
    // Blanks, and escapes that may be blanks, are for the other reading.
    if (first <= 32 || first == 92 || first == OPEN_LIST) return 0;
  }
  if (length == 0 || first != OPEN_OBJECT) return given ? room : 0;
  let text = start;
  let end = start + length;
  let behind = room;
  if (tagged & ESCAPES) {
    const written = kind & DOUBLED ? undouble(start, length, room) : unescapeTo(start, length, room);
    if (written == UNREADABLE) return 0;
    text = room;
    end = room + written;
    behind = end + 32;
  }
  const temporary = <usize>load<u32>(columns, 24);
  const total = load<i32>(columns, 28);
  if (!walkEvent(text, end, load<u32>(columns, 12), load<u32>(columns, 16), total, load<u32>(columns, 20), temporary)) return 0;
  for (let i = 0; i < wanted; i++) {
    const column = <usize>load<u32>(list + (<usize>i << 3)) << 3;
    if (load<u32>(row + column) == 0) store<u64>(row + column, load<u64>(temporary + column));
  }
  return behind;
}
