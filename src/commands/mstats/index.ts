import type { MstatsCommandCstNode } from '../../../grammar/generated/cst.ts';
import { ANY_FIELDS, closedFields } from '../../analyze/field-set.ts';
import { checkBy } from '../aggregate-list.ts';
import { defineCommand } from '../command.ts';
import { METRIC_PARTS, metricClauses, metricRule, printMetricClauses } from '../metric-clauses.ts';
import { isRateOverSeries, mstatsCalls } from './calls.ts';
import { checkMetrics, checkOptions, MSTATS_OPTIONS, type MstatsNode } from './options.ts';
import { chartText, columnsOf, planMstats } from './plan.ts';

/** Aggregates metric points. */
export const mstats = defineCommand<MstatsNode>({
  name: 'mstats',
  doc: {
    summary: 'Aggregates metric points: avg(<metric>), or avg(_value) where the search names the metric.',
    syntax:
      'mstats [<option>...] <aggregate>(<wc-metric>) [AS <field>] ... [WHERE <search>] [BY <field-list>] [span=<span>] [every=<span>]',
    see: 'SearchReference/Mstats',
    departures: [
      'Not supported: a second by-field with chart=t.',
      'rate_avg() and rate_sum() do not go with chart=t or prestats=t, and with wildcards only beside each other.',
      'prestats=t gives the points themselves, from which the next command computes the same answer.',
    ],
  },
  options: MSTATS_OPTIONS,
  generates: (node) => !/^(?:t|true|1|yes)$/i.test(node.options.find(({ name }) => name.toLowerCase() === 'append')?.value.text ?? ''),
  examples: [
    {
      title: 'the mean of a metric by a dimension',
      spl: '| mstats avg(cpu.user) AS u WHERE index=mm BY host',
      given: [
        { _time: 60, index: 'mm', metric_name: 'cpu.user', _value: 30, host: 'b' },
        { _time: 30, index: 'mm', metric_name: 'cpu.user', _value: 20, host: 'a' },
        { _time: 0, index: 'mm', metric_name: 'cpu.user', _value: 10, host: 'a' },
      ],
      gives: [
        { host: 'a', u: 15 },
        { host: 'b', u: 30 },
      ],
    },
    {
      title: 'buckets of time',
      spl: '| mstats count(_value) AS n WHERE metric_name=cpu.* span=1m',
      given: [
        { _time: 95, host: 'a', metric_name: 'cpu.user', _value: 30 },
        { _time: 65, host: 'a', metric_name: 'cpu.system', _value: 20 },
        { _time: 5, host: 'a', metric_name: 'mem.used', _value: 10 },
      ],
      gives: [{ _time: 60, n: 2 }],
    },
    {
      title: 'a chart',
      spl: '| mstats chart=t avg(cpu.user) AS u BY host span=1m',
      given: [
        { _time: 65, metric_name: 'cpu.user', _value: 30, host: 'a' },
        { _time: 5, metric_name: 'cpu.user', _value: 20, host: 'b' },
      ],
      gives: [
        { _time: 0, b: 20 },
        { _time: 60, a: 30 },
      ],
    },
    {
      title: 'the rates of time series, added up',
      spl: '| mstats rate_sum(requests) AS s rate_avg(requests) AS a',
      given: [
        { _time: 60, host: 'a', metric_name: 'requests', _value: 130 },
        { _time: 60, host: 'b', metric_name: 'requests', _value: 70 },
        { _time: 0, host: 'a', metric_name: 'requests', _value: 10 },
        { _time: 0, host: 'b', metric_name: 'requests', _value: 10 },
      ],
      gives: [{ s: 3, a: 1.5 }],
    },
    {
      title: 'wildcards',
      spl: '| mstats max(cpu.*) AS *',
      given: [
        { _time: 60, host: 'a', metric_name: 'cpu.user', _value: 30 },
        { _time: 30, host: 'a', metric_name: 'cpu.system', _value: 20 },
      ],
      gives: [{ system: 20, user: 30 }],
    },
  ],
  rule: (g) => metricRule(g, 'mstats', Object.keys(MSTATS_OPTIONS)),
  toAst: (cst: MstatsCommandCstNode, build) => ({ kind: 'Mstats', ...metricClauses(cst, build) }),
  analyze(node, _fields, analysis) {
    const options = analysis.options(node.options, MSTATS_OPTIONS, node);
    checkOptions(node, options, analysis);
    for (const where of node.where) analysis.search(where, ANY_FIELDS);
    checkBy(node, ANY_FIELDS, analysis);
    checkMetrics(node, analysis);
    const { calls } = mstatsCalls(node, analysis);
    if (options.chart === true && !node.aggregates.some(isRateOverSeries))
      return analysis.inner.fields(chartText(node, options), ANY_FIELDS);
    const by = columnsOf(node, options.span !== undefined);
    const closed = closedFields([...by, ...calls.map((call) => call.as)], node.command);
    const open = options.prestats === true || closed.names.some((name) => name.includes('*'));
    return open ? { ...closed, open } : closed;
  },
  plan: planMstats,
  print: printMetricClauses,
  parts: METRIC_PARTS,
});
