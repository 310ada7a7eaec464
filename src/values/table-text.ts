import { cleanKey } from './key-values.ts';

/** How a table stands in a text (SearchReference/Multikv). */
export interface TableLayout {
  /** The line that names the columns, from 1; absent: the first line that has words alone. */
  readonly header?: number;
  /** True: no line names the columns; they are called Column_1 and so on. */
  readonly headerless: boolean;
  /** True: after a blank line another table may begin. */
  readonly several: boolean;
}

/** One line of a table: its text, and the cells by column. */
export interface TableLine {
  readonly text: string;
  readonly cells: readonly (readonly [column: string, value: string])[];
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The lines of the tables in a text, those that name columns left out; none where there is no table. */
export function readTables(text: string, layout: TableLayout): readonly TableLine[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (!layout.several || layout.header !== undefined) return readTable(lines, layout);
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.flatMap((block) => readTable(block, layout));
}

function readTable(lines: readonly string[], { header, headerless }: TableLayout): readonly TableLine[] {
  if (headerless)
    return lines.flatMap((line) =>
      lineOf(
        line,
        wordsOf(line).map((word, index) => [`Column_${index + 1}`, word.text]),
      ),
    );
  const at = header === undefined ? lines.findIndex(isHeader) : header - 1;
  const columns = wordsOf(lines[at] ?? '').map((word) => ({ ...word, text: cleanKey(word.text).replace(/_+$/, '') || word.text }));
  if (columns.length === 0) return [];
  return lines.slice(at + 1).flatMap((line) => lineOf(line, cellsOf(line, columns)));
}

const lineOf = (text: string, cells: TableLine['cells']): readonly TableLine[] => (cells.length === 0 ? [] : [{ text, cells }]);

/** A line of two or more words, none of which is a number. */
function isHeader(line: string): boolean {
  const words = wordsOf(line);
  return words.length > 1 && words.every((word) => /^[^\d\s]/.test(word.text));
}

function wordsOf(line: string): readonly Word[] {
  return [...line.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}

/** As many words as columns: one for each. Else a word belongs to the column that stands above it, or to the nearest. */
function cellsOf(line: string, columns: readonly Word[]): TableLine['cells'] {
  const words = wordsOf(line);
  if (words.length === columns.length) return words.map((word, index) => [columns[index]?.text ?? '', word.text] as const);
  const cells = new Map<string, string>();
  for (const word of words) {
    const { text: name } = nearest(word, columns);
    const before = cells.get(name);
    cells.set(name, before === undefined ? word.text : `${before} ${word.text}`);
  }
  return [...cells];
}

function nearest(word: Word, columns: readonly Word[]): Word {
  const distance = (column: Word): number => Math.max(0, column.start - word.end, word.start - column.end);
  return columns.reduce((best, column) => (distance(column) < distance(best) ? column : best), columns[0] ?? word);
}
