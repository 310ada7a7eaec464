import { invariant } from '../../diagnostics/diagnostic.ts';
import { findStatsFunction, type StatsCall } from '../../functions/stats/index.ts';
import type { StatsSettings } from '../../functions/stats-function.ts';
import { LIMITS } from '../../plan/limits.ts';
import type { RunContext } from '../../values/value.ts';

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
