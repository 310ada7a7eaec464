import type { EvalCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName, Equal, QuotedName, QuotedText, Word } from '../../grammar/tokens.ts';
import { type FieldSet, withFields } from '../analyze/field-set.ts';
import type { Expr } from '../ast/expression.ts';
import type { Argument } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printExpr } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { ExtendColumn } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand, type SplPrinter } from './command.ts';

interface EvalNode extends CommandNode {
  readonly kind: 'Eval';
  readonly destinations: readonly Argument[];
  readonly values: readonly Expr[];
}

/** `{field}` in a destination stands for that field's value (E8). */
const isDynamic = (name: string): boolean => /\{[^{}]+\}/.test(name);

const bracesMatch = (name: string): boolean => !/[{}]/.test(name.replace(/\{[^{}]*\}/g, ''));

/** The destination of an assignment that a subsearch writes as a whole. */
const NO_DESTINATION = { kind: 'Argument', text: '', written: '', quoted: false } as const;

function printAssignment(destination: Argument, value: Expr, printer: SplPrinter): string {
  const right = printExpr(value, printer.pipeline);
  return destination.written === '' && !destination.quoted ? right : `${printArgument(destination)}=${right}`;
}

/** Calculates fields. */
export const evalCommand = defineCommand<EvalNode>({
  name: 'eval',
  doc: {
    summary: 'Calculates fields, left to right; a null result removes the field.',
    syntax: 'eval <field>=<expression> [, <field>=<expression>]...',
    see: 'SearchReference/Eval',
  },
  options: {},
  examples: [
    { title: 'a later assignment sees an earlier one', spl: 'eval a=1, b=a+1', given: [{ x: 1 }], gives: [{ x: 1, a: 1, b: 2 }] },
    { title: 'null removes the field', spl: 'eval a=null()', given: [{ a: 1, b: 2 }], gives: [{ b: 2 }] },
    {
      title: 'a destination named by a field',
      spl: 'eval {name}=x',
      given: [{ name: 'color', x: 'red' }],
      gives: [{ name: 'color', x: 'red', color: 'red' }],
    },
  ],
  /** evalCommand : EVAL assignment ( ',' assignment )* */
  rule: (g) => {
    /** assignment : ( Word | QuotedText | QuotedName ) '=' expression | subsearch */
    const assignment = g.RULE('assignment', () => {
      g.OR1([
        { ALT: () => g.SUBRULE(g.subsearch) },
        {
          ALT: () => {
            g.OR({
              DEF: [
                { ALT: () => g.CONSUME(QuotedText) },
                { ALT: () => g.CONSUME(QuotedName) },
                {
                  ALT: () => {
                    g.joinDestination();
                    g.CONSUME(Word);
                  },
                },
              ],
              IGNORE_AMBIGUITIES: true,
            });
            g.CONSUME(Equal);
            g.SUBRULE(g.expression);
          },
        },
      ]);
    });
    return g.RULE('evalCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(assignment);
      g.MANY(() => {
        g.CONSUME(Comma);
        g.OPTION(() => g.SUBRULE2(assignment));
      });
    });
  },
  toAst(cst: EvalCommandCstNode, build) {
    const destinations = cst.children.assignment.map((assignment): Argument => {
      if (assignment.children.subsearch !== undefined) return { ...NO_DESTINATION, span: build.span(assignment) };
      const quotedName = assignment.children.QuotedName?.[0];
      const token = quotedName ?? assignment.children.QuotedText?.[0] ?? only(assignment.children.Word);
      const argument = build.token(token);
      return quotedName === undefined ? argument : { ...argument, text: quotedName.image.slice(1, -1) };
    });
    const values = cst.children.assignment.map(({ children: { expression, subsearch } }): Expr => {
      if (expression !== undefined) return build.expression(only(expression));
      const written = only(subsearch);
      return { kind: 'SubsearchExpr', span: build.span(written), pipeline: build.subsearch(written) };
    });
    return { kind: 'Eval', command: only(cst.children.CommandName).image, span: build.span(cst), destinations, values };
  },
  analyze(node, fields, analysis) {
    let known: FieldSet = fields;
    node.destinations.forEach((destination, index) => {
      if (destination.text === '' && !destination.quoted) {
        analysis.report(diagnose('SPL4002', { span: destination.span }, { what: 'an assignment that a subsearch writes' }));
        known = { ...known, open: true };
        return;
      }
      analysis.value(only(node.values.slice(index, index + 1)), known, destination);
      if (!bracesMatch(destination.text)) analysis.report(diagnose('SPL3016', { span: destination.span }, { name: destination.text }));
      known = isDynamic(destination.text) ? { ...known, open: true } : withFields(known, [destination.text]);
    });
    return known;
  },
  plan: (node, input, planner, fields) => {
    const columns = node.destinations.map((destination, index): ExtendColumn => {
      const value = planner.value(only(node.values.slice(index, index + 1)), { ...fields, open: true }, destination);
      return isDynamic(destination.text) ? { name: destination.text, dynamic: true, value } : { name: destination.text, value };
    });
    return { op: 'extend', input, columns, origin: node.span };
  },
  print: (node, printer) =>
    `${node.command} ${node.destinations.map((destination, index) => printAssignment(destination, only(node.values.slice(index, index + 1)), printer)).join(', ')}`,
  parts: { destinations: 'destination', values: 'expression' },
});
