// One walk over a JSON object that notes where the wanted values stand. It accepts only what the reading in JavaScript accepts, with the
// same values; whatever is unusual (a repeated name, an escaped key, broken JSON) makes the line `odd`, and the other reading decides.

import { beginLine, bareEnd, blanks, checked, checkEscapes, CLOSE_LIST, CLOSE_OBJECT, COLON, COMMA, giveUp, lineEnd, odd, OPEN_LIST, OPEN_OBJECT, QUOTE, skipContainer, slashed, stringEnd } from './tokens';

/** In the length of a span: it is a list; it is a string with escapes. */
export const LIST: u32 = 1 << 31;
export const ESCAPES: u32 = 1 << 30;

/**
 * A node of the tree of wanted names: {table:u32, entries:u32, habits:u32}. The table has 256 bytes, number of the first entry by hash of the key, 0 for
 * none. An entry: {key:u32, length:i32, leaf:i32, child:u32, list:i32, next:u32, head:u64}; `leaf` and `list` are columns or -1, `child` a
 * node or 0; columns of one list are chained in `chain`.
 */
const ENTRY: usize = 32;
/**
 * The key that came first in the object of this node the last time, the second, ...: {length:u32, entry:u32}, and from 8 on its text with
 * quotes and colon. Events repeat their keys in the same order.
 */
const HABIT: usize = 64;
const LONGEST_HABIT: u32 = 48;
const HABITS: i32 = 64;

let spans: usize = 0;
let chain: usize = 0;

/** Leaf of the key that makes an object no event but a row. */
const ROW_MARK: i32 = -2;

function note(column: i32, start: usize, length: usize, flags: u32): void {
  const span = spans + (<usize>column << 3);
  if (load<u32>(span)) giveUp();
  store<u32>(span, <u32>start);
  store<u32>(span, <u32>length | flags, 4);
}

/** Notes a list for every column that is inside of lists of this name. */
function noteList(column: i32, start: usize, length: usize): void {
  while (column >= 0) {
    note(column, start, length, LIST);
    column = load<i32>(chain + (<usize>column << 2));
  }
}

/** Over a list of which nothing is wanted but that has to be one; `at` is at its bracket. */
function walkList(at: usize): usize {
  at = blanks(at + 1);
  if (load<u8>(at) == CLOSE_LIST) return at + 1;
  for (;;) {
    const byte = load<u8>(at);
    if (byte == QUOTE) at = stringEnd(at + 1) + 1;
    else if (byte == OPEN_OBJECT || byte == OPEN_LIST) at = skipContainer(at);
    else at = bareEnd(at);
    if (odd || at >= lineEnd) break;
    at = blanks(at);
    const after = load<u8>(at);
    if (after == CLOSE_LIST) return at + 1;
    if (after != COMMA) break;
    at = blanks(at + 1);
  }
  giveUp();
  return lineEnd;
}

function entryOf(node: usize, key: usize, length: i32): usize {
  const last = length > 0 ? load<u8>(key + length - 1) : 0;
  const slot = (<u32>load<u8>(key) * 31 + <u32>last * 7 + <u32>length * 13) & 255;
  const number = load<u8>(<usize>load<u32>(node) + slot);
  if (number == 0) return 0;
  let entry = <usize>load<u32>(node, 4) + <usize>(number - 1) * ENTRY;
  while (entry) {
    if (load<i32>(entry, 4) == length && memory.compare(<usize>load<u32>(entry), key, length) == 0) return entry;
    entry = load<u32>(entry, 20);
  }
  return 0;
}

/** Whether the text at `at` is the habitual key. */
function isHabit(at: usize, habit: usize, length: u32): bool {
  let key = habit + 8;
  while (length > 16) {
    if (i8x16.bitmask(i8x16.eq(v128.load(at), v128.load(key))) != 0xffff) return false;
    at += 16;
    key += 16;
    length -= 16;
  }
  const wanted = (1 << length) - 1;
  return (i8x16.bitmask(i8x16.eq(v128.load(at), v128.load(key))) & wanted) == wanted;
}

/** Over the object that begins at `at`. */
function walkObject(at: usize, node: usize): usize {
  at++;
  if (load<u8>(at) <= 32) at = blanks(at);
  if (load<u8>(at) == CLOSE_OBJECT) return at + 1;
  let habit = <usize>load<u32>(node, 8);
  const lastHabit = habit + HABIT * HABITS;
  for (;;) {
    let entry: usize = 0;
    const key = at + 1;
    const length = load<u32>(habit);
    if (length != 0 && isHabit(at, habit, length)) {
      at += length;
      entry = load<u32>(habit, 4);
    } else {
      if (load<u8>(at) != QUOTE) break;
      at = stringEnd(key);
      if (odd || slashed) break;
      entry = entryOf(node, key, <i32>(at - key));
      if (entry && load<i32>(entry, 8) == ROW_MARK) break;
      if (measuring && entry == 0 && isMeasurement(key, at)) entry = MEASUREMENT;
      at++;
      if (load<u8>(at) == COLON && <u32>(at + 2 - key) <= LONGEST_HABIT) {
        memory.copy(habit + 8, key - 1, at + 2 - key);
        store<u32>(habit, <u32>(at + 2 - key));
        store<u32>(habit, <u32>entry, 4);
      } else if (load<u8>(at) <= 32) at = blanks(at);
      if (load<u8>(at) != COLON) break;
      at++;
    }
    if (habit + HABIT < lastHabit) habit += HABIT;
    if (load<u8>(at) <= 32) at = blanks(at);
    at = entry == MEASUREMENT ? walkMeasurement(key, at) : walkValue(at, entry);
    if (odd || at >= lineEnd) break;
    if (load<u8>(at) <= 32) at = blanks(at);
    const after = load<u8>(at);
    if (after == CLOSE_OBJECT) return at + 1;
    if (after != COMMA) break;
    at++;
    if (load<u8>(at) <= 32) at = blanks(at);
  }
  giveUp();
  return lineEnd;
}

/** Instead of an entry: the value is a measurement. */
const MEASUREMENT: usize = 1;
/** The measurements of a data point: {name:u32, length:u32, value:u32, length:u32} each. */
export const measurements: usize = memory.data(1024);
const MOST_MEASUREMENTS: i32 = 64;
/** How many there are. */
export let measured: i32 = 0;
let measuring: bool = false;

/** Whether the key begins with `metric_name:`. */
function isMeasurement(key: usize, end: usize): bool {
  return end - key > 12 && load<u64>(key) == 0x6e5f63697274656d && load<u32>(key, 8) == 0x3a656d61;
}

/** The value of a measurement: a number or a text, of a name that the point has not had. */
function walkMeasurement(key: usize, at: usize): usize {
  let end = key + 12;
  while (load<u8>(end) != QUOTE) end++;
  const isText = load<u8>(at) == QUOTE;
  const stop = isText ? stringEnd(at + 1) : bareEnd(at);
  const start = isText ? at + 1 : at;
  if (odd || (isText && slashed) || load<u8>(at) == 110 || measured == MOST_MEASUREMENTS) {
    giveUp();
    return lineEnd;
  }
  const name = key + 12;
  for (let i = 0; i < measured; i++) {
    const other = measurements + (<usize>i << 4);
    if (load<u32>(other, 4) == <u32>(end - name) && memory.compare(load<u32>(other), name, end - name) == 0) giveUp();
  }
  const place = measurements + (<usize>measured << 4);
  store<u32>(place, <u32>name);
  store<u32>(place, <u32>(end - name), 4);
  store<u32>(place, <u32>start, 8);
  store<u32>(place, <u32>(stop - start), 12);
  measured++;
  return isText ? stop + 1 : stop;
}

/** Walks over the data point that a line is; true if all is regular: its dimensions are single values that are not null. */
export function walkPoint(start: usize, end: usize, root: usize, columns: i32, out: usize): bool {
  beginLine(end);
  measured = 0;
  measuring = true;
  emptyNode = 0;
  spans = out;
  memory.fill(spans, 0, <usize>columns << 3);
  if (load<u8>(start) != OPEN_OBJECT || walkObject(start, root) != end) giveUp();
  measuring = false;
  return !odd;
}

function walkValue(at: usize, entry: usize): usize {
  const byte = load<u8>(at);
  if (byte == QUOTE) {
    const end = stringEnd(at + 1);
    if (entry && !odd && load<i32>(entry, 8) != -1) {
      if (slashed) checkEscapes(at + 1, end);
      leafOf(entry, at + 1, end, slashed ? ESCAPES : 0);
    }
    return end + 1;
  }
  // A dimension that is a list or null is for the other reading.
  if (measuring && entry && (byte == OPEN_OBJECT || byte == OPEN_LIST || byte == 110)) giveUp();
  if (byte == OPEN_OBJECT) {
    if (entry == 0) return skipContainer(at);
    const child = <usize>load<u32>(entry, 12);
    if (child) return walkObject(at, child);
    return load<i32>(entry, 16) >= 0 ? walkObject(at, emptyNode) : skipContainer(at);
  }
  if (byte == OPEN_LIST) {
    if (entry == 0) return skipContainer(at);
    const list = load<i32>(entry, 16);
    if (list >= 0) {
      const end = checked(at, 0);
      if (!odd) noteList(list, at, end - at);
      return end;
    }
    return load<u32>(entry, 12) ? walkList(at) : skipContainer(at);
  }
  const end = bareEnd(at);
  if (entry && !odd && load<i32>(entry, 8) != -1) leafOf(entry, at, end, 0);
  return end;
}

function leafOf(entry: usize, start: usize, end: usize, flags: u32): void {
  note(load<i32>(entry, 8), start, end - start, flags);
}

let emptyNode: usize = 0;

/** Notes the wanted values of lines: `columns` spans {start:u32, length:u32} a line. `status` gets 1 for each line that is odd. Gives their number. */
export function extract(lines: usize, count: i32, root: usize, empty: usize, columns: i32, chains: usize, out: usize, status: usize): i32 {
  emptyNode = empty;
  chain = chains;
  let odds = 0;
  for (let i = 0; i < count; i++) {
    const start = <usize>load<u32>(lines + (<usize>i << 3));
    beginLine(load<u32>(lines + (<usize>i << 3), 4));
    spans = out + (<usize>i * columns << 3);
    memory.fill(spans, 0, <usize>columns << 3);
    if (load<u8>(start) != OPEN_OBJECT) giveUp();
    const end = odd ? lineEnd : walkObject(start, root);
    // Blanks around lines are cut off, so that an object ends where its line does.
    if (end != lineEnd) giveUp();
    store<u8>(status + i, odd ? 1 : 0);
    if (odd) {
      odds++;
      memory.fill(spans, 0, <usize>columns << 3);
    }
  }
  return odds;
}
