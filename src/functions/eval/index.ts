import type { EvalFunction } from '../eval-function.ts';
import { BITWISE_FUNCTIONS } from './bitwise.ts';
import { COMMAND_FUNCTIONS } from './command-parts.ts';
import { CONDITIONAL_FUNCTIONS } from './conditional.ts';
import { CONVERSION_FUNCTIONS } from './conversion.ts';
import { CRYPTOGRAPHIC_FUNCTIONS } from './cryptographic.ts';
import { INFORMATIONAL_FUNCTIONS } from './informational.ts';
import { JSON_FUNCTIONS } from './json.ts';
import { LOOKUP_FUNCTIONS } from './lookup.ts';
import { MATCHING_FUNCTIONS } from './matching.ts';
import { MATHEMATICAL_FUNCTIONS } from './mathematical.ts';
import { MULTIVALUE_FUNCTIONS } from './multivalue.ts';
import { OPERATOR_FUNCTIONS } from './operators.ts';
import { STATISTICAL_FUNCTIONS } from './statistical.ts';
import { TEXT_FUNCTIONS } from './text.ts';
import { TIME_FUNCTIONS } from './time.ts';
import { TRIGONOMETRIC_FUNCTIONS } from './trigonometric.ts';
import { TYPE_FUNCTIONS } from './types.ts';

const NAMED = [
  ...BITWISE_FUNCTIONS,
  ...CONDITIONAL_FUNCTIONS,
  ...CONVERSION_FUNCTIONS,
  ...CRYPTOGRAPHIC_FUNCTIONS,
  ...INFORMATIONAL_FUNCTIONS,
  ...JSON_FUNCTIONS,
  ...LOOKUP_FUNCTIONS,
  ...MATCHING_FUNCTIONS,
  ...MATHEMATICAL_FUNCTIONS,
  ...MULTIVALUE_FUNCTIONS,
  ...STATISTICAL_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...TIME_FUNCTIONS,
  ...TRIGONOMETRIC_FUNCTIONS,
] as const;

const UNNAMED = [...OPERATOR_FUNCTIONS, ...TYPE_FUNCTIONS, ...COMMAND_FUNCTIONS] as const;

/** Names that a search may call, without the aliases. */
export type EvalFunctionName = (typeof NAMED)[number]['name'];

/** Names that a plan may call: also the operators (`add`, `equal`) and what `isnum` and its like become. */
export type PlanFunctionName = EvalFunctionName | (typeof UNNAMED)[number]['name'];

/** The table of eval functions (expressions.md section 3). */
export const EVAL_FUNCTIONS: readonly EvalFunction[] = NAMED;

/** Every function of the plans: the table of eval functions, the operators, and the questions of type. */
export const PLAN_FUNCTIONS: readonly EvalFunction[] = [...NAMED, ...UNNAMED];

const BY_WRITTEN_NAME = new Map<string, EvalFunction>();
for (const fn of EVAL_FUNCTIONS) {
  for (const name of [fn.name, ...(fn.aliases ?? [])]) BY_WRITTEN_NAME.set(name.toLowerCase(), fn);
}

const BY_PLAN_NAME = new Map(PLAN_FUNCTIONS.map((fn) => [fn.name, fn]));

/** The function that a search calls, in any case (rule E4) and by any of its names. */
export function findEvalFunction(name: string): EvalFunction | undefined {
  return BY_WRITTEN_NAME.get(name.toLowerCase());
}

/** The function that a plan calls, by its own name. */
export function findPlanFunction(name: string): EvalFunction | undefined {
  return BY_PLAN_NAME.get(name);
}
