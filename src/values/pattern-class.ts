import { type CharSet, charSet, complement, POSIX } from './char-set.ts';
import { readEscape, readOctal } from './pattern-escape.ts';
import { PatternError } from './pattern-tree.ts';

/** A bracketed class that was read: `end` is after its closing bracket. */
export interface ClassText {
  readonly set: CharSet;
  readonly negated: boolean;
  readonly end: number;
}

interface Item {
  readonly set: CharSet;
  /** The one character, where the item is one: it may begin or end a range. */
  readonly point: number | null;
  readonly end: number;
}

/** Reads `[...]` at `at`: a first `]` is a member, POSIX names and `\Q..\E` are known (pcre2pattern, "Square brackets and character classes"). */
export function readClass(text: string, at: number, skipBlanks: boolean): ClassText {
  const negated = text.charAt(at + 1) === '^';
  const first = at + (negated ? 2 : 1);
  const pairs: number[] = [];
  let pos = first;
  let quoted = false;
  let before: number | null = null;
  for (;;) {
    if (pos >= text.length) throw new PatternError(at, 'missing terminating ] for character class');
    if (text.startsWith(quoted ? '\\E' : '\\Q', pos)) {
      quoted = !quoted;
      pos += 2;
      continue;
    }
    if (!quoted && text.startsWith('\\E', pos)) {
      pos += 2;
      continue;
    }
    const char = text.charAt(pos);
    if (!quoted && char === ']' && pos > first) return { set: charSet(pairs), negated, end: pos + 1 };
    if (!quoted && skipBlanks && (char === ' ' || char === '\t')) {
      pos += 1;
      continue;
    }
    if (!quoted && char === '-' && before !== null) {
      const range = readRange(text, pos, before);
      if (range !== null) {
        pairs.push(...range.set);
        pos = range.end;
        before = null;
        continue;
      }
    }
    const item = quoted ? readPoint(text, pos) : readItem(text, pos);
    pairs.push(...item.set);
    pos = item.end;
    before = item.point;
  }
}

/** `-` and what follows, where that ends a range that began with `from`; null where the hyphen means itself. */
function readRange(text: string, at: number, from: number): Item | null {
  const next = text.charAt(at + 1);
  if (next === ']' || next === '' || text.startsWith('\\E', at + 1)) return null;
  const item = readItem(text, at + 1);
  if (item.point === null) return null;
  if (item.point < from) throw new PatternError(at, 'range out of order in character class');
  return { set: [from, item.point], point: null, end: item.end };
}

function readItem(text: string, at: number): Item {
  if (text.charAt(at) === '[' && /[:.=]/.test(text.charAt(at + 1))) {
    const posix = readPosix(text, at);
    if (posix !== null) return posix;
  }
  if (text.charAt(at) !== '\\') return readPoint(text, at);
  const digit = text.charAt(at + 1);
  const read = /[1-7]/.test(digit) ? readOctal(text, at + 1, at) : readEscape(text, at, true);
  if (read === null) throw new PatternError(at, `\\${digit} is not valid in a character class`);
  if (read.kind === 'set') return { set: read.set, point: null, end: read.end };
  return { set: [read.point, read.point], point: read.point, end: read.end };
}

function readPoint(text: string, at: number): Item {
  const point = text.codePointAt(at) ?? 0;
  return { set: [point, point], point, end: at + (point > 0xffff ? 2 : 1) };
}

function readPosix(text: string, at: number): Item | null {
  const mark = text.charAt(at + 1);
  const close = text.indexOf(`${mark}]`, at + 2);
  const name = close === -1 ? '' : text.slice(at + 2, close);
  if (!/^\^?[a-z]*$/.test(name) || close === -1) return null;
  if (mark !== ':') throw new PatternError(at, 'POSIX collating elements are not supported');
  const set = POSIX.get(name.replace('^', ''));
  if (set === undefined) throw new PatternError(at, `unknown POSIX class name "${name}"`);
  return { set: name.startsWith('^') ? complement(set) : set, point: null, end: close + 2 };
}
