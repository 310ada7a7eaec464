import type { AppendpipeCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { unitedFields } from '../analyze/field-set.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode, Pipeline } from '../ast/pipeline.ts';
import { printOption } from '../ast/print.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface AppendpipeNode extends CommandNode {
  readonly kind: 'Appendpipe';
  readonly options: readonly Option[];
  readonly subpipeline: Pipeline;
}

const OPTIONS = {
  run_in_preview: { type: 'boolean', doc: 'whether Splunk shows the rows before the search has ended; without effect' },
} as const satisfies OptionTable;

/** Puts what commands make of the rows at hand behind these rows. */
export const appendpipe = defineCommand<AppendpipeNode>({
  name: 'appendpipe',
  doc: {
    summary: 'Runs commands on the rows at hand, also where there are none, and puts their rows behind those.',
    syntax: 'appendpipe [run_in_preview=<bool>] [ <subpipeline> ]',
    see: 'SearchReference/Appendpipe',
  },
  options: OPTIONS,
  examples: [
    {
      title: 'subtotals behind the parts',
      spl: 'table kind n | appendpipe [stats sum(n) AS n by kind | eval user="all"]',
      given: [
        { kind: 'a', n: 1 },
        { kind: 'a', n: 2 },
      ],
      gives: [
        { kind: 'a', n: 1 },
        { kind: 'a', n: 2 },
        { kind: 'a', n: 3, user: 'all' },
      ],
    },
    {
      title: 'a row that says there is none',
      spl: 'where n>5 | appendpipe [stats count | where count=0]',
      given: [{ n: 1 }],
      gives: [{ count: 0 }],
    },
  ],
  /** appendpipeCommand : APPENDPIPE option* subsearch */
  rule: (g) =>
    g.RULE('appendpipeCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => g.SUBRULE(g.optionClause));
      g.SUBRULE(g.subsearch);
    }),
  toAst: (cst: AppendpipeCommandCstNode, build) => ({
    kind: 'Appendpipe',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    subpipeline: build.subsearch(only(cst.children.subsearch)),
  }),
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    return unitedFields(fields, [analysis.inner.fields(node.subpipeline, fields)]);
  },
  plan: (node, input, planner, fields) => ({
    op: 'union',
    input,
    others: [planner.inner.onto(node.subpipeline, { op: 'current', origin: node.span }, fields)],
    keep: 'all',
    byTime: false,
    limit: null,
    origin: node.span,
  }),
  print: (node, printer) => [node.command, ...node.options.map(printOption), `[${printer.pipeline(node.subpipeline)}]`].join(' '),
  parts: { options: 'option', subpipeline: 'subsearch' },
});
