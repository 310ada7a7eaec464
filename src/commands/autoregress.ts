import type { AutoregressCommandCstNode } from '../../grammar/generated/cst.ts';
import { As, CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface AutoregressNode extends CommandNode {
  readonly kind: 'Autoregress';
  readonly field: Argument;
  readonly as: readonly Argument[];
  readonly options: readonly Option[];
}

const OPTIONS = {
  p: { type: 'text', doc: 'how many rows before: a number, or a range such as 1-5; 1 if absent' },
} as const satisfies OptionTable;

/** limits.conf, autoregress maxp and maxrange. */
const MOST_ROWS = 10_000;
const MOST_COPIES = 1000;

/** Copies a field's value from earlier rows. */
export const autoregress = defineCommand<AutoregressNode>({
  name: 'autoregress',
  doc: {
    summary: "Copies a field's value from earlier rows, for moving averages and comparisons.",
    syntax: 'autoregress <field> [AS <field>] [p=<int>|<int>-<int>]',
    see: 'SearchReference/Autoregress',
  },
  options: OPTIONS,
  examples: [
    { title: 'the row before', spl: 'autoregress n', given: [{ n: 1 }, { n: 2 }], gives: [{ n: 1 }, { n: 2, n_p1: 1 }] },
    {
      title: 'several rows',
      spl: 'autoregress n p=1-2',
      given: [{ n: 1 }, { n: 2 }, { n: 3 }],
      gives: [{ n: 1 }, { n: 2, n_p1: 1 }, { n: 3, n_p1: 2, n_p2: 1 }],
    },
    {
      title: 'named',
      spl: 'autoregress n AS old p=2',
      given: [{ n: 1 }, { n: 2 }, { n: 3 }],
      gives: [{ n: 1 }, { n: 2 }, { n: 3, old: 1 }],
    },
  ],
  /** autoregressCommand : AUTOREGRESS option* argument option* ( AS argument )? option* */
  rule: (g) =>
    g.RULE('autoregressCommand', () => {
      g.CONSUME(CommandName);
      g.MANY({ GATE: () => g.atOption(), DEF: () => g.SUBRULE(g.optionClause) });
      g.SUBRULE(g.argument);
      g.MANY1({ GATE: () => g.atOption(), DEF: () => g.SUBRULE1(g.optionClause) });
      g.OPTION(() => {
        g.CONSUME(As);
        g.SUBRULE2(g.argument);
      });
      g.MANY2({ GATE: () => g.atOption(), DEF: () => g.SUBRULE2(g.optionClause) });
    }),
  toAst(cst: AutoregressCommandCstNode, build) {
    const names = cst.children.argument.map((argument) => build.argument(argument));
    return {
      kind: 'Autoregress',
      command: only(cst.children.CommandName).image,
      span: build.span(cst),
      field: only(names),
      as: names.slice(1),
      options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    };
  },
  analyze(node, fields, analysis) {
    analysis.field(node.field, fields);
    return withFields(
      fields,
      copiesOf(node, analysis).map(({ as }) => as),
    );
  },
  plan(node, input, planner) {
    const field = node.field.text;
    const copies = copiesOf(node, planner);
    const writes = copies.map(({ as }) => as);
    return { op: 'call', verb: 'autoregress', input, arguments: { field, copies }, reads: [field], writes, origin: node.span };
  },
  print: (node) =>
    [node.command, printArgument(node.field), ...node.as.map((name) => `AS ${printArgument(name)}`), ...node.options.map(printOption)].join(
      ' ',
    ),
  parts: { field: 'field', as: 'destination', options: 'option' },
});

function copiesOf(node: AutoregressNode, analysis: Analysis): readonly { readonly rows: number; readonly as: string }[] {
  const { p = '1' } = analysis.options(node.options, OPTIONS, node);
  const span = node.options[0]?.value.span ?? node.span;
  const parts = /^(\d+)(?:-(\d+))?$/.exec(p);
  const first = Number(parts?.[1]);
  const last = parts?.[2] === undefined ? first : Number(parts[2]);
  if (parts === null || first < 1 || last < first || last > MOST_ROWS || last - first >= MOST_COPIES) {
    const expected = `a number up to ${MOST_ROWS}, or a range of at most ${MOST_COPIES} such as 1-5`;
    analysis.report(diagnose('SPL3005', { span }, { option: 'p', found: p, expected }));
    return [];
  }
  const [as] = node.as;
  if (as !== undefined && parts[2] !== undefined)
    analysis.report(diagnose('SPL3008', { span: as.span }, { what: 'a name beside a range of rows', command: node.command }));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const rows = first + index;
    return { rows, as: as?.text ?? `${node.field.text}_p${rows}` };
  });
}
