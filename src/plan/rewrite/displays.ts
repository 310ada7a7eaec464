import type { Display, ExtendColumn, Plan } from '../operators.ts';

/** Verbs whose rows are no longer the rows below them: how a field was to be shown says nothing of what they make. */
const REBUILDING: ReadonlySet<string> = new Set(['contingency', 'correlate', 'fieldsummary', 'pivot', 'series', 'transpose', 'untable']);

/**
 * Puts how fields are shown behind all else, since it is applied to the final rows and hidden from every command (SearchReference/Fieldformat).
 * Of several for one field the last counts; a field that is renamed, or aggregated anew, is shown as it is.
 */
export function displaysLast(plan: Plan): Plan {
  const columns = new Map<string, ExtendColumn>();
  for (const operator of chain(plan)) {
    if (operator.op === 'display') for (const column of operator.columns) columns.set(column.name, column);
    else if (operator.op === 'rename') for (const [from] of operator.pairs) columns.delete(from);
    else if (operator.op === 'aggregate' || (operator.op === 'call' && REBUILDING.has(operator.verb))) columns.clear();
  }
  const rows = withoutDisplays(plan);
  return columns.size === 0
    ? rows
    : ({ op: 'display', input: rows, columns: [...columns.values()], origin: plan.origin } satisfies Display);
}

/** A plan whose rows another command works on: nothing of them is shown. */
export function withoutDisplays(plan: Plan): Plan {
  if (!('input' in plan)) return plan;
  const input = withoutDisplays(plan.input);
  if (plan.op === 'display') return input;
  if (plan.op === 'join') return { ...plan, input, other: withoutDisplays(plan.other) };
  if (plan.op === 'union') return { ...plan, input, others: plan.others.map(withoutDisplays) };
  return input === plan.input ? plan : { ...plan, input };
}

/** The operators from the first to the last. */
function chain(plan: Plan): readonly Plan[] {
  return 'input' in plan ? [...chain(plan.input), plan] : [plan];
}
