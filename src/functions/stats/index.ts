import type { StatsFunction } from '../stats-function.ts';
import { ARITHMETIC_STATS } from './arithmetic.ts';
import { COUNTING_STATS } from './counting.ts';
import { DISTRIBUTION_STATS } from './distribution.ts';
import { ORDER_STATS } from './order.ts';
import { TIME_STATS } from './time.ts';

const ENTRIES = [...COUNTING_STATS, ...ARITHMETIC_STATS, ...ORDER_STATS, ...DISTRIBUTION_STATS, ...TIME_STATS] as const;

/** Names of the aggregates, without their aliases. */
export type StatsFunctionName = (typeof ENTRIES)[number]['name'];

/** The table of aggregates (commands.md section 6.3). */
export const STATS_FUNCTIONS: readonly StatsFunction[] = ENTRIES;

/** What a written name stands for: an aggregate, and the number after a `perc`. */
export interface StatsCall {
  readonly fn: StatsFunction;
  /** NaN where the aggregate has no number in its name. */
  readonly percentile: number;
}

const BY_NAME = new Map<string, StatsFunction>();
for (const fn of STATS_FUNCTIONS) {
  for (const name of [fn.name, ...(fn.aliases ?? [])]) BY_NAME.set(name, fn);
}

const PERCENTILE = /^([a-z]+)(\d+(?:\.\d+)?|\.\d+)$/;

/** The aggregate of a name in any case: `count`, `mean`, `perc95`, `p99.5`, `exactperc90`. */
export function findStatsFunction(name: string): StatsCall | undefined {
  const lower = name.toLowerCase();
  const direct = BY_NAME.get(lower);
  if (direct !== undefined) return direct.suffix === undefined ? { fn: direct, percentile: Number.NaN } : undefined;
  const parts = PERCENTILE.exec(lower);
  const fn = BY_NAME.get(parts?.[1] ?? '');
  const percentile = Number(parts?.[2]);
  return fn?.suffix === 'percentile' && percentile <= 100 ? { fn, percentile } : undefined;
}
