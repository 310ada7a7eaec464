import type { HeadCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName, LeftParenthesis, RightParenthesis } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Expr } from '../ast/expression.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printExpr, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { PlanExpr } from '../plan/expression.ts';
import { fieldsOf } from '../plan/substitute.ts';
import { only } from '../syntax/ast-builder.ts';
import { readCount } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface HeadNode extends CommandNode {
  readonly kind: 'Head';
  readonly options: readonly Option[];
  readonly count: readonly Argument[];
  readonly condition: readonly Expr[];
}

const OPTIONS = {
  limit: { type: 'integer', doc: 'how many rows; 10 if absent and there is no condition', minimum: 0 },
  null: { type: 'boolean', doc: 'a row for which the condition cannot be decided passes' },
  keeplast: { type: 'boolean', doc: 'the row that ends the result is kept' },
} as const satisfies OptionTable;

const DEFAULT_COUNT = 10;

/** Takes the first rows. */
export const head = defineCommand<HeadNode>({
  name: 'head',
  doc: {
    summary: 'Takes the first rows: a number of them, or those before the first for which a condition is not true.',
    syntax: 'head [<N> | (<eval-expression>)] [limit=<int>] [null=<bool>] [keeplast=<bool>]',
    see: 'SearchReference/Head',
    departures: ['a condition alone has no limit of 10 rows'],
  },
  options: OPTIONS,
  examples: [
    { title: 'a number of rows', spl: 'head 1', given: [{ n: 1 }, { n: 2 }], gives: [{ n: 1 }] },
    {
      title: 'rows until a condition fails',
      spl: 'head (n<3)',
      given: [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 1 }],
      gives: [{ n: 1 }, { n: 2 }],
    },
    { title: 'the failing row is kept', spl: 'head (n<2) keeplast=t', given: [{ n: 1 }, { n: 2 }, { n: 3 }], gives: [{ n: 1 }, { n: 2 }] },
    { title: 'a missing value passes', spl: 'head (n<2) null=t', given: [{ n: 1 }, { k: 1 }, { n: 3 }], gives: [{ n: 1 }, { k: 1 }] },
  ],
  /** headCommand : HEAD ( option | '(' expression ')' | argument )* */
  rule: (g) =>
    g.RULE('headCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => {
        g.OR({
          DEF: [
            { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
            {
              ALT: () => {
                g.CONSUME(LeftParenthesis);
                g.SUBRULE(g.expression);
                g.CONSUME(RightParenthesis);
              },
            },
            { ALT: () => g.SUBRULE(g.argument) },
          ],
          IGNORE_AMBIGUITIES: true,
        });
      });
    }),
  toAst: (cst: HeadCommandCstNode, build) => ({
    kind: 'Head',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    count: (cst.children.argument ?? []).map((argument) => build.argument(argument)),
    condition: (cst.children.expression ?? []).map((expression) => build.expression(expression)),
  }),
  analyze(node, fields, analysis) {
    const { limit } = analysis.options(node.options, OPTIONS, node);
    const [count] = node.count;
    readCount(count, 0, analysis);
    if (limit !== undefined && count !== undefined) analysis.report(diagnose('SPL3006', { span: count.span }, { option: 'limit' }));
    for (const extra of [...node.count.slice(1), ...node.condition.slice(1)]) {
      const what = extra.kind === 'Argument' ? `a second count, "${extra.text}"` : 'a second condition';
      analysis.report(diagnose('SPL3008', { span: extra.span }, { what, command: node.command }));
    }
    for (const condition of node.condition) analysis.expression(condition, fields);
    return fields;
  },
  plan(node, input, planner, fields) {
    const { limit, null: passNull = false, keeplast = false } = planner.options(node.options, OPTIONS, node);
    const count = readCount(node.count[0], 0, planner) ?? limit;
    const [condition] = node.condition;
    if (condition === undefined) return { op: 'limit', input, take: 'first', count: count ?? DEFAULT_COUNT, origin: node.span };
    const test = planner.expression(condition, fields);
    return {
      op: 'takeWhile',
      input,
      test,
      undecided: lacksField(test),
      passNull,
      keepLast: keeplast,
      count: count ?? null,
      origin: node.span,
    };
  },
  print: (node, printer) =>
    [
      node.command,
      ...node.count.map(printArgument),
      ...node.condition.map((condition) => `(${printExpr(condition, printer.pipeline)})`),
      ...node.options.map(printOption),
    ].join(' '),
  parts: { options: 'option', count: 'argument', condition: 'expression' },
});

/** True for a row that lacks a field of the condition: there it is null. */
function lacksField(test: PlanExpr): PlanExpr {
  const missing = fieldsOf(test).map((name): PlanExpr => ({ op: 'call', fn: 'isnull', args: [{ op: 'field', name }] }));
  return missing.length === 0 ? { op: 'boolean', value: false } : { op: 'or', args: missing };
}
