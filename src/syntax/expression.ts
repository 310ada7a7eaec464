import type { IToken } from '../../grammar/dsl.ts';
import type { ExpressionCstNode, NameOrCallCstNode, OperandCstNode } from '../../grammar/generated/cst.ts';
import type { BinaryOperatorText, Expr } from '../ast/expression.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/source.ts';
import { type AstBuilder, only } from './ast-builder.ts';

/** Operators of one expression that make a tree as deep as they are many; more is an error before it is a stack overflow. */
const OPERATOR_LIMIT = 500;
/** NOT and signs before one operand. */
export const PREFIX_LIMIT = 100;

/** How tight an eval operator binds: NOT > AND > OR > XOR, comparisons above NOT (semantics E1, E2). */
const BINDING: ReadonlyMap<string, number> = new Map([
  ['XOR', 1],
  ['OR', 2],
  ['AND', 3],
  ['=', 5],
  ['==', 5],
  ['!=', 5],
  ['<', 5],
  ['<=', 5],
  ['>', 5],
  ['>=', 5],
  ['LIKE', 5],
  ['IN', 5],
  ['+', 6],
  ['-', 6],
  ['.', 6],
  ['*', 7],
  ['/', 7],
  ['%', 7],
]);
const NOT_BINDING = 4;

/** The deepest tree that operators can make: chains of AND and OR are flat, so only what stands between two of them adds up. */
function depthOf(operators: readonly IToken[]): number {
  let xors = 0;
  let run = 0;
  let longest = 0;
  for (const { image } of operators) {
    const operator = image.toUpperCase();
    if (operator === 'XOR') xors += 1;
    run = operator === 'XOR' || operator === 'AND' || operator === 'OR' ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return xors + longest;
}

/** Applies precedence to the flat list of operands and operators that the grammar gives. */
export function buildExpression(cst: ExpressionCstNode, build: AstBuilder): Expr {
  const operands = cst.children.operand;
  const operators = cst.children.BinaryOperator ?? [];
  if (operators.length > OPERATOR_LIMIT && depthOf(operators) > OPERATOR_LIMIT) {
    build.report(diagnose('SPL0007', { span: build.span(cst) }, { limit: OPERATOR_LIMIT }));
    return { kind: 'StringLiteral', span: build.span(cst), written: '' };
  }
  let next = 0;

  const operatorAt = (index: number): string | undefined => operators[index]?.image.toUpperCase();

  /** Operators that bind at least so tight, applied to a first operand. */
  const level = (least: number, first: Expr = operandAt()): Expr => {
    let left = first;
    for (let operator = operatorAt(next); operator !== undefined; operator = operatorAt(next)) {
      const binds = BINDING.get(operator) ?? 0;
      if (binds < least) break;
      next += 1;
      if (operator === 'IN') left = membership(left);
      else if (operator === 'AND' || operator === 'OR') left = chain(left, operator, binds + 1);
      else {
        const right = level(binds + 1);
        // Every operator of the table but AND, OR and IN is a binary operator of the AST.
        left = {
          kind: 'Binary',
          span: { start: left.span.start, end: right.span.end },
          operator: operator as BinaryOperatorText,
          left,
          right,
        };
      }
    }
    return left;
  };

  const chain = (first: Expr, operator: 'AND' | 'OR', least: number): Expr => {
    const operands = [first, level(least)];
    while (operatorAt(next) === operator) {
      next += 1;
      operands.push(level(least));
    }
    return { kind: 'Logical', span: { start: first.span.start, end: operands.at(-1)?.span.end ?? first.span.end }, operator, operands };
  };

  const membership = (operand: Expr): Expr => {
    const cstOperand = operands[next];
    const list = cstOperand?.children.group?.[0];
    const span = { start: operand.span.start, end: cstOperand === undefined ? operand.span.end : build.span(cstOperand).end };
    if (list === undefined || (cstOperand?.children.prefix ?? []).length > 0) {
      build.report(diagnose('SPL0001', { span }, { found: 'a single value after IN', expected: 'a list in parentheses' }));
      return operand;
    }
    return { kind: 'Membership', span, operand, list: list.children.expression.map((item) => build.expression(item)) };
  };

  const operandAt = (): Expr => {
    const operand = operands[next];
    if (operand === undefined) throw new Error('the grammar promises an operand behind each operator');
    const signs = (operand.children.prefix ?? []).map((prefix) => {
      const token = only(Object.values(prefix.children)[0]);
      return { text: /^(?:not|!)$/i.test(token.image) ? ('NOT' as const) : (token.image as '-' | '+'), start: token.startOffset };
    });
    if (signs.length > PREFIX_LIMIT) {
      build.report(diagnose('SPL0005', { span: build.span(operand) }, { limit: PREFIX_LIMIT }));
      signs.length = 0;
    }
    const lastNot = signs.findLastIndex((sign) => sign.text === 'NOT');
    let expr = primary(operand, build);
    for (const sign of signs.slice(lastNot + 1).reverse()) expr = prefixed(sign, expr);
    if (lastNot < 0) return expr;
    // A NOT covers everything behind it that binds tighter.
    expr = level(NOT_BINDING + 1, expr);
    for (const sign of signs.slice(0, lastNot + 1).reverse()) expr = prefixed(sign, expr);
    return expr;
  };
  return level(0);
}

function prefixed(sign: { readonly text: 'NOT' | '-' | '+'; readonly start: number }, operand: Expr): Expr {
  return { kind: 'Unary', span: { start: sign.start, end: operand.span.end }, operator: sign.text, operand };
}

function primary(cst: OperandCstNode, build: AstBuilder): Expr {
  const { children } = cst;
  const number = children.NumberText?.[0];
  const dot = children.Dot?.[0];
  if (number !== undefined && dot !== undefined) {
    const span = { start: dot.startOffset, end: build.span(number).end };
    if (number.startOffset !== dot.startOffset + 1) {
      build.report(diagnose('SPL0001', { span: build.span(dot) }, { found: '"."', expected: 'a value' }));
    }
    return { kind: 'NumberLiteral', span, text: `.${number.image}` };
  }
  if (number !== undefined) return { kind: 'NumberLiteral', span: build.span(number), text: number.image };
  const text = children.QuotedText?.[0];
  if (text !== undefined) return { kind: 'StringLiteral', span: build.span(text), written: text.image.slice(1, -1) };
  const quotedName = children.QuotedName?.[0];
  if (quotedName !== undefined)
    return { kind: 'FieldRef', span: build.span(quotedName), name: quotedName.image.slice(1, -1), quoted: true };
  const dollar = children.DollarName?.[0];
  if (dollar !== undefined) return { kind: 'DollarRef', span: build.span(dollar), name: dollar.image.slice(1, -1) };
  const macro = children.MacroCall?.[0];
  if (macro !== undefined) return { kind: 'MacroExpr', span: build.span(macro), written: macro.image };
  const subsearch = children.subsearch?.[0];
  if (subsearch !== undefined) return { kind: 'SubsearchExpr', span: build.span(subsearch), pipeline: build.subsearch(subsearch) };
  const group = children.group?.[0];
  if (group !== undefined) {
    const second = group.children.expression[1];
    if (second !== undefined || (group.children.Comma ?? []).length > 0) {
      const where = second ?? only(group.children.Comma);
      build.report(diagnose('SPL0001', { span: build.span(where) }, { found: '","', expected: '")"' }));
    }
    return build.expression(only(group.children.expression));
  }
  return nameOrCall(only(children.nameOrCall), build);
}

function nameOrCall(cst: NameOrCallCstNode, build: AstBuilder): Expr {
  const token = only(cst.children.Name);
  const nameSpan: Span = build.span(token);
  if (/^\d/.test(token.image)) {
    build.report(diagnose('SPL0001', { span: nameSpan }, { found: `"${token.image}"`, expected: 'a number or a field' }));
  }
  if (cst.children.LeftParenthesis === undefined) return { kind: 'FieldRef', span: nameSpan, name: token.image, quoted: false };
  const args = (cst.children.expression ?? []).map((arg) => build.expression(arg));
  return { kind: 'Call', span: build.span(cst), name: token.image, nameSpan, args };
}
