import type { PlanExpr } from './expression.ts';
import type { Plan } from './operators.ts';

/** A plan for people: one operator a line from the scan to the last, `name: value` for each of its facts. */
export function describePlan(plan: Plan): string {
  const lines: string[] = [];
  for (let at: Plan | undefined = plan; at !== undefined; at = 'input' in at ? at.input : undefined) lines.push(describeOperator(at));
  return `${lines.reverse().join('\n')}\n`;
}

function describeOperator(plan: Plan): string {
  const facts = Object.entries(plan).flatMap(([name, value]: readonly [string, unknown]) => {
    if (name === 'op' || name === 'input' || name === 'origin' || value === undefined) return [];
    return [`${name}: ${describe(value)}`];
  });
  return facts.length === 0 ? plan.op : `${plan.op}  ${facts.join('  ')}`;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(describe).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // An operator says where it comes from, an expression does not; nothing else has an op.
  if ('op' in value && 'origin' in value) return describeInner(value as Plan);
  if ('op' in value) return describeExpression(value as PlanExpr);
  return `{ ${Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => `${name}: ${describe(part)}`)
    .join(', ')} }`;
}

/** A plan within an operator, in one line. */
const describeInner = (plan: Plan): string => `[${describePlan(plan).trimEnd().replaceAll('\n', ' | ')}]`;

/** An expression for people, in one line. */
export function describeExpression(expr: PlanExpr): string {
  switch (expr.op) {
    case 'text':
      return JSON.stringify(expr.value);
    case 'number':
      return expr.text;
    case 'boolean':
      return String(expr.value);
    case 'null':
    case 'item':
      return expr.op;
    case 'field':
      return `field(${JSON.stringify(expr.name)})`;
    case 'call':
      return `${expr.fn}(${expr.args.map(describeExpression).join(', ')})`;
    case 'if':
      return `if(${[expr.test, expr.then, expr.otherwise].map(describeExpression).join(', ')})`;
    case 'coalesce':
      return `coalesce(${expr.args.map(describeExpression).join(', ')})`;
    case 'and':
    case 'or':
      return `(${expr.args.map(describeExpression).join(` ${expr.op} `)})`;
    case 'not':
      return `not ${describeExpression(expr.arg)}`;
    case 'match':
      return `${describeExpression(expr.of)} matches ${describe(expr.matcher)}`;
    case 'subsearch':
      // Subplan is a Plan that expression.ts cannot name.
      return `${JSON.stringify(expr.before)} subsearch ${describeInner(expr.plan as Plan)}`;
    case 'each':
      return `${expr.fn}(${describeExpression(expr.over)}, item => ${describeExpression(expr.body)})`;
  }
}
