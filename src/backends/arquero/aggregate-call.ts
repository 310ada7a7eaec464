import { invariant } from '../../diagnostics/diagnostic.ts';
import { findStatsFunction, type StatsCall } from '../../functions/stats/index.ts';
import type { StatsSettings } from '../../functions/stats-function.ts';
import { LIMITS } from '../../plan/limits.ts';
import type { Row, RunContext, Value } from '../../values/value.ts';

/** One aggregate of an `aggregate` step: over a field, over an expression, or over the row itself. */
export interface AggregateStep {
  readonly fn: string;
  readonly percentile?: number;
  /** May hold a wildcard; then `as` may too. */
  readonly field?: string;
  readonly value?: (row: Row) => Value;
  readonly as: string;
  /** One value for each bucket of time. */
  readonly sparkline?: { readonly span?: string };
}

/** How rows are grouped and what is computed of each group. */
export interface Aggregation {
  readonly by: readonly string[];
  readonly aggregates: readonly AggregateStep[];
  /** A numeric aggregate is empty where any value is no number. */
  readonly allNumeric?: boolean;
  /** A value that a multivalue by-field repeats counts once. */
  readonly dedupSplitValues?: boolean;
}

/** The aggregate that a step names. */
export function aggregateOf({ fn, percentile }: { readonly fn: string; readonly percentile?: number | undefined }): StatsCall {
  const found = findStatsFunction(percentile === undefined ? fn : `${fn}${percentile}`);
  invariant(found !== undefined, `the aggregate ${fn} is not in the table`);
  return found;
}

/** What an aggregate is told when it is made; it tells the run once that list() has left values out. */
export function settingsOf({ percentile }: { readonly percentile: number }, context: RunContext | undefined): StatsSettings {
  const limit = context?.unlimited === true ? Number.POSITIVE_INFINITY : LIMITS.listValues;
  return { percentile, limit, cut: () => context?.cut?.('list()', limit, 'values') };
}
