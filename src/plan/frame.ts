import type { PlanExpr } from './expression.ts';

/** Which rows a `window` aggregates for a row. */
export type Frame =
  /** All rows of its group. */
  { readonly kind: 'group' } | RunningFrame;

/** The rows up to a row, by the rules of `streamstats` (semantics/commands.md 6.4). */
export interface RunningFrame {
  readonly kind: 'running';
  /** False: the row itself does not count. */
  readonly current: boolean;
  /** The last rows only; 0 for all. */
  readonly rows: number;
  /** Rows less than so many seconds away only; null for all. */
  readonly seconds: number | null;
  /** True: the last rows of all groups, of which those of the row's group count. False: the last rows of its group. */
  readonly global: boolean;
  /** Forgets all groups where the by-fields differ from those of the row before. */
  readonly resetOnChange: boolean;
  /** Forgets all groups before a row for which it is true. */
  readonly resetBefore?: PlanExpr;
  /** Forgets all groups after a row for which it is true; sees what was calculated for the row. */
  readonly resetAfter?: PlanExpr;
}
