import type { MvexpandCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, checkSingleField, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface MvexpandNode extends CommandNode {
  readonly kind: 'Mvexpand';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

const OPTIONS = {
  limit: { type: 'integer', doc: 'values of each row that count; 0, the default, for all', minimum: 0 },
} as const satisfies OptionTable;

/** Makes a row of each value of a field. */
export const mvexpand = defineCommand<MvexpandNode>({
  name: 'mvexpand',
  doc: {
    summary: 'Makes one row of each value of a field; other fields are copied whole, a row without the field stays.',
    syntax: 'mvexpand <field> [limit=<int>]',
    see: 'SearchReference/Mvexpand',
    departures: ['memory is not limited to 500 MB; a warning tells where Splunk would cut'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'one row a value',
      spl: 'mvexpand m',
      given: [{ k: 1, m: ['a', 'b'] }, { k: 2 }],
      gives: [{ k: 1, m: 'a' }, { k: 1, m: 'b' }, { k: 2 }],
    },
    {
      title: 'the first values of each row',
      spl: 'mvexpand m limit=1',
      given: [{ m: ['a', 'b'] }, { m: ['d', 'e'] }],
      gives: [{ m: 'a' }, { m: 'd' }],
    },
  ],
  /** mvexpandCommand : MVEXPAND argumentList */
  rule: (g) =>
    g.RULE('mvexpandCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: MvexpandCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Mvexpand', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, known, analysis) {
    analysis.options(node.options, OPTIONS, node);
    checkSingleField(node.fields, node, analysis);
    for (const field of node.fields) analysis.field(field, known);
    return known;
  },
  plan(node, input, planner) {
    const { limit = 0 } = planner.options(node.options, OPTIONS, node);
    const field = only(node.fields).text;
    return {
      op: 'call',
      verb: 'mvexpand',
      input,
      arguments: { field, limit: limit === 0 ? null : limit },
      reads: [field],
      writes: [field],
      origin: node.span,
    };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});
