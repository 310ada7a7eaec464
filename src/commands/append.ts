import type { AppendCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { unitedFields } from '../analyze/field-set.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode, Pipeline } from '../ast/pipeline.ts';
import { printOption } from '../ast/print.ts';
import { LIMITS, rowLimit } from '../plan/limits.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface AppendNode extends CommandNode {
  readonly kind: 'Append';
  readonly options: readonly Option[];
  readonly subsearch: Pipeline;
}

const OPTIONS = {
  extendtimerange: { type: 'boolean', doc: 'the time range of a search is that of the run; the answer is the same' },
  maxtime: {
    type: 'integer',
    doc: 'seconds that Splunk gives the subsearch; without effect, a run is never cut off by the clock',
    minimum: 0,
  },
  maxout: { type: 'integer', doc: `rows of the subsearch that are read at most; ${LIMITS.appendRows} if absent, 0 for all`, minimum: 0 },
  timeout: { type: 'integer', doc: 'seconds that Splunk waits for the subsearch; without effect', minimum: 0 },
} as const satisfies OptionTable;

/** Puts the rows of a subsearch behind those at hand. */
export const append = defineCommand<AppendNode>({
  name: 'append',
  doc: {
    summary: 'Puts the rows of a subsearch behind the rows at hand; as the first command it begins with none.',
    syntax: 'append [extendtimerange=<bool>] [maxtime=<int>] [maxout=<int>] [timeout=<int>] [ <subsearch> ]',
    see: 'SearchReference/Append',
  },
  options: OPTIONS,
  examples: [
    {
      title: 'a total behind the parts',
      spl: 'stats count by kind | append [search * | stats count]',
      given: [{ kind: 'a' }, { kind: 'b' }, { kind: 'b' }],
      gives: [{ kind: 'a', count: 1 }, { kind: 'b', count: 2 }, { count: 3 }],
    },
  ],
  /** appendCommand : APPEND option* subsearch */
  rule: (g) =>
    g.RULE('appendCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => g.SUBRULE(g.optionClause));
      g.SUBRULE(g.subsearch);
    }),
  toAst: (cst: AppendCommandCstNode, build) => ({
    kind: 'Append',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    subsearch: build.subsearch(only(cst.children.subsearch)),
  }),
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    return unitedFields(fields, [analysis.inner.fields(node.subsearch)]);
  },
  plan(node, input, planner) {
    const { maxout } = planner.options(node.options, OPTIONS, node);
    return {
      op: 'union',
      input,
      others: [planner.inner.plan(node.subsearch)],
      keep: 'all',
      byTime: false,
      limit: rowLimit(maxout, planner.limits.appendRows, 'append'),
      origin: node.span,
    };
  },
  print: (node, printer) => [node.command, ...node.options.map(printOption), `[${printer.pipeline(node.subsearch)}]`].join(' '),
  parts: { options: 'option', subsearch: 'subsearch' },
});
