import type { NoopCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printOption } from '../ast/print.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface NoopNode extends CommandNode {
  readonly kind: 'Noop';
  readonly options: readonly Option[];
}

/** Does nothing to the rows. */
export const noop = defineCommand<NoopNode>({
  name: 'noop',
  doc: {
    summary: "Does nothing to the rows; its options set switches of Splunk's own search process.",
    syntax: 'noop [<name>=<value>...]',
    see: 'SearchReference/Noop',
    departures: ['Its options are for debugging Splunk itself and have no effect.'],
  },
  options: {},
  examples: [{ title: 'rows pass', spl: 'noop search_optimization=false', given: [{ k: 1 }], gives: [{ k: 1 }] }],
  /** noopCommand : NOOP option* */
  rule: (g) =>
    g.RULE('noopCommand', () => {
      g.CONSUME(CommandName);
      g.MANY({ GATE: () => g.atOption(), DEF: () => g.SUBRULE(g.optionClause) });
    }),
  toAst: (cst: NoopCommandCstNode, build) => ({
    kind: 'Noop',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
  }),
  analyze: (_node, fields) => fields,
  plan: (_node, input) => input,
  print: (node) => [node.command, ...node.options.map(printOption)].join(' '),
  parts: { options: 'option' },
});
