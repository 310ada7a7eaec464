// The tokens of JSON: blanks, strings, numbers, containers. Each function gives the place behind what it passes, or BAD where that is not as
// JSON wants it. Nothing counts that stands behind the end of the line: callers compare with it, so functions may run over it.

/** `"`. */
export const QUOTE: u8 = 34;
/** `,`. */
export const COMMA: u8 = 44;
/** `:`. */
export const COLON: u8 = 58;
/** `\\`. */
export const BACKSLASH: u8 = 92;
/** `{`. */
export const OPEN_OBJECT: u8 = 123;
/** `}`. */
export const CLOSE_OBJECT: u8 = 125;
/** `[`. */
export const OPEN_LIST: u8 = 91;
/** `]`. */
export const CLOSE_LIST: u8 = 93;

/** Behind every line, also when a little is added to it. */
export const BAD: usize = 0xfffffff0;

@inline
/** The first place from `at` on that is no blank. */
export function blanks(at: usize): usize {
  while (isBlank(load<u8>(at))) at++;
  return at;
}

@inline
function isBlank(byte: u8): bool {
  return byte <= 32 && (byte == 32 || byte == 9 || byte == 13 || byte == 10);
}

@inline
/** From behind the opening quote to the closing one. */
export function stringEnd(at: usize, end: usize): usize {
  const quote = i8x16.splat(QUOTE);
  const start = at;
  for (;;) {
    const mask = i8x16.bitmask(i8x16.eq(v128.load(at), quote));
    if (!mask) {
      at += 16;
      if (at >= end) return BAD;
      continue;
    }
    at += <usize>ctz(mask);
    if (load<u8>(at - 1) != BACKSLASH || isEven(start, at)) return at;
    at++;
  }
  return BAD;
}

/** Whether the backslashes before the quote at `place` are pairs, so that it is not escaped. */
function isEven(start: usize, place: usize): bool {
  let at = place;
  while (at > start && load<u8>(at - 1) == BACKSLASH) at--;
  return ((place - at) & 1) == 0;
}

@inline
/** Whether a string has a backslash. */
export function isSlashed(at: usize, end: usize): bool {
  const slash = i8x16.splat(BACKSLASH);
  while (at < end) {
    const mask = i8x16.bitmask(i8x16.eq(v128.load(at), slash));
    if (mask) return at + <usize>ctz(mask) < end;
    at += 16;
  }
  return false;
}

@inline
/** How many digits stand at `at`, at most 16. */
function digitBits(at: usize): u32 {
  return <u32>i8x16.bitmask(i8x16.lt_u(i8x16.sub(v128.load(at), i8x16.splat(48)), i8x16.splat(10)));
}

@inline
/** Behind a number, true, false or null. */
export function bareEnd(at: usize): usize {
  const bits = digitBits(at);
  const whole = <usize>ctz(~bits);
  // What most numbers are: digits, perhaps a point and more digits, without a zero in front.
  if (whole != 0 && whole < 16 && (load<u8>(at) != 48 || whole == 1)) {
    const after = load<u8>(at + whole);
    if (after == COMMA || after == CLOSE_OBJECT) return at + whole;
    if (after == 46) {
      const rest = bits >>> (<u32>whole + 1);
      const fraction = <usize>ctz(~rest);
      const stop = whole + 1 + fraction;
      if (fraction != 0 && stop < 16 && (load<u8>(at + stop) | 32) != 101) return at + stop;
    }
  }
  return otherBareEnd(at);
}

function digits(at: usize): usize {
  while (<u8>(load<u8>(at) - 48) <= 9) at++;
  return at;
}

function otherBareEnd(at: usize): usize {
  const first = load<u8>(at);
  if (first == 116) return load<u32>(at) == 0x65757274 ? at + 4 : BAD;
  if (first == 102) return load<u32>(at, 1) == 0x65736c61 ? at + 5 : BAD;
  if (first == 110) return load<u32>(at) == 0x6c6c756e ? at + 4 : BAD;
  let from = first == 45 ? at + 1 : at;
  let end = load<u8>(from) == 48 ? from + 1 : digits(from);
  if (end == from) return BAD;
  if (load<u8>(end) == 46) {
    from = end + 1;
    end = digits(from);
    if (end == from) return BAD;
  }
  if ((load<u8>(end) | 32) == 101) {
    const sign = load<u8>(end, 1);
    from = sign == 43 || sign == 45 ? end + 2 : end + 1;
    end = digits(from);
    if (end == from) return BAD;
  }
  return end;
}

/** Whether all escapes of a string are such as JSON has. */
export function isEscapedWell(at: usize, end: usize): bool {
  while (at < end) {
    if (load<u8>(at) != BACKSLASH) {
      at++;
      continue;
    }
    const letter = load<u8>(at, 1);
    at += 2;
    if (letter == 117) {
      for (let i = 0; i < 4; i++, at++) {
        const byte = load<u8>(at);
        if (at >= end || !(<u8>(byte - 48) <= 9 || <u8>((byte | 32) - 97) <= 5)) return false;
      }
    } else if (letter != 34 && letter != 92 && letter != 47 && letter != 110 && letter != 116 && letter != 114 && letter != 98 && letter != 102) {
      return false;
    }
  }
  return true;
}

/** Containers lie in containers no deeper than this. */
const DEEPEST: i32 = 100;

/** Behind a value of which every part is checked, since something inside of it is wanted. */
export function checked(at: usize, end: usize, depth: i32): usize {
  const byte = load<u8>(at);
  if (byte == QUOTE) return checkedString(at, end);
  const isObject = byte == OPEN_OBJECT;
  if (!isObject && byte != OPEN_LIST) return bareEnd(at);
  const close = isObject ? CLOSE_OBJECT : CLOSE_LIST;
  at = blanks(at + 1);
  if (load<u8>(at) == close) return at + 1;
  while (depth < DEEPEST) {
    if (isObject) {
      if (load<u8>(at) != QUOTE) break;
      at = checkedString(at, end);
      if (at >= end) break;
      at = blanks(at);
      if (load<u8>(at) != COLON) break;
      at = blanks(at + 1);
    }
    at = load<u8>(at) == QUOTE ? checkedString(at, end) : checked(at, end, depth + 1);
    if (at >= end) break;
    at = blanks(at);
    const after = load<u8>(at);
    if (after == close) return at + 1;
    if (after != COMMA) break;
    at = blanks(at + 1);
  }
  return BAD;
}

function checkedString(at: usize, end: usize): usize {
  const stop = stringEnd(at + 1, end);
  if (stop == BAD || (isSlashed(at + 1, stop) && !isEscapedWell(at + 1, stop))) return BAD;
  return stop + 1;
}
