import type { Planner } from '../../analyze/analysis.ts';
import { ANY_FIELDS } from '../../analyze/field-set.ts';
import type { SearchText } from '../../analyze/inner-search.ts';
import { printAggregation } from '../../ast/print.ts';
import type { PlanExpr } from '../../plan/expression.ts';
import type { AggregateCall, Plan } from '../../plan/operators.ts';
import type { Span } from '../../text/source.ts';
import { isTimed } from '../aggregate-list.ts';
import { aggregatedMetrics, filledDimensions, isMetric, metricPoints, metricsOf, prestatsRows, usesValue } from '../metric-points.ts';
import { SERIES, withSeries, withSeriesRates } from '../metric-series.ts';
import { mstatsCalls } from './calls.ts';
import { MSTATS_OPTIONS, type MstatsNode, type MstatsOptions } from './options.ts';

/** The bucket's start while `_time` is still needed by an aggregate. */
const BUCKET = '_span_start';

/** `mstats` as operators: points, buckets of time, groups; or the points themselves for the command that follows. */
export function planMstats(node: MstatsNode, input: Plan, planner: Planner): Plan {
  const options = planner.options(node.options, MSTATS_OPTIONS, node);
  const { span, every, fillnull_value: filler, prestats = false, append = false, chart = false } = options;
  const { calls, overSeries } = mstatsCalls(node, planner);
  const origin = node.span;
  const dimensions = node.by.map((field) => field.text).filter((name) => name !== '_time');
  const points = metricPoints(node.where[0], testsOf(node, calls, { span, every, planner }), origin);
  const columns = filledDimensions(dimensions, filler);
  const grouped = dimensions.includes(SERIES) && overSeries.size === 0 ? withSeries(points, origin) : points;
  const filled: Plan = columns.length === 0 ? grouped : { op: 'extend', input: grouped, columns, origin };
  // The series of points that lack the by-field is one that chart=t has.
  if (chart)
    return planner.inner.onto(
      chartText(node, options),
      prestatsRows(filled, { calls, dimensions: [], kept: dimensions, origin }),
      ANY_FIELDS,
    );
  const bucket = span !== undefined && (isTimed(calls) || overSeries.size > 0) ? BUCKET : '_time';
  const rows = span === undefined ? filled : bucketed(filled, span, bucket, origin);
  if (prestats) {
    const own = prestatsRows(rows, { calls, dimensions, kept: dimensions, origin });
    return append ? { op: 'union', input, others: [own], keep: 'all', byTime: false, limit: null, origin } : own;
  }
  const by = columnsOf(node, span !== undefined).map((name) => (name === '_time' ? bucket : name));
  const rated =
    overSeries.size === 0
      ? rows
      : withSeriesRates(
          rows,
          by.filter((name) => name !== SERIES),
          origin,
        );
  const answer = aggregatedMetrics(rated, { by, calls, overSeries, origin });
  return bucket === '_time' ? answer : { op: 'rename', input: answer, pairs: [[bucket, '_time']], origin };
}

/** The by-columns of the answer: `_time` comes first unless the by-clause names it. */
export function columnsOf(node: MstatsNode, spanned: boolean): readonly string[] {
  const names = node.by.map((field) => field.text);
  return spanned && !names.includes('_time') ? ['_time', ...names] : names;
}

/** The command that makes a chart of the points. */
export function chartText(node: MstatsNode, options: MstatsOptions): SearchText {
  const given = (['limit', 'usenull', 'useother', 'nullstr', 'otherstr'] as const).flatMap((name) => {
    const value = options[`chart.${name}`];
    return value === undefined ? [] : [`${name}=${JSON.stringify(String(value))}`];
  });
  const { span } = options;
  const aggregates = node.aggregates.map((aggregation) => printAggregation(aggregation, () => ''));
  const [by] = node.by.map((field) => field.text).filter((name) => name !== '_time');
  const chosen = options['chart.agg'] === undefined ? '' : ` where ${options['chart.agg']} in top${options['chart.limit'] ?? 10}`;
  const text = [
    '| timechart',
    ...(span === undefined || span === 'auto' ? [] : [`span=${span}`]),
    ...given,
    aggregates.join(', '),
    ...(by === undefined ? [] : [`BY ${JSON.stringify(by)}${chosen}`]),
  ].join(' ');
  return { kind: 'SearchText', text, span: node.span };
}

const timeBin = (span: string): PlanExpr => ({
  op: 'call',
  fn: 'binTime',
  args: [
    { op: 'field', name: '_time' },
    { op: 'text', value: span },
  ],
});

/** `_time` cut into buckets: of a width, or as `bin` chooses one. */
function bucketed(input: Plan, span: string, as: string, origin: Span): Plan {
  if (span !== 'auto') return { op: 'extend', input, columns: [{ name: as, value: timeBin(span) }], origin };
  const given = { field: '_time', as, time: true, bins: 100 };
  return { op: 'call', verb: 'bin', input, arguments: given, reads: ['_time'], writes: [as], origin };
}

interface Sampling {
  readonly span: string | undefined;
  readonly every: string | undefined;
  readonly planner: Planner;
}

function testsOf(node: MstatsNode, calls: readonly AggregateCall[], { span, every, planner }: Sampling): readonly PlanExpr[] {
  return [
    ...node.where.map((where) => planner.search(where, ANY_FIELDS)),
    ...(usesValue(calls) ? [] : [isMetric([...new Set(metricsOf(calls))])]),
    ...(span === undefined || every === undefined ? [] : [{ op: 'call', fn: 'equal', args: [timeBin(span), timeBin(every)] } as const]),
  ];
}
