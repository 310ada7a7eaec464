import type { ChartCommandCstNode } from '../../grammar/generated/cst.ts';
import { BIN_OPTIONS, checkBins } from './bin-spans.ts';
import { checkChart, fieldsAfter } from './charting/chart-command.ts';
import { type ChartNode, splitsOf } from './charting/chart-node.ts';
import { checkSeries } from './charting/chart-plan.ts';
import { chartRule, chartToAst, printChart } from './charting/chart-syntax.ts';
import { measuresOf } from './charting/measures.ts';
import { CHART_OPTIONS, chartOptions, planChartCommand } from './charting/plan-chart-command.ts';
import { defineCommand } from './command.ts';

const SALES = [
  { shop: 'a', item: 'x', n: 1 },
  { shop: 'a', item: 'y', n: 2 },
  { shop: 'b', item: 'x', n: 4 },
] as const;

/** Aggregates rows into a table: a row for each value of one field, a column for each value of another. */
export const chart = defineCommand<ChartNode>({
  name: 'chart',
  doc: {
    summary: 'Aggregates rows into a table: a row for each value of one field, a column for each value of another.',
    syntax:
      'chart [<option>...] [agg=]<aggregate>|eval(<expression of aggregates>) [AS <field>] [, ...] [OVER <row> [<bin-options>]] [BY <row> [<column>] [<options>]] [where <aggregate> in|notin top<N>|bottom<N> | where <aggregate> <|> <number>]',
    see: 'SearchReference/Chart',
    departures: [
      'Logarithmic bins are not filled up with empty ones.',
      'An aggregate of the where clause that names a field is taken over the rows of the series; one that names none over its cells, count over its rows (inferred).',
      'OTHER stands before NULL, and both after the other columns (Splunk says nothing).',
    ],
  },
  options: CHART_OPTIONS,
  examples: [
    {
      title: 'rows',
      spl: 'chart sum(n) over shop',
      given: SALES,
      gives: [
        { shop: 'a', 'sum(n)': 3 },
        { shop: 'b', 'sum(n)': 4 },
      ],
    },
    {
      title: 'rows and columns',
      spl: 'chart count over shop by item',
      given: SALES,
      gives: [
        { shop: 'a', x: 1, y: 1 },
        { shop: 'b', x: 1, y: 0 },
      ],
    },
    {
      title: 'several aggregates',
      spl: 'chart count sum(n) AS n by shop item',
      given: SALES,
      gives: [
        { shop: 'a', 'count: x': 1, 'count: y': 1, 'n: x': 1, 'n: y': 2 },
        { shop: 'b', 'count: x': 1, 'count: y': 0, 'n: x': 4 },
      ],
    },
    {
      title: 'bins',
      spl: 'chart count over n span=2',
      given: [{ n: 1 }, { n: 5 }],
      gives: [
        { n: '0-2', count: 1 },
        { n: '2-4', count: 0 },
        { n: '4-6', count: 1 },
      ],
    },
    { title: 'calculated from aggregates', spl: 'chart eval(sum(n)/count) AS mean', given: [{ n: 1 }, { n: 5 }], gives: [{ mean: 3 }] },
  ],
  /** see chartRule */
  rule: (g) => chartRule(g, 'chartCommand'),
  toAst: (cst: ChartCommandCstNode, build) => chartToAst(cst, build, 'Chart'),
  analyze(node, fields, analysis) {
    const given = chartOptions(node);
    const options = analysis.options(given.row, CHART_OPTIONS, node);
    const columnBins = analysis.options(given.column, BIN_OPTIONS, node);
    checkChart(node, fields, analysis);
    checkSeries(node, options, analysis);
    const { row, column } = splitsOf(node);
    checkBins({ options: given.row, span: node.span }, row?.text === '_time', options, analysis);
    checkBins({ options: given.column, span: node.span }, column?.text === '_time', columnBins, analysis);
    return fieldsAfter(node, measuresOf(node.aggregates, { command: node.command, fields, analysis }), row?.text);
  },
  plan: planChartCommand,
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
