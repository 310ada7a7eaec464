import type { OutputlookupCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { only } from '../syntax/ast-builder.ts';
import { printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';
import { checkTableOutput, OUTPUT_OPTIONS, planTableOutput, type TableOutputNode, tableOutputNode } from './table-output.ts';

const OPTIONS = {
  ...OUTPUT_OPTIONS,
  max: { type: 'integer', doc: 'rows that are written at most', minimum: 0 },
  key_field: { type: 'field', doc: 'a row whose value is in the table already replaces that row' },
  allow_updates: { type: 'boolean', doc: 'false: with key_field, rows that are in the table already are not replaced; true if absent' },
  createinapp: { type: 'boolean', doc: 'has no effect: where Splunk makes the file' },
  create_context: { type: 'text', doc: 'has no effect: where Splunk makes the file', among: ['app', 'user', 'system'] },
  output_format: {
    type: 'text',
    doc: 'splunk_mv_csv keeps multivalues, splunk_sv_csv (the default) joins their values with blanks',
    among: ['splunk_sv_csv', 'splunk_mv_csv'],
  },
} as const satisfies OptionTable;

/** Writes rows as a lookup table. */
export const outputlookup = defineCommand<TableOutputNode>({
  name: 'outputlookup',
  doc: {
    summary: 'Writes the rows as a lookup table and passes them on; internal fields are not written.',
    syntax:
      'outputlookup [append=<bool>] [create_empty=<bool>] [override_if_empty=<bool>] [max=<int>] [key_field=<field>] [allow_updates=<bool>] [createinapp=<bool>] [create_context=app|user|system] [output_format=splunk_sv_csv|splunk_mv_csv] <lookup-table>',
    see: 'SearchReference/Outputlookup',
    departures: [
      'The table goes to the function writeLookup of the caller; without one the library refuses the command, and the command line writes for the run only.',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'rows pass through',
      spl: 'outputlookup seen.csv',
      given: [{ a: 1 }, { a: 2 }],
      gives: [{ a: 1 }, { a: 2 }],
      knowledge: { mayWrite: true },
    },
  ],
  /** outputlookupCommand : OUTPUTLOOKUP argumentList */
  rule: (g) =>
    g.RULE('outputlookupCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst: (cst: OutputlookupCommandCstNode, build) =>
    tableOutputNode(cst.children.argumentList[0], { command: only(cst.children.CommandName).image, span: build.span(cst) }, build),
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    checkTableOutput(node, analysis);
    return fields;
  },
  plan: (node, input, planner) => planTableOutput(node, input, only(node.table).text, planner.options(node.options, OPTIONS, node)),
  print: (node) => printArguments(node.command, node.options, node.table),
  parts: { options: 'option', table: 'argument' },
});
