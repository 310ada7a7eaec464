import type { MstatsCommandCstNode } from '../../../grammar/generated/cst.ts';
import { By, Comma, CommandName, keyword } from '../../../grammar/tokens.ts';
import { ANY_FIELDS, closedFields } from '../../analyze/field-set.ts';
import { printAggregation, printOption, printSearch } from '../../ast/print.ts';
import { only } from '../../syntax/ast-builder.ts';
import { aggregateCalls, checkBy } from '../aggregate-list.ts';
import { defineCommand } from '../command.ts';
import { printBy } from '../field-list.ts';
import { checkMetrics, checkOptions, MSTATS_OPTIONS, type MstatsNode } from './options.ts';
import { chartText, columnsOf, planMstats } from './plan.ts';

const Where = keyword('where');
const GroupBy = keyword('groupby');

/** Aggregates metric points. */
export const mstats = defineCommand<MstatsNode>({
  name: 'mstats',
  doc: {
    summary: 'Aggregates metric points: avg(<metric>), or avg(_value) where the search names the metric.',
    syntax:
      'mstats [<option>...] <aggregate>(<wc-metric>) [AS <field>] ... [WHERE <search>] [BY <field-list>] [span=<span>] [every=<span>]',
    see: 'SearchReference/Mstats',
    departures: [
      'Not supported: rate_avg() and rate_sum(), a second by-field with chart=t.',
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
      title: 'wildcards',
      spl: '| mstats max(cpu.*) AS *',
      given: [
        { _time: 60, host: 'a', metric_name: 'cpu.user', _value: 30 },
        { _time: 30, host: 'a', metric_name: 'cpu.system', _value: 20 },
      ],
      gives: [{ system: 20, user: 30 }],
    },
  ],
  /** mstatsCommand : MSTATS ( option | aggregation | ',' )* ( WHERE searchExpression )? option* ( ( BY | GROUPBY ) fieldList )? option* */
  rule: (g) =>
    g.RULE('mstatsCommand', () => {
      g.CONSUME(CommandName);
      g.MANY({
        GATE: () => !g.atWord('where') && !g.atWord('by') && !g.atWord('groupby'),
        DEF: () => {
          g.OR({
            DEF: [
              { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
              { ALT: () => g.SUBRULE(g.aggregation) },
              { ALT: () => g.CONSUME(Comma) },
            ],
            IGNORE_AMBIGUITIES: true,
          });
        },
      });
      g.OPTION(() => {
        g.CONSUME(Where);
        g.searchUntil(['by', 'groupby'], Object.keys(MSTATS_OPTIONS));
      });
      g.MANY1({ GATE: () => g.atOption(), DEF: () => g.SUBRULE2(g.optionClause) });
      g.OPTION1(() => {
        g.OR1([{ ALT: () => g.CONSUME(By) }, { ALT: () => g.CONSUME(GroupBy) }]);
        g.SUBRULE(g.fieldList);
      });
      g.MANY2({ GATE: () => g.atOption(), DEF: () => g.SUBRULE3(g.optionClause) });
    }),
  toAst: (cst: MstatsCommandCstNode, build) => ({
    kind: 'Mstats',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    aggregates: (cst.children.aggregation ?? []).map((aggregation) => build.aggregation(aggregation)),
    where: (cst.children.searchExpression ?? []).map((where) => build.search(where)),
    by: build.fields(cst.children.fieldList?.[0]),
  }),
  analyze(node, _fields, analysis) {
    const options = analysis.options(node.options, MSTATS_OPTIONS, node);
    checkOptions(node, options, analysis);
    for (const where of node.where) analysis.search(where, ANY_FIELDS);
    checkBy(node, ANY_FIELDS, analysis);
    checkMetrics(node, analysis);
    const calls = aggregateCalls(node, ANY_FIELDS, analysis);
    if (options.chart === true) return analysis.inner.fields(chartText(node, options), ANY_FIELDS);
    const by = columnsOf(node, options.span !== undefined);
    const closed = closedFields([...by, ...calls.map((call) => call.as)], node.command);
    const open = options.prestats === true || closed.names.some((name) => name.includes('*'));
    return open ? { ...closed, open } : closed;
  },
  plan: planMstats,
  print: (node, printer) =>
    [
      node.command,
      ...node.options.map(printOption),
      node.aggregates.map((aggregation) => printAggregation(aggregation, printer.pipeline)).join(', '),
      ...node.where.map((where) => `WHERE ${printSearch(where, printer.pipeline)}`),
    ]
      .filter(Boolean)
      .join(' ') + printBy(node.by),
  parts: { options: 'option', aggregates: 'aggregate', where: 'search', by: 'by-field' },
});
