import type { Scalar } from 'yaml';
import type { Span } from '../text/source.ts';
import type { DefinitionRun } from './macro.ts';

/** Where the text of a YAML scalar stands. */
export interface ScalarText {
  readonly span: Span;
  /** Absent where the text cannot be followed through its escapes. */
  readonly runs?: readonly DefinitionRun[];
}

/**
 * Follows the value of a scalar through the file: YAML drops indentation, folds lines and undoes escapes, so a position in the value is
 * found by walking both texts side by side. Gives up (no runs) as soon as they cannot be the same.
 */
export function scalarText(body: string, node: Scalar): ScalarText {
  const [start, end] = node.range ?? [0, 0];
  const span = contentSpan(body, node, start, end);
  const value = typeof node.value === 'string' ? node.value : body.slice(span.start, span.end);
  const runs: DefinitionRun[] = [];
  let at = span.start;
  for (let i = 0; i < value.length; i += 1) {
    at = follow(body, at, value[i] ?? '', node.type);
    if (at < 0 || at >= span.end) return isBlank(value.slice(i)) ? { span, runs } : { span };
    const last = runs.at(-1);
    if (last === undefined || last.from + (i - last.start) !== at) runs.push({ start: i, from: at });
    at += width(body, at, value[i] ?? '', node.type);
  }
  return { span, runs };
}

/** Between the quotes of a quoted scalar, behind the `|` line of a block. */
function contentSpan(body: string, node: Scalar, start: number, end: number): Span {
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return { start: start + 1, end: Math.max(start + 1, end - 1) };
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    const header = body.indexOf('\n', start);
    if (header === -1 || header >= end) return { start, end };
    const content = body.slice(header + 1, end);
    return { start: header + 1 + (content.length - content.trimStart().length), end: header + 1 + content.trimEnd().length };
  }
  return { start, end };
}

/** The offset, from `at` on, of what gives the next character of the value; -1 where nothing does. */
function follow(body: string, at: number, character: string, type: Scalar['type']): number {
  let from = type === 'QUOTE_DOUBLE' ? pastContinuation(body, at) : at;
  // A folded line break stands for one blank, or for as many line breaks as lines are empty.
  if (isBlank(character)) {
    if (isBlank(body[from] ?? '')) return character === '\n' ? lineBreak(body, from) : from;
    if (body[from] === '\\' && type === 'QUOTE_DOUBLE') return from;
    return -1;
  }
  while (isBlank(body[from] ?? '') && from < body.length) from += 1;
  if (body[from] === character || (body[from] === '\\' && type === 'QUOTE_DOUBLE')) return from;
  return -1;
}

/** A backslash at the end of a line joins it with the next one, whose indentation is dropped. */
function pastContinuation(body: string, at: number): number {
  if (body[at] !== '\\' || (body[at + 1] !== '\n' && body[at + 1] !== '\r')) return at;
  let from = at + 1;
  while (isBlank(body[from] ?? '') && from < body.length) from += 1;
  return from;
}

function lineBreak(body: string, at: number): number {
  let from = at;
  while (body[from] === ' ' || body[from] === '\t' || body[from] === '\r') from += 1;
  return body[from] === '\n' ? from : at;
}

/** How many characters of the file gave the character of the value at an offset. */
function width(body: string, at: number, character: string, type: Scalar['type']): number {
  if (type === 'QUOTE_SINGLE' && character === "'") return 2;
  if (type !== 'QUOTE_DOUBLE' || body[at] !== '\\') return 1;
  const letter = body[at + 1] ?? '';
  return letter === 'x' ? 4 : letter === 'u' ? 6 : letter === 'U' ? 10 : 2;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
