/** Why a text is no JSON: `offset` is where. */
export interface JsonFailure {
  readonly ok: false;
  readonly offset: number;
  readonly detail: string;
}

/** A failure, said in the words of all JSON readers here. */
export function jsonFailure(text: string, offset: number, expected: string): JsonFailure {
  const found = offset >= text.length ? 'the end of the text' : `"${String.fromCodePoint(text.codePointAt(offset) ?? 0)}"`;
  return { ok: false, offset, detail: `found ${found}, expected ${expected}` };
}

const QUOTE = 34;
const BACKSLASH = 92;

/** The first position at or after `pos` that is no JSON blank. */
export function skipBlanks(text: string, pos: number): number {
  let at = pos;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at += 1;
  }
}

/** The closing quote of the string that begins after `open`, or -1. */
export function stringEnd(text: string, open: number): number {
  let end = text.indexOf('"', open + 1);
  while (end !== -1 && text.charCodeAt(end - 1) === BACKSLASH) {
    let slashes = 1;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if ((slashes & 1) === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return end;
}

/** Skips the object or array at `pos` by its brackets alone: the position after it, or -1. What is inside is not judged. */
export function skipContainer(text: string, pos: number): number {
  const { length } = text;
  let depth = 0;
  let at = pos;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at);
      if (at === -1) return -1;
    } else if (code === 123 || code === 91) depth += 1;
    else if (code === 125 || code === 93) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
    at += 1;
  }
  return -1;
}

/** The end of the number at `pos`, or -1 where its spelling is not JSON's. */
export function numberEnd(text: string, pos: number): number {
  let at = text.charCodeAt(pos) === 45 ? pos + 1 : pos;
  const first = text.charCodeAt(at);
  if (first === 48) at += 1;
  else {
    const digits = digitsEnd(text, at);
    if (digits === at) return -1;
    at = digits;
  }
  if (text.charCodeAt(at) === 46) {
    const digits = digitsEnd(text, at + 1);
    if (digits === at + 1) return -1;
    at = digits;
  }
  if ((text.charCodeAt(at) | 32) === 101) {
    const sign = text.charCodeAt(at + 1);
    const from = sign === 43 || sign === 45 ? at + 2 : at + 1;
    const digits = digitsEnd(text, from);
    if (digits === from) return -1;
    at = digits;
  }
  return at;
}

function digitsEnd(text: string, pos: number): number {
  let at = pos;
  for (;;) {
    const code = text.charCodeAt(at);
    if (!(code >= 48 && code <= 57)) return at;
    at += 1;
  }
}

/** The end of `true`, `false`, `null` or a number at `pos`, or -1. */
export function bareEnd(text: string, pos: number): number {
  const code = text.charCodeAt(pos);
  if ((code >= 48 && code <= 57) || code === 45) return numberEnd(text, pos);
  if (code === 116) return text.startsWith('true', pos) ? pos + 4 : -1;
  if (code === 102) return text.startsWith('false', pos) ? pos + 5 : -1;
  if (code === 110) return text.startsWith('null', pos) ? pos + 4 : -1;
  return -1;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** The text of a string between its quotes, its escapes replaced; null where one is none of JSON's. */
export function unescapeJson(text: string, start: number, end: number): string | null {
  let out = '';
  let from = start;
  for (let at = text.indexOf('\\', start); at !== -1 && at < end; at = text.indexOf('\\', from)) {
    out += text.slice(from, at);
    const letter = text.charAt(at + 1);
    if (letter === 'u') {
      const code = hexAt(text, at + 2, end);
      if (code === -1) return null;
      out += String.fromCharCode(code);
      from = at + 6;
    } else {
      const char = ESCAPES.get(letter);
      if (char === undefined) return null;
      out += char;
      from = at + 2;
    }
  }
  return out + text.slice(from, end);
}

function hexAt(text: string, at: number, end: number): number {
  if (at + 4 > end) return -1;
  let code = 0;
  for (let i = at; i < at + 4; i += 1) {
    const unit = text.charCodeAt(i);
    const lower = unit | 32;
    const digit = unit >= 48 && unit <= 57 ? unit - 48 : lower >= 97 && lower <= 102 ? lower - 87 : -1;
    if (digit === -1) return -1;
    code = code * 16 + digit;
  }
  return code;
}
