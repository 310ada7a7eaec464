import type { PlanExpr } from '../plan/expression.ts';
import type { Plan } from '../plan/operators.ts';
import type { Span } from '../text/source.ts';

/** The field that says which time series a metric point belongs to, and the one that lists the names of its dimensions. */
export const SERIES = '_timeseries';
/** See SERIES. */
export const DIMENSIONS = '_dims';

/** Points with the text of their time series and the names of their dimensions. */
export const withSeries = (input: Plan, origin: Span): Plan => ({
  op: 'call',
  verb: 'metricSeries',
  input,
  arguments: { series: SERIES, dimensions: DIMENSIONS },
  reads: null,
  writes: [SERIES, DIMENSIONS],
  origin,
});

/** The rate of a time series, at one of its points; absent at the others. */
export const SERIES_RATE = '_series_rate';
const RANK = '_series_point';

/**
 * Points of which one of each time series carries the rate of the series within its group, so that a sum or a mean over points is one over
 * series (`rate_sum`, `rate_avg`).
 */
export function withSeriesRates(rows: Plan, groups: readonly string[], origin: Span): Plan {
  const by = [...new Set([...groups, 'metric_name', SERIES])];
  const base = { op: 'window', by, allNumeric: false, origin } as const;
  const rated: Plan = {
    ...base,
    input: withSeries(rows, origin),
    aggregates: [{ fn: 'rate', of: { kind: 'field', name: '_value' }, as: SERIES_RATE }],
    timed: true,
    frame: { kind: 'group' },
  };
  const ranked: Plan = {
    ...base,
    input: rated,
    aggregates: [{ fn: 'count', of: { kind: 'row' }, as: RANK }],
    timed: false,
    frame: { kind: 'running', current: true, rows: 0, seconds: null, global: true, resetOnChange: false },
  };
  const first: PlanExpr = {
    op: 'call',
    fn: 'equal',
    args: [
      { op: 'field', name: RANK },
      { op: 'number', text: '1' },
    ],
  };
  const value: PlanExpr = { op: 'if', test: first, then: { op: 'field', name: SERIES_RATE }, otherwise: { op: 'null' } };
  return { op: 'extend', input: ranked, columns: [{ name: SERIES_RATE, value }], origin };
}
