import type { RunContext } from '../../values/value.ts';
import type { RowTest } from './filter.ts';
import type { StoredColumn } from './rows.ts';

/** The rows that count for a row: all of its group, or those up to it. */
export type FrameStep = { readonly kind: 'group' } | RunningStep;

/** See `RunningFrame` of the plan. */
export interface RunningStep {
  readonly kind: 'running';
  readonly current: boolean;
  readonly rows: number;
  readonly seconds: number | null;
  readonly global: boolean;
  readonly resetOnChange: boolean;
  readonly resetBefore?: RowTest;
  readonly resetAfter?: RowTest;
}

/** What aggregates over rows around a row depend on. */
export interface Wanted {
  readonly by: readonly string[];
  readonly strict: boolean;
  readonly context: RunContext;
}

/** The columns that a window writes. */
export type Written = readonly (readonly [string, StoredColumn])[];
