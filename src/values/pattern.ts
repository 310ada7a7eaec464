import { type CharSet, charSet, holds, LAST, overlap } from './char-set.ts';
import { type Bound, boundForLength, boundForText, degreeOf } from './pattern-bound.ts';
import { effectiveSet, FirstSets } from './pattern-first.ts';
import { judgePattern } from './pattern-guard.ts';
import { type StepBudget, searchProgram, stepBudget } from './pattern-machine.ts';
import { parsePattern } from './pattern-parse.ts';
import { checkSize, type Program, programOf } from './pattern-program.ts';
import { type Translation, translatePattern } from './pattern-translate.ts';
import { canBeEmpty, childrenOf, PatternError, type PatternNode, type PatternTree } from './pattern-tree.ts';

/** One match: text offsets, and the text of each group by PCRE's numbers (0 is the whole match, undefined took no part). */
export interface PatternMatch {
  readonly index: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

/** A regular expression as Splunk reads it (PCRE2), ready to run. */
export interface CompiledPattern {
  readonly ok: true;
  readonly text: string;
  /** Safe to use as any RegExp (`test`, `exec`): it goes through `execPattern`. */
  readonly regexp: RegExp;
  /** Group names in order of first appearance. */
  readonly names: readonly string[];
  /** The groups of each of `names`: several only under `(?J)`. */
  readonly nameGroups: readonly (readonly number[])[];
  readonly groupCount: number;
}

/** A text that is no pattern, or one that uses what we do not have; `offset` counts UTF-16 units into the text. */
export interface BadPattern {
  readonly ok: false;
  readonly offset: number;
  readonly detail: string;
}

/** A regular expression that can be used, or why it cannot. */
export type Pattern = CompiledPattern | BadPattern;

const KNOWN_LIMIT = 1000;
const known = new Map<string, Pattern>();

/** Compiles a pattern, once for each text (the cache is bounded). Never throws. */
export function compilePattern(text: string): Pattern {
  let pattern = known.get(text);
  if (pattern === undefined) {
    pattern = compile(text);
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(text, pattern);
  }
  return pattern;
}

function compile(text: string): Pattern {
  try {
    const tree = parsePattern(text);
    checkSize(tree);
    const engine = new Engine(text, tree);
    return {
      ok: true,
      text,
      regexp: new PatternRegExp(engine),
      names: tree.names.map((entry) => entry.name),
      nameGroups: tree.names.map((entry) => entry.groups),
      groupCount: tree.groupCount,
    };
  } catch (error) {
    if (error instanceof PatternError) return { ok: false, offset: error.offset, detail: error.message };
    return { ok: false, offset: 0, detail: error instanceof SyntaxError ? 'regular expression is too large' : String(error) };
  }
}

/** The first match at or after `from`; null for none, also where the limit was hit (see `takePatternLimits`). */
export function execPattern(pattern: CompiledPattern, text: string, from = 0): PatternMatch | null {
  return engineOf(pattern.regexp).exec(text, from);
}

/** True if the pattern is found anywhere in the text. */
export function testPattern(pattern: CompiledPattern, text: string): boolean {
  return engineOf(pattern.regexp).test(text);
}

/** `execPattern` for one who holds only the `regexp` of a compiled pattern. */
export function execRegexp(regexp: RegExp, text: string, from = 0): PatternMatch | null {
  return engineOf(regexp).exec(text, from);
}

/** What a named group (an index into `names`) caught. */
export function namedGroup(pattern: CompiledPattern, match: PatternMatch, name: number): string | undefined {
  for (const group of pattern.nameGroups[name] ?? []) {
    const value = match.groups[group];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Where each group of the first match at or after `from` stands, by number; undefined for one that took no part, null for no match. */
export function execGroupSpans(pattern: CompiledPattern, text: string, from = 0): readonly (GroupSpan | undefined)[] | null {
  return engineOf(pattern.regexp).spans(text, from);
}

/** Where a group stands in the text, end exclusive. */
export type GroupSpan = readonly [start: number, end: number];

/** Where to look for the next match after this one: an empty match moves on by one character. */
export function afterMatch(match: PatternMatch, text: string): number {
  if (match.end > match.index) return match.end;
  return match.end + ((text.codePointAt(match.end) ?? 0) > 0xffff ? 2 : 1);
}

const limited = new Set<string>();

/** The patterns that gave up on some text (limits.conf [rex] match_limit) since this was last asked. Splunk tells the user; so must the run. */
export function takePatternLimits(): readonly string[] {
  const texts = [...limited];
  limited.clear();
  return texts;
}

/** Native work that may take more steps than this is left to the machine, which counts its steps. */
const NATIVE_WORK = 1e8;
/** No text is longer. */
const LONGEST_TEXT = 2 ** 30;
/** A step for each character, this many times over, is what reading a text costs. */
const READING = 200;
const SURROGATE = /[\ud800-\udfff]/;
const BEYOND: CharSet = charSet([0xd800, 0xdfff, 0x10000, LAST]);

/** True if the pattern can tell a surrogate pair from two characters. */
function seesPairs(node: PatternNode): boolean {
  return node.kind === 'set' ? overlap(effectiveSet(node), BEYOND) : childrenOf(node).some(seesPairs);
}

/** The longest text on which a search surely ends in time, whatever stands in it. */
function longestFor(bound: Bound): number {
  if (degreeOf(bound) <= 1 && boundForLength(bound, LONGEST_TEXT) <= READING * LONGEST_TEXT) return Number.POSITIVE_INFINITY;
  let length = LONGEST_TEXT;
  while (length >= 1 && boundForLength(bound, length) > NATIVE_WORK) length = Math.floor(length * 0.8);
  return boundForLength(bound, length) > NATIVE_WORK ? -1 : length;
}

class Engine {
  readonly source: string;
  readonly flags: string;
  private readonly text: string;
  private readonly tree: PatternTree;
  private readonly native: RegExp;
  private readonly translation: Translation;
  private readonly pairs: boolean;
  private readonly bound: Bound;
  /** Longer texts are looked at before they are given to the native engine. */
  private readonly longest: number;
  /** The text that was judged last, as several searches of one text follow each other. */
  private judged: { readonly text: string; readonly machine: boolean } | null = null;
  private spending: { readonly text: string; readonly budget: StepBudget } | null = null;
  private program: Program | null = null;
  private first: ((point: number) => boolean) | null = null;

  constructor(text: string, tree: PatternTree) {
    const { differs, bound } = judgePattern(tree);
    this.text = text;
    this.tree = tree;
    this.translation = translatePattern(tree);
    this.source = this.translation.source;
    this.flags = this.translation.flags;
    this.native = new RegExp(this.source, `g${this.flags}`);
    // An empty match could stand between the halves of a pair.
    this.pairs = seesPairs(tree.root) || canBeEmpty(tree.root);
    this.bound = differs ? null : bound;
    this.longest = longestFor(this.bound);
  }

  test(text: string): boolean {
    if (this.needsMachine(text)) return this.search(text, 0) !== null;
    this.native.lastIndex = 0;
    try {
      return this.native.test(text);
    } catch {
      return this.search(text, 0) !== null;
    }
  }

  exec(text: string, from: number): PatternMatch | null {
    if (from > text.length) return null;
    if (this.needsMachine(text)) return this.search(text, from);
    this.native.lastIndex = from;
    let found: RegExpExecArray | null;
    try {
      found = this.native.exec(text);
    } catch {
      // V8's own stack of ways to try is full.
      return this.search(text, from);
    }
    if (found === null) return null;
    const match = found;
    // Atomic groups add groups of their own; without them the numbers are the same.
    const groups = match.length === this.translation.groups.length ? match : this.translation.groups.map((group) => match[group]);
    return { index: match.index, end: match.index + match[0].length, groups };
  }

  private needsMachine(text: string): boolean {
    if (text.length <= this.longest && !this.pairs) return false;
    if (this.judged?.text !== text) this.judged = { text, machine: this.judge(text) };
    return this.judged.machine;
  }

  private judge(text: string): boolean {
    if (this.pairs && SURROGATE.test(text)) return true;
    return text.length > this.longest && boundForText(this.bound, text) > NATIVE_WORK;
  }

  /** The machine remembers where groups stand; the native engine would have to be asked in another mode. */
  spans(text: string, from: number): readonly (GroupSpan | undefined)[] | null {
    const slots = from > text.length ? null : this.slots(text, from);
    if (slots === null) return null;
    return Array.from({ length: this.tree.groupCount + 1 }, (_, group): GroupSpan | undefined => {
      const start = slots[group * 2] ?? -1;
      return start === -1 ? undefined : [start, slots[group * 2 + 1] ?? start];
    });
  }

  private search(text: string, from: number): PatternMatch | null {
    const slots = this.slots(text, from);
    if (slots === null) return null;
    const groups: (string | undefined)[] = [];
    for (let group = 0; group <= this.tree.groupCount; group += 1) {
      const start = slots[group * 2] ?? -1;
      groups.push(start === -1 ? undefined : text.slice(start, slots[group * 2 + 1]));
    }
    return { index: slots[0] ?? 0, end: slots[1] ?? 0, groups };
  }

  /** Where the groups of a match begin and end, as the machine finds it. */
  private slots(text: string, from: number): readonly number[] | null {
    this.program ??= programOf(this.tree);
    if (this.first === null && !canBeEmpty(this.tree.root)) {
      const set = new FirstSets().of(this.tree.root);
      this.first = (point) => holds(set, point);
    }
    if (from === 0 || this.spending?.text !== text) this.spending = { text, budget: stepBudget() };
    const result = searchProgram(this.program, text, from, { first: this.first, budget: this.spending.budget });
    if (!result.found) {
      if (result.limit) limited.add(this.text);
      return null;
    }
    return result.slots;
  }
}

/** A RegExp whose `test` and `exec` keep PCRE's rules and the limit, so that no caller can go around them. */
class PatternRegExp extends RegExp {
  readonly engine: Engine;

  constructor(engine: Engine) {
    super(engine.source, engine.flags);
    this.engine = engine;
  }

  override test(text: string): boolean {
    return this.engine.test(text);
  }

  override exec(text: string): RegExpExecArray | null {
    const match = this.engine.exec(text, 0);
    if (match === null) return null;
    // A match array is an array of its groups with these properties; the library's type says that the first is there.
    return Object.assign([...match.groups], { index: match.index, input: text, groups: undefined }) as unknown as RegExpExecArray;
  }
}

function engineOf(regexp: RegExp): Engine {
  if (regexp instanceof PatternRegExp) return regexp.engine;
  throw new TypeError('this regular expression was not made by compilePattern');
}
