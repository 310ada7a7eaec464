import type { PlanExpr } from '../plan/expression.ts';
import { compilePattern } from '../values/pattern.ts';
import type { ArgumentProblem } from './eval-function.ts';

/** Refuses a call whose literal pattern does not compile. */
export function checkPatternAt(argument: number): (args: readonly PlanExpr[]) => ArgumentProblem | undefined {
  return (args) => {
    const pattern = args[argument];
    if (pattern?.op !== 'text') return undefined;
    const compiled = compilePattern(pattern.value);
    return compiled.ok ? undefined : { kind: 'pattern', argument, detail: compiled.detail, offset: compiled.offset };
  };
}
