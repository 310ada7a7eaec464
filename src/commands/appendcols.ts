import type { AppendcolsCommandCstNode } from '../../grammar/generated/cst.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { unitedFields } from '../analyze/field-set.ts';
import { rowLimit } from '../plan/limits.ts';
import { APPENDED_OPTIONS, APPENDED_PARTS, type AppendedSearch, appendedRule, appendedSearch, printAppended } from './appended-search.ts';
import { defineCommand } from './command.ts';

interface AppendcolsNode extends AppendedSearch {
  readonly kind: 'Appendcols';
}

const OPTIONS = {
  override: { type: 'boolean', doc: 'whether the values of the subsearch replace those of equal fields; false if absent' },
  ...APPENDED_OPTIONS,
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
  rule: (g) => appendedRule(g, 'appendcols'),
  toAst: (cst: AppendcolsCommandCstNode, build) => ({ kind: 'Appendcols', ...appendedSearch(cst, build) }),
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
  print: printAppended,
  parts: APPENDED_PARTS,
});
