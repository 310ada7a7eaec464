import type { EventcountCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { AggregateCall, Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';
import { inIndexes, splitIndexes } from './index-choice.ts';

interface EventcountNode extends CommandNode {
  readonly kind: 'Eventcount';
  readonly options: readonly Option[];
}

const OPTIONS = {
  index: { type: 'text', doc: 'the index to count, with wildcards; may be repeated' },
  summarize: { type: 'boolean', doc: 'false: one row for each index; else one row for all' },
  report_size: { type: 'boolean', doc: 'true, with summarize=f: the column size_bytes' },
  list_vix: { type: 'boolean', doc: 'has no effect: there are no virtual indexes' },
  list_federated_remote: { type: 'boolean', doc: 'has no effect: there are no federated indexes' },
} as const satisfies OptionTable;

const RAW_LENGTH: PlanExpr = { op: 'call', fn: 'len', args: [{ op: 'field', name: '_raw' }] };

/** Counts the events of indexes. */
export const eventcount = defineCommand<EventcountNode>({
  name: 'eventcount',
  doc: {
    summary: 'Counts the events of indexes.',
    syntax: 'eventcount [index=<index>]... [summarize=<bool>] [report_size=<bool>] [list_vix=<bool>]',
    see: 'SearchReference/Eventcount',
    departures: [
      'Without index= every index is counted; the server is called localhost.',
      'size_bytes is the number of characters of the events.',
      'The time range of the run counts; Splunk counts all time.',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'one index',
      spl: '| eventcount index=main',
      given: [
        { _time: 2, index: 'main' },
        { _time: 1, index: 'other' },
      ],
      gives: [{ count: 1 }],
    },
    {
      title: 'each index',
      spl: '| eventcount index=* summarize=f',
      given: [
        { _time: 2, index: 'main' },
        { _time: 1, index: 'other' },
      ],
      gives: [
        { count: 1, index: 'main', server: 'localhost' },
        { count: 1, index: 'other', server: 'localhost' },
      ],
    },
  ],
  generates: true,
  /** eventcountCommand : EVENTCOUNT option* */
  rule: (g) =>
    g.RULE('eventcountCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => g.SUBRULE(g.optionClause));
    }),
  toAst: (cst: EventcountCommandCstNode, build) => ({
    kind: 'Eventcount',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
  }),
  analyze: (node, _fields, analysis) => closedFields(columnsOf(readOptions(node, analysis)), node.command),
  plan(node, _input, planner) {
    const { span: origin } = node;
    const options = readOptions(node, planner);
    const scan: Plan = { op: 'scan', kind: 'events', fields: { all: true }, origin };
    const test = inIndexes(options.indexes);
    const size: AggregateCall = { fn: 'sum', of: { kind: 'expression', value: RAW_LENGTH, boolean: false }, as: 'size_bytes' };
    const counted: Plan = {
      op: 'aggregate',
      input: test === undefined ? scan : { op: 'filter', input: scan, test, origin },
      by: options.summarize ? [] : ['index'],
      aggregates: [{ fn: 'count', of: { kind: 'row' }, as: 'count' }, ...(options.sized ? [size] : [])],
      allNumeric: false,
      timed: false,
      dedupSplitValues: false,
      origin,
    };
    if (options.summarize) return counted;
    const server = { name: 'server', value: { op: 'text', value: 'localhost' } } as const;
    const rows: Plan = { op: 'extend', input: counted, columns: [server], origin };
    return { op: 'project', mode: 'table', patterns: columnsOf(options), input: rows, origin };
  },
  print: (node) => printArguments(node.command, node.options, []),
  parts: { options: 'option' },
});

interface Counting {
  readonly indexes: readonly string[];
  readonly summarize: boolean;
  readonly sized: boolean;
}

function readOptions(node: EventcountNode, analysis: Analysis): Counting {
  const { options, indexes } = splitIndexes(node.options);
  const { summarize = true, report_size = false } = analysis.options(options, OPTIONS, node);
  return { indexes, summarize, sized: report_size && !summarize };
}

const columnsOf = ({ summarize, sized }: Counting): readonly string[] =>
  summarize ? ['count'] : ['count', 'index', 'server', ...(sized ? ['size_bytes'] : [])];
