import { tokenize } from '../../grammar/scanner.ts';
import type { Span } from '../text/source.ts';

/** A comment ` ```spl-run-ignore SPL3201 why``` `: which codes it hides, where it stands, and for which part of the text it holds. */
export interface IgnoreComment {
  readonly codes: readonly string[];
  readonly span: Span;
  readonly holds: Span;
}

const COMMENT = /```\s*spl-run-ignore((?:[\s,]+SPL\d{4})+)\b[\s\S]*?```/g;

/**
 * The ignoring comments of a search as it was written. One holds for the command in which it stands, what stands in brackets there included;
 * right before a pipe on a line of its own it holds for the command behind the pipe. Quoted text and macro calls hold no comments.
 */
export function ignoreComments(text: string): readonly IgnoreComment[] {
  if (!text.includes('spl-run-ignore')) return [];
  const commands = commandSpans(text);
  const found: IgnoreComment[] = [];
  for (const gap of gapsOf(text)) {
    for (const match of text.slice(gap.start, gap.end).matchAll(COMMENT)) {
      const start = gap.start + match.index;
      const span = { start, end: start + match[0].length };
      found.push({
        codes: match[1]?.match(/SPL\d{4}/g) ?? [],
        span,
        holds: commandOf(commands, placeOf(text, span), { start: 0, end: text.length }),
      });
    }
  }
  return found;
}

/** Where a comment counts as standing: behind the pipe that follows it, if it has a line of its own. */
function placeOf(text: string, span: Span): number {
  const alone = /(?:^|\n)[^\S\n]*$/.test(text.slice(0, span.start));
  const pipe = /^[^\S\n]*\n\s*\|/.exec(text.slice(span.end));
  return alone && pipe !== null ? span.end + pipe[0].length : span.start;
}

/** The innermost command around a place. */
const commandOf = (commands: readonly Span[], place: number, whole: Span): Span =>
  commands
    .filter(({ start, end }) => start <= place && place <= end)
    .reduce((best, span) => (span.end - span.start < best.end - best.start ? span : best), whole);

/** What stands between tokens: blanks and comments. */
function gapsOf(text: string): readonly Span[] {
  const tokens = tokenize(text);
  const starts = [0, ...tokens.map(({ startOffset, image }) => startOffset + image.length)];
  return starts.map((start, index) => ({ start, end: tokens[index]?.startOffset ?? text.length }));
}

/** From pipe to pipe, and from bracket to bracket. */
function commandSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  const open = [0];
  const close = (end: number): void => void spans.push({ start: open.at(-1) ?? 0, end });
  for (const { startOffset, image } of tokenize(text)) {
    if (image === '|') {
      close(startOffset);
      open[open.length - 1] = startOffset + 1;
    } else if (image === '[') open.push(startOffset + 1);
    else if (image === ']' && open.length > 1) {
      close(startOffset);
      open.pop();
    }
  }
  while (open.length > 0) {
    close(text.length);
    open.pop();
  }
  return spans;
}
