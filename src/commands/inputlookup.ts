import type { InputlookupCommandCstNode } from '../../grammar/generated/cst.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { defineCommand } from './command.ts';
import { analyzeTableInput, planTableInput, printTableInput, type TableInputNode, tableInputNode, tableInputRule } from './table-input.ts';

const OPTIONS = {
  append: { type: 'boolean', doc: 'true: the rows of the table come after those of the search; without it the command stands first' },
  strict: { type: 'boolean', doc: 'true: a table that does not exist is an error; else it gives no rows' },
  start: { type: 'integer', doc: 'rows of the table that are left out at its beginning', minimum: 0 },
  max: { type: 'integer', doc: 'rows that are read at most', minimum: 0 },
} as const satisfies OptionTable;

const PARTS = {
  lookups: {
    parts: [
      { id: 1, size: 5 },
      { id: 2, size: 12 },
      { id: 3, size: 8 },
    ],
  },
} as const;

/** Reads the rows of a lookup table. */
export const inputlookup = defineCommand<TableInputNode>({
  name: 'inputlookup',
  doc: {
    summary: 'Reads the rows of a lookup table, in the order of its file.',
    syntax: 'inputlookup [append=<bool>] [strict=<bool>] [start=<int>] [max=<int>] <lookup-table> [WHERE <search-expression>]',
    see: 'SearchReference/Inputlookup',
    departures: ['start and max count the rows of the table, before WHERE (inferred).'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'the rows that match',
      spl: '| inputlookup parts where size>6',
      given: [],
      gives: [
        { id: 2, size: 12 },
        { id: 3, size: 8 },
      ],
      knowledge: PARTS,
    },
    { title: 'a part of the table', spl: '| inputlookup start=1 max=1 parts', given: [], gives: [{ id: 2, size: 12 }], knowledge: PARTS },
    {
      title: 'after the rows of the search',
      spl: 'table id | inputlookup append=t max=1 parts',
      given: [{ id: 'x' }],
      gives: [{ id: 'x' }, { id: 1, size: 5 }],
      knowledge: PARTS,
    },
  ],
  generates: (node) => !/^(?:t|true|1|yes)$/i.test(node.options.find(({ name }) => name.toLowerCase() === 'append')?.value.text ?? ''),
  /** inputlookupCommand : INPUTLOOKUP ( option | newName )* ( WHERE searchExpression )? */
  rule: (g) => tableInputRule(g, 'inputlookupCommand'),
  toAst: (cst: InputlookupCommandCstNode, build) => tableInputNode(cst, build),
  analyze: (node, fields, analysis) => analyzeTableInput(node, fields, { analysis, options: OPTIONS, names: (name) => [name] }),
  plan: (node, input, planner) => planTableInput(node, input, { analysis: planner, options: OPTIONS, names: (name) => [name] }),
  print: printTableInput,
  parts: { options: 'option', table: 'argument', where: 'search' },
});
