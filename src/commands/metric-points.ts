import { hasInlineTime } from '../analyze/resolve-search.ts';
import type { SearchExpr } from '../ast/search.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { AggregateCall, ExtendColumn, Filter, Plan } from '../plan/operators.ts';
import type { Span } from '../text/source.ts';
import { isTimed } from './aggregate-list.ts';
import { SERIES_RATE } from './metric-series.ts';

/** A field of the rows that a scan of metrics gives. */
const METRIC_NAME: PlanExpr = { op: 'field', name: 'metric_name' };
/** The measurement of such a row. */
const METRIC_VALUE: PlanExpr = { op: 'field', name: '_value' };

/** True of a row that measures one of these metrics; `*` in a name is a wildcard. Metric names are case-sensitive. */
export function isMetric(names: readonly string[]): PlanExpr {
  return { op: 'match', of: METRIC_NAME, matcher: { kind: 'value', texts: names, caseSensitive: true } };
}

/** Metric points that pass the tests, which stand right above the scan so that it can take them over. */
export function metricPoints(where: SearchExpr | undefined, tests: readonly PlanExpr[], origin: Span): Plan {
  const scan: Plan = { op: 'scan', kind: 'metrics', fields: { all: true }, origin };
  const points: Plan = where !== undefined && hasInlineTime(where) ? { ...scan, ownTime: true } : scan;
  const real = tests.filter((test) => !(test.op === 'boolean' && test.value));
  return real.reduce((input: Plan, test): Filter => ({ op: 'filter', input, test, origin }), points);
}

/** A value for dimensions that a point lacks (`fillnull_value`). */
export function filledDimensions(fields: readonly string[], value: string | undefined): readonly ExtendColumn[] {
  if (value === undefined) return [];
  return fields.map((name) => ({
    name,
    value: {
      op: 'coalesce',
      args: [
        { op: 'field', name },
        { op: 'text', value },
      ],
    },
  }));
}

const isWild = (calls: readonly AggregateCall[]): boolean => calls.some((call) => call.of.kind === 'field' && call.of.name.includes('*'));
/** The metrics that aggregates are over. */
export const metricsOf = (calls: readonly AggregateCall[]): readonly string[] =>
  calls.flatMap((call) => (call.of.kind === 'field' ? [call.of.name] : []));
/** True of aggregates over `_value`, the measurement of whatever metric the search names. */
export const usesValue = (calls: readonly AggregateCall[]): boolean => metricsOf(calls).includes('_value');

/** How metric points are grouped, and what is computed of each group. */
export interface MetricGrouping {
  readonly by: readonly string[];
  readonly calls: readonly AggregateCall[];
  /** Calls over the rates of time series, which the rows carry. */
  readonly overSeries?: ReadonlySet<AggregateCall>;
  readonly origin: Span;
}

/** Groups with the aggregates of their metrics. */
export function aggregatedMetrics(rows: Plan, { by, calls, overSeries = new Set(), origin }: MetricGrouping): Plan {
  const rate = { op: 'field', name: SERIES_RATE } as const;
  const base = { op: 'aggregate', by, timed: isTimed(calls), allNumeric: false, dedupSplitValues: false, origin } as const;
  if (usesValue(calls)) {
    const of = { kind: 'field', name: SERIES_RATE } as const;
    return { ...base, input: rows, aggregates: calls.map((call) => (overSeries.has(call) ? { ...call, of } : call)) };
  }
  if (isWild(calls)) {
    const measured: Plan = overSeries.size === 0 ? rows : { op: 'extend', input: rows, columns: [{ name: '_value', value: rate }], origin };
    return { ...base, input: pivoted(measured, [...new Set(['_time', ...by])], origin), aggregates: calls };
  }
  const aggregates = calls.map((call): AggregateCall => {
    if (call.of.kind !== 'field') return call;
    const value: PlanExpr = {
      op: 'if',
      test: isMetric([call.of.name]),
      then: overSeries.has(call) ? rate : METRIC_VALUE,
      otherwise: { op: 'null' },
    };
    return { ...call, of: { kind: 'expression', value, boolean: false } };
  });
  return { ...base, input: rows, aggregates };
}

/** Only these fields, and each measurement in a field that has the name of its metric. */
function pivoted(rows: Plan, fields: readonly string[], origin: Span): Plan {
  const few: Plan = { op: 'project', mode: 'table', input: rows, patterns: [...new Set([...fields, 'metric_name', '_value'])], origin };
  const wide: Plan = { op: 'extend', input: few, columns: [{ name: '{metric_name}', dynamic: true, value: METRIC_VALUE }], origin };
  return fields.includes('metric_name') ? wide : { op: 'project', mode: 'drop', input: wide, patterns: ['metric_name'], origin };
}

/** What stats, chart or timechart computes the same answer from: the points, without those that lack a by-field. */
export function prestatsRows(
  rows: Plan,
  {
    calls,
    dimensions,
    kept,
    origin,
  }: Omit<MetricGrouping, 'by'> & {
    /** Dimensions that a point must have, and those that are kept. */
    readonly dimensions: readonly string[];
    readonly kept: readonly string[];
  },
): Plan {
  const has = (name: string): PlanExpr => ({ op: 'call', fn: 'isnotnull', args: [{ op: 'field', name }] });
  const complete: Plan =
    dimensions.length === 0 ? rows : { op: 'filter', input: rows, test: { op: 'and', args: dimensions.map(has) }, origin };
  const fields = ['_time', ...kept];
  if (!usesValue(calls)) return pivoted(complete, fields, origin);
  return { op: 'project', mode: 'table', input: complete, patterns: [...fields, '_value'], origin };
}
