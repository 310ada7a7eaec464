import type { UniqCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface UniqNode extends CommandNode {
  readonly kind: 'Uniq';
}

/** Drops repeated rows. */
export const uniq = defineCommand<UniqNode>({
  name: 'uniq',
  doc: { summary: 'Drops a row that equals the one before it in every field.', syntax: 'uniq', see: 'SearchReference/Uniq' },
  options: {},
  examples: [
    {
      title: 'only neighbours are compared',
      spl: 'uniq',
      given: [{ s: 'a' }, { s: 'a' }, { s: 'b' }, { s: 'a' }],
      gives: [{ s: 'a' }, { s: 'b' }, { s: 'a' }],
    },
  ],
  /** uniqCommand : UNIQ */
  rule: (g) => g.RULE('uniqCommand', () => void g.CONSUME(CommandName)),
  toAst: (cst: UniqCommandCstNode, build) => ({ kind: 'Uniq', command: only(cst.children.CommandName).image, span: build.span(cst) }),
  analyze: (_node, fields) => fields,
  plan: (node, input) => ({ op: 'call', verb: 'uniq', input, arguments: {}, reads: null, writes: [], origin: node.span }),
  print: (node) => node.command,
  parts: {},
});
