import type { StrcatCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { PlanExpr } from '../plan/expression.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface StrcatNode extends CommandNode {
  readonly kind: 'Strcat';
  readonly options: readonly Option[];
  /** Fields, and quoted texts that stand for themselves. */
  readonly sources: readonly Argument[];
  /** At most one. */
  readonly destination: readonly Argument[];
}

const OPTIONS = {
  allrequired: { type: 'boolean', doc: 'nothing is written where one of the fields is missing' },
} as const satisfies OptionTable;

/** Joins fields and texts. */
export const strcat = defineCommand<StrcatNode>({
  name: 'strcat',
  doc: {
    summary: 'Joins fields and quoted texts to a new field; a missing field gives nothing.',
    syntax: 'strcat [allrequired=<bool>] <field>|"<text>" ... <destination>',
    see: 'SearchReference/Strcat',
  },
  options: OPTIONS,
  examples: [
    { title: 'fields and texts', spl: 'strcat a "/" b c', given: [{ a: 'x', b: 'y' }], gives: [{ a: 'x', b: 'y', c: 'x/y' }] },
    { title: 'a missing field', spl: 'strcat a "/" b c', given: [{ a: 'x' }], gives: [{ a: 'x', c: 'x/' }] },
    { title: 'all fields are required', spl: 'strcat allrequired=t a "/" b c', given: [{ a: 'x' }], gives: [{ a: 'x' }] },
  ],
  /** strcatCommand : STRCAT argumentList ; the last argument is the destination */
  rule: (g) =>
    g.RULE('strcatCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: StrcatCommandCstNode, build) {
    const { options, arguments: all } = buildArgumentList(cst.children.argumentList[0], build);
    const span = build.span(cst);
    return {
      kind: 'Strcat',
      command: only(cst.children.CommandName).image,
      span,
      options,
      sources: all.slice(0, -1),
      destination: all.slice(-1),
    };
  },
  analyze(node, known, analysis) {
    analysis.options(node.options, OPTIONS, node);
    if (node.sources.length === 0) {
      analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'fields or texts, and a destination', command: node.command }));
    }
    for (const source of node.sources) if (!source.quoted) analysis.field(source, known);
    return withFields(
      known,
      node.destination.map((field) => field.text),
    );
  },
  plan(node, input, planner) {
    const { allrequired = false } = planner.options(node.options, OPTIONS, node);
    const name = only(node.destination).text;
    const fields = node.sources.filter((source) => !source.quoted).map((source): PlanExpr => ({ op: 'field', name: source.text }));
    const empty: PlanExpr = { op: 'text', value: '' };
    const parts = node.sources.map(
      (source): PlanExpr =>
        source.quoted ? { op: 'text', value: source.text } : { op: 'coalesce', args: [{ op: 'field', name: source.text }, empty] },
    );
    const joined = parts.reduce((left: PlanExpr, right): PlanExpr => ({ op: 'call', fn: 'concat', args: [left, right] }), empty);
    const missing = fields.map((field): PlanExpr => ({ op: 'call', fn: 'isnull', args: [field] }));
    const unlessMissing: PlanExpr = { op: 'if', test: { op: 'or', args: missing }, then: { op: 'field', name }, otherwise: joined };
    const value = allrequired && missing.length > 0 ? unlessMissing : joined;
    return { op: 'extend', input, columns: [{ name, value }], origin: node.span };
  },
  print: (node) => printArguments(node.command, node.options, [...node.sources, ...node.destination]),
  parts: { options: 'option', sources: 'argument', destination: 'destination' },
});
