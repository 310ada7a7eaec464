import type { XmlkvCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface XmlkvNode extends CommandNode {
  readonly kind: 'Xmlkv';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

const OPTIONS = {
  maxinputs: { type: 'integer', doc: 'has no effect: how many rows Splunk hands over at once', minimum: 1 },
} as const satisfies OptionTable;

/** Makes fields of the elements of XML that hold text alone. */
export const xmlkv = defineCommand<XmlkvNode>({
  name: 'xmlkv',
  doc: {
    summary: 'Makes fields of the elements of XML that hold text alone: <name>value</name>.',
    syntax: 'xmlkv [<field>] [maxinputs=<int>]',
    see: 'SearchReference/Xmlkv',
    departures: ['Of equally named elements the last one counts; entities stay as they are written (both inferred).'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'elements anywhere in the event',
      spl: 'xmlkv | table user, id',
      given: [{ _raw: 'x <user id="1">bob</user><id>7</id>' }],
      gives: [{ user: 'bob', id: 7 }],
    },
    { title: 'another field', spl: 'xmlkv x | table a', given: [{ x: '<r><a>1</a></r>' }], gives: [{ a: 1 }] },
  ],
  /** xmlkvCommand : XMLKV argumentList */
  rule: (g) =>
    g.RULE('xmlkvCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: XmlkvCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Xmlkv', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    const [field, second] = node.fields;
    if (field !== undefined) analysis.field(field, fields);
    if (second !== undefined)
      analysis.report(diagnose('SPL3008', { span: second.span }, { what: `a second field, "${second.text}"`, command: node.command }));
    return { ...fields, open: true };
  },
  plan(node, input, planner) {
    planner.options(node.options, OPTIONS, node);
    const field = node.fields[0]?.text ?? '_raw';
    return { op: 'call', verb: 'xmlkv', input, arguments: { field }, reads: [field], writes: null, origin: node.span };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});
