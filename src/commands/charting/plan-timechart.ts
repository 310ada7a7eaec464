import type { Analysis, OptionTable, Planner } from '../../analyze/analysis.ts';
import type { FieldSet } from '../../analyze/field-set.ts';
import type { Option } from '../../ast/parts.ts';
import type { PlanExpr } from '../../plan/expression.ts';
import type { AggregateCall, Plan } from '../../plan/operators.ts';
import { BIN_OPTIONS, binned } from '../bin-spans.ts';
import { ownRange } from '../search-range.ts';
import { type ChartNode, splitsOf } from './chart-node.ts';
import { planChart } from './chart-plan.ts';
import { type Measures, measuresOf } from './measures.ts';
import { SERIES_OPTIONS } from './series-options.ts';

/** The options of `timechart`. */
export const TIMECHART_OPTIONS = {
  ...SERIES_OPTIONS,
  bins: { ...BIN_OPTIONS.bins, doc: 'the most buckets; 100 if absent' },
  minspan: { type: 'text', doc: 'the least span that is chosen, such as 5m' },
  span: { type: 'text', doc: 'the width of a bucket, such as 1h; without it the range of the search decides' },
  aligntime: BIN_OPTIONS.aligntime,
  cont: { type: 'boolean', doc: 'rows for empty buckets too; true if absent' },
  partial: { type: 'boolean', doc: 'whether buckets that the searched range cuts are shown; true if absent' },
  fixedrange: { type: 'boolean', doc: 'whether the buckets cover the searched range; if not, the range of the events; true if absent' },
} as const satisfies OptionTable;

const TIME_BINS = 100;
const BUCKET = '_chart bucket';
const SPAN = '_chart span';

/** All options of a timechart, wherever they stand. */
export const timechartOptions = (node: ChartNode): readonly Option[] => [...node.options, ...node.rowOptions, ...node.columnOptions];

/** The aggregates of a timechart: also `per_hour` and its like. */
export function timechartMeasures(node: ChartNode, fields: FieldSet, analysis: Analysis, span: string | undefined): Measures {
  const width: PlanExpr = span === undefined ? { op: 'field', name: SPAN } : { op: 'text', value: span };
  const bucketSeconds: PlanExpr = { op: 'call', fn: 'bucketSeconds', args: [{ op: 'field', name: '_time' }, width] };
  return measuresOf(node.aggregates, { command: node.command, fields, analysis, bucketSeconds });
}

/** Plans `timechart` (semantics/commands.md 6.6). */
export function planTimechart(node: ChartNode, input: Plan, planner: Planner, fields: FieldSet): Plan {
  const options = planner.options(timechartOptions(node), TIMECHART_OPTIONS, node);
  const { span, aligntime: align, cont = true, partial = true, fixedrange: fixed = true, bins = TIME_BINS, minspan } = options;
  const measures = timechartMeasures(node, fields, planner, span);
  const bounds = ownRange(input);
  const origin = node.span;
  const choice = { as: BUCKET, spanAs: SPAN, bins, minspan, align, fixed, bounds };
  const bucketed: Plan =
    span === undefined
      ? { op: 'call', verb: 'timeBuckets', input, arguments: choice, reads: ['_time'], writes: [BUCKET, SPAN], origin }
      : { op: 'extend', input, columns: [{ name: BUCKET, value: binned('_time', span, align) }], origin };
  const spanOf: AggregateCall = { fn: 'first', of: { kind: 'field', name: SPAN }, as: SPAN };
  const { column } = splitsOf(node);
  return planChart(bucketed, {
    node,
    origin,
    measures,
    options,
    row: { key: BUCKET, name: '_time' },
    ...(column === undefined ? {} : { column: column.text }),
    extra: span === undefined ? [spanOf] : [],
    axis: (rows, zero) => {
      const axis = { kind: 'time', ...(span === undefined ? { spanField: SPAN } : { span }), align };
      const continuous = { field: '_time', axis, fill: cont, zero, partial, fixed, bounds };
      return { op: 'call', verb: 'continuous', input: rows, arguments: continuous, reads: ['_time', SPAN], writes: null, origin };
    },
  });
}
