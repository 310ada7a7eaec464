import type { Plan, Scan } from './operators.ts';

/** Every scan of a plan, those of its subsearches too. */
export function scansOf(plan: Plan): readonly Scan[] {
  const found: Scan[] = [];
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    // Only an operator is called so: a plan is plain JSON, and expressions have operators of their own.
    if ('op' in part && part.op === 'scan') found.push(part as Scan);
    else for (const inner of Object.values(part)) look(inner);
  };
  look(plan);
  return found;
}
