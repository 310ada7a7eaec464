import type { Value } from '../../values/value.ts';
import { type Display, displayColumns } from './display.ts';
import { columnsOf, compact, countOf, type Rows } from './rows.ts';

/** What a search gives. */
export interface Answer {
  readonly fields: readonly string[];
  readonly columns: ReadonlyMap<string, readonly Value[]>;
  /** What fields show that are shown otherwise than they are (`fieldformat`). */
  readonly display: ReadonlyMap<string, readonly Value[]>;
  readonly length: number;
  /** False: no command said which columns there are; callers show them in alphabetical order. */
  readonly ordered: boolean;
}

/** Rows as the answer of a search. */
export function answerOf(found: Rows, displays: readonly Display[]): Answer {
  const rows = compact(found);
  const columns = [...columnsOf(rows)].filter(([, column]) => rows.ordered || column.some((value) => value !== null));
  const display = displayColumns(rows, displays);
  return { fields: columns.map(([name]) => name), columns: new Map(columns), display, length: countOf(rows), ordered: rows.ordered };
}
