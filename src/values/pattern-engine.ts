import { type CharSet, charSet, holds, LAST, overlap } from './char-set.ts';
import { type Bound, boundForLength, boundForText, degreeOf } from './pattern-bound.ts';
import { effectiveSet, FirstSets } from './pattern-first.ts';
import { judgePattern } from './pattern-guard.ts';
import { MATCH_LIMIT, type StepBudget, searchProgram, stepBudget } from './pattern-machine.ts';
import { type Program, programOf } from './pattern-program.ts';
import { requiredText } from './pattern-required.ts';
import { type Translation, translatePattern } from './pattern-translate.ts';
import { canBeEmpty, childrenOf, type PatternNode, type PatternTree } from './pattern-tree.ts';

/** One match: text offsets, and the text of each group by PCRE's numbers (0 is the whole match, undefined took no part). */
export interface PatternMatch {
  readonly index: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

/** Where a group stands in the text, end exclusive. */
export type GroupSpan = readonly [start: number, end: number];

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

/** A pattern with its two engines: RegExp for the texts on which it surely ends in time and agrees with PCRE, the machine for all others. */
export class Engine {
  readonly source: string;
  readonly flags: string;
  private readonly text: string;
  private readonly matchLimit: number;
  private readonly tree: PatternTree;
  private readonly native: RegExp;
  private readonly translation: Translation;
  private readonly pairs: boolean;
  private readonly bound: Bound;
  private readonly required: string | undefined;
  /** Whether the text that was looked at last lacks what the pattern requires. */
  private sifted: string | null = null;
  private siftedLacks = false;
  /** Longer texts are looked at before they are given to the native engine. */
  private readonly longest: number;
  /** The text that was judged last, as several searches of one text follow each other. */
  private judged: { readonly text: string; readonly machine: boolean } | null = null;
  private spending: { readonly text: string; readonly budget: StepBudget } | null = null;
  private program: Program | null = null;
  private first: ((point: number) => boolean) | null = null;

  constructor(text: string, tree: PatternTree, matchLimit: number = MATCH_LIMIT) {
    const { differs, bound } = judgePattern(tree);
    this.text = text;
    this.tree = tree;
    this.translation = translatePattern(tree);
    this.source = this.translation.source;
    this.flags = this.translation.flags;
    this.native = new RegExp(this.source, `g${this.flags}`);
    // An empty match could stand between the halves of a pair.
    this.pairs = seesPairs(tree.root) || canBeEmpty(tree.root);
    this.matchLimit = matchLimit;
    // The native engine counts nothing: a limit under the usual one is kept by the machine only.
    this.bound = differs || matchLimit < MATCH_LIMIT ? null : bound;
    this.longest = longestFor(this.bound);
    this.required = requiredText(tree.root);
  }

  test(text: string): boolean {
    if (this.lacks(text)) return false;
    if (this.needsMachine(text)) return this.search(text, 0) !== null;
    this.native.lastIndex = 0;
    try {
      return this.native.test(text);
    } catch {
      return this.search(text, 0) !== null;
    }
  }

  exec(text: string, from: number): PatternMatch | null {
    if (from > text.length || this.lacks(text)) return null;
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

  private lacks(text: string): boolean {
    if (this.required === undefined) return false;
    if (this.sifted !== text) {
      this.sifted = text;
      this.siftedLacks = !text.includes(this.required);
    }
    return this.siftedLacks;
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
    const result = searchProgram(this.program, text, from, {
      first: this.first,
      budget: this.spending.budget,
      matchLimit: this.matchLimit,
    });
    if (!result.found) {
      if (result.limit) limited.add(this.text);
      return null;
    }
    return result.slots;
  }
}
