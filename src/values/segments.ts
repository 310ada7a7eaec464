import { hasMajor, isBoundary, isMajorBoundary, nextMajor, runStart } from './breakers.ts';
import { foldCase, foldFor, literalPieces } from './fold.ts';

/** How a term was written: a bare word, a quoted phrase, `TERM(x)`, `CASE(x)`. */
export type TermKind = 'word' | 'phrase' | 'term' | 'case';

type Boundary = (text: string, index: number) => boolean;
interface Shape {
  /** Literal pieces, with a wildcard between each two. */
  readonly chunks: readonly string[];
  readonly boundary: Boundary;
}

/** Lower-cased texts that the raw text of every match contains, in any case. */
export function literalsOfTerm(text: string, _kind: TermKind): readonly string[] {
  return literalPieces(text.split('*'));
}

/**
 * Tests a raw text for a term: the term stands between breakers (S21-S23), in any case unless `CASE`, between major
 * breakers for `TERM` (S25), with `*` for any run (S6). A wildcard does not cross a major breaker, as no indexed term
 * holds one; in a phrase, or a word that holds major breakers itself, it may (inferred).
 */
export function compileTerm(text: string, kind: TermKind): (raw: string) => boolean {
  const written = text.split('*');
  const chunks = kind === 'case' ? written : written.map(foldCase);
  const test = shapeTest({ chunks, boundary: kind === 'term' ? isMajorBoundary : isBoundary }, kind === 'phrase' || chunks.some(hasMajor));
  if (kind === 'case' || chunks.every((chunk) => chunk === '')) return test;
  const fold = memoized(foldFor(chunks));
  return (raw) => test(fold(raw));
}

let lastRaw = '';
let lastFolded = '';
let lastFold: ((text: string) => string) | undefined;

/** Remembers the last text, so that the terms of one search lower-case each event once. */
function memoized(fold: (text: string) => string): (raw: string) => string {
  return (raw) => {
    if (fold !== lastFold || raw !== lastRaw) {
      lastFolded = fold(raw);
      lastRaw = raw;
      lastFold = fold;
    }
    return lastFolded;
  };
}

function shapeTest(shape: Shape, crosses: boolean): (text: string) => boolean {
  const { chunks, boundary } = shape;
  const solid = chunks.filter((chunk) => chunk !== '');
  const [anchor = ''] = solid;
  if (anchor === '') return () => true;
  if (chunks.length === 1)
    return (text) => boundedIndex(text, anchor, { boundary, from: 0, to: text.length, left: true, right: true }) !== -1;
  if (solid.length === 1) {
    const left = chunks[0] !== '';
    const right = chunks[chunks.length - 1] !== '';
    return (text) => boundedIndex(text, anchor, { boundary, from: 0, to: text.length, left, right }) !== -1;
  }
  if (crosses) return (text) => holds(text, shape, { from: 0, to: text.length });
  return (text) => {
    for (let found = text.indexOf(anchor); found !== -1; ) {
      const to = nextMajor(text, found);
      if (holds(text, shape, { from: runStart(text, found), to })) return true;
      found = text.indexOf(anchor, to);
    }
    return false;
  };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Bounds extends Range {
  readonly boundary: Boundary;
  /** Whether a boundary is needed there. */
  readonly left: boolean;
  readonly right: boolean;
}

/** The first place of a literal inside a range with the boundaries it needs, or -1. */
function boundedIndex(text: string, literal: string, bounds: Bounds): number {
  const { boundary, from, to, left, right } = bounds;
  for (let found = text.indexOf(literal, from); found !== -1; found = text.indexOf(literal, found + 1)) {
    const end = found + literal.length;
    if (end > to) return -1;
    if ((!left || boundary(text, found)) && (!right || boundary(text, end))) return found;
  }
  return -1;
}

/** True if the range holds all chunks in order: the first one bounded on its left, the last one on its right. */
function holds(text: string, shape: Shape, range: Range): boolean {
  const { chunks, boundary } = shape;
  let from = range.from;
  for (const [index, chunk] of chunks.entries()) {
    if (chunk === '') continue;
    const bounds = { boundary, from, to: range.to, left: index === 0, right: index === chunks.length - 1 };
    const found = boundedIndex(text, chunk, bounds);
    if (found === -1) return false;
    from = found + chunk.length;
  }
  return true;
}
