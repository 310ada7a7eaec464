import type { FilldownCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Argument } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { only } from '../syntax/ast-builder.ts';
import { printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface FilldownNode extends CommandNode {
  readonly kind: 'Filldown';
  readonly fields: readonly Argument[];
}

/** Repeats the last value where a field is missing. */
export const filldown = defineCommand<FilldownNode>({
  name: 'filldown',
  doc: {
    summary: 'Puts the last value seen where a field is missing: in every field, or in the listed ones.',
    syntax: 'filldown [<wc-field-list>]',
    see: 'SearchReference/Filldown',
  },
  options: {},
  examples: [
    {
      title: 'every field',
      spl: 'filldown',
      given: [{ a: 1, b: 1 }, { a: 2 }],
      gives: [
        { a: 1, b: 1 },
        { a: 2, b: 1 },
      ],
    },
    {
      title: 'the listed ones',
      spl: 'filldown s*',
      given: [{ s1: 1, t: 1 }, { k: 1 }],
      gives: [
        { s1: 1, t: 1 },
        { s1: 1, k: 1 },
      ],
    },
    { title: 'nothing is put above the first value', spl: 'filldown a', given: [{ k: 1 }, { a: 1 }], gives: [{ k: 1 }, { a: 1 }] },
  ],
  /** filldownCommand : FILLDOWN fieldList? */
  rule: (g) =>
    g.RULE('filldownCommand', () => {
      g.CONSUME(CommandName);
      g.OPTION(() => g.SUBRULE(g.fieldList));
    }),
  toAst: (cst: FilldownCommandCstNode, build) => ({
    kind: 'Filldown',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    fields: build.fields(cst.children.fieldList?.[0]),
  }),
  analyze: (node, fields, analysis) => {
    for (const field of node.fields) analysis.field(field, fields);
    return fields;
  },
  plan: (node, input) => {
    const patterns = node.fields.map((field) => field.text);
    return {
      op: 'call',
      verb: 'filldown',
      input,
      arguments: { patterns },
      reads: patterns,
      writes: patterns.length === 0 ? null : patterns,
      origin: node.span,
    };
  },
  print: (node) => printArguments(node.command, [], node.fields),
  parts: { fields: 'field' },
});
