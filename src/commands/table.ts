import type { TableCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Argument } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { only } from '../syntax/ast-builder.ts';
import { checkSomeField } from './argument-list.ts';
import { defineCommand } from './command.ts';
import { printFields } from './field-list.ts';

interface TableNode extends CommandNode {
  readonly kind: 'Table';
  readonly fields: readonly Argument[];
}

/** Keeps exactly the listed fields, in the listed order. */
export const table = defineCommand<TableNode>({
  name: 'table',
  doc: {
    summary: 'Keeps exactly the listed fields, in the listed order; a wildcard stands for the fields that match, alphabetically.',
    syntax: 'table <wc-field-list>',
    see: 'SearchReference/Table',
  },
  options: {},
  examples: [
    { title: 'order of columns', spl: 'table b a', given: [{ a: 1, b: 2, c: 3 }], gives: [{ b: 2, a: 1 }] },
    { title: 'a wildcard', spl: 'table x*', given: [{ x2: 2, x1: 1, y: 3 }], gives: [{ x1: 1, x2: 2 }] },
  ],
  /** tableCommand : TABLE nameList */
  rule: (g) =>
    g.RULE('tableCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.nameList);
    }),
  toAst: (cst: TableCommandCstNode, build) => ({
    kind: 'Table',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    fields: build.fields(cst.children.nameList?.[0]),
  }),
  analyze(node, fields, analysis) {
    checkSomeField(node.fields, node, analysis);
    for (const field of node.fields) analysis.field(field, fields);
    const names = node.fields.map((field) => field.text);
    const closed = closedFields(names, node.command);
    return names.some((name) => name.includes('*')) ? { ...closed, open: true } : closed;
  },
  plan: (node, input) => ({ op: 'project', mode: 'table', input, patterns: node.fields.map((field) => field.text), origin: node.span }),
  print: (node) => `${node.command} ${printFields(node.fields)}`,
  parts: { fields: 'field' },
});
