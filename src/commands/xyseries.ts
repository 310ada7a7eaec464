import type { XyseriesCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface XyseriesNode extends CommandNode {
  readonly kind: 'Xyseries';
  readonly options: readonly Option[];
  /** The row, the name of the column, the values. */
  readonly fields: readonly Argument[];
}

const OPTIONS = {
  grouped: { type: 'boolean', doc: 'the input is in order: only rows that follow each other are put together, and their order stays' },
  sep: {
    type: 'text',
    doc: 'stands between the name of a value field and that of a column, where there are several value fields; ": " if absent',
  },
  format: { type: 'text', doc: 'how such columns are called: $AGG$ is the value field, $VALUE$ the name of the column' },
} as const satisfies OptionTable;

/** Makes a table of cells that stand in rows. */
export const xyseries = defineCommand<XyseriesNode>({
  name: 'xyseries',
  doc: {
    summary:
      'Makes a table: a row for each value of the first field, a column for each value of the second, filled with the third; the inverse of untable.',
    syntax: 'xyseries [grouped=<bool>] <x-field> <y-name-field> <y-data-field>... [sep=<text>] [format=<text>]',
    see: 'SearchReference/Xyseries',
  },
  options: OPTIONS,
  examples: [
    {
      title: 'rows become a table',
      spl: 'xyseries h t v',
      given: [
        { h: 'b', t: 'p', v: 3 },
        { h: 'a', t: 'p', v: 1 },
        { h: 'a', t: 'q', v: 2 },
      ],
      gives: [
        { h: 'a', p: 1, q: 2 },
        { h: 'b', p: 3 },
      ],
    },
    { title: 'two values', spl: 'xyseries h t v w', given: [{ h: 'a', t: 'p', v: 1, w: 9 }], gives: [{ h: 'a', 'v: p': 1, 'w: p': 9 }] },
  ],
  /** xyseriesCommand : XYSERIES argumentList */
  rule: (g) =>
    g.RULE('xyseriesCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: XyseriesCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Xyseries', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    if (node.fields.length < 3)
      analysis.report(
        diagnose('SPL3007', { span: node.span }, { what: 'three fields: row, name of the column, value', command: node.command }),
      );
    for (const field of node.fields) analysis.field(field, fields);
    return {
      ...closedFields(
        node.fields.slice(0, 1).map((field) => field.text),
        node.command,
      ),
      open: true,
    };
  },
  plan(node, input, planner) {
    const { grouped = false, sep = ': ', format = null } = planner.options(node.options, OPTIONS, node);
    const names = node.fields.map((field) => field.text);
    const [row = '', column = '', ...values] = names;
    const pivot = { row, column, values, zero: [], sep, format, last: [], order: grouped ? 'adjacent' : 'sorted' };
    return { op: 'call', verb: 'pivot', input, arguments: pivot, reads: names, writes: null, origin: node.span };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});
