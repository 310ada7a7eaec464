import type { ShownRows } from './shown-rows.ts';
import { cutTo, widthOf } from './text-width.ts';

const GAP = '  ';
const NARROWEST = 8;

/** Aligned columns under a header; each value of a multivalue, and each line of a text, on a line of its own. */
export function* tableText(rows: ShownRows, width: number | undefined): Generator<string> {
  if (rows.length === 0 || rows.fields.length === 0) return;
  const table = Array.from({ length: rows.length }, (_, row) => rows.fields.map((_name, field) => linesOf(rows.cell(row, field))));
  const natural = rows.fields.map((field, i) => Math.max(widthOf(visible(field)), widestIn(table, i)));
  const widths = width === undefined ? natural : fitted(natural, width);
  const right = rows.fields.map((_, i) => table.every((cells) => (cells[i] ?? []).every(isNumber)));
  const line = (cells: readonly string[]): string =>
    `${cells
      .map((cell, i) => padded(cell, widths[i] ?? 0, right[i] === true))
      .join(GAP)
      .trimEnd()}\n`;
  yield line(rows.fields.map(visible));
  yield line(widths.map((size) => '-'.repeat(size)));
  for (const cells of table) {
    const height = Math.max(1, ...cells.map((cell) => cell.length));
    for (let i = 0; i < height; i += 1) yield line(cells.map((cell) => cell[i] ?? ''));
  }
}

function widestIn(table: readonly (readonly (readonly string[])[])[], column: number): number {
  let widest = 0;
  for (const cells of table) for (const text of cells[column] ?? []) widest = Math.max(widest, widthOf(text));
  return widest;
}

function linesOf(cell: string | readonly string[] | null): readonly string[] {
  if (cell === null) return [];
  const values = typeof cell === 'string' ? [cell] : cell;
  return values.flatMap((value) => value.replace(/\r?\n$/, '').split(/\r?\n/)).map(visible);
}

/** Control characters must not reach a terminal: a log line could move the cursor or hide text. */
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (char) =>
    char === '\t' ? ' ' : `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
}

function padded(text: string, width: number, right: boolean): string {
  const cut = cutTo(text, width);
  const blanks = ' '.repeat(Math.max(0, width - widthOf(cut)));
  return right ? blanks + cut : cut + blanks;
}

/** Takes from the widest columns until the line fits, or no column can give more. */
function fitted(natural: readonly number[], width: number): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((total, size) => total + size, 0) + GAP.length * (widths.length - 1) - width;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    const next = Math.max(NARROWEST, ...widths.filter((size) => size < widest));
    const sharing = widths.flatMap((size, i) => (size === widest ? [i] : []));
    const step = Math.max(1, Math.min(widest - next, Math.ceil(excess / sharing.length)));
    for (const i of sharing) {
      if (excess <= 0) break;
      widths[i] = widest - step;
      excess -= step;
    }
  }
  return widths;
}
