import type { MvcombineCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, checkSingleField, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface MvcombineNode extends CommandNode {
  readonly kind: 'Mvcombine';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

const OPTIONS = {
  delim: { type: 'text', doc: 'what joins the values once nomv makes them one; a blank if absent' },
} as const satisfies OptionTable;

/** Makes one row of rows that differ in one field. */
export const mvcombine = defineCommand<MvcombineNode>({
  name: 'mvcombine',
  doc: {
    summary: 'Makes one row of the rows that are equal in all other fields; the field then holds all their values.',
    syntax: 'mvcombine [delim=<text>] <field>',
    see: 'SearchReference/Mvcombine',
  },
  options: OPTIONS,
  examples: [
    {
      title: 'equal in all other fields',
      spl: 'mvcombine v',
      given: [
        { a: 1, v: 'x' },
        { a: 2, v: 'y' },
        { a: 1, v: 'z' },
      ],
      gives: [
        { a: 1, v: ['x', 'z'] },
        { a: 2, v: 'y' },
      ],
    },
    {
      title: 'the delimiter is seen by nomv',
      spl: 'mvcombine delim="," v | nomv v',
      given: [{ v: 'x' }, { v: 'y' }],
      gives: [{ v: 'x,y' }],
    },
  ],
  /** mvcombineCommand : MVCOMBINE argumentList */
  rule: (g) =>
    g.RULE('mvcombineCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: MvcombineCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Mvcombine', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, known, analysis) {
    analysis.options(node.options, OPTIONS, node);
    checkSingleField(node.fields, node, analysis);
    for (const field of node.fields) analysis.field(field, known);
    return known;
  },
  plan(node, input, planner) {
    const { delim = ' ' } = planner.options(node.options, OPTIONS, node);
    const field = only(node.fields).text;
    return { op: 'call', verb: 'mvcombine', input, arguments: { field, delim }, reads: null, writes: [field], origin: node.span };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});
