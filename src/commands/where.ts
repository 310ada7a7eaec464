import type { WhereCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Expr } from '../ast/expression.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printExpr } from '../ast/print.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface WhereNode extends CommandNode {
  readonly kind: 'Where';
  readonly condition: Expr;
}

/** Keeps the rows for which an eval expression is true. */
export const where = defineCommand<WhereNode>({
  name: 'where',
  doc: {
    summary: 'Keeps the rows for which an eval expression is true; AND binds tighter than OR, `*` is no wildcard.',
    syntax: 'where <eval-expression>',
    see: 'SearchReference/Where',
  },
  options: {},
  examples: [
    {
      title: 'two fields are compared',
      spl: 'where a>b',
      given: [
        { a: 10, b: 9 },
        { a: 1, b: 2 },
      ],
      gives: [{ a: 10, b: 9 }],
    },
    { title: 'a missing field is not true', spl: 'where a!="x"', given: [{ a: 'y' }, { b: 1 }], gives: [{ a: 'y' }] },
  ],
  /** whereCommand : WHERE expression */
  rule: (g) =>
    g.RULE('whereCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.expression);
    }),
  toAst: (cst: WhereCommandCstNode, build) => ({
    kind: 'Where',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    condition: build.expression(only(cst.children.expression)),
  }),
  analyze: (node, fields, analysis) => {
    analysis.expression(node.condition, fields);
    return fields;
  },
  plan: (node, input, planner, fields) => ({ op: 'filter', input, test: planner.expression(node.condition, fields), origin: node.span }),
  print: (node, printer) => `${node.command} ${printExpr(node.condition, printer.pipeline)}`,
  parts: { condition: 'expression' },
});
