import type { AppendcolsCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { unitedFields } from '../analyze/field-set.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode, Pipeline } from '../ast/pipeline.ts';
import { printOption } from '../ast/print.ts';
import { LIMITS, rowLimit } from '../plan/limits.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface AppendcolsNode extends CommandNode {
  readonly kind: 'Appendcols';
  readonly options: readonly Option[];
  readonly subsearch: Pipeline;
}

const OPTIONS = {
  override: { type: 'boolean', doc: 'whether the values of the subsearch replace those of equal fields; false if absent' },
  extendtimerange: { type: 'boolean', doc: 'the time range of a search is that of the run; the answer is the same' },
  maxtime: {
    type: 'integer',
    doc: 'seconds that Splunk gives the subsearch; without effect, a run is never cut off by the clock',
    minimum: 0,
  },
  maxout: { type: 'integer', doc: `rows of the subsearch that are read at most; ${LIMITS.appendRows} if absent, 0 for all`, minimum: 0 },
  timeout: { type: 'integer', doc: 'seconds that Splunk waits for the subsearch; without effect', minimum: 0 },
} as const satisfies OptionTable;

/** Adds the fields of a subsearch's rows, row by row. */
export const appendcols = defineCommand<AppendcolsNode>({
  name: 'appendcols',
  doc: {
    summary:
      'Adds the fields of a subsearch: those of its first row to the first row, and so on; rows that are left over follow. Internal fields are not added.',
    syntax: 'appendcols [override=<bool>] [extendtimerange=<bool>] [maxtime=<int>] [maxout=<int>] [timeout=<int>] [ <subsearch> ]',
    see: 'SearchReference/Appendcols',
  },
  options: OPTIONS,
  examples: [
    {
      title: 'two counts side by side',
      spl: 'stats dc(user) AS users | appendcols [search action=fail | stats count AS fails]',
      given: [
        { user: 'a', action: 'fail' },
        { user: 'b', action: 'ok' },
      ],
      gives: [{ users: 2, fails: 1 }],
    },
  ],
  /** appendcolsCommand : APPENDCOLS option* subsearch */
  rule: (g) =>
    g.RULE('appendcolsCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => g.SUBRULE(g.optionClause));
      g.SUBRULE(g.subsearch);
    }),
  toAst: (cst: AppendcolsCommandCstNode, build) => ({
    kind: 'Appendcols',
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
    const { override = false, maxout } = planner.options(node.options, OPTIONS, node);
    return {
      op: 'join',
      input,
      other: planner.inner.plan(node.subsearch),
      keep: 'full',
      on: { kind: 'position' },
      most: 1,
      overwrite: override,
      time: 'any',
      limit: rowLimit(maxout, planner.limits.appendRows, 'appendcols'),
      origin: node.span,
    };
  },
  print: (node, printer) => [node.command, ...node.options.map(printOption), `[${printer.pipeline(node.subsearch)}]`].join(' '),
  parts: { options: 'option', subsearch: 'subsearch' },
});
