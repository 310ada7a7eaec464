import type { McatalogCommandCstNode } from '../../grammar/generated/cst.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { ANY_FIELDS, closedFields } from '../analyze/field-set.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { aggregateCalls, checkBy } from './aggregate-list.ts';
import { defineCommand } from './command.ts';
import { METRIC_PARTS, type MetricClauses, metricClauses, metricRule, printMetricClauses } from './metric-clauses.ts';
import { metricPoints } from './metric-points.ts';
import { DIMENSIONS, SERIES, withSeries } from './metric-series.ts';

interface McatalogNode extends MetricClauses {
  readonly kind: 'Mcatalog';
}

const OPTIONS = {
  prestats: { type: 'boolean', doc: 'prestats=t is not supported' },
  append: { type: 'boolean', doc: 'append=t is not supported' },
} as const satisfies OptionTable;

/** Lists names of metrics and values of their dimensions. */
export const mcatalog = defineCommand<McatalogNode>({
  name: 'mcatalog',
  doc: {
    summary: 'Lists names of metrics and values of their dimensions.',
    syntax: 'mcatalog values(<field>) [AS <field>] ... [WHERE <search>] [BY <field-list>]',
    see: 'SearchReference/Mcatalog',
    departures: ['Not supported: prestats=t and append=t.', 'values(_dims) leaves out host, source and sourcetype, which every point has.'],
  },
  options: OPTIONS,
  generates: true,
  examples: [
    {
      title: 'the metrics of each host',
      spl: 'mcatalog values(metric_name) AS m WHERE index=mm BY host',
      given: [
        { _time: 60, index: 'mm', metric_name: 'cpu.user', _value: 30, host: 'b' },
        { _time: 30, index: 'mm', metric_name: 'cpu.user', _value: 20, host: 'a' },
        { _time: 0, index: 'mm', metric_name: 'mem.used', _value: 10, host: 'a' },
      ],
      gives: [
        { host: 'a', m: ['cpu.user', 'mem.used'] },
        { host: 'b', m: 'cpu.user' },
      ],
    },
  ],
  rule: (g) => metricRule(g, 'mcatalog', []),
  toAst: (cst: McatalogCommandCstNode, build) => ({ kind: 'Mcatalog', ...metricClauses(cst, build) }),
  analyze(node, _fields, analysis) {
    const { prestats, append } = analysis.options(node.options, OPTIONS, node);
    if (prestats === true || append === true)
      analysis.report(
        diagnose(
          'SPL4002',
          { span: node.span },
          {
            what: 'mcatalog with prestats=t or append=t',
            hint: 'values() of a group is the answer already: combine with append [ ... ] instead',
          },
        ),
      );
    for (const where of node.where) analysis.search(where, ANY_FIELDS);
    checkBy(node, ANY_FIELDS, analysis);
    const { command } = node;
    if (node.aggregates.length === 0) analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'values(<field>)', command }));
    for (const { fn, fnSpan, of } of node.aggregates) {
      if (fn.toLowerCase() !== 'values')
        analysis.report(diagnose('SPL3008', { span: fnSpan }, { what: `${fn}()`, command, hint: 'it has values() alone' }));
      if (of.kind !== 'field') continue;
      const { text, span } = of.field;
      if (text === '_value' || text.includes('*')) analysis.report(diagnose('SPL3008', { span }, { what: `values(${text})`, command }));
    }
    const calls = aggregateCalls(node, ANY_FIELDS, analysis);
    return closedFields([...node.by.map((field) => field.text), ...calls.map((call) => call.as)], command);
  },
  plan(node, _input, planner) {
    const origin = node.span;
    const tests = node.where.map((where) => planner.search(where, ANY_FIELDS));
    const points = metricPoints(node.where[0], tests, origin);
    const named = [...node.by, ...node.aggregates.flatMap(({ of }) => (of.kind === 'field' ? [of.field] : []))];
    const input = named.some(({ text }) => text === DIMENSIONS || text === SERIES) ? withSeries(points, origin) : points;
    const by = node.by.map((field) => field.text);
    const aggregates = aggregateCalls(node, ANY_FIELDS, planner);
    return { op: 'aggregate', input, by, aggregates, timed: false, allNumeric: false, dedupSplitValues: false, origin };
  },
  print: printMetricClauses,
  parts: METRIC_PARTS,
});
