import type { ReverseCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface ReverseNode extends CommandNode {
  readonly kind: 'Reverse';
}

/** Turns the order of the rows round. */
export const reverse = defineCommand<ReverseNode>({
  name: 'reverse',
  doc: { summary: 'Turns the order of the rows round.', syntax: 'reverse', see: 'SearchReference/Reverse' },
  options: {},
  examples: [
    { title: 'the last row comes first', spl: 'reverse', given: [{ n: 1 }, { n: 2 }, { n: 3 }], gives: [{ n: 3 }, { n: 2 }, { n: 1 }] },
  ],
  /** reverseCommand : REVERSE */
  rule: (g) => g.RULE('reverseCommand', () => void g.CONSUME(CommandName)),
  toAst: (cst: ReverseCommandCstNode, build) => ({ kind: 'Reverse', command: only(cst.children.CommandName).image, span: build.span(cst) }),
  analyze: (_node, fields) => fields,
  plan: (node, input) => ({ op: 'limit', input, take: 'reverse', count: null, origin: node.span }),
  print: (node) => node.command,
  parts: {},
});
