import type { FromjsonCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, checkSingleField, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface FromjsonNode extends CommandNode {
  readonly kind: 'Fromjson';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

const OPTIONS = {
  prefix: { type: 'text', doc: 'stands before the name of each new field' },
} as const satisfies OptionTable;

/** Makes fields of the keys of a JSON object. */
export const fromjson = defineCommand<FromjsonNode>({
  name: 'fromjson',
  doc: {
    summary: 'Makes fields of the keys of a JSON object; what is nested stays JSON.',
    syntax: 'fromjson [prefix=<string>] <field>',
    see: 'SearchReference/Fromjson',
  },
  options: OPTIONS,
  examples: [
    {
      title: 'a row without an object stays as it is',
      spl: 'fromjson o',
      given: [{ o: '{"a":"x","b":{"c":1}}' }, { o: 'text' }],
      gives: [{ o: '{"a":"x","b":{"c":1}}', a: 'x', b: '{"c":1}' }, { o: 'text' }],
    },
    { title: 'a prefix', spl: 'fromjson o prefix=j_ | fields j_a', given: [{ o: '{"a":1}' }], gives: [{ j_a: 1 }] },
  ],
  /** fromjsonCommand : FROMJSON argumentList */
  rule: (g) =>
    g.RULE('fromjsonCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: FromjsonCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Fromjson', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    checkSingleField(node.fields, node, analysis);
    for (const field of node.fields) analysis.field(field, fields);
    return { ...fields, open: true };
  },
  plan(node, input, planner) {
    const { prefix = '' } = planner.options(node.options, OPTIONS, node);
    const field = only(node.fields).text;
    return { op: 'call', verb: 'fromjson', input, arguments: { field, prefix }, reads: [field], writes: null, origin: node.span };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});
