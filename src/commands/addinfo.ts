import type { AddinfoCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import { withFields } from '../analyze/field-set.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import type { ExtendColumn } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';
import { ownRange, type WrittenRange } from './search-range.ts';

interface AddinfoNode extends CommandNode {
  readonly kind: 'Addinfo';
}

const INFO = [
  ['info_min_time', 'earliest'],
  ['info_max_time', 'latest'],
  ['info_sid', 'sid'],
  ['info_search_time', 'time'],
] as const;

/** Adds what is known of the search itself. */
export const addinfo = defineCommand<AddinfoNode>({
  name: 'addinfo',
  doc: {
    summary: 'Adds fields that tell the time range, the id and the start of the search.',
    syntax: 'addinfo',
    see: 'SearchReference/Addinfo',
    departures: ['info_sid is made of the time at which the search starts'],
  },
  options: {},
  examples: [
    { title: 'no end is known', spl: 'addinfo | table n info_max_time', given: [{ n: 1 }], gives: [{ n: 1, info_max_time: '+Infinity' }] },
    { title: 'all time', spl: 'addinfo | table info_min_time', given: [{ n: 1 }], gives: [{ info_min_time: '0.000' }] },
  ],
  /** addinfoCommand : ADDINFO */
  rule: (g) => g.RULE('addinfoCommand', () => void g.CONSUME(CommandName)),
  toAst: (cst: AddinfoCommandCstNode, build) => ({ kind: 'Addinfo', command: only(cst.children.CommandName).image, span: build.span(cst) }),
  analyze: (_node, fields) =>
    withFields(
      fields,
      INFO.map(([name]) => name),
    ),
  plan(node, input) {
    const own = ownRange(input);
    return { op: 'extend', input, columns: INFO.map(([name, what]) => columnOf(name, what, own)), origin: node.span };
  },
  print: (node) => node.command,
  parts: {},
});

/** Where the search gives itself a range, a bound that it does not give is that of all time. */
function columnOf(name: string, what: (typeof INFO)[number][1], own: WrittenRange | null): ExtendColumn {
  if (own !== null && what === 'latest' && own.latest === undefined) return { name, value: { op: 'text', value: '+Infinity' } };
  const bound = own === null || what === 'sid' || what === 'time' ? undefined : (own[what] ?? '0');
  const args = [what, ...(bound === undefined ? [] : [bound])].map((value) => ({ op: 'text' as const, value }));
  return { name, value: { op: 'call', fn: 'searchInfo', args } };
}
