import type { AppendCommandCstNode } from '../../grammar/generated/cst.ts';
import { unitedFields } from '../analyze/field-set.ts';
import { rowLimit } from '../plan/limits.ts';
import { APPENDED_OPTIONS, APPENDED_PARTS, type AppendedSearch, appendedRule, appendedSearch, printAppended } from './appended-search.ts';
import { defineCommand } from './command.ts';

interface AppendNode extends AppendedSearch {
  readonly kind: 'Append';
}

/** Puts the rows of a subsearch behind those at hand. */
export const append = defineCommand<AppendNode>({
  name: 'append',
  doc: {
    summary: 'Puts the rows of a subsearch behind the rows at hand; as the first command it begins with none.',
    syntax: 'append [extendtimerange=<bool>] [maxtime=<int>] [maxout=<int>] [timeout=<int>] [ <subsearch> ]',
    see: 'SearchReference/Append',
  },
  options: APPENDED_OPTIONS,
  examples: [
    {
      title: 'a total behind the parts',
      spl: 'stats count by kind | append [search * | stats count]',
      given: [{ kind: 'a' }, { kind: 'b' }, { kind: 'b' }],
      gives: [{ kind: 'a', count: 1 }, { kind: 'b', count: 2 }, { count: 3 }],
    },
  ],
  rule: (g) => appendedRule(g, 'append'),
  toAst: (cst: AppendCommandCstNode, build) => ({ kind: 'Append', ...appendedSearch(cst, build) }),
  analyze(node, fields, analysis) {
    analysis.options(node.options, APPENDED_OPTIONS, node);
    return unitedFields(fields, [analysis.inner.fields(node.subsearch)]);
  },
  plan(node, input, planner) {
    const { maxout } = planner.options(node.options, APPENDED_OPTIONS, node);
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
  print: printAppended,
  parts: APPENDED_PARTS,
});
