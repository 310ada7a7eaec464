import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ShownRow, ShownValue } from './table.ts';

/** A cell that is not as expected. What was expected is text, also for a matcher; absent: no value. */
export interface CellDifference {
  readonly field: string;
  readonly expected?: ShownValue;
  readonly found?: ShownValue;
  /** The expectation is a condition, not a value. */
  readonly matcher?: true;
}

/** A row that is not as expected. `row` counts from 1 in what was expected, or in what was found. */
export type RowDifference =
  | { readonly kind: 'changed'; readonly row: number; readonly cells: readonly CellDifference[]; readonly same: ShownRow }
  | { readonly kind: 'missing'; readonly row: number; readonly wanted: ShownRow }
  | { readonly kind: 'unexpected'; readonly row: number; readonly found: ShownRow }
  | { readonly kind: 'misplaced'; readonly row: number; readonly at: number; readonly wanted: ShownRow };

/** Why a test failed, as plain data. */
export type Problem =
  /** The number of rows. `rows` are the first that were found. */
  | { readonly kind: 'count'; readonly expected: string; readonly found: number; readonly rows: readonly ShownRow[] }
  | {
      readonly kind: 'rows';
      readonly of: 'rows' | 'contains' | 'snapshot';
      readonly expected: number;
      readonly found: number;
      readonly differences: readonly RowDifference[];
    }
  | { readonly kind: 'excluded'; readonly row: number; readonly unwanted: ShownRow; readonly found: ShownRow }
  /** A field without a value in some rows. */
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly rows: readonly number[];
      readonly of: number;
      readonly near: readonly string[];
    }
  | { readonly kind: 'columns'; readonly unexpected: readonly string[] }
  /** The search is wrong, or was not wrong as expected, or said what it should not. */
  | { readonly kind: 'diagnostics'; readonly title: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'said'; readonly title: string; readonly lines: readonly string[] };
