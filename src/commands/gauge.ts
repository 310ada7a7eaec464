import type { GaugeCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Argument } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface GaugeNode extends CommandNode {
  readonly kind: 'Gauge';
  /** The value and the borders: fields or numbers. */
  readonly fields: readonly Argument[];
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const isNumber = (argument: Argument): boolean => !argument.quoted && NUMBER.test(argument.text);

const cellOf = (argument: Argument): PlanExpr =>
  isNumber(argument) ? { op: 'number', text: String(Number(argument.text)) } : { op: 'field', name: argument.text };

/** The borders if nobody gives any (semantics/commands.md section 15). */
const DEFAULT_BORDERS: readonly PlanExpr[] = [
  { op: 'number', text: '0' },
  { op: 'number', text: '100' },
];

const namesOf = (borders: number): readonly string[] => ['x', ...Array.from({ length: borders }, (_, index) => `y${index + 1}`)];

/** The columns of a gauge chart. */
export const gauge = defineCommand<GaugeNode>({
  name: 'gauge',
  doc: {
    summary: 'Gives a value and the borders of its ranges as the columns x, y1, y2, ... of a gauge chart; of the first row only.',
    syntax: 'gauge <value> [<border> <border>...]',
    see: 'SearchReference/Gauge',
  },
  options: {},
  examples: [
    { title: 'numbers as borders', spl: 'gauge v 0 50 100', given: [{ v: 7 }, { v: 8 }], gives: [{ x: 7, y1: 0, y2: 50, y3: 100 }] },
    { title: 'fields as borders', spl: 'gauge v low high', given: [{ v: 7, low: 1, high: 9 }], gives: [{ x: 7, y1: 1, y2: 9 }] },
    { title: 'no borders', spl: 'gauge v', given: [{ v: 7 }], gives: [{ x: 7, y1: 0, y2: 100 }] },
  ],
  /** gaugeCommand : GAUGE argumentList */
  rule: (g) =>
    g.RULE('gaugeCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: GaugeCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    for (const { span, name } of options) build.report(diagnose('SPL2002', { span }, { name, command: 'gauge', near: [] }));
    return { kind: 'Gauge', command: only(cst.children.CommandName).image, span: build.span(cst), fields };
  },
  analyze(node, fields, analysis) {
    for (const field of node.fields) if (!isNumber(field)) analysis.field(field, fields);
    if (node.fields.length === 0)
      analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'a field or a number', command: node.command }));
    if (node.fields.length === 2)
      analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'two borders at least', command: node.command }));
    return closedFields(namesOf(Math.max(2, node.fields.length - 1)), node.command);
  },
  plan(node, input): Plan {
    const [value = { op: 'null' as const }, ...borders] = node.fields.map(cellOf);
    const cells = [value, ...(borders.length === 0 ? DEFAULT_BORDERS : borders)];
    const names = namesOf(cells.length - 1);
    const origin = node.span;
    // Hidden names, so that a border which is a field called x is read before x is written.
    const hidden = names.map((name) => `_gauge ${name}`);
    const first: Plan = { op: 'limit', input, take: 'first', count: 1, origin };
    const columns = cells.map((cell, index) => ({ name: hidden[index] ?? '', value: cell }));
    const extended: Plan = { op: 'extend', input: first, columns, origin };
    const pairs = hidden.map((name, index) => [name, names[index] ?? ''] as const);
    return { op: 'project', mode: 'table', input: { op: 'rename', input: extended, pairs, origin }, patterns: names, origin };
  },
  print: (node) => printArguments(node.command, [], node.fields),
  parts: { fields: 'field' },
});
