import type { Matcher } from '../plan/expression.ts';
import type { Plan } from '../plan/operators.ts';

/** Time modifiers as written. */
export interface WrittenRange {
  readonly earliest?: string;
  readonly latest?: string;
}

/** The time range that a search gives itself; null where that of the run holds (S31). */
export function ownRange(plan: Plan): WrittenRange | null {
  const operators: Plan[] = [];
  for (let at: Plan | undefined = plan; at !== undefined; at = 'input' in at ? at.input : undefined) operators.push(at);
  const scan = operators.at(-1);
  if (scan?.op !== 'scan' || scan.ownTime !== true) return null;
  const filter = operators.findLast((operator) => operator.op === 'filter');
  if (filter?.op !== 'filter') return {};
  const terms = filter.test.op === 'and' ? filter.test.args : [filter.test];
  const times = terms.flatMap((term): readonly Extract<Matcher, { readonly kind: 'time' }>[] =>
    term.op === 'match' && term.matcher.kind === 'time' && term.of.op === 'field' && term.of.name === '_time' ? [term.matcher] : [],
  );
  const earliest = times.find((time) => time.earliest !== undefined)?.earliest;
  const latest = times.find((time) => time.latest !== undefined)?.latest;
  return { ...(earliest === undefined ? {} : { earliest }), ...(latest === undefined ? {} : { latest }) };
}
