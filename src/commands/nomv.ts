import type { NomvCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import type { AggregateCall, Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { matchCaptures } from '../values/wildcard.ts';
import { buildArgumentList, checkSingleField, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface NomvNode extends CommandNode {
  readonly kind: 'Nomv';
  /** It has none: every one is reported. */
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

/** Joins the values of a field to one. */
export const nomv = defineCommand<NomvNode>({
  name: 'nomv',
  doc: {
    summary: 'Joins the values of a field to one: with the delimiter of the makemv or mvcombine that made them, else with line breaks.',
    syntax: 'nomv <field>',
    see: 'SearchReference/Nomv',
  },
  options: {},
  examples: [
    { title: 'a line each', spl: 'nomv m', given: [{ m: ['a', 'b'] }, { m: 'c' }], gives: [{ m: 'a\nb' }, { m: 'c' }] },
    { title: 'the delimiter of makemv', spl: 'makemv delim="," m | nomv m', given: [{ m: 'a,b' }], gives: [{ m: 'a,b' }] },
  ],
  /** nomvCommand : NOMV argumentList */
  rule: (g) =>
    g.RULE('nomvCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: NomvCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Nomv', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, known, analysis) {
    analysis.options(node.options, {}, node);
    checkSingleField(node.fields, node, analysis);
    for (const field of node.fields) analysis.field(field, known);
    return known;
  },
  plan(node, input) {
    const field = only(node.fields).text;
    return {
      op: 'call',
      verb: 'nomv',
      input,
      arguments: { field, delim: delimiterOf(input, field) },
      reads: [field],
      writes: [field],
      origin: node.span,
    };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});

const LINE_BREAK = '\n';

/** The text that joined the values of a field when a command made them; a line break where none is known. */
function delimiterOf(plan: Plan, field: string): string {
  switch (plan.op) {
    case 'scan':
    case 'values':
      return LINE_BREAK;
    case 'aggregate':
      return plan.delim !== undefined && plan.aggregates.some((call) => keepsValues(call, field)) ? plan.delim : LINE_BREAK;
    case 'extend':
      return plan.columns.some((column) => column.name === field || column.dynamic === true) ? LINE_BREAK : delimiterOf(plan.input, field);
    case 'rename':
      return plan.pairs.some(([, to]) => to === field || to.includes('*')) ? LINE_BREAK : delimiterOf(plan.input, field);
    case 'call': {
      const { delim, tokenizer, field: made } = plan.arguments;
      const makes = (plan.verb === 'makemv' || plan.verb === 'mvcombine') && made === field;
      const raws = plan.verb === 'transaction' && field === '_raw' && plan.arguments.rawList === true;
      if ((makes || raws) && typeof delim === 'string' && typeof tokenizer !== 'string') return delim;
      return plan.writes === null || plan.writes.includes(field) ? LINE_BREAK : delimiterOf(plan.input, field);
    }
    default:
      return 'input' in plan ? delimiterOf(plan.input, field) : LINE_BREAK;
  }
}

/** True for a list() or values() that writes the field. */
const keepsValues = ({ fn, as }: AggregateCall, field: string): boolean =>
  (fn === 'list' || fn === 'values') && (as === field || (as.includes('*') && matchCaptures(as, field) !== null));
