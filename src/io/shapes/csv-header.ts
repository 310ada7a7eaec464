import { csvParseRows } from 'd3-dsv';

/** A field name is never longer than this; a log line often is. */
const LONGEST_NAME = 200;

/**
 * The header of a CSV, where a text begins with one: names that differ, none of them empty, padded or `a=b`, the first not beginning like a
 * time, a number or markup, and as many cells in the next row. One column is a header only in a file called `.csv`.
 */
export function headerOf(sample: string, options: { readonly name: string; readonly complete: boolean }): readonly string[] | undefined {
  const rows: string[][] = [];
  const head = sample.slice(0, 64 * 1024);
  csvParseRows(head, (cells, index) => {
    if (index < 3) rows.push(cells);
    return null;
  });
  const [header, second, third] = rows;
  if (header === undefined || !header.every(isName) || new Set(header).size !== header.length) return undefined;
  if (/^[\d<[{(*#=-]/.test(header[0] ?? '')) return undefined;
  const named = /\.csv$/i.test(options.name.replace(/\.gz$/i, ''));
  if (header.length === 1) return named ? header : undefined;
  if (second === undefined) return named ? header : undefined;
  // The sample may cut the second row short.
  const cut = third === undefined && (head.length < sample.length || !options.complete);
  return cut || second.length === header.length || named ? header : undefined;
}

function isName(cell: string): boolean {
  const pair = cell.includes('=') && !cell.includes('(');
  return cell !== '' && !pair && cell === cell.trim() && cell.length <= LONGEST_NAME && !cell.includes('\n');
}
