import type { Literals } from '../../plan/expression.ts';
import { viewOf } from './bytes.ts';

/** Says which raw lines may hold a wanted event. Never says no to a line that a full evaluation would keep. */
export interface Prefilter {
  /** Whether the text may be wanted. */
  test(text: string): boolean;
  /** Positions in a latin1 text at which a line that may be wanted is touched: ascending, lines in between are not wanted. */
  finder(text: string): (from: number) => number;
}

/**
 * Text that may stand for a literal without showing it: an escaped character (`\u0061`), and the only two characters outside ASCII
 * whose lower case is ASCII or begins with it (U+212A Kelvin sign, U+0130 capital I with dot), as UTF-8 bytes.
 */
const DISGUISES: readonly string[] = ['\\u', latin1Of(0xe2, 0x84, 0xaa), latin1Of(0xc4, 0xb0)];

function latin1Of(...bytes: number[]): string {
  return viewOf(Uint8Array.from(bytes)).latin1(0, bytes.length);
}

/** Prepares the search for literals, in any case (execution.md section 6.2). */
export function prefilterOf(literals: Literals): Prefilter {
  const needles = rarest(literals);
  const source = needles.map(escaped).join('|');
  const rest = matcher(literals);
  const exact = 'text' in literals || needles.length === leaves(literals);
  const disguisedText = /\\u|[\u212a\u0130]/;
  return {
    test: (text) => rest(text) || disguisedText.test(text),
    finder: (text) => finderOf(text, source, exact ? undefined : rest),
  };
}

function finderOf(text: string, source: string, rest: ((text: string) => boolean) | undefined): (from: number) => number {
  const pattern = new RegExp(source, 'gi');
  const nextHit = (from: number): number => {
    pattern.lastIndex = from;
    for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) {
      if (rest === undefined || rest(lineAt(text, hit.index))) return hit.index;
    }
    return Infinity;
  };
  const next = [nextHit(0), ...DISGUISES.map((disguise) => found(text, disguise, 0))];
  return (from) => {
    let nearest = Infinity;
    for (let i = 0; i < next.length; i += 1) {
      let at = next[i] ?? Infinity;
      if (at < from) {
        at = i === 0 ? nextHit(from) : found(text, DISGUISES[i - 1] ?? '', from);
        next[i] = at;
      }
      if (at < nearest) nearest = at;
    }
    return nearest;
  };
}

function found(text: string, needle: string, from: number): number {
  const at = text.indexOf(needle, from);
  return at === -1 ? Infinity : at;
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end === -1 ? text.length : end);
}

/** The whole condition on one text, in any case. */
function matcher(literals: Literals): (text: string) => boolean {
  if ('text' in literals) {
    const pattern = new RegExp(escaped(literals.text), 'i');
    return (text) => pattern.test(text);
  }
  if ('all' in literals) {
    const parts = literals.all.map(matcher);
    return (text) => parts.every((part) => part(text));
  }
  if (literals.any.every((part) => 'text' in part)) {
    const pattern = new RegExp(rarest(literals).map(escaped).join('|'), 'i');
    return (text) => pattern.test(text);
  }
  const parts = literals.any.map(matcher);
  return (text) => parts.some((part) => part(text));
}

/** Alternatives of which at least one has to be in the text: of several necessary sets the one whose shortest text is longest. */
function rarest(literals: Literals): readonly string[] {
  if ('text' in literals) return [literals.text];
  if ('any' in literals) return [...new Set(literals.any.flatMap(rarest))];
  const sets = literals.all.map(rarest).filter((set) => set.length > 0);
  const weight = (set: readonly string[]): number => Math.min(...set.map((text) => text.length)) - set.length / 4;
  return sets.reduce<readonly string[]>((best, set) => (best.length === 0 || weight(set) > weight(best) ? set : best), []);
}

function leaves(literals: Literals): number {
  if ('text' in literals) return 1;
  const parts = 'all' in literals ? literals.all : literals.any;
  // `all` of several parts is never decided by one of them.
  if ('all' in literals && parts.length > 1) return Infinity;
  return parts.reduce((total, part) => total + leaves(part), 0);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The literals that an event must contain, where only the values of `verbatim` fields stand in its text. */
export function literalsWithin(literals: Literals | undefined, verbatim: (field: string) => boolean): Literals | undefined {
  if (literals === undefined) return undefined;
  if ('text' in literals) return verbatim(literals.field ?? '_raw') ? literals : undefined;
  const given = 'all' in literals ? literals.all : literals.any;
  const parts = given.flatMap((part) => literalsWithin(part, verbatim) ?? []);
  if ('all' in literals) return parts.length === 0 ? undefined : { all: parts };
  return parts.length < given.length || parts.length === 0 ? undefined : { any: parts };
}
