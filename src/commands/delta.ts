import type { DeltaCommandCstNode } from '../../grammar/generated/cst.ts';
import { As, CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface DeltaNode extends CommandNode {
  readonly kind: 'Delta';
  readonly options: readonly Option[];
  readonly field: Argument;
  /** None: the new field is called `delta(field)`. */
  readonly as: readonly Argument[];
}

const OPTIONS = { p: { type: 'integer', doc: 'how many rows before, 1 if absent', minimum: 1 } } as const satisfies OptionTable;

const nameOf = (node: DeltaNode): string => node.as[0]?.text ?? `delta(${node.field.text})`;

/** Difference to an earlier row. */
export const delta = defineCommand<DeltaNode>({
  name: 'delta',
  doc: {
    summary: 'Difference of a field to the row before, or to the p-th before; absent where either is no number.',
    syntax: 'delta <field> [AS <field>] [p=<int>]',
    see: 'SearchReference/Delta',
  },
  options: OPTIONS,
  examples: [
    { title: 'to the row before', spl: 'delta x AS d', given: [{ x: 1 }, { x: 4 }], gives: [{ x: 1 }, { x: 4, d: 3 }] },
    {
      title: 'further back',
      spl: 'delta x p=2',
      given: [{ x: 1 }, { x: 4 }, { x: 9 }],
      gives: [{ x: 1 }, { x: 4 }, { x: 9, 'delta(x)': 8 }],
    },
    {
      title: 'a missing number',
      spl: 'delta x AS d',
      given: [{ x: 1 }, { k: 1 }, { x: 5 }, { x: 9 }],
      gives: [{ x: 1 }, { k: 1 }, { x: 5 }, { x: 9, d: 4 }],
    },
  ],
  /** deltaCommand : DELTA option* argument ( AS argument )? option* ( AS argument )? */
  rule: (g) =>
    g.RULE('deltaCommand', () => {
      g.CONSUME(CommandName);
      g.MANY({ GATE: () => g.atOption(), DEF: () => g.SUBRULE(g.optionClause) });
      g.SUBRULE(g.argument);
      g.OPTION1({
        GATE: () => g.atWord('as'),
        DEF: () => {
          g.CONSUME(As);
          g.SUBRULE2(g.argument);
        },
      });
      g.MANY1({ GATE: () => g.atOption(), DEF: () => g.SUBRULE2(g.optionClause) });
      g.OPTION2(() => {
        g.CONSUME2(As);
        g.SUBRULE3(g.argument);
      });
    }),
  toAst: (cst: DeltaCommandCstNode, build) => ({
    kind: 'Delta',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    field: build.argument(only(cst.children.argument)),
    as: cst.children.argument.slice(1).map((argument) => build.argument(argument)),
  }),
  analyze(node, known, analysis) {
    analysis.options(node.options, OPTIONS, node);
    analysis.field(node.field, known);
    const [, second] = node.as;
    if (second !== undefined) analysis.report(diagnose('SPL3008', { span: second.span }, { what: 'a second AS', command: node.command }));
    return withFields(known, [nameOf(node)]);
  },
  plan(node, input, planner) {
    const field = node.field.text;
    const as = nameOf(node);
    const { p: back = 1 } = planner.options(node.options, OPTIONS, node);
    return { op: 'call', verb: 'delta', input, arguments: { field, as, back }, reads: [field], writes: [as], origin: node.span };
  },
  print: (node) =>
    [
      node.command,
      printArgument(node.field),
      ...node.as.map((field) => `AS ${printArgument(field)}`),
      ...node.options.map(printOption),
    ].join(' '),
  parts: { options: 'option', field: 'field', as: 'destination' },
});
