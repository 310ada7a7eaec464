// From spans to codes and numbers, column by column.

import { allocate } from './memory';
import { intern } from './dictionary';
import { UNREADABLE, unescapeTo } from './escapes';
import { ESCAPES, LIST } from './json';

let scratch: usize = 0;
let scratchSize: usize = 0;

/** The code of one span; 0 where nothing stands there. */
export function codeOf(span: usize, dictionary: usize): u32 {
  const start = <usize>load<u32>(span);
  if (start == 0) return 0;
  const tagged = load<u32>(span, 4);
  if ((tagged & ESCAPES) == 0) return intern(dictionary, start, tagged);
  const length = unescape(start, tagged & 0x3fffffff);
  return length == UNREADABLE ? UNREADABLE : intern(dictionary, scratch, length);
}

/** The codes of a column for chosen lines. `spans` is the column's span of the first line, `stride` the bytes from line to line. */
export function codesOf(spans: usize, stride: usize, chosen: usize, count: i32, dictionary: usize, out: usize): i32 {
  let unreadable = 0;
  for (let i = 0; i < count; i++) {
    const code = codeOf(spans + <usize>load<u32>(chosen + (<usize>i << 2)) * stride, dictionary);
    if (code == UNREADABLE) unreadable++;
    store<u32>(out + (<usize>i << 2), code);
  }
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

const POWERS = memory.data<f64>([1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]);

/** The number that a plain decimal text of at most 15 digits is, exactly as JavaScript reads it; NaN for any other text. */
function decimalOf(at: usize, length: u32): f64 {
  const end = at + length;
  const negative = length > 0 && load<u8>(at) == 45;
  if (negative) at++;
  let digits: i64 = 0;
  let count = 0;
  let fraction = -1;
  for (; at < end; at++) {
    const byte = load<u8>(at);
    if (byte == 46) {
      if (fraction >= 0 || count == 0) return NaN;
      fraction = 0;
      continue;
    }
    const digit = <u8>(byte - 48);
    if (digit > 9) return NaN;
    digits = digits * 10 + <i64>digit;
    if (++count > 15) return NaN;
    if (fraction >= 0) fraction++;
  }
  if (count == 0) return NaN;
  // Both are exact, so that the quotient is rounded once.
  const value = fraction > 0 ? <f64>digits / load<f64>(POWERS + (<usize>fraction << 3)) : <f64>digits;
  return negative ? 0 - value : value;
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

function twoDigits(at: usize): i32 {
  const tens = <i32>load<u8>(at) - 48;
  const ones = <i32>load<u8>(at, 1) - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

/** The seconds that `+hh:mm` is east of UTC; NO_OFFSET for any other text. */
function offsetOf(at: usize): i32 {
  const sign = load<u8>(at);
  const hours = twoDigits(at + 1);
  const minutes = twoDigits(at + 4);
  if ((sign != 43 && sign != 45) || load<u8>(at, 3) != 58 || hours < 0 || hours > 12 || minutes < 0 || minutes > 59) return NO_OFFSET;
  return (sign == 43 ? 60 : -60) * (hours * 60 + minutes);
}

const NO_OFFSET = i32.MAX_VALUE;

/** `2024-04-18T12:00:00[.ffffff]Z`, or with `+hh:mm` instead of `Z`, a real day and time; NaN for any other text. */
function isoOf(at: usize, length: u32): f64 {
  if (length < 20) return NaN;
  let offset = 0;
  if (load<u8>(at + length - 1) != 90) {
    offset = offsetOf(at + length - 6);
    if (offset == NO_OFFSET) return NaN;
    length -= 5;
  }
  if (length < 20 || length > 27) return NaN;
  if (load<u8>(at, 4) != 45 || load<u8>(at, 7) != 45 || load<u8>(at, 10) != 84 || load<u8>(at, 13) != 58 || load<u8>(at, 16) != 58) return NaN;
  const century = twoDigits(at);
  const years = twoDigits(at + 2);
  const month = twoDigits(at + 5);
  const day = twoDigits(at + 8);
  const hour = twoDigits(at + 11);
  const minute = twoDigits(at + 14);
  const second = twoDigits(at + 17);
  if (century < 19 || years < 0 || month < 1 || month > 12 || day < 1 || day > 28) return NaN;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return NaN;
  let micro = 0;
  if (length > 20) {
    if (load<u8>(at, 19) != 46 || length == 21) return NaN;
    const stop = at + length - 1;
    for (let place = at + 20; place < at + 26; place++) {
      const digit = place < stop ? <i32>load<u8>(place) - 48 : 0;
      if (digit < 0 || digit > 9) return NaN;
      micro = micro * 10 + digit;
    }
  }
  const year = century * 100 + years;
  // Days since 1970 in the civil calendar, the year beginning in March.
  const shifted = month > 2 ? year : year - 1;
  const era = shifted / 400;
  const ofEra = shifted - era * 400;
  const ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const days = era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468;
  const whole = <f64>days * 86400 + <f64>(hour * 3600 + minute * 60 + second - offset);
  return micro == 0 ? whole : (whole * 1e6 + <f64>micro) / 1e6;
}

/**
 * The times of chosen lines: of the first of some columns that says anything, as epoch seconds (scaled down from finer units) or ISO 8601 in
 * UTC; NaN where it has to be read otherwise, and how many these are. `columns`: {column:u32, isStatement:u32} each.
 */
export function timesOf(spans: usize, stride: usize, chosen: usize, count: i32, columns: usize, columnCount: i32, out: usize): i32 {
  let others = 0;
  for (let i = 0; i < count; i++) {
    const time = firstTimeOf(spans + <usize>load<u32>(chosen + (<usize>i << 2)) * stride, columns, columnCount);
    if (time != time) others++;
    store<f64>(out + (<usize>i << 3), time);
  }
  return others;
}

/** The same for one line. */
export function firstTimeOf(spans: usize, columns: usize, columnCount: i32): f64 {
  for (let i = 0; i < columnCount; i++) {
    const column = columns + (<usize>i << 3);
    const span = spans + (<usize>load<u32>(column) << 3);
    // A number that is no statement is a time only if it is a likely one (September 2001).
    if (load<u32>(span)) return timeOf(span, load<u32>(column, 4) ? 0 : 1e9);
  }
  return NaN;
}

/** The time of one span; NaN where it has to be read otherwise. */
function timeOf(span: usize, least: f64): f64 {
  const start = <usize>load<u32>(span);
  const tagged = load<u32>(span, 4);
  if (start == 0 || (tagged & (LIST | ESCAPES)) != 0) return NaN;
  const number = decimalOf(start, tagged);
  if (number != number) return isoOf(start, tagged);
  if (number < least) return NaN;
  if (number >= 1e17) return number / 1e9;
  if (number >= 1e14) return number / 1e6;
  return number >= 1e11 ? number / 1e3 : number;
}
