import { Engine, type GroupSpan, type PatternMatch } from './pattern-engine.ts';
import { parsePattern } from './pattern-parse.ts';
import { checkSize } from './pattern-program.ts';
import { PatternError } from './pattern-tree.ts';

export { type GroupSpan, type PatternMatch, takePatternLimits } from './pattern-engine.ts';

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

/**
 * Compiles a pattern, once for each text (the cache is bounded). Never throws. `matchLimit`: how often an attempt may go back, where that is
 * not Splunk's default.
 */
export function compilePattern(text: string, matchLimit?: number): Pattern {
  const key = matchLimit === undefined ? text : `${matchLimit}\0${text}`;
  let pattern = known.get(key);
  if (pattern === undefined) {
    pattern = compile(text, matchLimit);
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(key, pattern);
  }
  return pattern;
}

function compile(text: string, matchLimit: number | undefined): Pattern {
  try {
    const tree = parsePattern(text);
    checkSize(tree);
    const engine = new Engine(text, tree, matchLimit);
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

/** Where to look for the next match after this one: an empty match moves on by one character. */
export function afterMatch(match: PatternMatch, text: string): number {
  if (match.end > match.index) return match.end;
  return match.end + ((text.codePointAt(match.end) ?? 0) > 0xffff ? 2 : 1);
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
