import type { FillnullCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printOption } from '../ast/print.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';
import { printFields } from './field-list.ts';

interface FillnullNode extends CommandNode {
  readonly kind: 'Fillnull';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

const OPTIONS = { value: { type: 'text', doc: 'what is put in; 0 if absent' } } as const satisfies OptionTable;

/** Puts a value where a field is missing. */
export const fillnull = defineCommand<FillnullNode>({
  name: 'fillnull',
  doc: {
    summary: 'Puts a value where a field is missing: in every field that some row has, or in the listed ones.',
    syntax: 'fillnull [value=<string>] [<field-list>]',
    see: 'SearchReference/Fillnull',
  },
  options: OPTIONS,
  examples: [
    {
      title: 'every field that some row has',
      spl: 'fillnull',
      given: [{ a: 1 }, { b: 2 }],
      gives: [
        { a: 1, b: 0 },
        { a: 0, b: 2 },
      ],
    },
    { title: 'a listed field is created', spl: 'fillnull value=none c', given: [{ a: 1 }], gives: [{ a: 1, c: 'none' }] },
    { title: 'the empty text is a value', spl: 'fillnull value=x a', given: [{ a: '', b: 1 }], gives: [{ a: '', b: 1 }] },
  ],
  /** fillnullCommand : FILLNULL option* ( fieldList option* )? */
  rule: (g) =>
    g.RULE('fillnullCommand', () => {
      g.CONSUME(CommandName);
      g.MANY({ GATE: () => g.atOption(), DEF: () => g.SUBRULE(g.optionClause) });
      g.OPTION(() => {
        g.SUBRULE(g.fieldList);
        g.MANY1({ GATE: () => g.atOption(), DEF: () => g.SUBRULE2(g.optionClause) });
      });
    }),
  toAst: (cst: FillnullCommandCstNode, build) => ({
    kind: 'Fillnull',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    fields: build.fields(cst.children.fieldList?.[0]),
  }),
  analyze: (node, fields, analysis) => {
    analysis.options(node.options, OPTIONS, node);
    return withFields(
      fields,
      node.fields.map((field) => field.text),
    );
  },
  plan: (node, input, planner) => {
    const { value = '0' } = planner.options(node.options, OPTIONS, node);
    const base = { op: 'fill', input, value, origin: node.span } as const;
    return node.fields.length === 0 ? base : { ...base, fields: node.fields.map((field) => field.text) };
  },
  print: (node) => [node.command, ...node.options.map(printOption), printFields(node.fields)].filter(Boolean).join(' '),
  parts: { options: 'option', fields: 'field' },
});
