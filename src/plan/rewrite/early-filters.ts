import type { Span } from '../../text/source.ts';
import type { PlanExpr } from '../expression.ts';
import type { Extend, Filter, Plan } from '../operators.ts';
import { fieldsOf, isCapturedIn, operandsOf, replaceField } from '../substitute.ts';

/** A condition that grows beyond this many parts is asked where it stands. */
const MOST_PARTS = 300;

/**
 * The same plan with the conditions of a command asked before its own calculated fields are made: `tstats` over a data model asks its WHERE clause
 * of a few fields and calculates the others for what is left. A field in the condition becomes what it is calculated from. Conditions of
 * another command stay where they are: what they are asked of was calculated for their sake.
 */
export function earlyFilters(plan: Plan): Plan {
  if (!('input' in plan)) return plan;
  const input = earlyFilters(plan.input);
  if (plan.op === 'join') return { ...plan, input, other: earlyFilters(plan.other) };
  if (plan.op === 'union') return { ...plan, input, others: plan.others.map(earlyFilters) };
  return plan.op === 'filter' ? moved({ ...plan, input }) : { ...plan, input };
}

function moved(filter: Filter): Plan {
  const { test, origin } = filter;
  const parts = test.op === 'and' ? test.args : [test];
  let { input } = filter;
  const stay: PlanExpr[] = [];
  for (const part of parts) {
    const below = settled(part, input, origin);
    if (below === undefined) stay.push(part);
    else input = below;
  }
  if (stay.length === parts.length) return filter;
  const [only] = stay;
  if (only === undefined) return input;
  return { ...filter, input, test: stay.length === 1 ? only : { op: 'and', args: stay } };
}

/** The operators with a condition among them, below all that its fields are calculated by; undefined where it cannot be asked there. */
function settled(test: PlanExpr, plan: Plan, origin: Span): Plan | undefined {
  if (!isOf(plan, origin)) return undefined;
  if (plan.op === 'extend') {
    const before = beforeExtend(test, plan);
    if (before === undefined) return undefined;
    const input = settled(before, plan.input, origin) ?? { op: 'filter', input: plan.input, test: before, origin };
    return { ...plan, input };
  }
  if (plan.op !== 'project' || plan.mode !== 'drop') return undefined;
  const reads = fieldsOf(test);
  if (plan.patterns.some((pattern) => pattern.includes('*') || reads.includes(pattern))) return undefined;
  const input = settled(test, plan.input, origin);
  return input === undefined ? undefined : { ...plan, input };
}

const isOf = (plan: Plan, { start, end }: Span): boolean => plan.origin.start === start && plan.origin.end === end;

/** What a condition on calculated fields says of the fields that they are calculated from. */
function beforeExtend(test: PlanExpr, { columns }: Extend): PlanExpr | undefined {
  if (columns.some(({ dynamic }) => dynamic === true) || fieldsOf(test).includes('*') || !isPure(test)) return undefined;
  let before = test;
  for (const { name, value } of columns.toReversed()) {
    if (!fieldsOf(before).includes(name)) continue;
    if (!isPure(value) || fieldsOf(value).includes('*') || isCapturedIn(before, name)) return undefined;
    before = replaceField(before, name, value);
    if (partsOf(before) > MOST_PARTS) return undefined;
  }
  return before;
}

/** Whether an expression gives the same however often it is asked. */
function isPure(expr: PlanExpr): boolean {
  return !(expr.op === 'call' && expr.fn === 'random') && operandsOf(expr).every(isPure);
}

const partsOf = (expr: PlanExpr): number => operandsOf(expr).reduce((total, part) => total + partsOf(part), 1);
