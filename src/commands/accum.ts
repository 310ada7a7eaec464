import type { AccumCommandCstNode } from '../../grammar/generated/cst.ts';
import { As, CommandName } from '../../grammar/tokens.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Argument } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument } from '../ast/print.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface AccumNode extends CommandNode {
  readonly kind: 'Accum';
  readonly field: Argument;
  /** None: the field itself is overwritten. */
  readonly as: readonly Argument[];
}

/** Running total of a field. */
export const accum = defineCommand<AccumNode>({
  name: 'accum',
  doc: {
    summary: 'Running total of a field, in the field itself or in a new one.',
    syntax: 'accum <field> [AS <field>]',
    see: 'SearchReference/Accum',
  },
  options: {},
  examples: [
    {
      title: 'in a new field',
      spl: 'accum x AS t',
      given: [{ x: 1 }, { x: 5 }],
      gives: [
        { x: 1, t: 1 },
        { x: 5, t: 6 },
      ],
    },
    {
      title: 'a row without a number gets nothing',
      spl: 'accum x AS t',
      given: [{ x: 1 }, { x: 'a' }, { x: 5 }],
      gives: [{ x: 1, t: 1 }, { x: 'a' }, { x: 5, t: 6 }],
    },
    { title: 'in the field itself', spl: 'accum x', given: [{ x: 1 }, { x: 5 }], gives: [{ x: 1 }, { x: 6 }] },
  ],
  /** accumCommand : ACCUM argument ( AS argument )? */
  rule: (g) =>
    g.RULE('accumCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argument);
      g.OPTION(() => {
        g.CONSUME(As);
        g.SUBRULE2(g.argument);
      });
    }),
  toAst: (cst: AccumCommandCstNode, build) => ({
    kind: 'Accum',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    field: build.argument(only(cst.children.argument)),
    as: cst.children.argument.slice(1).map((argument) => build.argument(argument)),
  }),
  analyze(node, known, analysis) {
    analysis.field(node.field, known);
    return withFields(
      known,
      node.as.map((field) => field.text),
    );
  },
  plan(node, input) {
    const field = node.field.text;
    const as = node.as[0]?.text ?? field;
    return { op: 'call', verb: 'accum', input, arguments: { field, as }, reads: [field, as], writes: [as], origin: node.span };
  },
  print: (node) => [node.command, printArgument(node.field), ...node.as.map((field) => `AS ${printArgument(field)}`)].join(' '),
  parts: { field: 'field', as: 'destination' },
});
