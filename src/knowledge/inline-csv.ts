import { csvParseRows } from 'd3-dsv';

/** A CSV table that stands in a search. */
export interface InlineCsv {
  readonly fields: readonly string[];
  /** As many cells as there are fields; null where the row is too short or the cell is empty. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Reads a CSV text: the first line that is not blank names the fields, further cells of a row are dropped (semantics/commands.md section 15, makeresults). */
export function readInlineCsv(text: string): InlineCsv {
  const lines = csvParseRows(text).filter((cells) => cells.length > 1 || (cells[0] ?? '').trim() !== '');
  const [header = [], ...rest] = lines;
  const fields = header.map((name) => name.trim());
  return { fields, rows: rest.map((cells) => fields.map((_, index) => cells[index] || null)) };
}
