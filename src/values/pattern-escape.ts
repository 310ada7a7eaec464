import { type CharSet, complement, DIGIT, HORIZONTAL, LAST, NEWLINE, propertySet, SPACE, VERTICAL, WORD } from './char-set.ts';
import { PatternError } from './pattern-tree.ts';

/** What a backslash stands for, in or outside a class; `null` where it is none of these and the caller has to know. */
export type Escape =
  | { readonly kind: 'char'; readonly point: number; readonly end: number }
  | { readonly kind: 'set'; readonly set: CharSet; readonly end: number };

const SETS: ReadonlyMap<string, CharSet> = new Map([
  ['d', DIGIT],
  ['D', complement(DIGIT)],
  ['w', WORD],
  ['W', complement(WORD)],
  ['s', SPACE],
  ['S', complement(SPACE)],
  ['h', HORIZONTAL],
  ['H', complement(HORIZONTAL)],
  ['v', VERTICAL],
  ['V', complement(VERTICAL)],
  ['N', complement(NEWLINE)],
]);

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['e', 27],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
]);

/** Reads the escape whose backslash is at `at`: a character or a set of characters (pcre2pattern, "Backslash"). */
export function readEscape(text: string, at: number, inClass: boolean): Escape | null {
  const letter = text.charAt(at + 1);
  if (letter === '') throw new PatternError(at, '\\ at the end of the pattern');
  const end = at + 2;
  const set = SETS.get(letter);
  if (set !== undefined && !(inClass && letter === 'N')) {
    if (letter === 'N' && text.charAt(end) === '{') throw new PatternError(at, '\\N{name} is not supported');
    return { kind: 'set', set, end };
  }
  const control = CONTROLS.get(letter);
  if (control !== undefined) return { kind: 'char', point: control, end };
  switch (letter) {
    case 'p':
    case 'P':
      return readProperty(text, at);
    case 'x':
      return readHex(text, at);
    case 'o':
      return readBracedOctal(text, at);
    case 'c':
      return readControl(text, at);
    case '0':
      return readOctal(text, at + 1, at);
    case 'b':
      return inClass ? { kind: 'char', point: 8, end } : null;
  }
  if (/[0-9A-Za-z]/.test(letter)) return null;
  const point = text.codePointAt(at + 1) ?? 0;
  return { kind: 'char', point, end: at + 1 + (point > 0xffff ? 2 : 1) };
}

/** Up to three octal digits from `from`. */
export function readOctal(text: string, from: number, at: number): Escape {
  const digits = /^[0-7]{1,3}/.exec(text.slice(from, from + 3))?.[0] ?? '';
  return character(Number.parseInt(digits, 8), from + digits.length, at);
}

function character(point: number, end: number, at: number): Escape {
  if (!(point <= LAST)) throw new PatternError(at, 'character code point value is too large');
  return { kind: 'char', point, end };
}

function readHex(text: string, at: number): Escape {
  if (text.charAt(at + 2) !== '{') {
    const digits = /^[0-9A-Fa-f]{0,2}/.exec(text.slice(at + 2, at + 4))?.[0] ?? '';
    return character(Number.parseInt(`0${digits}`, 16), at + 2 + digits.length, at);
  }
  const close = text.indexOf('}', at);
  const digits = text.slice(at + 3, close).trim();
  if (close === -1 || !/^[0-9A-Fa-f]+$/.test(digits)) throw new PatternError(at, 'non-hex character in \\x{}');
  return character(Number.parseInt(digits, 16), close + 1, at);
}

function readBracedOctal(text: string, at: number): Escape {
  const close = text.indexOf('}', at);
  const digits = text.slice(at + 3, close).trim();
  if (text.charAt(at + 2) !== '{' || close === -1 || !/^[0-7]+$/.test(digits)) throw new PatternError(at, 'non-octal character in \\o{}');
  return character(Number.parseInt(digits, 8), close + 1, at);
}

function readControl(text: string, at: number): Escape {
  const code = text.charCodeAt(at + 2);
  if (!(code >= 32 && code <= 126)) throw new PatternError(at, '\\c must be followed by a printable ASCII character');
  return {
    kind: 'char',
    point:
      text
        .charAt(at + 2)
        .toUpperCase()
        .charCodeAt(0) ^ 64,
    end: at + 3,
  };
}

function readProperty(text: string, at: number): Escape {
  const braced = /^\{\s*(\^?)\s*([^}]*?)\s*\}/.exec(text.slice(at + 2, at + 60));
  const name = braced?.[2] ?? text.charAt(at + 2);
  const set = propertySet(name);
  if (set === null) throw new PatternError(at, `unknown property "${name}" after ${text.slice(at, at + 2)}`);
  const negated = (text.charAt(at + 1) === 'P') !== (braced?.[1] === '^');
  return { kind: 'set', set: negated ? complement(set) : set, end: at + 2 + (braced?.[0].length ?? 1) };
}
