import type { Analysis, OptionTable, OptionValues } from '../../analyze/analysis.ts';
import { type SearchExpr, searchChildren } from '../../ast/search.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { parseSpan, spanSeconds } from '../../values/relative-time.ts';
import type { MetricClauses } from '../metric-clauses.ts';
import { isRateOverSeries } from './calls.ts';

/** `mstats` as it is written. */
export interface MstatsNode extends MetricClauses {
  readonly kind: 'Mstats';
}

/** The options of `mstats`. */
export const MSTATS_OPTIONS = {
  prestats: { type: 'boolean', doc: 'gives what a following stats, chart or timechart needs to compute the answer itself' },
  append: { type: 'boolean', doc: 'with prestats=t: adds to the rows of the search before it' },
  chart: { type: 'boolean', doc: 'a row for each bucket of time, a column for each value of the by-field, as timechart gives them' },
  'chart.limit': { type: 'text', doc: 'with chart=t: how many series there are at most' },
  'chart.agg': { type: 'text', doc: 'with chart=t: the aggregate by which the series are chosen, such as max' },
  'chart.usenull': { type: 'boolean', doc: 'with chart=t: a series for points that lack the by-field' },
  'chart.useother': { type: 'boolean', doc: 'with chart=t: a series for the rest' },
  'chart.nullstr': { type: 'text', doc: 'with chart=t: the name of the series for points that lack the by-field' },
  'chart.otherstr': { type: 'text', doc: 'with chart=t: the name of the series for the rest' },
  backfill: { type: 'boolean', doc: 'real-time windows: no effect on data in files' },
  update_period: { type: 'integer', doc: 'real-time windows: no effect on data in files' },
  chunk_size: { type: 'integer', doc: 'how Splunk divides the work: no effect on answers', minimum: 0 },
  fillnull_value: { type: 'text', doc: 'the value of a by-field that a point lacks; without it such points are left out' },
  span: { type: 'text', doc: 'cuts time into buckets, such as 10s, or auto; _time is their start' },
  every: { type: 'text', doc: 'with span: only the first bucket of each so long interval counts' },
} as const satisfies OptionTable;
/** The options that were given. */
export type MstatsOptions = OptionValues<typeof MSTATS_OPTIONS>;

/** Reports options that make no sense together. */
export function checkOptions(node: MstatsNode, options: MstatsOptions, analysis: Analysis): void {
  const at = (name: string) => node.options.find((option) => option.name.toLowerCase() === name)?.span ?? node.span;
  const { command, by } = node;
  if (options.append === true && options.prestats !== true)
    analysis.report(diagnose('SPL3008', { span: at('append') }, { what: 'append=t without prestats=t', command }));
  if (options.chart === true && options.prestats === true)
    analysis.report(diagnose('SPL3008', { span: at('chart') }, { what: 'chart=t beside prestats=t', command }));
  const rate = node.aggregates.find(isRateOverSeries);
  if (rate !== undefined && (options.chart === true || options.prestats === true))
    analysis.report(diagnose('SPL3008', { span: rate.span }, { what: `${rate.fn}() with chart=t or prestats=t`, command }));
  const [, second] = by.filter((field) => field.text !== '_time');
  if (options.chart === true && second !== undefined)
    analysis.report(diagnose('SPL3008', { span: second.span }, { what: 'a second by-field with chart=t', command }));
  const stray = node.options.find((option) => option.name.toLowerCase().startsWith('chart.'));
  if (options.chart !== true && stray !== undefined)
    analysis.report(diagnose('SPL3007', { span: stray.span }, { what: 'chart=t', command }));
  for (const name of ['span', 'every'] as const) {
    const found = options[name];
    if (found === undefined || found === 'auto' || parseSpan(found) !== null) continue;
    const span = node.options.find((option) => option.name.toLowerCase() === name)?.value.span ?? node.span;
    analysis.report(diagnose('SPL3005', { span }, { option: name, found, expected: 'a time such as 10s' }));
  }
  const [every, span] = [options.every, options.span].map((text) => (text === undefined ? null : parseSpan(text)));
  if (every === null || every === undefined) return;
  if (options.span === 'auto' || span === null || span === undefined || spanSeconds(span) > spanSeconds(every)) {
    analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'a span that is no longer than every', command: node.command }));
  }
}

/** Each aggregate is over a metric, or each over `_value` of a metric that the search names; the forms do not mix. */
export function checkMetrics(node: MstatsNode, analysis: Analysis): void {
  const { command, span, aggregates } = node;
  if (aggregates.length === 0) analysis.report(diagnose('SPL3007', { span }, { what: 'an aggregate such as avg(cpu.user)', command }));
  for (const { of, span: place, fn } of aggregates) {
    if (of.kind === 'eval') analysis.report(diagnose('SPL3008', { span: place }, { what: 'eval() inside of an aggregate', command }));
    else if (of.kind !== 'field') analysis.report(diagnose('SPL3007', { span: place }, { what: `a metric: ${fn}(cpu.user)`, command: fn }));
  }
  const rates = aggregates.filter(isRateOverSeries);
  const wild = rates.some(({ of }) => of.kind === 'field' && of.field.text.includes('*'));
  if (wild && rates.length < aggregates.length)
    analysis.report(diagnose('SPL3008', { span }, { what: 'a wildcard in rate_avg() or rate_sum() beside another aggregate', command }));
  const values = aggregates.filter(({ of }) => of.kind === 'field' && of.field.text === '_value');
  if (values.length > 0 && values.length < aggregates.length) {
    analysis.report(diagnose('SPL3008', { span }, { what: '_value beside the name of a metric', command }));
  }
  if (values.length > 0 && !node.where.some(namesMetric)) {
    analysis.report(diagnose('SPL3007', { span }, { what: 'metric_name= in its WHERE clause when it aggregates _value', command }));
  }
}

function namesMetric(where: SearchExpr): boolean {
  if (where.kind === 'SearchComparison' || where.kind === 'SearchMembership') return where.field.written === 'metric_name';
  return searchChildren(where).some(namesMetric);
}
