import type { TailCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, readCount } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface TailNode extends CommandNode {
  readonly kind: 'Tail';
  readonly options: readonly Option[];
  readonly count: readonly Argument[];
}

const OPTIONS = { limit: { type: 'integer', doc: 'how many rows, 10 if absent', minimum: 0 } } as const satisfies OptionTable;

const DEFAULT_COUNT = 10;

/** Takes the last rows, the last one first. */
export const tail = defineCommand<TailNode>({
  name: 'tail',
  doc: { summary: 'Takes the last rows, in reverse order.', syntax: 'tail [<N> | limit=<int>]', see: 'SearchReference/Tail' },
  options: OPTIONS,
  examples: [
    { title: 'the last two', spl: 'tail 2', given: [{ n: 1 }, { n: 2 }, { n: 3 }], gives: [{ n: 3 }, { n: 2 }] },
    { title: 'ten if no number is given', spl: 'tail', given: [{ n: 1 }, { n: 2 }], gives: [{ n: 2 }, { n: 1 }] },
  ],
  /** tailCommand : TAIL argumentList */
  rule: (g) =>
    g.RULE('tailCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst: (cst: TailCommandCstNode, build) => {
    const { options, arguments: count } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Tail', command: only(cst.children.CommandName).image, span: build.span(cst), options, count };
  },
  analyze(node, fields, analysis) {
    const { limit } = analysis.options(node.options, OPTIONS, node);
    const [count, second] = node.count;
    readCount(count, 0, analysis);
    if (limit !== undefined && count !== undefined) analysis.report(diagnose('SPL3006', { span: count.span }, { option: 'limit' }));
    if (second !== undefined)
      analysis.report(diagnose('SPL3008', { span: second.span }, { what: `a second count, "${second.text}"`, command: node.command }));
    return fields;
  },
  plan(node, input, planner) {
    const count = readCount(node.count[0], 0, planner) ?? planner.options(node.options, OPTIONS, node).limit ?? DEFAULT_COUNT;
    return { op: 'limit', input, take: 'last', count, origin: node.span };
  },
  print: (node) => [node.command, ...node.count.map(printArgument), ...node.options.map(printOption)].join(' '),
  parts: { options: 'option', count: 'argument' },
});
