import type { ConcurrencyCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface ConcurrencyNode extends CommandNode {
  readonly kind: 'Concurrency';
  readonly options: readonly Option[];
}

const OPTIONS = {
  duration: { type: 'field', doc: 'the field that holds how long a row lasts, in the unit of its start' },
  start: { type: 'field', doc: 'the field that holds its start; _time if absent' },
  output: { type: 'field', doc: 'the field that is written; concurrency if absent' },
} as const satisfies OptionTable;

/** Counts what happens at the same time. */
export const concurrency = defineCommand<ConcurrencyNode>({
  name: 'concurrency',
  doc: {
    summary: 'For each row how many rows had begun and not ended when it began, itself included.',
    syntax: 'concurrency duration=<field> [start=<field>] [output=<field>]',
    see: 'SearchReference/Concurrency',
    departures: ['All rows are looked at, also more than the 10000000 of limits.conf.'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'rows that overlap',
      spl: 'concurrency duration=d',
      given: [
        { _time: 20, d: 5 },
        { _time: 10, d: 30 },
        { _time: 5, d: 1 },
      ],
      gives: [
        { _time: 20, d: 5, concurrency: 2 },
        { _time: 10, d: 30, concurrency: 1 },
        { _time: 5, d: 1, concurrency: 1 },
      ],
    },
    {
      title: 'other fields',
      spl: 'concurrency duration=d start=s output=n',
      given: [{ s: 1, d: 0 }, { s: 1 }],
      gives: [{ s: 1, d: 0, n: 1 }, { s: 1 }],
    },
  ],
  /** concurrencyCommand : CONCURRENCY option+ */
  rule: (g) =>
    g.RULE('concurrencyCommand', () => {
      g.CONSUME(CommandName);
      g.MANY({ GATE: () => g.atOption(), DEF: () => g.SUBRULE(g.optionClause) });
    }),
  toAst: (cst: ConcurrencyCommandCstNode, build) => ({
    kind: 'Concurrency',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
  }),
  analyze(node, fields, analysis) {
    const { duration, output = 'concurrency' } = analysis.options(node.options, OPTIONS, node);
    if (duration === undefined)
      analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'duration=<field>', command: node.command }));
    for (const { name, value } of node.options) if (/^(?:duration|start)$/i.test(name)) analysis.field(value, fields);
    return withFields(fields, [output]);
  },
  plan(node, input, planner) {
    const { duration = '', start = '_time', output = 'concurrency' } = planner.options(node.options, OPTIONS, node);
    const given = { duration, start, output };
    return { op: 'call', verb: 'concurrency', input, arguments: given, reads: [duration, start], writes: [output], origin: node.span };
  },
  print: (node) => [node.command, ...node.options.map(printOption)].join(' '),
  parts: { options: 'option' },
});
