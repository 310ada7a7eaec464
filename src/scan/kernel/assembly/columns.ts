// From spans to codes and numbers, column by column.

import { allocate } from './memory';
import { decimalOf } from './decimal';
import { intern, same } from './dictionary';
import { UNREADABLE, unescapeTo } from './escapes';
import { ESCAPES, LIST } from './json';

let scratch: usize = 0;
let scratchSize: usize = 0;

/** The code of one span; 0 where nothing stands there. */
export function codeOf(span: usize, dictionary: usize): u32 {
  const start = <usize>load<u32>(span);
  return start == 0 ? 0 : codeOfText(start, load<u32>(span, 4), dictionary);
}

function codeOfText(start: usize, tagged: u32, dictionary: usize): u32 {
  if ((tagged & ESCAPES) == 0) return intern(dictionary, start, tagged);
  const length = unescape(start, tagged & 0x3fffffff);
  return length == UNREADABLE ? UNREADABLE : intern(dictionary, scratch, length);
}

let uniform: bool = false;

/** Whether the last `codesOf` gave all lines the same code. */
export function isUniform(): bool {
  return uniform;
}

/** The codes of a column for chosen lines. `spans` is the column's span of the first line, `stride` the bytes from line to line. */
export function codesOf(spans: usize, stride: usize, chosen: usize, count: i32, dictionary: usize, out: usize): i32 {
  let unreadable = 0;
  // Many a line says what the one before it said, or the one before that; rows of one line say it in the same place.
  let known: usize = 0;
  let knownTagged: u32 = 0xffffffff;
  let code: u32 = 0;
  let before: usize = 0;
  let beforeTagged: u32 = 0xffffffff;
  let beforeCode: u32 = 0;
  let first: u32 = 0;
  let differences: u32 = 0;
  for (let i = 0; i < count; i++) {
    const span = spans + <usize>load<u32>(chosen + (<usize>i << 2)) * stride;
    const start = <usize>load<u32>(span);
    if (start == 0) {
      store<u32>(out + (<usize>i << 2), 0);
      differences |= first;
      continue;
    }
    const tagged = load<u32>(span, 4);
    const length = tagged & 0x3fffffff;
    if (start != known && (tagged != knownTagged || !same(start, known, length))) {
      const isBefore = tagged == beforeTagged && same(start, before, length);
      const next = isBefore ? beforeCode : codeOfText(start, tagged, dictionary);
      before = known;
      beforeTagged = knownTagged;
      beforeCode = code;
      known = start;
      knownTagged = tagged;
      code = next;
    }
    if (code == UNREADABLE) unreadable++;
    if (i == 0) first = code;
    differences |= code ^ first;
    store<u32>(out + (<usize>i << 2), code);
  }
  uniform = differences == 0;
  return unreadable;
}

/** Writes a string without its escapes to the scratch; its length there, or UNREADABLE. */
function unescape(start: usize, length: u32): u32 {
  if (<usize>length + 16 > scratchSize) {
    scratchSize = (<usize>length << 1) + 4096;
    scratch = allocate(scratchSize);
  }
  return unescapeTo(start, length, scratch);
}

/**
 * The numbers of a column for chosen lines: NaN where nothing stands there or no plain decimal. Gives how many of the latter there are; `codes`
 * gets 1 for a number, 0 for nothing, 2 for what has to be read otherwise.
 */
export function numbersOf(spans: usize, stride: usize, chosen: usize, count: i32, out: usize, kinds: usize): i32 {
  let others = 0;
  for (let i = 0; i < count; i++) {
    const span = spans + <usize>load<u32>(chosen + (<usize>i << 2)) * stride;
    const start = <usize>load<u32>(span);
    let number = NaN;
    let kind: u8 = 0;
    if (start) {
      const tagged = load<u32>(span, 4);
      if ((tagged & (LIST | ESCAPES)) == 0) number = decimalOf(start, tagged);
      kind = number == number ? 1 : 2;
      if (kind == 2) others++;
    }
    store<f64>(out + (<usize>i << 3), number);
    store<u8>(kinds + i, kind);
  }
  return others;
}
