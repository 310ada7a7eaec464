import { hasInlineTime } from '../analyze/resolve-search.ts';
import type { SearchExpr } from '../ast/search.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { ExtendColumn, Filter, Plan } from '../plan/operators.ts';
import type { Span } from '../text/source.ts';

/** A field of the rows that a scan of metrics gives. */
const METRIC_NAME: PlanExpr = { op: 'field', name: 'metric_name' };
/** The measurement of such a row. */
export const METRIC_VALUE: PlanExpr = { op: 'field', name: '_value' };

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
