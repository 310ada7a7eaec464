import type { OutputcsvCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { only } from '../syntax/ast-builder.ts';
import { printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';
import { csvNames } from './csv-names.ts';
import { checkTableOutput, OUTPUT_OPTIONS, planTableOutput, type TableOutputNode, tableOutputNode } from './table-output.ts';

const OPTIONS = {
  ...OUTPUT_OPTIONS,
  dispatch: { type: 'boolean', doc: 'has no effect: where Splunk makes the file' },
  usexml: { type: 'boolean', doc: 'has no effect: the format of the file is the choice of who takes the table' },
  singlefile: { type: 'boolean', doc: 'has no effect: there is one table' },
} as const satisfies OptionTable;

/** Writes rows as a CSV file. */
export const outputcsv = defineCommand<TableOutputNode>({
  name: 'outputcsv',
  doc: {
    summary: 'Writes the rows as a CSV file and passes them on; `.csv` may be left out.',
    syntax:
      'outputcsv [append=<bool>] [create_empty=<bool>] [override_if_empty=<bool>] [dispatch=<bool>] [usexml=<bool>] [singlefile=<bool>] <filename>',
    see: 'SearchReference/Outputcsv',
    departures: ['The table goes to the function writeLookup of the caller; where there is none, the command is refused.'],
  },
  options: OPTIONS,
  examples: [{ title: 'rows pass through', spl: 'outputcsv seen', given: [{ a: 1 }], gives: [{ a: 1 }], knowledge: { mayWrite: true } }],
  /** outputcsvCommand : OUTPUTCSV argumentList */
  rule: (g) =>
    g.RULE('outputcsvCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst: (cst: OutputcsvCommandCstNode, build) =>
    tableOutputNode(cst.children.argumentList[0], { command: only(cst.children.CommandName).image, span: build.span(cst) }, build),
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    checkTableOutput(node, analysis);
    return fields;
  },
  plan: (node, input, planner) =>
    planTableOutput(node, input, csvNames(only(node.table).text)[0], planner.options(node.options, OPTIONS, node)),
  print: (node) => printArguments(node.command, node.options, node.table),
  parts: { options: 'option', table: 'argument' },
});
