import type { Analysis } from '../../analyze/analysis.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { findStatsFunction } from '../../functions/stats/index.ts';
import type { PlanExpr } from '../../plan/expression.ts';
import type { AggregateCall, ExtendColumn, Plan } from '../../plan/operators.ts';
import type { Span } from '../../text/source.ts';
import { isTimed } from '../aggregate-list.ts';
import type { ChartNode } from './chart-node.ts';
import { bestOf } from './chart-syntax.ts';
import type { Measures } from './measures.ts';
import { SERIES_LIMIT, type SeriesValues } from './series-options.ts';

/** Hidden columns; a search cannot have written fields that begin like this and hold a blank. */
const SERIES = '_chart series';
const SCORED = '_chart scored';

/** A chart whose rows and columns have been prepared. */
export interface ChartPlan {
  readonly node: ChartNode;
  readonly origin: Span;
  readonly measures: Measures;
  readonly options: SeriesValues;
  /** The column of the rows' values, and what it is called in the end. */
  readonly row?: { readonly key: string; readonly name: string };
  /** The column of the columns' values. */
  readonly column?: string;
  /** Calls that go along with the aggregates. */
  readonly extra: readonly AggregateCall[];
  /** What puts the rows on their axis. */
  readonly axis?: (input: Plan, zero: readonly string[]) => Plan;
}

/** The operators of a chart: series, aggregate, what is calculated from it, its axis, and a column for each series. */
export function planChart(input: Plan, chart: ChartPlan): Plan {
  const { origin, measures, row, column, extra, options, axis } = chart;
  const withSeries = column === undefined ? input : planSeries(input, chart, column);
  const aggregates = [...measures.calls, ...extra];
  const keys = [...(row === undefined ? [] : [row.key]), ...(column === undefined ? [] : [SERIES])];
  const aggregated: Plan = {
    op: 'aggregate',
    input: withSeries,
    by: keys,
    aggregates,
    timed: isTimed(aggregates),
    allNumeric: false,
    dedupSplitValues: options.dedup_splitvals ?? false,
    origin,
  };
  const renamed: Plan =
    row === undefined || row.key === row.name ? aggregated : { op: 'rename', input: aggregated, pairs: [[row.key, row.name]], origin };
  const calculated: Plan = measures.after.length === 0 ? renamed : { op: 'extend', input: renamed, columns: measures.after, origin };
  const zero = column === undefined ? measures.zero : [];
  const placed = axis === undefined ? calculated : axis(calculated, zero);
  return column === undefined || row === undefined ? withoutHidden(placed, chart) : planPivot(placed, chart, row.name);
}

/** Leaves exactly the chart's columns in their order, where a hidden column or a calculated one is in the way. */
function withoutHidden(input: Plan, { measures, row, origin }: ChartPlan): Plan {
  if (measures.after.length === 0) return input;
  const patterns = [...(row === undefined ? [] : [row.name]), ...measures.names];
  return { op: 'project', mode: 'table', input, patterns, origin };
}

function planPivot(input: Plan, { measures, options, origin }: ChartPlan, row: string): Plan {
  const wild = measures.names.some((name) => name.includes('*'));
  const pivot = {
    row,
    column: SERIES,
    values: wild ? null : measures.names,
    zero: measures.zero,
    sep: options.sep ?? ': ',
    format: options.format ?? null,
    last: [options.otherstr ?? 'OTHER', options.nullstr ?? 'NULL'],
    order: 'given',
  };
  const reads = wild ? null : [row, SERIES, ...measures.names];
  return { op: 'call', verb: 'pivot', input, arguments: pivot, reads, writes: null, origin };
}

function planSeries(input: Plan, chart: ChartPlan, field: string): Plan {
  const { node, options, measures, row, origin } = chart;
  const { limit, useother = true, otherstr = 'OTHER', usenull = true, nullstr = 'NULL' } = options;
  const [where] = node.where;
  const most = limit === undefined ? (where === undefined ? { end: 'top', count: SERIES_LIMIT } : null) : limitOf(limit);
  const scored = scoreOf(measures);
  const prepared: Plan = scored.column === undefined ? input : { op: 'extend', input, columns: [scored.column], origin };
  const series = {
    field,
    as: SERIES,
    missing: usenull ? nullstr : null,
    other: useother ? otherstr : null,
    most,
    where: where === undefined || node.test === undefined ? null : { ...testedBy(where), test: node.test },
    row: row === undefined ? [] : [row.key],
    score: scored.step,
  };
  const over = where?.of.kind === 'field' ? [where.of.field.text] : [];
  const reads = [
    field,
    ...series.row,
    ...over,
    ...(scored.step?.field === undefined ? [] : [scored.step.field]),
    ...(isTimed(measures.calls) ? ['_time'] : []),
  ];
  return { op: 'call', verb: 'series', input: prepared, arguments: series, reads, writes: [SERIES], origin };
}

/** The aggregate of the where clause as the verb has it. */
function testedBy({ fn, of }: ChartNode['where'][number]): { readonly fn: string; readonly percentile?: number; readonly field?: string } {
  const found = findStatsFunction(fn);
  return {
    fn: found?.fn.name ?? fn,
    ...(found === undefined || Number.isNaN(found.percentile) ? {} : { percentile: found.percentile }),
    ...(of.kind === 'field' ? { field: of.field.text } : {}),
  };
}

const limitOf = (text: string): { readonly end: string; readonly count: number } | null => {
  const best = bestOf(/^\d/.test(text) ? `top${text}` : text);
  return best === undefined || best.count === 0 ? null : best;
};

interface Score {
  readonly step: { readonly fn: string; readonly percentile?: number; readonly field?: string; readonly as: string } | null;
  /** What has to be calculated of each row for it. */
  readonly column?: ExtendColumn;
}

/** One aggregate alone is its own score; of several, how often a series occurs is the score (semantics/commands.md 18). */
function scoreOf({ calls }: Measures): Score {
  const [call] = calls;
  if (call === undefined || calls.length > 1 || call.sparkline !== undefined) return { step: null };
  const base = { fn: call.fn, ...(call.percentile === undefined ? {} : { percentile: call.percentile }), as: '' };
  if (call.of.kind === 'row') return { step: base };
  if (call.of.kind === 'field') return call.of.name.includes('*') ? { step: null } : { step: { ...base, field: call.of.name } };
  const { value, boolean } = call.of;
  const counted: PlanExpr = boolean ? { op: 'if', test: value, then: { op: 'number', text: '1' }, otherwise: { op: 'null' } } : value;
  return { step: { ...base, field: SCORED }, column: { name: SCORED, value: counted } };
}

/** Reports a limit that is none and a where clause whose aggregate is unknown. */
export function checkSeries(node: ChartNode, options: SeriesValues, analysis: Analysis): void {
  const { limit } = options;
  if (limit !== undefined && !/^(?:top|bottom)?\d+$/i.test(limit)) {
    const span = optionSpan(node, 'limit');
    analysis.report(
      diagnose('SPL3005', { span }, { option: 'limit', found: limit, expected: 'a whole number, or top or bottom with one' }),
    );
  }
  for (const { fn, fnSpan } of node.where)
    if (findStatsFunction(fn) === undefined) analysis.report(diagnose('SPL2004', { span: fnSpan }, { name: fn, near: [] }));
}

/** Where the value of an option stands. */
export function optionSpan(node: ChartNode, name: string): Span {
  const all = [...node.options, ...node.rowOptions, ...node.columnOptions];
  return all.find((option) => option.name.toLowerCase() === name)?.value.span ?? node.span;
}
