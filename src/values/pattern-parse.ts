import { type CharSet, charSet, NEWLINE } from './char-set.ts';
import { readClass } from './pattern-class.ts';
import { readEscape, readOctal } from './pattern-escape.ts';
import { type Assertion, alwaysCanBeEmpty, fixedLength, PatternError, type PatternNode, type PatternTree } from './pattern-tree.ts';

/** The inline flags of PCRE. */
interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
  readonly U: boolean;
  readonly J: boolean;
  readonly n: boolean;
  readonly xx: boolean;
}

const NO_FLAGS: Flags = { i: false, m: false, s: false, x: false, U: false, J: false, n: false, xx: false };
/** PCRE's parens_nest_limit. */
const DEEPEST = 250;
const MOST_REPEATS = 65535;
const EMPTY: PatternNode = { kind: 'sequence', items: [] };
const ONE: CharSet = [0x0d, 0x0d];

const ASSERTIONS: ReadonlyMap<string, Assertion> = new Map([
  ['b', 'word'],
  ['B', 'not-word'],
  ['A', 'start'],
  ['Z', 'end'],
  ['z', 'very-end'],
]);

/** A reference by name may stand before its group: it is looked up when all groups are known. */
interface Forward {
  readonly node: { kind: 'back'; groups: readonly number[]; fold: boolean };
  readonly name: string;
  readonly at: number;
}

/** Reads a PCRE pattern (pcre2pattern). Throws `PatternError` for what is no pattern and for what JavaScript cannot do. */
export function parsePattern(text: string): PatternTree {
  return new PatternParser(text).parse();
}

class PatternParser {
  private readonly text: string;
  private pos = 0;
  private flags: Flags = NO_FLAGS;
  private depth = 0;
  private groupCount = 0;
  private readonly names = new Map<string, number[]>();
  private readonly forwards: Forward[] = [];
  private readonly numbered: { readonly group: number; readonly at: number }[] = [];
  private total = -1;
  /** Groups that are not closed yet, and those among them that refer to themselves. */
  private readonly openGroups: number[] = [];
  private readonly recursive = new Set<number>();

  constructor(text: string) {
    this.text = text;
  }

  parse(): PatternTree {
    const root = this.alternatives();
    if (this.pos < this.text.length) throw new PatternError(this.pos, 'unmatched closing parenthesis');
    for (const { group, at } of this.numbered) {
      if (group > this.groupCount) throw new PatternError(at, `reference to group ${group}, which does not exist`);
    }
    for (const { node, name, at } of this.forwards) {
      const groups = this.names.get(name);
      if (groups === undefined) throw new PatternError(at, `reference to group "${name}", which does not exist`);
      node.groups = groups;
    }
    return { root, groupCount: this.groupCount, names: [...this.names].map(([name, groups]) => ({ name, groups })) };
  }

  private alternatives(): PatternNode {
    const branches: PatternNode[] = [];
    do {
      if (branches.length > 0) this.pos += 1;
      branches.push(this.sequence());
    } while (this.text.charAt(this.pos) === '|');
    return branches.length === 1 ? (branches[0] ?? EMPTY) : { kind: 'either', branches };
  }

  private sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (this.pos < this.text.length) {
      const char = this.text.charAt(this.pos);
      if (char === '|' || char === ')') break;
      if (this.skipped(char)) continue;
      if (char === '\\' && this.text.charAt(this.pos + 1) === 'Q') {
        this.quoted(items);
        continue;
      }
      const start = this.pos;
      const node = this.atom(char);
      if (node !== null) items.push(this.repeated(node, start));
    }
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { kind: 'sequence', items };
  }

  /** Comments, a stray `\E`, and blanks where `x` is on. */
  private skipped(char: string): boolean {
    if (this.text.startsWith('(?#', this.pos)) {
      const close = this.text.indexOf(')', this.pos);
      if (close === -1) throw new PatternError(this.pos, 'missing ) after (?# comment');
      this.pos = close + 1;
      return true;
    }
    if (this.text.startsWith('\\E', this.pos)) {
      this.pos += 2;
      return true;
    }
    if (!this.flags.x) return false;
    if (char === '#') {
      const newline = this.text.indexOf('\n', this.pos);
      this.pos = newline === -1 ? this.text.length : newline + 1;
      return true;
    }
    if (!/[\t-\r ]/.test(char)) return false;
    this.pos += 1;
    return true;
  }

  /** What may stand between an item, its quantifier and the mark behind that. */
  private skipAll(): void {
    while (this.pos < this.text.length && this.skipped(this.text.charAt(this.pos)));
  }

  private quoted(items: PatternNode[]): void {
    const close = this.text.indexOf('\\E', this.pos + 2);
    const end = close === -1 ? this.text.length : close;
    const points = [...this.text.slice(this.pos + 2, end)];
    const start = this.pos;
    this.pos = close === -1 ? end : end + 2;
    points.forEach((c, index) => {
      const node = this.character(c.codePointAt(0) ?? 0);
      items.push(index === points.length - 1 ? this.repeated(node, start) : node);
    });
  }

  private atom(char: string): PatternNode | null {
    switch (char) {
      case '(':
        return this.group();
      case '[': {
        const read = readClass(this.text, this.pos, this.flags.xx);
        this.pos = read.end;
        return { kind: 'set', set: read.set, negated: read.negated, fold: this.flags.i };
      }
      case '.':
        this.pos += 1;
        return { kind: 'set', set: this.flags.s ? [] : NEWLINE, negated: true, fold: false };
      case '^':
        this.pos += 1;
        return { kind: 'assert', at: this.flags.m ? 'line-start' : 'start' };
      case '$':
        this.pos += 1;
        return { kind: 'assert', at: this.flags.m ? 'line-end' : 'end' };
      case '\\':
        return this.escape();
      case '*':
      case '+':
      case '?':
        throw new PatternError(this.pos, 'quantifier does not follow a repeatable item');
      default: {
        if (char === '{' && readBraces(this.text, this.pos) !== null)
          throw new PatternError(this.pos, 'quantifier does not follow a repeatable item');
        const point = this.text.codePointAt(this.pos) ?? 0;
        this.pos += point > 0xffff ? 2 : 1;
        return this.character(point);
      }
    }
  }

  private character(point: number): PatternNode {
    return { kind: 'set', set: [point, point], negated: false, fold: this.flags.i };
  }

  private escape(): PatternNode {
    const at = this.pos;
    const letter = this.text.charAt(at + 1);
    const assertion = ASSERTIONS.get(letter);
    if (assertion !== undefined) {
      this.pos += 2;
      return { kind: 'assert', at: assertion };
    }
    if (/[1-9]/.test(letter)) return this.digits(at);
    switch (letter) {
      case 'K':
        this.pos += 2;
        return { kind: 'keep' };
      case 'R':
        this.pos += 2;
        return lineBreak();
      case 'k':
        return this.named(at, at + 2);
      case 'g':
        return this.relative(at);
    }
    const read = readEscape(this.text, at, false);
    if (read === null)
      throw new PatternError(at, /[CGX]/.test(letter) ? `\\${letter} is not supported` : `unrecognized character follows \\: "${letter}"`);
    this.pos = read.end;
    if (read.kind === 'char') return this.character(read.point);
    return { kind: 'set', set: read.set, negated: false, fold: false };
  }

  /** `\1` is a reference; from `\10` on only where there are so many groups, else an octal character. */
  private digits(at: number): PatternNode {
    const digits = /^\d+/.exec(this.text.slice(at + 1, at + 6))?.[0] ?? '';
    const group = Number(digits);
    if (group < 10 || group <= this.countGroups()) {
      this.pos = at + 1 + digits.length;
      return this.back([group], at);
    }
    if (/^[89]/.test(digits)) throw new PatternError(at, `reference to group ${group}, which does not exist`);
    const octal = readOctal(this.text, at + 1, at);
    this.pos = octal.end;
    return this.character(octal.kind === 'char' ? octal.point : 0);
  }

  private countGroups(): number {
    if (this.total === -1)
      this.total = (
        this.text.replace(/\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]/g, '').match(/\((?!\?)|\(\?(?:P?<(?![=!])|')/g) ?? []
      ).length;
    return this.total;
  }

  private back(groups: readonly number[], at: number): PatternNode {
    for (const group of groups) {
      this.numbered.push({ group, at });
      if (this.openGroups.includes(group)) this.recursive.add(group);
    }
    return { kind: 'back', groups, fold: this.flags.i };
  }

  /** `\g{2}`, `\g2`, `\g{-1}`, `\g{name}`. */
  private relative(at: number): PatternNode {
    const found = /^(?:\{\s*([+-]?\d+)\s*\}|([+-]?\d+))/.exec(this.text.slice(at + 2, at + 20));
    if (found === null) {
      if (this.text.charAt(at + 2) !== '{') throw new PatternError(at, 'subroutine calls (\\g<...>) are not supported');
      return this.named(at, at + 2);
    }
    this.pos = at + 2 + found[0].length;
    const written = found[1] ?? found[2] ?? '';
    const number = Number(written);
    const group = written.startsWith('-') ? this.groupCount + 1 + number : written.startsWith('+') ? this.groupCount + number : number;
    if (group < 1) throw new PatternError(at, 'reference to a group that does not exist');
    return this.back([group], at);
  }

  /** A reference by name: `\k<n>`, `\k'n'`, `\k{n}`, `(?P=n)`; `open` is where its bracket stands. */
  private named(at: number, open: number): PatternNode {
    const close = { '<': '>', "'": "'", '{': '}', '=': ')' }[this.text.charAt(open)];
    if (close === undefined) throw new PatternError(at, '\\k is not followed by a name in angle brackets, quotes or braces');
    const name = this.name(open + 1, close);
    const node = { kind: 'back' as const, groups: [] as readonly number[], fold: this.flags.i };
    this.forwards.push({ node, name, at });
    for (const group of this.names.get(name) ?? []) if (this.openGroups.includes(group)) this.recursive.add(group);
    return node;
  }

  private name(from: number, close: string): string {
    const name = /^[\p{L}_][\p{L}\p{Nd}_]*/u.exec(this.text.slice(from))?.[0] ?? '';
    if (name === '')
      throw new PatternError(from, /^\d/.test(this.text.charAt(from)) ? 'a group name must not start with a digit' : 'group name expected');
    const end = from + name.length;
    if (this.text.charAt(end) !== close)
      throw new PatternError(end, `a group name may hold letters, digits and _ only, and ends with ${close}`);
    this.pos = end + 1;
    return name;
  }

  private group(): PatternNode | null {
    const at = this.pos;
    this.depth += 1;
    if (this.depth > DEEPEST) throw new PatternError(at, `parentheses are nested deeper than ${DEEPEST} levels`);
    const outer = this.flags;
    const node = this.opened(at);
    if (node !== 'flags') this.flags = outer;
    this.depth -= 1;
    return node === 'flags' ? null : node;
  }

  /** What stands in a parenthesis, by how it begins. `flags` if it only sets flags for the rest of the group around it. */
  private opened(at: number): PatternNode | 'flags' {
    const rest = this.text.slice(at + 1, at + 4);
    if (rest.startsWith('*')) throw new PatternError(at, 'verbs such as (*SKIP) are not supported');
    if (!rest.startsWith('?')) {
      this.pos = at + 1;
      return this.flags.n ? this.closed(at) : this.capture(at);
    }
    const named = /^\?(?:P?<(?![=!])|')/.exec(rest);
    if (named !== null) {
      const close = named[0].endsWith("'") ? "'" : '>';
      const from = at + 1 + named[0].length;
      const name = this.name(from, close);
      const number = this.groupCount + 1;
      const known = this.names.get(name);
      if (known !== undefined && !this.flags.J) throw new PatternError(from, `two groups are called "${name}" (only (?J) allows that)`);
      this.names.set(name, [...(known ?? []), number]);
      return this.capture(at);
    }
    const look = /^\?(<?)([=!])/.exec(rest);
    if (look !== null) return this.look(at, look[1] === '<', look[2] === '!');
    if (rest.startsWith('?>')) {
      this.pos = at + 3;
      return { kind: 'atomic', body: this.closed(at) };
    }
    if (rest.startsWith('?P=')) return this.named(at, at + 3);
    const flags = /^\?(\^?[imsxnUJ]*)(?:-([imsxnUJ]*))?([:)])/.exec(this.text.slice(at + 1, at + 24));
    if (flags === null) throw new PatternError(at, unsupported(rest));
    this.flags = setFlags(flags[1] ?? '', flags[2] ?? '', this.flags);
    this.pos = at + 1 + flags[0].length;
    if (flags[3] === ')') return 'flags';
    const body = this.closed(at);
    // `(?:^)*` may be repeated where `^*` may not.
    return body.kind === 'assert' || body.kind === 'keep' ? { kind: 'sequence', items: [body] } : body;
  }

  private capture(at: number): PatternNode {
    this.groupCount += 1;
    const number = this.groupCount;
    this.openGroups.push(number);
    const group: PatternNode = { kind: 'group', number, body: this.closed(at) };
    this.openGroups.pop();
    // pcre2pattern, "Recursive backreferences": such a group is atomic.
    return this.recursive.has(number) ? { kind: 'atomic', body: group } : group;
  }

  private closed(at: number): PatternNode {
    const body = this.alternatives();
    if (this.text.charAt(this.pos) !== ')') throw new PatternError(at, 'missing closing parenthesis');
    this.pos += 1;
    return body;
  }

  private look(at: number, behind: boolean, negative: boolean): PatternNode {
    this.pos = at + (behind ? 4 : 3);
    const body = this.closed(at);
    if (!behind) return { kind: 'look', behind, negative, body };
    // PCRE wants a fixed length of each branch by itself, so each becomes an assertion of its own.
    const looks = (body.kind === 'either' ? body.branches : [body]).map((branch): PatternNode => {
      if (fixedLength(branch) === null) throw new PatternError(at, 'lookbehind assertion is not fixed length');
      return { kind: 'look', behind, negative, body: branch };
    });
    return negative ? { kind: 'sequence', items: looks } : { kind: 'either', branches: looks };
  }

  private repeated(node: PatternNode, start: number): PatternNode {
    this.skipAll();
    const braces = readBraces(this.text, this.pos);
    const simple = { '*': [0, Number.POSITIVE_INFINITY], '+': [1, Number.POSITIVE_INFINITY], '?': [0, 1] }[this.text.charAt(this.pos)];
    if (braces === null && simple === undefined) return node;
    if (node.kind === 'assert' || node.kind === 'keep') throw new PatternError(this.pos, 'quantifier does not follow a repeatable item');
    const [min = 0, max = 0] = braces?.bounds ?? simple ?? [];
    if (max < min) throw new PatternError(this.pos, 'numbers out of order in {} quantifier');
    if (min > MOST_REPEATS || (max > MOST_REPEATS && max !== Number.POSITIVE_INFINITY))
      throw new PatternError(start, 'number too big in {} quantifier');
    this.pos = braces?.end ?? this.pos + 1;
    this.skipAll();
    const mark = this.text.charAt(this.pos);
    if (mark === '?' || mark === '+') this.pos += 1;
    const greedy = mark === '+' || (mark === '?') === this.flags.U;
    // `(.*)?` is `(.*)`; PCRE lets the group take part either way, RegExp would not.
    if (min === 0 && max === 1 && greedy && mark !== '+' && alwaysCanBeEmpty(node)) return node;
    const bounds = node.kind === 'look' ? { min: Math.min(min, 1), max: Math.min(max, 1) } : { min, max };
    const repeat: PatternNode = { kind: 'repeat', body: node, ...bounds, greedy };
    return mark === '+' ? { kind: 'atomic', body: repeat } : repeat;
  }
}

/** `{n}`, `{n,}`, `{n,m}` at an offset; anything else in braces is text. */
function readBraces(text: string, at: number): { readonly bounds: readonly number[]; readonly end: number } | null {
  if (text.charAt(at) !== '{') return null;
  const found = /^\{(\d+)(?:(,)(\d*))?\}/.exec(text.slice(at, at + 16));
  if (found === null) return null;
  const min = Number(found[1]);
  const max = found[2] === undefined ? min : found[3] === '' ? Number.POSITIVE_INFINITY : Number(found[3]);
  return { bounds: [min, max], end: at + found[0].length };
}

function setFlags(on: string, off: string, flags: Flags): Flags {
  const base = on.startsWith('^') ? { ...flags, i: false, m: false, s: false, x: false, n: false, xx: false } : flags;
  const pick = (flag: keyof Flags): boolean => (on.includes(flag) || base[flag]) && !off.includes(flag);
  const x = pick('x');
  return { i: pick('i'), m: pick('m'), s: pick('s'), x, U: pick('U'), J: pick('J'), n: pick('n'), xx: x && (on.includes('xx') || base.xx) };
}

/** `\R`: CR LF as one, or any single line end, once taken not given back. */
function lineBreak(): PatternNode {
  const one = (set: CharSet): PatternNode => ({ kind: 'set', set, negated: false, fold: false });
  const crlf: PatternNode = { kind: 'sequence', items: [one(ONE), one(NEWLINE)] };
  return { kind: 'atomic', body: { kind: 'either', branches: [crlf, one(charSet([10, 13, 0x85, 0x85, 0x2028, 0x2029]))] } };
}

function unsupported(rest: string): string {
  if (rest.startsWith('?|')) return 'branch reset groups (?|...) are not supported';
  if (rest.startsWith('?(')) return 'conditional groups (?(...)...) are not supported';
  if (rest.startsWith('?C')) return 'callouts (?C) are not supported';
  if (/^\?(?:R|[+-]?\d|&|P>)/.test(rest)) return 'recursion and subroutine calls are not supported';
  return 'unrecognized character after (? or (?-';
}
