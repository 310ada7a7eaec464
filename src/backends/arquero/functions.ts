import { PLAN_FUNCTIONS, type PlanFunctionName } from '../../functions/eval/index.ts';
import type { RuntimeFunction } from '../../functions/eval-function.ts';
import { lift, lift1, lift2, lift3 } from '../../functions/lift.ts';
import type { RunContext, Value } from '../../values/value.ts';

/** A function of the table, ready to be called on values. Conditions give true, false or null; null is not true. */
// biome-ignore lint/suspicious/noExplicitAny: a condition's result is used as a Boolean, a value's as a value; the text that calls it knows which
export type Callable = (...args: readonly Value[]) => any;

/** Every eval function and operator under its own name, bound to a run (its `now`, its zone). */
export function functions(context: RunContext): Readonly<Record<PlanFunctionName, Callable>> {
  const table: Record<string, Callable> = Object.create(null);
  for (const fn of PLAN_FUNCTIONS) {
    if ('run' in fn) table[fn.name] = callable(fn, context);
  }
  // Those without `run` were replaced when the search was read (desugar), so no program names them. The engine looks names up faster, and knows
  // which function is called, where an object inherits them.
  return Object.create(table) as Record<PlanFunctionName, Callable>;
}

/** True for a function to which the border adds nothing: it takes values as they are, gives a single one, and makes no texts that may grow too large. */
const isDirect = (fn: RuntimeFunction): boolean =>
  fn.nulls === 'handled' &&
  fn.multivalue === 'whole' &&
  fn.figures === 'handled' &&
  fn.context !== true &&
  fn.repeats === undefined &&
  (fn.returns === 'boolean' || fn.returns === 'number') &&
  fn.params.every(({ type, optional }) => type === 'value' && optional !== true);

function callable(fn: RuntimeFunction, context: RunContext): Callable {
  if (isDirect(fn)) return fn.run;
  const most = fn.params.length;
  if (fn.repeats === undefined && fn.params.every((param) => param.optional !== true)) {
    if (most === 1) {
      const one = lift1(fn);
      return (a = null) => one(a, context);
    }
    if (most === 2) {
      const two = lift2(fn);
      return (a = null, b = null) => two(a, b, context);
    }
    if (most === 3) {
      const three = lift3(fn);
      return (a = null, b = null, c = null) => three(a, b, c, context);
    }
  }
  const many = lift(fn);
  return (...args) => many(context, args);
}
