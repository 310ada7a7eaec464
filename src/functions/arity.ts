import type { EvalFunction, Param } from './eval-function.ts';

/** How many arguments a function takes: from `minimum` to `maximum`, growing by `step` where a group of parameters repeats (step 0: it does not). */
export interface Arity {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
}

/** The numbers of arguments that a function takes, as its parameters declare them. */
export function arityOf(fn: EvalFunction): Arity {
  const minimum = fn.params.filter((param) => param.optional !== true).length;
  const step = fn.repeats ?? 0;
  return { minimum, maximum: step === 0 ? fn.params.length : Number.POSITIVE_INFINITY, step };
}

/**
 * Rule T5 (messages.conf, INVALID_FUNC_ARGS): a wrong number of arguments is refused before a row is read.
 * Null where the number is right, what would have been right where it is not.
 */
export function checkArity(fn: EvalFunction, count: number): Arity | null {
  const arity = arityOf(fn);
  if (count < arity.minimum || count > arity.maximum) return arity;
  const fixed = fn.params.length - arity.step;
  if (arity.step > 1 && count > fixed && (count - fixed) % arity.step !== 0) return arity;
  return null;
}

/** The parameter that the argument at an index fills: the last group comes round again where it repeats. */
export function paramAt(fn: EvalFunction, index: number): Param | undefined {
  const direct = fn.params[index];
  if (direct !== undefined || fn.repeats === undefined) return direct;
  const fixed = fn.params.length - fn.repeats;
  return fn.params[fixed + ((index - fixed) % fn.repeats)];
}
