import { type Place, positionAt } from '../text/source.ts';

/** One line of an excerpt, ready to print: its text, and the carets that go under it. */
export interface ExcerptLine {
  /** Absent for the line that stands for lines left out. */
  readonly number?: number;
  readonly text: string;
  readonly carets: string;
}

/** How many columns of a line are shown. */
const WIDTH = 120;
/** How many columns stay visible before the first caret of a line that is cut. */
const BEFORE = 40;
const TAB = '    ';
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly marked: boolean;
}

/** The lines that a place covers, with carets under it; of more than three lines the first and the last. */
export function excerpt({ source, span }: Place): readonly ExcerptLine[] {
  const first = positionAt(source.body, span.start).line;
  const last = Math.max(first, positionAt(source.body, Math.max(span.start, span.end - 1)).line);
  const lines: ExcerptLine[] = [];
  let start = source.body.lastIndexOf('\n', Math.min(span.start, source.body.length) - 1) + 1;
  if (span.start === 0) start = 0;
  for (let number = first; number <= last; number += 1) {
    const feed = source.body.indexOf('\n', start);
    const end = feed === -1 ? source.body.length : feed;
    const shown = last - first < 3 || number === first || number === last;
    if (shown) lines.push({ number, ...lineWithCarets(source.body.slice(start, end), span.start - start, span.end - start) });
    else if (number === first + 1) lines.push({ text: '...', carets: '' });
    start = end + 1;
  }
  return lines;
}

/** A line and its carets from column `from` to `to` (either may lie outside), made safe to print and cut to the width around the carets. */
function lineWithCarets(line: string, from: number, to: number): { readonly text: string; readonly carets: string } {
  const cells = cellsOf(line.endsWith('\r') ? line.slice(0, -1) : line, from, to);
  const begin = cells.findIndex((cell) => cell.marked);
  const { start, end } = windowOf(cells, begin === -1 ? cells.length : begin);
  let text = start > 0 ? '…' : '';
  let carets = start > 0 ? ' ' : '';
  for (const cell of cells.slice(start, end)) {
    text += cell.shown;
    carets += (cell.marked ? '^' : ' ').repeat(cell.width);
  }
  if (end < cells.length) text += '…';
  // A span without characters, at the end of a line or of the search.
  if (begin === -1 && from >= 0) carets += '^';
  return { text, carets: carets.trimEnd() };
}

function cellsOf(line: string, from: number, to: number): readonly Cell[] {
  const indent = line.length - line.trimStart().length;
  const start = from < 0 ? indent : from;
  const end = Math.max(to, start + 1);
  const cells: Cell[] = [];
  let at = 0;
  for (const character of line) {
    const shown = printable(character);
    const width = shown === TAB ? TAB.length : NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
    cells.push({ shown, width, marked: at + character.length > start && at < end });
    at += character.length;
  }
  return cells;
}

/** The cells to show of a line that may be too long: from a little before the first caret on. */
function windowOf(cells: readonly Cell[], caret: number): { readonly start: number; readonly end: number } {
  if (cells.length <= WIDTH) return { start: 0, end: cells.length };
  const wanted = caret < WIDTH - BEFORE ? 0 : caret - BEFORE;
  const start = Math.min(wanted, cells.length - WIDTH);
  return { start, end: start + WIDTH };
}

/** A character that cannot move the cursor or colour the terminal, whatever the search or the data holds. */
function printable(character: string): string {
  if (character === '\t') return TAB;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if ((code >= 0x7f && code < 0xa0) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return '\uFFFD';
  return character;
}

/** A text of one line that is safe to print. */
export function printableText(text: string): string {
  return Array.from(text, (character) => (character === '\n' ? ' ' : printable(character))).join('');
}
