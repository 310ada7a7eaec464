// One walk over a JSON object that notes where the wanted values stand. It accepts only what the reading in JavaScript accepts, with the
// same values; whatever is unusual (a repeated name, an escaped key, broken JSON) makes the line odd, and the other reading decides.

import { skipContainer } from './containers';
import { entryOf, habitOf, isHabit, keyLengthOf, keyOf, learnLength, lengthOf, nextOf, otherOf, stateOf, STEADY, usualOf } from './habits';
import { beginPoint, endPoint, isMeasurement, MEASUREMENT, measuring, noteMeasurement } from './measurements';
import { BAD, bareEnd, blanks, checked, CLOSE_LIST, CLOSE_OBJECT, COLON, COMMA, isEscapedWell, isSlashed, OPEN_LIST, OPEN_OBJECT, QUOTE, stringEnd } from './tokens';
import { wantedOf } from './wanted';

/** In the length of a span: it is a list; it is a string with escapes. */
export const LIST: u32 = 1 << 31;
export const ESCAPES: u32 = 1 << 30;

let spans: usize = 0;
let chain: usize = 0;
let emptyNode: usize = 0;
/** A node whose members are single values: an object among them makes the line odd. */
let flatNode: usize = 0;

/** Says which node is one of single values; 0 for none. */
export function setFlatNode(node: usize): void {
  flatNode = node;
}

/** Leaf of the key that makes an object no event but a row. */
const ROW_MARK: i32 = -2;

@inline
/** Gives no name twice: that makes the line odd. */
function note(column: i32, start: usize, length: usize, flags: u32): bool {
  const span = spans + (<usize>column << 3);
  const isFirst = load<u32>(span) == 0;
  store<u32>(span, <u32>start);
  store<u32>(span, <u32>length | flags, 4);
  return isFirst;
}

/** Notes a list for every column that is inside of lists of this name. */
function noteList(column: i32, start: usize, length: usize): bool {
  while (column >= 0) {
    if (!note(column, start, length, LIST)) return false;
    column = load<i32>(chain + (<usize>column << 2));
  }
  return true;
}

/** Notes a string. */
function noteText(entry: usize, start: usize, end: usize): bool {
  const leaf = load<i32>(entry, 8);
  if (leaf == -1) return true;
  const slashed = isSlashed(start, end);
  if (slashed && !isEscapedWell(start, end)) return false;
  return note(leaf, start, end - start, slashed ? ESCAPES : 0);
}

/** Over a list of which nothing is wanted but that has to be one; `at` is at its bracket. */
function walkList(at: usize, end: usize): usize {
  at = blanks(at + 1);
  if (load<u8>(at) == CLOSE_LIST) return at + 1;
  for (;;) {
    const byte = load<u8>(at);
    if (byte == QUOTE) at = stringEnd(at + 1, end) + 1;
    else if (byte == OPEN_OBJECT || byte == OPEN_LIST) at = skipContainer(at, end);
    else at = bareEnd(at);
    if (at >= end) return BAD;
    at = blanks(at);
    const after = load<u8>(at);
    if (after == CLOSE_LIST) return at + 1;
    if (after != COMMA) return BAD;
    at = blanks(at + 1);
  }
  return BAD;
}

/** Over the object that begins at `at`, which has to end before `end`; BAD where it makes the line odd. */
function walkObject(at: usize, end: usize, node: usize): usize {
  const head = <usize>load<u32>(node, 8);
  let habit = head;
  for (;;) {
    let next = nextOf(habit);
    if (!isHabit(at, next)) {
      if (load<u8>(at) == CLOSE_OBJECT) return at + 1;
      next = otherOf(habit);
      if (!isHabit(at, next)) {
        const close = blanks(habit == head ? at + 1 : at);
        if (load<u8>(close) == CLOSE_OBJECT) return close + 1;
        next = readKey(at, end, node, habit);
        if (next == 0) return BAD;
      }
    }
    habit = next;
    const entry = entryOf(habit);
    const before = at;
    at += lengthOf(habit);
    if (load<u8>(at) == QUOTE) {
      const start = at + 1;
      let stop = stringEnd(start, end);
      const state = stateOf(habit);
      if (state == STEADY) {
        const usual = start + usualOf(habit);
        if (stop == usual) stop = usual;
        else learnLength(habit, stop - start);
      } else if (state == 0) learnLength(habit, stop - start);
      at = stop + 1;
      if (at >= end) return BAD;
      if (entry) {
        const good = entry == MEASUREMENT ? noteMeasurement(before + keyOf(habit), keyLengthOf(habit), start, stop) : noteText(entry, start, stop);
        if (!good) return BAD;
      }
    } else {
      at = entry == 0 ? passOver(at, end, node) : entry == MEASUREMENT ? walkMeasurement(habit, before + keyOf(habit), at) : walkValue(at, end, entry);
      if (at >= end) return BAD;
    }
  }
  return BAD;
}

/** Reads a key that was not guessed, and the blanks, comma and colon around it; `at` is behind the member before, or at the bracket. 0 where it makes the line odd. */
function readKey(at: usize, end: usize, node: usize, before: usize): usize {
  const head = <usize>load<u32>(node, 8);
  const mark = blanks(at);
  if (load<u8>(mark) != (before == head ? OPEN_OBJECT : COMMA)) return 0;
  const quote = blanks(mark + 1);
  if (load<u8>(quote) != QUOTE) return 0;
  const key = quote + 1;
  const stop = stringEnd(key, end);
  if (stop >= end || isSlashed(key, stop)) return 0;
  let entry = wantedOf(node, key, <i32>(stop - key));
  if (entry && load<i32>(entry, 8) == ROW_MARK) return 0;
  if (measuring && entry == 0 && isMeasurement(key, stop)) entry = MEASUREMENT;
  const colon = blanks(stop + 1);
  if (load<u8>(colon) != COLON) return 0;
  const value = blanks(colon + 1);
  return value >= end ? 0 : habitOf(head, before, at, value, key, stop, entry);
}

@inline
function passOver(at: usize, end: usize, node: usize): usize {
  const byte = load<u8>(at);
  if (byte == OPEN_OBJECT && node == flatNode) return BAD;
  return byte == OPEN_OBJECT || byte == OPEN_LIST ? skipContainer(at, end) : bareEnd(at);
}

/** Over a wanted value that is no string. */
function walkValue(at: usize, end: usize, entry: usize): usize {
  const byte = load<u8>(at);
  // A dimension that is a list or null is for the other reading.
  if ((measuring || load<i32>(entry, 28)) && (byte == OPEN_OBJECT || byte == OPEN_LIST || byte == 110)) return BAD;
  if (byte == OPEN_OBJECT) {
    const child = <usize>load<u32>(entry, 12);
    const stop = child ? walkObject(at, end, child) : load<i32>(entry, 16) >= 0 ? walkObject(at, end, emptyNode) : skipContainer(at, end);
    const whole = load<i32>(entry, 24);
    return whole == 0 || stop >= end || note(whole - 1, at, stop - at, 0) ? stop : BAD;
  }
  if (byte == OPEN_LIST) {
    const list = load<i32>(entry, 16);
    if (list >= 0) {
      const stop = checked(at, end, 0);
      return stop < end && noteList(list, at, stop - at) ? stop : BAD;
    }
    return load<u32>(entry, 12) ? walkList(at, end) : skipContainer(at, end);
  }
  const stop = bareEnd(at);
  const leaf = load<i32>(entry, 8);
  if (leaf == -1 || stop >= end) return stop;
  return note(leaf, at, stop - at, 0) ? stop : BAD;
}

/** Over a measurement that is no text. */
function walkMeasurement(habit: usize, key: usize, at: usize): usize {
  const stop = bareEnd(at);
  return stop != BAD && load<u8>(at) != 110 && noteMeasurement(key, keyLengthOf(habit), at, stop) ? stop : BAD;
}

@inline
function clear(columns: i32): void {
  const end = spans + (<usize>columns << 3);
  for (let at = spans; at < end; at += 8) store<u64>(at, 0);
}

/** Walks over the data point that a line is; true if all is regular: its dimensions are single values that are not null. */
export function walkPoint(start: usize, end: usize, root: usize, columns: i32, out: usize): bool {
  beginPoint();
  spans = out;
  clear(columns);
  const good = load<u8>(start) == OPEN_OBJECT && walkObject(start, end, root) == end;
  endPoint();
  return good;
}

/** Walks over the event that a text is; true if all is regular. */
export function walkEvent(start: usize, end: usize, root: usize, empty: usize, columns: i32, chains: usize, out: usize): bool {
  emptyNode = empty;
  chain = chains;
  spans = out;
  clear(columns);
  return load<u8>(start) == OPEN_OBJECT && walkObject(start, end, root) == end;
}

/** Notes the wanted values of lines: `columns` spans {start:u32, length:u32} a line. `status` gets 1 for each line that is odd. Gives their number. */
export function extract(lines: usize, count: i32, root: usize, empty: usize, columns: i32, chains: usize, out: usize, status: usize): i32 {
  emptyNode = empty;
  chain = chains;
  let odds = 0;
  for (let i = 0; i < count; i++) {
    const start = <usize>load<u32>(lines + (<usize>i << 3));
    const end = <usize>load<u32>(lines + (<usize>i << 3), 4);
    spans = out + (<usize>i * columns << 3);
    clear(columns);
    // Blanks around lines are cut off, so that an object ends where its line does.
    const good = load<u8>(start) == OPEN_OBJECT && walkObject(start, end, root) == end;
    store<u8>(status + i, good ? 0 : 1);
    if (good) continue;
    odds++;
    clear(columns);
  }
  return odds;
}
