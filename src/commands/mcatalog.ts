import type { McatalogCommandCstNode } from '../../grammar/generated/cst.ts';
import { By, Comma, CommandName, keyword } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { ANY_FIELDS, closedFields } from '../analyze/field-set.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printAggregation, printOption, printSearch } from '../ast/print.ts';
import type { SearchExpr } from '../ast/search.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { type AggregateList, aggregateCalls, checkBy } from './aggregate-list.ts';
import { defineCommand } from './command.ts';
import { printBy } from './field-list.ts';
import { metricPoints } from './metric-points.ts';

interface McatalogNode extends CommandNode, AggregateList {
  readonly kind: 'Mcatalog';
  readonly options: readonly Option[];
  /** None or one. */
  readonly where: readonly SearchExpr[];
}

const OPTIONS = {
  prestats: { type: 'boolean', doc: 'prestats=t is not supported' },
  append: { type: 'boolean', doc: 'append=t is not supported' },
} as const satisfies OptionTable;

const Where = keyword('where');
const GroupBy = keyword('groupby');

/** Lists names of metrics and values of their dimensions. */
export const mcatalog = defineCommand<McatalogNode>({
  name: 'mcatalog',
  doc: {
    summary: 'Lists names of metrics and values of their dimensions.',
    syntax: 'mcatalog values(<field>) [AS <field>] ... [WHERE <search>] [BY <field-list>]',
    see: 'SearchReference/Mcatalog',
    departures: ['Not supported: values(_dims), prestats=t and append=t.'],
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
  /** mcatalogCommand : MCATALOG ( option | aggregation | ',' )* ( WHERE searchExpression )? ( ( BY | GROUPBY ) fieldList )? */
  rule: (g) =>
    g.RULE('mcatalogCommand', () => {
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
        g.searchUntil(['by', 'groupby'], []);
      });
      g.OPTION1(() => {
        g.OR1([{ ALT: () => g.CONSUME(By) }, { ALT: () => g.CONSUME(GroupBy) }]);
        g.SUBRULE(g.fieldList);
      });
    }),
  toAst: (cst: McatalogCommandCstNode, build) => ({
    kind: 'Mcatalog',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    aggregates: (cst.children.aggregation ?? []).map((aggregation) => build.aggregation(aggregation)),
    where: (cst.children.searchExpression ?? []).map((where) => build.search(where)),
    by: build.fields(cst.children.fieldList?.[0]),
  }),
  analyze(node, _fields, analysis) {
    const { prestats, append } = analysis.options(node.options, OPTIONS, node);
    if (prestats === true || append === true)
      analysis.report(diagnose('SPL4002', { span: node.span }, { what: 'mcatalog with prestats=t or append=t' }));
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
      if (text === '_dims') analysis.report(diagnose('SPL4002', { span }, { what: 'values(_dims)' }));
    }
    const calls = aggregateCalls(node, ANY_FIELDS, analysis);
    return closedFields([...node.by.map((field) => field.text), ...calls.map((call) => call.as)], command);
  },
  plan(node, _input, planner) {
    const origin = node.span;
    const tests = node.where.map((where) => planner.search(where, ANY_FIELDS));
    const input = metricPoints(node.where[0], tests, origin);
    const by = node.by.map((field) => field.text);
    const aggregates = aggregateCalls(node, ANY_FIELDS, planner);
    return { op: 'aggregate', input, by, aggregates, timed: false, allNumeric: false, dedupSplitValues: false, origin };
  },
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
