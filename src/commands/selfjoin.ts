import type { SelfjoinCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, checkSomeField, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface SelfjoinNode extends CommandNode {
  readonly kind: 'Selfjoin';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

const OPTIONS = {
  overwrite: {
    type: 'boolean',
    doc: 'whether the values of the other row replace those of the later one, which is the basis; true if absent',
  },
  max: { type: 'integer', doc: 'rows that a row is joined with; 1 if absent, 0 for all', minimum: 0 },
  keepsingle: { type: 'boolean', doc: 'whether a row stays that shares its values with none; false if absent' },
} as const satisfies OptionTable;

/** Joins rows with rows of the same result. */
export const selfjoin = defineCommand<SelfjoinNode>({
  name: 'selfjoin',
  doc: {
    summary: 'Joins each row with the next that has the same values of some fields; a row that shares them with none is left out.',
    syntax: 'selfjoin [overwrite=<bool>] [max=<int>] [keepsingle=<bool>] <field-list>',
    see: 'SearchReference/Selfjoin',
    departures: ['Splunk does not say whose value wins where two rows have a field; a published run shows the earlier row, so does this'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'two halves of an event',
      spl: 'selfjoin id',
      given: [
        { id: 1, a: 'x' },
        { id: 1, b: 'y' },
        { id: 2, a: 'z' },
      ],
      gives: [{ id: 1, a: 'x', b: 'y' }],
    },
  ],
  /** selfjoinCommand : SELFJOIN argumentList */
  rule: (g) =>
    g.RULE('selfjoinCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: SelfjoinCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList?.[0], build);
    return { kind: 'Selfjoin', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    checkSomeField(node.fields, node, analysis);
    for (const field of node.fields) analysis.field(field, fields);
    return fields;
  },
  plan(node, input, planner) {
    const { overwrite = true, max = 1, keepsingle = false } = planner.options(node.options, OPTIONS, node);
    const fields = node.fields.map(({ text }) => text);
    return {
      op: 'call',
      input,
      verb: 'selfjoin',
      arguments: { fields, overwrite, most: max, keepSingle: keepsingle },
      reads: fields,
      writes: null,
      origin: node.span,
    };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});
