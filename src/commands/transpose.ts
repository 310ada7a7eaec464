import type { TransposeCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, readCount, splitCount } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface TransposeNode extends CommandNode {
  readonly kind: 'Transpose';
  readonly count: readonly Argument[];
  readonly options: readonly Option[];
  /** None, where the command is right. */
  readonly extra: readonly Argument[];
}

const OPTIONS = {
  column_name: { type: 'field', doc: 'the column that holds the names of the fields; column if absent' },
  header_field: { type: 'field', doc: 'the field whose values name the columns; it gives no row' },
  include_empty: { type: 'boolean', doc: 'whether fields without any value give a row; true if absent' },
} as const satisfies OptionTable;

/** Rows that become columns if nobody says how many. */
const DEFAULT_COUNT = 5;

/** Makes columns of rows. */
export const transpose = defineCommand<TransposeNode>({
  name: 'transpose',
  doc: {
    summary: 'Makes a column of each row and a row of each column; five rows, 0 for all.',
    syntax: 'transpose [<int>] [column_name=<field>] [header_field=<field>] [include_empty=<bool>]',
    see: 'SearchReference/Transpose',
  },
  options: OPTIONS,
  examples: [
    {
      title: 'columns',
      spl: 'table h n | transpose',
      given: [
        { h: 'www1', n: 1 },
        { h: 'www2', n: 2 },
      ],
      gives: [
        { column: 'h', 'row 1': 'www1', 'row 2': 'www2' },
        { column: 'n', 'row 1': 1, 'row 2': 2 },
      ],
    },
    {
      title: 'named by a field',
      spl: 'table h n | transpose 0 header_field=h column_name=f',
      given: [
        { h: 'www1', n: 1 },
        { h: 'www2', n: 2 },
      ],
      gives: [{ f: 'n', www1: 1, www2: 2 }],
    },
  ],
  /** transposeCommand : TRANSPOSE argumentList ; a leading number is the count */
  rule: (g) =>
    g.RULE('transposeCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: TransposeCommandCstNode, build) {
    const list = buildArgumentList(cst.children.argumentList[0], build);
    const { count, fields: extra } = splitCount(list.arguments);
    const command = only(cst.children.CommandName).image;
    return { kind: 'Transpose', command, span: build.span(cst), count: count === undefined ? [] : [count], options: list.options, extra };
  },
  analyze(node, fields, analysis) {
    const options = analysis.options(node.options, OPTIONS, node);
    readCount(node.count[0], 0, analysis);
    for (const { span, text } of node.extra)
      analysis.report(diagnose('SPL3008', { span }, { what: `"${text}", it takes one number`, command: node.command }));
    const header = node.options.find((option) => option.name.toLowerCase() === 'header_field');
    if (header !== undefined) analysis.field(header.value, fields);
    return { ...closedFields([options.column_name ?? 'column'], node.command), open: true };
  },
  plan(node, input, planner) {
    const {
      column_name: nameField = 'column',
      header_field: header = null,
      include_empty: includeEmpty = true,
    } = planner.options(node.options, OPTIONS, node);
    const count = readCount(node.count[0], 0, planner) ?? DEFAULT_COUNT;
    const given = { count, nameField, header, includeEmpty };
    return { op: 'call', verb: 'transpose', input, arguments: given, reads: null, writes: null, origin: node.span };
  },
  print: (node) =>
    [node.command, ...node.count.map(printArgument), ...node.options.map(printOption), ...node.extra.map(printArgument)].join(' '),
  parts: { count: 'argument', options: 'option', extra: 'argument' },
});
