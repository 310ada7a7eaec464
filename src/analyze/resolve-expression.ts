import type { BinaryOperatorText, Call, Expr, FieldRef } from '../ast/expression.ts';
import type { Pipeline } from '../ast/pipeline.ts';
import { unquote } from '../ast/unquote.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { type Arity, checkArity } from '../functions/arity.ts';
import { EVAL_FUNCTIONS, findEvalFunction, findPlanFunction, type PlanFunctionName } from '../functions/eval/index.ts';
import type { ArgumentProblem, EvalFunction } from '../functions/eval-function.ts';
import { checkTypes, typeOf } from '../functions/static-type.ts';
import type { PlanExpr, Subplan } from '../plan/expression.ts';
import type { Span } from '../text/source.ts';

/** What resolving an expression needs from around it. */
export interface ExpressionScope {
  report(diagnostic: Diagnostic): void;
  /** A field is read. */
  field(name: string, span: Span): void;
  /** `searchmatch("...")`: the condition that a search text means; undefined where it means none (reported). */
  searchText(text: string, span: Span): PlanExpr | undefined;
  /** A lookup table is asked for by name. */
  lookup(name: string, span: Span): void;
  /** The plan of a subsearch. */
  subplan(pipeline: Pipeline, span: Span): Subplan;
}

const NULL: PlanExpr = { op: 'null' };

const BINARY: Readonly<Record<Exclude<BinaryOperatorText, '+'>, PlanFunctionName>> = {
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '%': 'remainder',
  '.': 'concat',
  '=': 'equal',
  '==': 'equal',
  '!=': 'notEqual',
  '<': 'less',
  '<=': 'lessOrEqual',
  '>': 'greater',
  '>=': 'greaterOrEqual',
  LIKE: 'like',
  XOR: 'xor',
};

/** What an eval expression means: names resolved, operators and lazy functions as calls and ifs, static errors reported (semantics section 2). */
export function resolveExpression(expr: Expr, scope: ExpressionScope): PlanExpr {
  const { span } = expr;
  const meaning = resolveNode(expr, scope);
  const resolved = meaning.span === undefined ? { ...meaning, span } : meaning;
  const problem = checkTypes(resolved, findPlanFunction);
  if (problem !== undefined) reportProblem(problem, expr, scope);
  return resolved;
}

function resolveNode(expr: Expr, scope: ExpressionScope): PlanExpr {
  const resolve = (child: Expr): PlanExpr => resolveExpression(child, scope);
  switch (expr.kind) {
    case 'NumberLiteral':
      return { op: 'number', text: expr.text };
    case 'StringLiteral':
      return { op: 'text', value: unquote(expr.written) };
    case 'FieldRef':
      scope.field(expr.name, expr.span);
      return { op: 'field', name: expr.name };
    case 'DollarRef':
      scope.field(expr.name, expr.span);
      return { op: 'field', name: expr.name };
    case 'Call':
      return resolveCall(expr, scope);
    case 'Unary': {
      if (expr.operator === '-' && expr.operand.kind === 'NumberLiteral') return { op: 'number', text: `-${expr.operand.text}` };
      const arg = resolve(expr.operand);
      if (expr.operator === 'NOT') return { op: 'not', arg };
      return expr.operator === '-' ? call('negate', [arg]) : arg;
    }
    case 'Binary': {
      if (expr.operator === '.') warnOfDottedName(expr.left, expr.right, scope);
      const args = [resolve(expr.left), resolve(expr.right)];
      if (expr.operator !== '+') return call(BINARY[expr.operator], args);
      return call(args.some((arg) => typeOf(arg, findPlanFunction) === 'text') ? 'addText' : 'add', args);
    }
    case 'Logical':
      return { op: expr.operator === 'AND' ? 'and' : 'or', args: expr.operands.map(resolve) };
    case 'Membership':
      return call('in', [resolve(expr.operand), ...expr.list.map(resolve)]);
    case 'SubsearchExpr':
      return { op: 'subsearch', plan: scope.subplan(expr.pipeline, expr.span), before: '', as: 'value' };
    case 'MacroExpr':
      return NULL;
  }
}

const call = (fn: PlanFunctionName, args: readonly PlanExpr[]): PlanExpr => ({ op: 'call', fn, args });

/** `a.b` without quotes joins two fields (E6); whoever writes it usually means one. */
function warnOfDottedName(left: Expr, right: Expr, scope: ExpressionScope): void {
  const first = lastName(left);
  if (first === undefined || right.kind !== 'FieldRef' || right.quoted || first.span.end + 1 !== right.span.start) return;
  scope.report(diagnose('SPL3101', { span: { start: first.span.start, end: right.span.end } }, { left: first.name, right: right.name }));
}
function lastName(expr: Expr): FieldRef | undefined {
  if (expr.kind === 'FieldRef') return expr.quoted ? undefined : expr;
  return undefined;
}

function resolveCall(expr: Call, scope: ExpressionScope): PlanExpr {
  if (expr.name.toLowerCase() === 'searchmatch') return resolveSearchMatch(expr, scope);
  const fn = findEvalFunction(expr.name);
  if (fn === undefined) {
    const near = closest(expr.name.toLowerCase(), ['searchmatch', ...EVAL_FUNCTIONS.map((known) => known.name)]);
    scope.report(diagnose('SPL2003', { span: expr.nameSpan }, { name: expr.name, near }));
    for (const arg of expr.args) resolveExpression(arg, scope);
    return NULL;
  }
  const wrong = checkArity(fn, expr.args.length);
  const args = expr.args.map((arg) => resolveExpression(arg, scope));
  if (wrong !== null) {
    scope.report(diagnose('SPL3001', { span: expr.span }, { name: fn.name, found: expr.args.length, expected: arityText(wrong) }));
    return NULL;
  }
  const [first] = expr.args;
  if (fn.name === 'lookup' && first?.kind === 'StringLiteral') scope.lookup(unquote(first.written), first.span);
  if (!('desugar' in fn)) return { op: 'call', fn: fn.name, args };
  const problem = fn.check?.(args);
  if (problem !== undefined) {
    reportProblem(problem, expr, scope);
    return NULL;
  }
  checkConditions(fn, args, expr, scope);
  return fn.desugar(args);
}

/** A condition of if(), case() and their like is a Boolean (T4): a literal of another type is refused. */
function checkConditions(fn: EvalFunction, args: readonly PlanExpr[], expr: Call, scope: ExpressionScope): void {
  args.forEach((arg, index) => {
    const fixed = fn.params.length - (fn.repeats ?? 0);
    const param = index < fn.params.length ? fn.params[index] : fn.params[fixed + ((index - fixed) % (fn.repeats ?? 1))];
    if (param?.type !== 'boolean') return;
    const found = arg.op === 'text' ? 'a text' : arg.op === 'number' ? 'a number' : undefined;
    if (found !== undefined) reportProblem({ kind: 'type', argument: index, expected: 'a condition', found }, expr, scope);
  });
}

function arityText(arity: Arity): string {
  const { minimum, maximum, step } = arity;
  if (step > 1) return `${minimum} or more, in groups of ${step}`;
  if (maximum === Number.POSITIVE_INFINITY) return `${minimum} or more`;
  return minimum === maximum ? `${minimum}` : `${minimum} to ${maximum}`;
}

function resolveSearchMatch(expr: Call, scope: ExpressionScope): PlanExpr {
  const [text] = expr.args;
  if (expr.args.length !== 1 || text === undefined) {
    scope.report(diagnose('SPL3001', { span: expr.span }, { name: 'searchmatch', found: expr.args.length, expected: '1' }));
    return NULL;
  }
  if (text.kind !== 'StringLiteral') {
    scope.report(diagnose('SPL4002', { span: text.span }, { what: 'searchmatch() of anything but a quoted search' }));
    return NULL;
  }
  return scope.searchText(unquote(text.written), text.span) ?? NULL;
}

function reportProblem(problem: ArgumentProblem, expr: Expr, scope: ExpressionScope): void {
  const where = operandsOf(expr)[problem.argument] ?? expr;
  if (problem.kind === 'pattern') {
    scope.report(diagnose('SPL3004', { span: where.span }, { detail: problem.detail }));
    return;
  }
  const name = expr.kind === 'Call' ? `${expr.name}()` : 'operator' in expr ? expr.operator : 'IN';
  scope.report(diagnose('SPL3002', { span: where.span }, { found: problem.found, expected: problem.expected, name }));
}

function operandsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'Call':
      return expr.args;
    case 'Unary':
      return [expr.operand];
    case 'Binary':
      return [expr.left, expr.right];
    case 'Logical':
      return expr.operands;
    case 'Membership':
      return [expr.operand, ...expr.list];
    case 'NumberLiteral':
    case 'StringLiteral':
    case 'FieldRef':
    case 'DollarRef':
    case 'SubsearchExpr':
    case 'MacroExpr':
      return [];
  }
}
