// Times of lines.

import { decimalOf } from './decimal';
import { same } from './dictionary';
import { ESCAPES, LIST } from './json';

/**
 * The times of chosen lines: of the first of some columns that says anything, as epoch seconds (scaled down from finer units) or ISO 8601 in
 * UTC; NaN where it has to be read otherwise, and how many these are. `columns`: {column:u32, isStatement:u32} each.
 */
export function timesOf(spans: usize, stride: usize, chosen: usize, count: i32, columns: usize, columnCount: i32, out: usize): i32 {
  let others = 0;
  const first = columnCount > 0 ? <usize>load<u32>(columns) << 3 : 0;
  let known: usize = 0;
  let time = NaN;
  for (let i = 0; i < count; i++) {
    const row = spans + <usize>load<u32>(chosen + (<usize>i << 2)) * stride;
    // Many a line says the time of the one before it; rows of one line say it in the same place.
    const stands = columnCount > 0 && load<u32>(row + first) != 0;
    const isKnown = stands && known != 0 && isSame(known, row + first);
    if (!isKnown) {
      time = firstTimeOf(row, columns, columnCount);
      known = stands ? row + first : 0;
    }
    if (time != time) others++;
    store<f64>(out + (<usize>i << 3), time);
  }
  return others;
}

@inline
/** Whether two spans hold the same bytes. */
function isSame(one: usize, other: usize): bool {
  if (load<u64>(one) == load<u64>(other)) return true;
  const tagged = load<u32>(one, 4);
  return tagged == load<u32>(other, 4) && same(load<u32>(one), load<u32>(other), tagged & 0x3fffffff);
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

@inline
function twoDigits(at: usize): i32 {
  const tens = <i32>load<u8>(at) - 48;
  const ones = <i32>load<u8>(at, 1) - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

/** The minute that was read last: its 16 characters, and when it began. */
const minuteText = memory.data<u32>([0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], 16);
let minuteTime: i64 = 0;

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
  if (length < 20 || length > 27 || load<u8>(at, 16) != 58) return NaN;
  const isKnown = i8x16.all_true(i8x16.eq(v128.load(at), v128.load(minuteText)));
  if (!isKnown && !readMinute(at)) return NaN;
  const second = twoDigits(at + 17);
  if (second < 0 || second > 59) return NaN;
  const whole = <f64>(minuteTime + <i64>(second - offset));
  if (length == 20) return whole;
  if (load<u8>(at, 19) != 46 || length == 21) return NaN;
  const stop = at + length - 1;
  let micro = 0;
  for (let place = at + 20; place < at + 26; place++) {
    const digit = place < stop ? <i32>load<u8>(place) - 48 : 0;
    if (digit < 0 || digit > 9) return NaN;
    micro = micro * 10 + digit;
  }
  return micro == 0 ? whole : (whole * 1e6 + <f64>micro) / 1e6;
}

/** Reads `2024-04-18T12:00`; false where that is no minute. */
function readMinute(at: usize): bool {
  if (load<u8>(at, 4) != 45 || load<u8>(at, 7) != 45 || load<u8>(at, 10) != 84 || load<u8>(at, 13) != 58) return false;
  const century = twoDigits(at);
  const years = twoDigits(at + 2);
  const month = twoDigits(at + 5);
  const day = twoDigits(at + 8);
  const hour = twoDigits(at + 11);
  const minute = twoDigits(at + 14);
  if (century < 19 || years < 0 || month < 1 || month > 12 || day < 1 || day > 28) return false;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
  const year = century * 100 + years;
  // Days since 1970 in the civil calendar, the year beginning in March.
  const shifted = month > 2 ? year : year - 1;
  const era = shifted / 400;
  const ofEra = shifted - era * 400;
  const ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const days = era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468;
  minuteTime = <i64>days * 86400 + <i64>(hour * 3600 + minute * 60);
  v128.store(minuteText, v128.load(at));
  return true;
}
