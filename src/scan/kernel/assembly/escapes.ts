// Strings without their escapes.

/** A string whose escapes are none of JSON's, or name half a character: the other reading decides. */
export const UNREADABLE: u32 = 0xffffffff;

/** Writes a string without its escapes to a place with room for 16 bytes more than it has; its length there, or UNREADABLE. */
export function unescapeTo(start: usize, length: u32, into: usize): u32 {
  const slash = i8x16.splat(92);
  const end = start + length;
  let out = into;
  let at = start;
  while (at < end) {
    const block = v128.load(at);
    const mask = i8x16.bitmask(i8x16.eq(block, slash));
    const plain = min(mask ? <usize>ctz(mask) : 16, end - at);
    v128.store(out, block);
    out += plain;
    at += plain;
    if (plain == 16 || at == end) continue;
    const letter = load<u8>(at, 1);
    at += 2;
    if (letter == 117) {
      if (at + 4 > end) return UNREADABLE;
      let code = hexAt(at);
      if (code < 0) return UNREADABLE;
      at += 4;
      if (code >= 0xd800 && code <= 0xdfff) {
        if (code > 0xdbff || at + 6 > end || load<u16>(at) != 0x755c) return UNREADABLE;
        const low = hexAt(at + 2);
        if (low < 0xdc00 || low > 0xdfff) return UNREADABLE;
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        at += 6;
      }
      out = writeUtf8(out, code);
    } else {
      const plain = plainOf(letter);
      if (plain == 0) return UNREADABLE;
      store<u8>(out++, plain);
    }
  }
  return <u32>(out - into);
}

function plainOf(letter: u8): u8 {
  if (letter == 34 || letter == 92 || letter == 47) return letter;
  if (letter == 110) return 10;
  if (letter == 116) return 9;
  if (letter == 114) return 13;
  if (letter == 98) return 8;
  if (letter == 102) return 12;
  return 0;
}

function writeUtf8(out: usize, code: i32): usize {
  if (code < 0x80) {
    store<u8>(out, <u8>code);
    return out + 1;
  }
  if (code < 0x800) {
    store<u8>(out, <u8>(0xc0 | (code >> 6)));
    store<u8>(out, <u8>(0x80 | (code & 63)), 1);
    return out + 2;
  }
  if (code < 0x10000) {
    store<u8>(out, <u8>(0xe0 | (code >> 12)));
    store<u8>(out, <u8>(0x80 | ((code >> 6) & 63)), 1);
    store<u8>(out, <u8>(0x80 | (code & 63)), 2);
    return out + 3;
  }
  store<u8>(out, <u8>(0xf0 | (code >> 18)));
  store<u8>(out, <u8>(0x80 | ((code >> 12) & 63)), 1);
  store<u8>(out, <u8>(0x80 | ((code >> 6) & 63)), 2);
  store<u8>(out, <u8>(0x80 | (code & 63)), 3);
  return out + 4;
}

function hexAt(at: usize): i32 {
  let code = 0;
  for (let i = 0; i < 4; i++) {
    const byte = <i32>load<u8>(at + i);
    const lower = byte | 32;
    const digit = byte >= 48 && byte <= 57 ? byte - 48 : lower >= 97 && lower <= 102 ? lower - 87 : -1;
    if (digit < 0) return -1;
    code = (code << 4) | digit;
  }
  return code;
}
