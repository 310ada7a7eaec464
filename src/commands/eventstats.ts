import type { EventstatsCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printAggregation, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { type AggregateList, aggregateCalls, checkBy, isTimed } from './aggregate-list.ts';
import { defineCommand } from './command.ts';
import { printBy } from './field-list.ts';

interface EventstatsNode extends CommandNode, AggregateList {
  readonly kind: 'Eventstats';
  readonly options: readonly Option[];
}

const OPTIONS = {
  allnum: { type: 'boolean', doc: 'a numeric aggregate is empty where any value of the field is no number' },
  limit: { type: 'integer', doc: 'a bound on memory in Splunk; no effect on answers here', minimum: 0 },
} as const satisfies OptionTable;

/** Aggregates rows and writes the answer of its group into each row. */
export const eventstats = defineCommand<EventstatsNode>({
  name: 'eventstats',
  doc: {
    summary: 'Aggregates rows as stats does, keeps them, and writes the answer of its group into each row.',
    syntax: 'eventstats [allnum=<bool>] <aggregate> [AS <field>] [, ...] [BY <field-list>]',
    see: 'SearchReference/Eventstats',
    departures: ['A row whose by-field has several values counts in each of their groups and shows the answer of the first (inferred).'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'the mean beside each value',
      spl: 'eventstats avg(n) AS mean',
      given: [{ n: 10 }, { n: 20 }, { k: 1 }],
      gives: [
        { n: 10, mean: 15 },
        { n: 20, mean: 15 },
        { k: 1, mean: 15 },
      ],
    },
    {
      title: 'by a field',
      spl: 'eventstats sum(n) AS s BY g',
      given: [
        { n: 1, g: 'a' },
        { n: 2, g: 'b' },
        { n: 3, g: 'a' },
      ],
      gives: [
        { n: 1, g: 'a', s: 4 },
        { n: 2, g: 'b', s: 2 },
        { n: 3, g: 'a', s: 4 },
      ],
    },
    {
      title: 'a row without the by-field stays as it is',
      spl: 'eventstats count BY g',
      given: [{ g: 'a' }, { x: 1 }],
      gives: [{ g: 'a', count: 1 }, { x: 1 }],
    },
  ],
  /** eventstatsCommand : EVENTSTATS ( option | aggregation | ',' )* byClause? option* */
  rule: (g) =>
    g.RULE('eventstatsCommand', () => {
      g.CONSUME(CommandName);
      g.MANY({
        GATE: () => !g.atWord('by'),
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
      g.OPTION(() => g.SUBRULE(g.byClause));
      g.MANY1({ GATE: () => g.atOption(), DEF: () => g.SUBRULE2(g.optionClause) });
    }),
  toAst: (cst: EventstatsCommandCstNode, build) => ({
    kind: 'Eventstats',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    aggregates: (cst.children.aggregation ?? []).map((aggregation) => build.aggregation(aggregation)),
    by: build.by(cst.children.byClause?.[0]),
  }),
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    if (node.aggregates.length === 0)
      analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'an aggregate', command: node.command }));
    checkBy(node, fields, analysis);
    const names = aggregateCalls(node, fields, analysis).map((call) => call.as);
    const known = withFields(
      fields,
      names.filter((name) => !name.includes('*')),
    );
    return names.some((name) => name.includes('*')) ? { ...known, open: true } : known;
  },
  plan(node, input, planner, fields) {
    const aggregates = aggregateCalls(node, fields, planner);
    const allNumeric = planner.options(node.options, OPTIONS, node).allnum ?? false;
    const by = node.by.map((field) => field.text);
    return { op: 'window', input, by, aggregates, allNumeric, timed: isTimed(aggregates), frame: { kind: 'group' }, origin: node.span };
  },
  print: (node, printer) => {
    const aggregates = node.aggregates.map((aggregation) => printAggregation(aggregation, printer.pipeline)).join(', ');
    return [node.command, ...node.options.map(printOption), aggregates + printBy(node.by)].filter(Boolean).join(' ');
  },
  parts: { options: 'option', aggregates: 'aggregate', by: 'by-field' },
});
