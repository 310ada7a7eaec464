import type { ContingencyCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface ContingencyNode extends CommandNode {
  readonly kind: 'Contingency';
  readonly options: readonly Option[];
  /** Two, where the command is right. */
  readonly fields: readonly Argument[];
}

const OPTIONS = {
  maxrows: { type: 'integer', doc: 'the most rows, the most frequent values first; 1000 if absent or 0', minimum: 0 },
  maxcols: { type: 'integer', doc: 'the most columns; 1000 if absent or 0', minimum: 0 },
  mincolcover: { type: 'text', doc: 'the share of the rows of data that the columns have to cover; 1.0 if absent' },
  minrowcover: { type: 'text', doc: 'the share of the rows of data that the rows have to cover; 1.0 if absent' },
  usetotal: { type: 'boolean', doc: 'a row and a column of sums; true if absent' },
  totalstr: { type: 'field', doc: 'what these are called; TOTAL if absent' },
} as const satisfies OptionTable;

/** limits.conf, contingency maxvalues. */
const MOST = 1000;
const COUNT = '_contingency count';
const SIDES = ['_contingency row', '_contingency column'] as const;

/** How often the values of two fields occur together. */
export const contingency = defineCommand<ContingencyNode>({
  name: 'contingency',
  aliases: ['counttable', 'ctable'],
  doc: {
    summary: 'A table of how often the values of two fields occur together, the most frequent first, with sums.',
    syntax:
      'contingency [maxrows=<int>] [maxcols=<int>] [mincolcover=<num>] [minrowcover=<num>] [usetotal=<bool>] [totalstr=<text>] <field> <field>',
    see: 'SearchReference/Contingency',
    departures: ['The sums are those of the values that are shown (Splunk does not say).'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'with sums',
      spl: 'contingency l c',
      given: [
        { l: 'ERR', c: 'x' },
        { l: 'ERR', c: 'x' },
        { l: 'INFO', c: 'y' },
      ],
      gives: [
        { l: 'ERR', x: 2, y: 0, TOTAL: 2 },
        { l: 'INFO', x: 0, y: 1, TOTAL: 1 },
        { l: 'TOTAL', x: 2, y: 1, TOTAL: 3 },
      ],
    },
    {
      title: 'the empty text has a name',
      spl: 'contingency l c usetotal=f',
      given: [{ l: '', c: 'x' }],
      gives: [{ l: 'EMPTY_STR', x: 1 }],
    },
  ],
  /** contingencyCommand : CONTINGENCY argumentList */
  rule: (g) =>
    g.RULE('contingencyCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: ContingencyCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Contingency', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, fields, analysis) {
    const { mincolcover, minrowcover } = analysis.options(node.options, OPTIONS, node);
    checkShare(node, 'mincolcover', mincolcover, analysis);
    checkShare(node, 'minrowcover', minrowcover, analysis);
    if (node.fields.length !== 2) analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'two fields', command: node.command }));
    for (const field of node.fields) analysis.field(field, fields);
    return {
      ...closedFields(
        node.fields.slice(0, 1).map((field) => field.text),
        node.command,
      ),
      open: true,
    };
  },
  plan(node, input, planner): Plan {
    const {
      maxrows,
      maxcols,
      mincolcover = '1',
      minrowcover = '1',
      usetotal = true,
      totalstr = 'TOTAL',
    } = planner.options(node.options, OPTIONS, node);
    const origin = node.span;
    const [row = ''] = node.fields.map((field) => field.text);
    const columns = node.fields.map((field, side) => ({ name: SIDES[side] ?? '', value: named(field.text) }));
    const counted: Plan = {
      op: 'aggregate',
      input: { op: 'extend', input, columns, origin },
      by: SIDES,
      aggregates: [{ fn: 'count', of: { kind: 'row' }, as: COUNT }],
      timed: false,
      allNumeric: false,
      dedupSplitValues: false,
      origin,
    };
    const table = {
      row: SIDES[0],
      rowName: row,
      column: SIDES[1],
      count: COUNT,
      rows: { most: maxrows || MOST, cover: Number(minrowcover) },
      columns: { most: maxcols || MOST, cover: Number(mincolcover) },
      total: usetotal ? totalstr : null,
    };
    return { op: 'call', verb: 'contingency', input: counted, arguments: table, reads: [...SIDES, COUNT], writes: null, origin };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});

function named(name: string): PlanExpr {
  const field: PlanExpr = { op: 'field', name };
  const empty: PlanExpr = { op: 'call', fn: 'equal', args: [field, { op: 'text', value: '' }] };
  return { op: 'if', test: empty, then: { op: 'text', value: 'EMPTY_STR' }, otherwise: field };
}

function checkShare(node: ContingencyNode, option: string, text: string | undefined, analysis: Analysis): void {
  if (text === undefined || (/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) && Number(text) <= 1)) return;
  const span = node.options.find((given) => given.name.toLowerCase() === option)?.value.span ?? node.span;
  analysis.report(diagnose('SPL3005', { span }, { option, found: text, expected: 'a number from 0 to 1' }));
}
