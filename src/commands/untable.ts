import type { UntableCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Argument } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';
import { printFields } from './field-list.ts';

interface UntableNode extends CommandNode {
  readonly kind: 'Untable';
  /** The row, the name of the column, the value. */
  readonly fields: readonly Argument[];
}

/** Makes a row of each cell of a table. */
export const untable = defineCommand<UntableNode>({
  name: 'untable',
  doc: {
    summary:
      'Makes a row of each cell of a table: the value of the first field, the name of the column, the cell; the inverse of xyseries.',
    syntax: 'untable <x-field> <y-name-field> <y-data-field>',
    see: 'SearchReference/Untable',
    departures: ['empty cells and internal fields give no row (inferred)'],
  },
  options: {},
  examples: [
    {
      title: 'cells become rows',
      spl: 'table h p q | untable h t v',
      given: [
        { h: 'a', p: 1, q: 2 },
        { h: 'b', q: 3 },
      ],
      gives: [
        { h: 'a', t: 'p', v: 1 },
        { h: 'a', t: 'q', v: 2 },
        { h: 'b', t: 'q', v: 3 },
      ],
    },
  ],
  /** untableCommand : UNTABLE fieldList */
  rule: (g) =>
    g.RULE('untableCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.fieldList);
    }),
  toAst: (cst: UntableCommandCstNode, build) => ({
    kind: 'Untable',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    fields: build.fields(cst.children.fieldList?.[0]),
  }),
  analyze(node, fields, analysis) {
    const [row, , , extra] = node.fields;
    if (node.fields.length < 3)
      analysis.report(
        diagnose('SPL3007', { span: node.span }, { what: 'three fields: row, name of the column, value', command: node.command }),
      );
    if (extra !== undefined)
      analysis.report(diagnose('SPL3008', { span: extra.span }, { what: `a fourth field, "${extra.text}"`, command: node.command }));
    if (row !== undefined) analysis.field(row, fields);
    return closedFields(
      node.fields.map((field) => field.text),
      node.command,
    );
  },
  plan(node, input) {
    const [row = '', name = '', value = ''] = node.fields.map((field) => field.text);
    return { op: 'call', verb: 'untable', input, arguments: { row, name, value }, reads: null, writes: null, origin: node.span };
  },
  print: (node) => `${node.command} ${printFields(node.fields)}`,
  parts: { fields: 'field' },
});
