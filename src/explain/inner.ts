import type { PlanExpr } from '../plan/expression.ts';
import type { Plan } from '../plan/operators.ts';
import { operandsOf } from '../plan/substitute.ts';
import type { RanStep, Recording } from './recording.ts';

/** The searches inside of a step, each with its steps: what `join`, `append` and their like read, and subsearches in brackets. */
export function innerSearches(step: RanStep, recording: Recording): readonly (readonly RanStep[])[] {
  return innerPlans(step.operator).map((plan) => recording.inner(plan, begins(plan) ? step.before : undefined));
}

function innerPlans(operator: Plan): readonly Plan[] {
  switch (operator.op) {
    case 'join':
      return [operator.other];
    case 'union':
      return operator.others;
    case 'filter':
    case 'takeWhile':
      return subsearchesIn(operator.test);
    case 'extend':
      return operator.columns.flatMap(({ value }) => subsearchesIn(value));
    default:
      return [];
  }
}

/** A Subplan is a Plan; see its comment. */
const subsearchesIn = (expr: PlanExpr): readonly Plan[] =>
  expr.op === 'subsearch' ? [expr.plan as Plan] : operandsOf(expr).flatMap(subsearchesIn);

/** Whether a plan works on the rows at hand. */
function begins(plan: Plan): boolean {
  let first = plan;
  while ('input' in first) first = first.input;
  return first.op === 'current';
}
