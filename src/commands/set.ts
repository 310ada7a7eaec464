import type { SetCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import { ANY_FIELDS, unitedFields } from '../analyze/field-set.ts';
import type { Argument } from '../ast/parts.ts';
import type { CommandNode, Pipeline } from '../ast/pipeline.ts';
import { printArgument } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { rowLimit } from '../plan/limits.ts';
import type { Union } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface SetNode extends CommandNode {
  readonly kind: 'Set';
  readonly operation: Argument;
  readonly subsearches: readonly Pipeline[];
}

const OPERATIONS: ReadonlyMap<string, Union['keep']> = new Map([
  ['union', 'distinct'],
  ['diff', 'different'],
  ['intersect', 'common'],
]);

/** Set operations on the rows of two searches. */
export const set = defineCommand<SetNode>({
  name: 'set',
  generates: true,
  doc: {
    summary:
      'The rows of either search (union), of only one of them (diff), or of both (intersect), each once; rows are equal if all their fields are, internal ones too.',
    syntax: 'set (union | diff | intersect) [ <subsearch> ] [ <subsearch> ]',
    see: 'SearchReference/Set',
  },
  options: {},
  examples: [
    {
      title: 'users that both searches find',
      spl: 'set intersect [search code=404 | table user] [search code=303 | table user]',
      given: [
        { user: 'a', code: 404 },
        { user: 'b', code: 404 },
        { user: 'b', code: 303 },
        { user: 'd', code: 303 },
      ],
      gives: [{ user: 'b' }],
    },
  ],
  /** setCommand : SET argument subsearch subsearch */
  rule: (g) =>
    g.RULE('setCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argument);
      g.SUBRULE1(g.subsearch);
      g.SUBRULE2(g.subsearch);
    }),
  toAst: (cst: SetCommandCstNode, build) => ({
    kind: 'Set',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    operation: build.argument(only(cst.children.argument)),
    subsearches: cst.children.subsearch.map((subsearch) => build.subsearch(subsearch)),
  }),
  analyze(node, _fields, analysis) {
    const { text, span } = node.operation;
    if (!OPERATIONS.has(text.toLowerCase())) {
      const expected = [...OPERATIONS.keys()].join(', ');
      analysis.report(diagnose('SPL3008', { span }, { what: `"${text}"`, command: node.command, hint: `it knows ${expected}` }));
    }
    const [first, ...others] = node.subsearches.map((subsearch) => analysis.inner.fields(subsearch));
    return unitedFields(first ?? ANY_FIELDS, others);
  },
  plan(node, input, planner) {
    const [first = input, ...others] = node.subsearches.map((subsearch) => planner.inner.plan(subsearch));
    const keep = OPERATIONS.get(node.operation.text.toLowerCase()) ?? 'distinct';
    return {
      op: 'union',
      input: first,
      others,
      keep,
      byTime: false,
      limit: rowLimit(undefined, planner.limits.setRows, 'set'),
      origin: node.span,
    };
  },
  print: (node, printer) =>
    [node.command, printArgument(node.operation), ...node.subsearches.map((subsearch) => `[${printer.pipeline(subsearch)}]`)].join(' '),
  parts: { operation: 'argument', subsearches: 'subsearch' },
});
