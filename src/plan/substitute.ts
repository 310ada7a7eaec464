import type { PlanExpr } from './expression.ts';

/** The operands of an expression in their order. The body of an `each` is one of them. */
export function operandsOf(expr: PlanExpr): readonly PlanExpr[] {
  switch (expr.op) {
    case 'call':
    case 'coalesce':
    case 'and':
    case 'or':
      return expr.args;
    case 'not':
      return [expr.arg];
    case 'match':
      return [expr.of];
    case 'if':
      return [expr.test, expr.then, expr.otherwise];
    case 'each':
      return [expr.over, expr.body];
    case 'text':
    case 'number':
    case 'boolean':
    case 'null':
    case 'field':
    case 'item':
    case 'subsearch':
      return [];
  }
}

/**
 * The expression with every reference to a field replaced. The body of an `each` is left alone if what replaces the field is
 * the `item` of an outer one: there the nearest `each` would bind it (see `isCapturedIn`).
 */
export function replaceField(expr: PlanExpr, name: string, by: PlanExpr): PlanExpr {
  const replace = (part: PlanExpr): PlanExpr => replaceField(part, name, by);
  switch (expr.op) {
    case 'field':
      return expr.name === name ? by : expr;
    case 'call':
    case 'coalesce':
    case 'and':
    case 'or':
      return { ...expr, args: expr.args.map(replace) };
    case 'not':
      return { ...expr, arg: replace(expr.arg) };
    case 'match':
      return { ...expr, of: replace(expr.of) };
    case 'if':
      return { ...expr, test: replace(expr.test), then: replace(expr.then), otherwise: replace(expr.otherwise) };
    case 'each':
      return { ...expr, over: replace(expr.over), body: by.op === 'item' ? expr.body : replace(expr.body) };
    case 'text':
    case 'number':
    case 'boolean':
    case 'null':
    case 'item':
    case 'subsearch':
      return expr;
  }
}

/** The names of the fields that an expression reads, each once, in order of appearance; `*` where only the run can tell. */
export function fieldsOf(expr: PlanExpr): readonly string[] {
  const names = new Set<string>();
  const collect = (part: PlanExpr): void => {
    if (part.op === 'field') names.add(part.name);
    if (part.op === 'subsearch') names.add('*');
    for (const operand of operandsOf(part)) collect(operand);
  };
  collect(expr);
  return [...names];
}

/** True if a field is read inside the body of an `each` within the expression, where an outer `item` cannot stand for it. */
export function isCapturedIn(expr: PlanExpr, name: string): boolean {
  if (expr.op === 'each') return isCapturedIn(expr.over, name) || fieldsOf(expr.body).includes(name);
  return operandsOf(expr).some((operand) => isCapturedIn(operand, name));
}

/**
 * The same part of a plan for a text that stands nowhere in the search (an event type, a template): its expressions have no spans.
 */
export function withoutSpans<T>(part: T): T {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(withoutSpans) as T;
  const isExpression = 'op' in part;
  const kept = Object.entries(part).filter(([name]) => !isExpression || (name !== 'span' && name !== 'elements'));
  // The same keys but for those that a plan may leave out.
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutSpans(value)])) as T;
}
