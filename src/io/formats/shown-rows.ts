/** What a cell shows: text, several texts, or nothing. */
export type Cell = string | readonly string[] | null;

/** Rows whose cells are ready to be shown. */
export interface ShownRows {
  readonly fields: readonly string[];
  readonly length: number;
  cell(row: number, field: number): Cell;
}
