import type { RangemapCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { PlanExpr } from '../plan/expression.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface RangemapNode extends CommandNode {
  readonly kind: 'Rangemap';
  /** `field`, `default`, and one for each range. */
  readonly options: readonly Option[];
}

const OPTIONS = {
  field: { type: 'field', doc: 'the field whose number is looked at' },
  default: { type: 'text', doc: 'what range is where no range holds the number; None if absent' },
} as const satisfies OptionTable;

const RANGE = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))-([+-]?(?:\d+(?:\.\d*)?|\.\d+))$/;

/** Names the range that a number lies in. */
export const rangemap = defineCommand<RangemapNode>({
  name: 'rangemap',
  doc: {
    summary: 'Gives the field range the name of the range that a number lies in, both ends included; several where ranges overlap.',
    syntax: 'rangemap field=<field> [<name>=<low>-<high>]... [default=<text>]',
    see: 'SearchReference/Rangemap',
    departures: ['What is no number lies in no range.'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'ranges',
      spl: 'rangemap field=n low=0-0 high=1-9 default=severe',
      given: [{ n: 0 }, { n: 9 }, { n: 10 }],
      gives: [
        { n: 0, range: 'low' },
        { n: 9, range: 'high' },
        { n: 10, range: 'severe' },
      ],
    },
    { title: 'ranges that overlap', spl: 'rangemap field=n a=0-5 b=5-9', given: [{ n: 5 }], gives: [{ n: 5, range: ['a', 'b'] }] },
    {
      title: 'below zero',
      spl: 'rangemap field=n bad=-5--1',
      given: [{ n: -3 }, { n: 1 }],
      gives: [
        { n: -3, range: 'bad' },
        { n: 1, range: 'None' },
      ],
    },
  ],
  /** rangemapCommand : RANGEMAP ( option ','* )+ */
  rule: (g) =>
    g.RULE('rangemapCommand', () => {
      g.CONSUME(CommandName);
      g.AT_LEAST_ONE({
        GATE: () => g.atOption(),
        DEF: () => {
          g.SUBRULE(g.optionClause);
          g.MANY(() => g.CONSUME(Comma));
        },
      });
    }),
  toAst: (cst: RangemapCommandCstNode, build) => ({
    kind: 'Rangemap',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: cst.children.optionClause.map((option) => build.option(option)),
  }),
  analyze(node, fields, analysis) {
    const { field } = analysis.options(own(node), OPTIONS, node);
    const given = node.options.find((option) => option.name.toLowerCase() === 'field');
    if (field === undefined || given === undefined)
      analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'field=<field>', command: node.command }));
    else analysis.field(given.value, fields);
    for (const { name, value } of ranges(node)) {
      if (!RANGE.test(value.text))
        analysis.report(diagnose('SPL3005', { span: value.span }, { option: name, found: value.text, expected: 'a range such as 0-10' }));
    }
    return withFields(fields, ['range']);
  },
  plan(node, input, planner) {
    const { field = '', default: otherwise = 'None' } = planner.options(own(node), OPTIONS, node);
    const number: PlanExpr = { op: 'call', fn: 'tonumber', args: [{ op: 'field', name: field }] };
    const named = ranges(node).map(({ name, value }): PlanExpr => {
      const [, low = '', high = ''] = RANGE.exec(value.text) ?? [];
      const within: PlanExpr = {
        op: 'and',
        args: [
          { op: 'call', fn: 'greaterOrEqual', args: [number, { op: 'number', text: String(Number(low)) }] },
          { op: 'call', fn: 'lessOrEqual', args: [number, { op: 'number', text: String(Number(high)) }] },
        ],
      };
      return { op: 'if', test: within, then: { op: 'text', value: name }, otherwise: { op: 'null' } };
    });
    const found: readonly PlanExpr[] = named.length > 1 ? [{ op: 'call', fn: 'mvappend', args: named }] : named;
    const value: PlanExpr = { op: 'coalesce', args: [...found, { op: 'text', value: otherwise }] };
    return { op: 'extend', input, columns: [{ name: 'range', value }], origin: node.span };
  },
  print: (node) => [node.command, ...node.options.map(printOption)].join(' '),
  parts: { options: 'option' },
});

const isOwn = (option: Option): boolean => Object.hasOwn(OPTIONS, option.name.toLowerCase());
const own = (node: RangemapNode): readonly Option[] => node.options.filter(isOwn);
const ranges = (node: RangemapNode): readonly Option[] => node.options.filter((option) => !isOwn(option));
