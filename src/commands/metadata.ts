import type { MetadataCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { AggregateCall, Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';
import { inIndexes, splitIndexes } from './index-choice.ts';

interface MetadataNode extends CommandNode {
  readonly kind: 'Metadata';
  readonly options: readonly Option[];
}

const KINDS = ['hosts', 'sources', 'sourcetypes'] as const;

const OPTIONS = {
  type: { type: 'text', doc: 'what is listed: hosts, sources or sourcetypes', among: KINDS },
  index: { type: 'text', doc: 'the index to look at, with wildcards; may be repeated' },
  datatype: { type: 'text', doc: 'events, or metric points; events if absent', among: ['event', 'metric'] },
  splunk_server: { type: 'text', doc: 'has no effect: there is one server' },
  splunk_server_group: { type: 'text', doc: 'has no effect: there is one server' },
} as const satisfies OptionTable;

/** Rows at most (limits.conf, [metadata] maxcount). */
const MOST = 10_000;

/** Lists the hosts, sources or sourcetypes of indexes. */
export const metadata = defineCommand<MetadataNode>({
  name: 'metadata',
  doc: {
    summary: 'Lists the hosts, sources or sourcetypes of indexes, with their first and last times and how many events they have.',
    syntax: 'metadata type=hosts|sources|sourcetypes [index=<index>]... [datatype=event|metric] [splunk_server=<string>]',
    see: 'SearchReference/Metadata',
    departures: ['Without index= every index is looked at.', 'The time range of the search counts exactly.'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'hosts',
      spl: '| metadata type=hosts index=main | table host, firstTime, lastTime, totalCount, type',
      given: [
        { _time: 300, index: 'main', host: 'h1' },
        { _time: 100, index: 'main', host: 'h1' },
        { _time: 50, index: 'other', host: 'h2' },
      ],
      gives: [{ host: 'h1', firstTime: 100, lastTime: 300, totalCount: 2, type: 'hosts' }],
    },
  ],
  generates: true,
  /** metadataCommand : METADATA option* */
  rule: (g) =>
    g.RULE('metadataCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => g.SUBRULE(g.optionClause));
    }),
  toAst: (cst: MetadataCommandCstNode, build) => ({
    kind: 'Metadata',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
  }),
  analyze(node, _fields, analysis) {
    const { type } = readOptions(node, analysis);
    if (!node.options.some(({ name }) => name.toLowerCase() === 'type'))
      analysis.report(
        diagnose('SPL3007', { span: node.span }, { what: 'type=hosts, type=sources or type=sourcetypes', command: node.command }),
      );
    return closedFields(columnsOf(type ?? 'hosts'), node.command);
  },
  plan(node, _input, planner) {
    const { type = 'hosts', datatype = 'event', indexes } = readOptions(node, planner);
    const { span: origin } = node;
    const scan: Plan = { op: 'scan', kind: datatype.toLowerCase() === 'metric' ? 'metrics' : 'events', fields: { all: true }, origin };
    const test = inIndexes(indexes);
    const events: Plan = test === undefined ? scan : { op: 'filter', input: scan, test, origin };
    const kind = type.toLowerCase();
    const time = (fn: string, field: string, as: string): AggregateCall => ({ fn, of: { kind: 'field', name: field }, as });
    const groups: Plan = {
      op: 'aggregate',
      input: events,
      by: [kind.slice(0, -1)],
      aggregates: [
        { fn: 'count', of: { kind: 'row' }, as: 'totalCount' },
        time('min', '_time', 'firstTime'),
        time('max', '_time', 'lastTime'),
        time('max', '_indextime', 'recentTime'),
      ],
      allNumeric: false,
      timed: false,
      dedupSplitValues: false,
      origin,
    };
    const recent = {
      op: 'coalesce',
      args: [
        { op: 'field', name: 'recentTime' },
        { op: 'field', name: 'lastTime' },
      ],
    } as const;
    const columns = [
      { name: 'recentTime', value: recent },
      { name: 'type', value: { op: 'text', value: kind } },
    ] as const;
    const rows: Plan = { op: 'limit', take: 'first', count: MOST, input: { op: 'extend', input: groups, columns, origin }, origin };
    return { op: 'project', mode: 'table', patterns: columnsOf(kind), input: rows, origin };
  },
  print: (node) => printArguments(node.command, node.options, []),
  parts: { options: 'option' },
});

function readOptions(node: MetadataNode, analysis: Analysis) {
  const { options, indexes } = splitIndexes(node.options);
  return { ...analysis.options(options, OPTIONS, node), indexes };
}

const columnsOf = (type: string): readonly string[] => [
  'firstTime',
  type.toLowerCase().slice(0, -1),
  'lastTime',
  'recentTime',
  'totalCount',
  'type',
];
