import type { Grammar, Rule } from '../../grammar/dsl.ts';
import type { StatsCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Aggregation, Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printAggregation, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { AggregateCall } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { isTimed } from './aggregate-list.ts';
import { defineCommand } from './command.ts';
import { printBy } from './field-list.ts';

interface StatsNode extends CommandNode {
  readonly kind: 'Stats';
  readonly options: readonly Option[];
  readonly aggregates: readonly Aggregation[];
  readonly by: readonly Argument[];
  readonly after: readonly Option[];
}

const OPTIONS = {
  allnum: { type: 'boolean', doc: 'a numeric aggregate is empty where any value of the field is no number' },
  delim: { type: 'text', doc: 'what joins the values of list() and values() once nomv makes them one' },
  partitions: { type: 'integer', doc: 'how Splunk divides the work; the answer is the same', minimum: 0 },
  dedup_splitvals: { type: 'boolean', doc: 'a value that a multivalue by-field repeats counts once' },
} as const satisfies OptionTable;

/** Aggregates rows, one row for each combination of the by-fields. */
export const stats = defineCommand<StatsNode>({
  name: 'stats',
  doc: {
    summary: 'Aggregates rows: one row for each combination of the by-fields, in their natural order.',
    syntax: 'stats [<option>...] <aggregate> [AS <field>] [, ...] [BY <field-list>]',
    see: 'SearchReference/Stats',
    departures: ['without an aggregate it counts the values of every field; what default(*) of Splunk calculates is not documented'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'count by a field',
      spl: 'stats count by a',
      given: [{ a: 'y' }, { a: 'x' }, { a: 'x' }],
      gives: [
        { a: 'x', count: 2 },
        { a: 'y', count: 1 },
      ],
    },
    {
      title: 'a row without the by-field belongs to no group',
      spl: 'stats count by a',
      given: [{ a: 'x' }, { b: 1 }],
      gives: [{ a: 'x', count: 1 }],
    },
    {
      title: 'a multivalue by-field puts the row into several groups',
      spl: 'stats count by a',
      given: [{ a: ['x', 'y'] }],
      gives: [
        { a: 'x', count: 1 },
        { a: 'y', count: 1 },
      ],
    },
    {
      title: 'rows for which a condition is true',
      spl: 'stats count(eval(n>1)) AS big',
      given: [{ n: 1 }, { n: 2 }, { n: 10 }],
      gives: [{ big: 2 }],
    },
    { title: 'no rows', spl: 'search a=none | stats count sum(a)', given: [{ a: 1 }], gives: [{ count: 0 }] },
  ],
  rule: (g) => statsRule(g, 'statsCommand'),
  toAst(cst: StatsCommandCstNode, build) {
    const by = cst.children.byClause?.[0];
    const options = (cst.children.optionClause ?? []).map((option) => build.option(option));
    const end = by === undefined ? Number.POSITIVE_INFINITY : build.span(by).start;
    return {
      kind: 'Stats',
      command: only(cst.children.CommandName).image,
      span: build.span(cst),
      options: options.filter((option) => option.span.start < end),
      aggregates: (cst.children.aggregation ?? []).map((aggregation) => build.aggregation(aggregation)),
      by: build.by(by),
      after: options.filter((option) => option.span.start > end),
    };
  },
  analyze(node, fields, analysis) {
    analysis.options([...node.options, ...node.after], OPTIONS, node);
    const calls = node.aggregates.map((aggregation) => analysis.aggregation(aggregation, fields, node.command));
    for (const field of node.by) {
      analysis.field(field, fields);
      if (field.text.includes('*'))
        analysis.report(diagnose('SPL3008', { span: field.span }, { what: 'a wildcard in the by-clause', command: node.command }));
    }
    calls.forEach((call, index) => {
      const span = node.aggregates[index]?.span ?? node.span;
      if (call === undefined || !node.by.some((field) => field.text === call.as)) return;
      const what = `an aggregate that has the name of the by-field "${call.as}"`;
      analysis.report(diagnose('SPL3008', { span }, { what, command: node.command, hint: 'give it another name with AS' }));
    });
    const names = [...node.by.map((field) => field.text), ...calls.flatMap((call) => (call === undefined ? [] : [call.as]))];
    const open = names.some((name) => name.includes('*'));
    const closed = closedFields(names, node.command);
    return open || node.aggregates.length === 0 ? { ...closed, open: true } : closed;
  },
  plan(node, input, planner, fields) {
    const options = planner.options([...node.options, ...node.after], OPTIONS, node);
    const calls = node.aggregates.flatMap((aggregation): AggregateCall[] => {
      const call = planner.aggregation(aggregation, fields, node.command);
      return call === undefined ? [] : [call];
    });
    return {
      op: 'aggregate',
      input,
      by: node.by.map((field) => field.text),
      // Without any aggregate stats counts every field (commands.md 6.1).
      aggregates: calls.length > 0 ? calls : [{ fn: 'count', of: { kind: 'field', name: '*' }, as: 'count(*)' }],
      timed: isTimed(calls),
      allNumeric: options.allnum ?? false,
      dedupSplitValues: options.dedup_splitvals ?? false,
      ...(options.delim === undefined ? {} : { delim: options.delim }),
      origin: node.span,
    };
  },
  print: (node, printer) =>
    [
      node.command,
      ...node.options.map(printOption),
      node.aggregates.map((aggregation) => printAggregation(aggregation, printer.pipeline)).join(', ') + printBy(node.by),
      ...node.after.map(printOption),
    ]
      .filter(Boolean)
      .join(' '),
  parts: { options: 'option', aggregates: 'aggregate', by: 'by-field', after: 'option' },
});

/** The production of `stats` and `sistats`: option* ( aggregation ','* )* byClause? option* */
export function statsRule(g: Grammar, name: string): Rule {
  return g.RULE(name, () => {
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
  });
}
