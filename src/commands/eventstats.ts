import type { EventstatsCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printOption } from '../ast/print.ts';
import { only } from '../syntax/ast-builder.ts';
import type { AggregateList } from './aggregate-list.ts';
import { defineCommand } from './command.ts';
import { annotatedFields, printRowAggregates, windowOver } from './row-aggregates.ts';

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
    return annotatedFields(node, fields, analysis);
  },
  plan(node, input, planner, fields) {
    const allNumeric = planner.options(node.options, OPTIONS, node).allnum ?? false;
    return windowOver(node, input, { frame: { kind: 'group' }, allNumeric, fields, planner });
  },
  print: (node, printer) => [node.command, ...node.options.map(printOption), printRowAggregates(node, printer)].filter(Boolean).join(' '),
  parts: { options: 'option', aggregates: 'aggregate', by: 'by-field' },
});
