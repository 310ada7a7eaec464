import type { Analysis } from '../../analyze/analysis.ts';
import { ANY_FIELDS } from '../../analyze/field-set.ts';
import type { Aggregation } from '../../ast/parts.ts';
import type { AggregateCall } from '../../plan/operators.ts';
import type { MetricClauses } from '../metric-clauses.ts';

/** Aggregates of `mstats` alone: a mean and a sum over the rates of the single time series (SearchReference/Mstats). */
const OVER_SERIES: ReadonlyMap<string, 'avg' | 'sum'> = new Map([
  ['rate_avg', 'avg'],
  ['rate_sum', 'sum'],
]);

/** Whether an aggregate takes the rate of each time series first. */
export const isRateOverSeries = ({ fn }: Aggregation): boolean => OVER_SERIES.has(fn.toLowerCase());

/** What the aggregates mean. */
export interface MstatsCalls {
  readonly calls: readonly AggregateCall[];
  /** Those of the calls that are over the rates of time series. */
  readonly overSeries: ReadonlySet<AggregateCall>;
}

/** The aggregates; `rate_avg` is `avg`, and `rate_sum` is `sum`, of rates. */
export function mstatsCalls(node: MetricClauses, analysis: Analysis): MstatsCalls {
  const overSeries = new Set<AggregateCall>();
  const calls = node.aggregates.flatMap((aggregation): readonly AggregateCall[] => {
    const fn = OVER_SERIES.get(aggregation.fn.toLowerCase());
    const call = analysis.aggregation(fn === undefined ? aggregation : { ...aggregation, fn }, ANY_FIELDS, node.command);
    if (call === undefined) return [];
    if (fn === undefined || call.of.kind !== 'field') return [call];
    const named = aggregation.as === undefined ? { ...call, as: `${aggregation.fn}(${call.of.name})` } : call;
    overSeries.add(named);
    return [named];
  });
  return { calls, overSeries };
}
