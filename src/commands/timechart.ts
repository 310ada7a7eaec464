import type { TimechartCommandCstNode } from '../../grammar/generated/cst.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { checkBins } from './bin-spans.ts';
import { checkChart, fieldsAfter } from './charting/chart-command.ts';
import type { ChartNode } from './charting/chart-node.ts';
import { checkSeries } from './charting/chart-plan.ts';
import { chartRule, chartToAst, printChart } from './charting/chart-syntax.ts';
import { planTimechart, TIMECHART_OPTIONS, timechartMeasures, timechartOptions } from './charting/plan-timechart.ts';
import { defineCommand } from './command.ts';

const EVENTS = [
  { _time: 7300, c: 'b', v: 4 },
  { _time: 100, c: 'a', v: 2 },
  { _time: 10, c: 'a', v: 1 },
] as const;

/** Aggregates events by buckets of time. */
export const timechart = defineCommand<ChartNode>({
  name: 'timechart',
  doc: {
    summary: 'Aggregates events by buckets of time: a row for each bucket, a column for each value of a field.',
    syntax:
      'timechart [<option>...] [agg=]<aggregate>|eval(<expression of aggregates>) [AS <field>] [, ...] [BY <field> [<options>]] [where <aggregate> in|notin top<N>|bottom<N> | where <aggregate> <|> <number>]',
    see: 'SearchReference/Timechart',
    departures: [
      'Where the searched range is not known, as for all time, the buckets cover the range of the events.',
      'An aggregate of the where clause that names a field is taken over the rows of the series; one that names none over its cells, count over its rows (inferred).',
    ],
  },
  options: TIMECHART_OPTIONS,
  examples: [
    {
      title: 'an empty bucket',
      spl: 'timechart span=1h count',
      given: EVENTS,
      gives: [
        { _time: 0, count: 2 },
        { _time: 3600, count: 0 },
        { _time: 7200, count: 1 },
      ],
    },
    {
      title: 'a column for each value',
      spl: 'timechart span=2h sum(v) by c',
      given: EVENTS,
      gives: [
        { _time: 0, a: 3 },
        { _time: 7200, b: 4 },
      ],
    },
    { title: 'a rate', spl: 'timechart span=1h cont=f per_minute(v) AS r', given: [{ _time: 10, v: 120 }], gives: [{ _time: 0, r: 2 }] },
  ],
  /** see chartRule */
  rule: (g) => chartRule(g, 'timechartCommand'),
  toAst: (cst: TimechartCommandCstNode, build) => chartToAst(cst, build, 'Timechart'),
  analyze(node, fields, analysis) {
    const given = timechartOptions(node);
    const options = analysis.options(given, TIMECHART_OPTIONS, node);
    for (const over of node.over)
      analysis.report(diagnose('SPL3008', { span: over.span }, { what: 'OVER, its rows are buckets of time', command: node.command }));
    checkChart(node, fields, analysis);
    checkSeries(node, options, analysis);
    checkBins({ options: given, span: node.span }, true, options, analysis);
    return fieldsAfter(node, timechartMeasures(node, fields, analysis, options.span), '_time');
  },
  plan: planTimechart,
  print: printChart,
  parts: {
    options: 'option',
    aggregates: 'aggregate',
    over: 'by-field',
    rowOptions: 'option',
    by: 'by-field',
    columnOptions: 'option',
    where: 'aggregate',
  },
});
