import type { InputcsvCommandCstNode } from '../../grammar/generated/cst.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { defineCommand } from './command.ts';
import { csvNames } from './csv-names.ts';
import { analyzeTableInput, planTableInput, printTableInput, type TableInputNode, tableInputNode, tableInputRule } from './table-input.ts';

const OPTIONS = {
  append: { type: 'boolean', doc: 'true: the rows of the file come after those of the search; without it the command stands first' },
  strict: { type: 'boolean', doc: 'true: a file that does not exist is an error; else it gives no rows' },
  start: { type: 'integer', doc: 'rows of the file that are left out at its beginning', minimum: 0 },
  max: { type: 'integer', doc: 'rows that are read at most', minimum: 0 },
  dispatch: { type: 'boolean', doc: 'has no effect: where Splunk looks for the file' },
  events: { type: 'boolean', doc: 'has no effect: whether rows are shown as events' },
} as const satisfies OptionTable;

/** Reads the rows of a CSV file. */
export const inputcsv = defineCommand<TableInputNode>({
  name: 'inputcsv',
  doc: {
    summary: 'Reads the rows of a CSV file, which is given as a lookup table; `.csv` may be left out.',
    syntax:
      'inputcsv [dispatch=<bool>] [append=<bool>] [strict=<bool>] [start=<int>] [max=<int>] [events=<bool>] <filename> [WHERE <search-expression>]',
    see: 'SearchReference/Inputcsv',
  },
  options: OPTIONS,
  examples: [
    {
      title: 'a file without its ending',
      spl: '| inputcsv parts where id=2',
      given: [],
      gives: [{ id: 2 }],
      knowledge: { lookups: { 'parts.csv': 'id\n1\n2\n' } },
    },
  ],
  generates: (node) => !/^(?:t|true|1|yes)$/i.test(node.options.find(({ name }) => name.toLowerCase() === 'append')?.value.text ?? ''),
  /** inputcsvCommand : INPUTCSV ( option | newName )* ( WHERE searchExpression )? */
  rule: (g) => tableInputRule(g, 'inputcsvCommand'),
  toAst: (cst: InputcsvCommandCstNode, build) => tableInputNode(cst, build),
  analyze: (node, fields, analysis) => analyzeTableInput(node, fields, { analysis, options: OPTIONS, names: csvNames }),
  plan: (node, input, planner) => planTableInput(node, input, { analysis: planner, options: OPTIONS, names: csvNames }),
  print: printTableInput,
  parts: { options: 'option', table: 'argument', where: 'search' },
});
