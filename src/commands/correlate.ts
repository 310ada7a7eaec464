import type { CorrelateCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface CorrelateNode extends CommandNode {
  readonly kind: 'Correlate';
}

/** How often fields occur together. */
export const correlate = defineCommand<CorrelateNode>({
  name: 'correlate',
  doc: {
    summary: 'How often each two fields occur in the same rows: 1 is always, 0 never.',
    syntax: 'correlate',
    see: 'SearchReference/Correlate',
    departures: [
      'A cell is the number of rows with both fields, divided by that of rows with one of them (Splunk gives no formula); internal fields are left out.',
    ],
  },
  options: {},
  examples: [
    {
      title: 'a row and a column for each field',
      spl: 'correlate',
      given: [{ a: 1, b: 1 }, { a: 2 }],
      gives: [
        { RowField: 'a', a: 1, b: 0.5 },
        { RowField: 'b', a: 0.5, b: 1 },
      ],
    },
  ],
  /** correlateCommand : CORRELATE */
  rule: (g) => g.RULE('correlateCommand', () => void g.CONSUME(CommandName)),
  toAst: (cst: CorrelateCommandCstNode, build) => ({
    kind: 'Correlate',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
  }),
  analyze: (node) => ({ ...closedFields(['RowField'], node.command), open: true }),
  plan: (node, input) => ({ op: 'call', verb: 'correlate', input, arguments: {}, reads: null, writes: null, origin: node.span }),
  print: (node) => node.command,
  parts: {},
});
