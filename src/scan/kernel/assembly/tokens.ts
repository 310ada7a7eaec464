// The tokens of JSON: blanks, strings, numbers, containers. What is not as JSON wants it makes the line `odd`.

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

/** Where the line at hand ends; nothing counts that stands behind. */
export let lineEnd: usize = 0;
/** Something about the line is unusual, or broken. */
export let odd: bool = false;
/** The string that was passed last has a backslash. */
export let slashed: bool = false;

/** Begins a line. */
export function beginLine(end: usize): void {
  lineEnd = end;
  odd = false;
}

/** Leaves the line to the other reading. */
export function giveUp(): void {
  odd = true;
}

/** The first place from `at` on that is no blank. */
export function blanks(at: usize): usize {
  for (;;) {
    const byte = load<u8>(at);
    if (byte != 32 && byte != 9 && byte != 13 && byte != 10) return at;
    at++;
  }
  return at;
}

/** From behind the opening quote to the closing one; notes in `slashed` whether there was a backslash. */
export function stringEnd(at: usize): usize {
  const quote = i8x16.splat(QUOTE);
  const slash = i8x16.splat(BACKSLASH);
  slashed = false;
  while (at < lineEnd) {
    const block = v128.load(at);
    const mask = i8x16.bitmask(v128.or(i8x16.eq(block, quote), i8x16.eq(block, slash)));
    if (!mask) {
      at += 16;
      continue;
    }
    at += <usize>ctz(mask);
    if (load<u8>(at) == QUOTE) break;
    slashed = true;
    at += 2;
  }
  if (at >= lineEnd) odd = true;
  return at;
}

/** Behind the object or list that begins at `at`, by its brackets alone. */
export function skipContainer(at: usize): usize {
  const quote = i8x16.splat(QUOTE);
  const fold = i8x16.splat(0x20);
  const open = i8x16.splat(OPEN_OBJECT);
  const close = i8x16.splat(CLOSE_OBJECT);
  let depth = 0;
  while (at < lineEnd) {
    const block = v128.load(at);
    const folded = v128.or(block, fold);
    let mask = i8x16.bitmask(v128.or(i8x16.eq(block, quote), v128.or(i8x16.eq(folded, open), i8x16.eq(folded, close))));
    let next = at + 16;
    while (mask) {
      const place = at + <usize>ctz(mask);
      const byte = load<u8>(place);
      if (byte == QUOTE) {
        next = stringEnd(place + 1) + 1;
        if (odd) return lineEnd;
        break;
      }
      if ((byte | 0x20) == OPEN_OBJECT) depth++;
      else if (--depth == 0) {
        if (place >= lineEnd) odd = true;
        return place + 1;
      }
      mask &= mask - 1;
    }
    at = next;
  }
  odd = true;
  return lineEnd;
}

function digits(at: usize): usize {
  while (<u8>(load<u8>(at) - 48) <= 9) at++;
  return at;
}

/** Behind a number, true, false or null; `odd` for anything else. */
export function bareEnd(at: usize): usize {
  const first = load<u8>(at);
  if (first == 116) {
    if (load<u32>(at) == 0x65757274) return at + 4;
  } else if (first == 102) {
    if (load<u32>(at, 1) == 0x65736c61) return at + 5;
  } else if (first == 110) {
    if (load<u32>(at) == 0x6c6c756e) return at + 4;
  } else {
    let from = first == 45 ? at + 1 : at;
    const whole = load<u8>(from) == 48 ? from + 1 : digits(from);
    if (whole > from) {
      let end = whole;
      if (load<u8>(end) == 46) {
        from = end + 1;
        end = digits(from);
        if (end == from) end = 0;
      }
      if (end && (load<u8>(end) | 32) == 101) {
        const sign = load<u8>(end, 1);
        from = sign == 43 || sign == 45 ? end + 2 : end + 1;
        end = digits(from);
        if (end == from) end = 0;
      }
      if (end) return end;
    }
  }
  odd = true;
  return at;
}

/** Makes the line odd where a string has an escape that is none of JSON's. */
export function checkEscapes(at: usize, end: usize): void {
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
        if (at >= end || !(<u8>(byte - 48) <= 9 || <u8>((byte | 32) - 97) <= 5)) {
          odd = true;
          return;
        }
      }
    } else if (letter != 34 && letter != 92 && letter != 47 && letter != 110 && letter != 116 && letter != 114 && letter != 98 && letter != 102) {
      odd = true;
      return;
    }
  }
}

/** Containers lie in containers no deeper than this. */
const DEEPEST: i32 = 100;

/** Behind a value of which every part is checked, since something inside of it is wanted. */
export function checked(at: usize, depth: i32): usize {
  const byte = load<u8>(at);
  if (byte == QUOTE) {
    const end = stringEnd(at + 1);
    if (slashed && !odd) checkEscapes(at + 1, end);
    return end + 1;
  }
  const isObject = byte == OPEN_OBJECT;
  if (!isObject && byte != OPEN_LIST) return bareEnd(at);
  const close = isObject ? CLOSE_OBJECT : CLOSE_LIST;
  at = blanks(at + 1);
  if (load<u8>(at) == close) return at + 1;
  while (depth < DEEPEST) {
    if (isObject) {
      if (load<u8>(at) != QUOTE) break;
      at = checked(at, depth);
      if (odd) break;
      at = blanks(at);
      if (load<u8>(at) != COLON) break;
      at = blanks(at + 1);
    }
    at = checked(at, depth + 1);
    if (odd || at >= lineEnd) break;
    at = blanks(at);
    const after = load<u8>(at);
    if (after == close) return at + 1;
    if (after != COMMA) break;
    at = blanks(at + 1);
  }
  odd = true;
  return lineEnd;
}
