import { foldCase, foldFor, literalPieces, mayGrow } from './fold.ts';

/** A compiled pattern whose only wildcard is `*`, any run of characters (S6). */
export interface Wildcard {
  test(text: string): boolean;
  readonly hasWildcard: boolean;
  /** Lower-cased texts that every match contains, in any case. */
  readonly literals: readonly string[];
}

type Test = (text: string) => boolean;

/** How many wildcards a pattern has; rename and AS need the same number on both sides. */
export function countWildcards(pattern: string): number {
  return pattern.split('*').length - 1;
}

/** Compiles a pattern with `*`; without the option it matches in any case (S5, S6). Linear: never a regular expression. */
export function compileWildcard(pattern: string, options: { readonly caseSensitive?: boolean } = {}): Wildcard {
  const chunks = pattern.split('*');
  return {
    test: options.caseSensitive ? chunkTest(chunks) : insensitiveTest(chunks),
    hasWildcard: chunks.length > 1,
    literals: literalPieces(chunks),
  };
}

/** Tests a whole text against literal chunks with any run between them. The leftmost place for each is always right. */
function chunkTest(chunks: readonly string[]): Test {
  const first = chunks[0] ?? '';
  const last = chunks[chunks.length - 1] ?? '';
  if (chunks.length === 1) return (text) => text === first;
  const middle = chunks.slice(1, -1).filter((chunk) => chunk !== '');
  const ends = first.length + last.length;
  if (middle.length === 0) {
    if (ends === 0) return () => true;
    return (text) => text.length >= ends && text.startsWith(first) && text.endsWith(last);
  }
  const [only] = middle;
  if (middle.length === 1 && only !== undefined && ends === 0) return (text) => text.includes(only);
  return (text) =>
    text.length >= ends && text.startsWith(first) && text.endsWith(last) && holdsInOrder(text, middle, first.length, last.length);
}

function holdsInOrder(text: string, chunks: readonly string[], from: number, tail: number): boolean {
  let position = from;
  for (const chunk of chunks) {
    const found = text.indexOf(chunk, position);
    if (found === -1) return false;
    position = found + chunk.length;
  }
  return position <= text.length - tail;
}

function insensitiveTest(written: readonly string[]): Test {
  const chunks = written.map(foldCase);
  const fold = foldFor(chunks);
  const test = chunkTest(chunks);
  if (mayGrow(chunks)) return (text) => test(fold(text));
  const least = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const [first = '', second] = chunks;
  const original = written[0];
  if (second === undefined) return (text) => text.length === least && (text === original || fold(text) === first);
  if (least === 0) return test;
  // Lower-casing only the end that counts spares long values.
  if (first.length === least) return (text) => text.length >= least && fold(text.slice(0, least)).startsWith(first);
  if (chunks.length === 2 && second.length === least) return (text) => text.length >= least && fold(text.slice(-least)).endsWith(second);
  return (text) => text.length >= least && test(fold(text));
}

const PERCENT = 37;
const UNDERSCORE = 95;

/** Compiles the pattern of `like`: `%` any run, `_` one character (a code point), all else literal, case-sensitive, the whole text. */
export function compileLike(pattern: string): { test(text: string): boolean } {
  if (!pattern.includes('_')) return { test: chunkTest(pattern.split('%')) };
  return { test: (text) => likeMatches(text, pattern) };
}

/** Goes back to the last `%` only: an earlier one never has to take more. */
function likeMatches(text: string, pattern: string): boolean {
  let at = 0;
  let part = 0;
  let retryPart = -1;
  let retryAt = 0;
  while (at < text.length) {
    const code = pattern.charCodeAt(part);
    if (code === PERCENT) {
      part += 1;
      if (part === pattern.length) return true;
      retryPart = part;
      retryAt = at;
    } else if (code === UNDERSCORE) {
      part += 1;
      at += widthAt(text, at);
    } else if (code === text.charCodeAt(at)) {
      part += 1;
      at += 1;
    } else {
      if (retryPart === -1) return false;
      retryAt += widthAt(text, retryAt);
      at = retryAt;
      part = retryPart;
    }
  }
  while (pattern.charCodeAt(part) === PERCENT) part += 1;
  return part === pattern.length;
}

function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

/**
 * What each `*` of a field name pattern stands for in a name, or null if the name does not match; case-sensitive (S5).
 * Inferred: as in a regular expression the first wildcard takes as much as it can.
 */
export function matchCaptures(pattern: string, name: string): string[] | null {
  const chunks = pattern.split('*');
  const [first = ''] = chunks;
  if (chunks.length === 1) return name === first ? [] : null;
  if (!name.startsWith(first)) return null;
  const captures: string[] = [];
  let end = name.length;
  for (let index = chunks.length - 1; index > 0; index -= 1) {
    const chunk = chunks[index] ?? '';
    const found = lastStart(name, chunk, end, index === chunks.length - 1);
    if (found < first.length) return null;
    captures.unshift(name.slice(found + chunk.length, end));
    end = found;
  }
  captures.unshift(name.slice(first.length, end));
  captures.pop();
  return captures;
}

/** Where the last `chunk` that ends by `end` starts (exactly at `end` if `anchored`), or -1. */
function lastStart(name: string, chunk: string, end: number, anchored: boolean): number {
  const latest = end - chunk.length;
  if (latest < 0) return -1;
  if (anchored) return name.startsWith(chunk, latest) ? latest : -1;
  return name.lastIndexOf(chunk, latest);
}

/** Renames by pattern, for `rename` and `AS`: gives the new name, or null for a name that does not match. The caller has seen to it that both sides have as many `*`. */
export function wildcardRename(fromPattern: string, toPattern: string): { apply(name: string): string | null } {
  const [head = '', ...rest] = toPattern.split('*');
  return {
    apply(name) {
      const captures = matchCaptures(fromPattern, name);
      if (captures === null) return null;
      return rest.reduce((renamed, part, index) => renamed + (captures[index] ?? '') + part, head);
    },
  };
}
