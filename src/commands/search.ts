import type { SearchCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import { hasInlineTime } from '../analyze/resolve-search.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printSearch } from '../ast/print.ts';
import type { SearchExpr } from '../ast/search.ts';
import type { Plan } from '../plan/operators.ts';
import { defineCommand } from './command.ts';

interface SearchNode extends CommandNode {
  readonly kind: 'Search';
  readonly expression: SearchExpr;
}

/** Keeps the events that a search expression describes. The first command of a search may leave its name out. */
export const search = defineCommand<SearchNode>({
  name: 'search',
  doc: {
    summary: 'Keeps the events that a search expression describes; OR binds tighter than AND.',
    syntax: 'search <logical-expression>',
    see: 'SearchReference/Search',
  },
  options: {},
  examples: [
    {
      title: 'a comparison takes wildcards and any case',
      spl: 'search user=ad*',
      given: [{ user: 'Admin' }, { user: 'bob' }],
      gives: [{ user: 'Admin' }],
    },
    {
      title: 'OR binds tighter than AND',
      spl: 'search a=1 b=1 OR b=2',
      given: [
        { a: 1, b: 2 },
        { a: 2, b: 2 },
      ],
      gives: [{ a: 1, b: 2 }],
    },
  ],
  /** searchCommand : SEARCH? searchExpression? */
  rule: (g) =>
    g.RULE('searchCommand', () => {
      g.OPTION(() => g.CONSUME(CommandName));
      g.OPTION1(() => g.SUBRULE(g.searchExpression));
    }),
  toAst(cst: SearchCommandCstNode, build) {
    const expression = cst.children.searchExpression?.[0];
    const span = build.span(cst);
    return {
      kind: 'Search',
      command: cst.children.CommandName?.[0]?.image ?? '',
      span,
      expression: expression === undefined ? { kind: 'SearchNothing', span } : build.search(expression),
    };
  },
  analyze: (node, fields, analysis) => {
    analysis.search(node.expression, fields);
    return fields;
  },
  plan: (node, input, planner, fields) => {
    const test = planner.search(node.expression, fields);
    const rows: Plan = input.op === 'scan' && hasInlineTime(node.expression) ? { ...input, ownTime: true } : input;
    return test.op === 'boolean' && test.value ? rows : { op: 'filter', input: rows, test, origin: node.span };
  },
  print: ({ command, expression }, printer) => {
    // Without its name even a search that says nothing needs a text.
    if (command !== '' && expression.kind === 'SearchNothing') return command;
    return [command, printSearch(expression, printer.pipeline)].filter(Boolean).join(' ');
  },
  parts: { expression: 'search' },
});
