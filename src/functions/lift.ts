import { inexact, toNumeric } from '../values/number.ts';
import { fromValues, isMultivalue, type RunContext, type Scalar, type Value } from '../values/value.ts';
import { engineLimit } from '../values/value-limits.ts';
import { paramAt } from './arity.ts';
import { type Coerce, coercerOf } from './coerce.ts';
import type { RuntimeFunction } from './eval-function.ts';

/*
 * The border of house.md section 6: what a function declares about null, multivalue, types and significant figures is applied here and
 * nowhere else. A call of one, two or three arguments becomes one closure made once per call site; per row it allocates nothing.
 */

/** A call with one argument. */
export type Call1 = (a: Value, context: RunContext) => Value;
/** A call with two arguments. */
export type Call2 = (a: Value, b: Value, context: RunContext) => Value;
/** A call with three arguments. */
export type Call3 = (a: Value, b: Value, c: Value, context: RunContext) => Value;
/** A call with any number of arguments. */
export type Call = (context: RunContext, args: readonly Value[]) => Value;

/** An empty list is no value, a list of one its only value. */
const finish = (result: Value): Value => (isMultivalue(result) ? fromValues(result) : result);

/** What one value of a multivalue gives joins what the others gave; nothing leaves no trace. */
function collect(into: Scalar[], result: Value): void {
  if (isMultivalue(result)) for (const item of result) into.push(item);
  else if (result !== null) into.push(result);
}

/** Rule N3: a number result carries the fewest figures of the number arguments. */
const limited = (result: Value, figures: number): Value =>
  typeof result === 'number' && figures !== Number.POSITIVE_INFINITY ? inexact(result, figures) : result;

const figuresOf = (value: Value): number => {
  if (typeof value === 'number') return Number.POSITIVE_INFINITY;
  const number = toNumeric(value);
  return number === null || typeof number === 'number' ? Number.POSITIVE_INFINITY : number.figures;
};

/** What the arguments at a place do, from the declaration of the function. */
interface Slot {
  readonly coerce: Coerce;
  /** A multivalue here stands for each of its values (`each`) or spoils the call (`none`). */
  readonly single: boolean;
  /** Its figures limit those of the result. */
  readonly limits: boolean;
}

function slotAt(fn: RuntimeFunction, index: number): Slot {
  const type = paramAt(fn, index)?.type ?? 'value';
  return {
    coerce: coercerOf(type, fn),
    single: fn.multivalue !== 'whole' && type !== 'multivalue',
    limits: fn.figures === 'propagate' && type === 'number',
  };
}

/** The function of one argument, its declarations applied. */
export function lift1(fn: RuntimeFunction): Call1 {
  const run = fn.run;
  const strict = fn.nulls === 'propagate';
  const inContext = fn.context === true;
  const { coerce, single, limits } = slotAt(fn, 0);
  const plain: Call1 = (a, context) => {
    const x = coerce(a);
    if (strict && x === null) return null;
    try {
      return finish(inContext ? run(context, x) : run(x));
    } catch (error) {
      return engineLimit(error, fn.name);
    }
  };
  // Text is read once for the number and its figures.
  const limiting: Call1 = (a, context) => {
    const x = toNumeric(a);
    if (x === null || typeof x === 'number') return plain(x, context);
    return limited(plain(x.value, context), x.figures);
  };
  const core = limits ? limiting : plain;
  if (!single) return core;
  if (fn.multivalue === 'none') return (a, context) => (isMultivalue(a) ? null : core(a, context));
  return (a, context) => {
    if (!isMultivalue(a)) return core(a, context);
    const results: Scalar[] = [];
    for (const item of a) collect(results, core(item, context));
    return fromValues(results);
  };
}

/** The function of two arguments, its declarations applied. */
export function lift2(fn: RuntimeFunction): Call2 {
  const run = fn.run;
  const strict = fn.nulls === 'propagate';
  const inContext = fn.context === true;
  const { coerce: coerceA, single: singleA, limits: limitsA } = slotAt(fn, 0);
  const { coerce: coerceB, single: singleB, limits: limitsB } = slotAt(fn, 1);
  const plain: Call2 = (a, b, context) => {
    const x = coerceA(a);
    if (strict && x === null) return null;
    const y = coerceB(b);
    if (strict && y === null) return null;
    try {
      return finish(inContext ? run(context, x, y) : run(x, y));
    } catch (error) {
      return engineLimit(error, fn.name);
    }
  };
  const limit = (a: Value, b: Value): number =>
    Math.min(limitsA ? figuresOf(a) : Number.POSITIVE_INFINITY, limitsB ? figuresOf(b) : Number.POSITIVE_INFINITY);
  const core: Call2 = limitsA || limitsB ? (a, b, context) => limited(plain(a, b, context), limit(a, b)) : plain;
  if (!singleA && !singleB) return core;
  const general = lift(fn);
  return (a, b, context) => ((singleA && isMultivalue(a)) || (singleB && isMultivalue(b)) ? general(context, [a, b]) : core(a, b, context));
}

/** The function of three arguments, its declarations applied. */
export function lift3(fn: RuntimeFunction): Call3 {
  const run = fn.run;
  const strict = fn.nulls === 'propagate';
  const inContext = fn.context === true;
  const general = lift(fn);
  const slots = [slotAt(fn, 0), slotAt(fn, 1), slotAt(fn, 2)] as const;
  // No function of three numbers passes figures on.
  if (slots.some((slot) => slot.limits)) return (a, b, c, context) => general(context, [a, b, c]);
  const [{ coerce: coerceA, single: singleA }, { coerce: coerceB, single: singleB }, { coerce: coerceC, single: singleC }] = slots;
  return (a, b, c, context) => {
    if ((singleA && isMultivalue(a)) || (singleB && isMultivalue(b)) || (singleC && isMultivalue(c))) return general(context, [a, b, c]);
    const x = coerceA(a);
    if (strict && x === null) return null;
    const y = coerceB(b);
    if (strict && y === null) return null;
    const z = coerceC(c);
    if (strict && z === null) return null;
    try {
      return finish(inContext ? run(context, x, y, z) : run(x, y, z));
    } catch (error) {
      return engineLimit(error, fn.name);
    }
  };
}

/** The function of any number of arguments, its declarations applied: the general way, and that of a multivalue. */
export function lift(fn: RuntimeFunction): Call {
  const { run, params } = fn;
  const strict = fn.nulls === 'propagate';
  const each = fn.multivalue === 'each';
  const inContext = fn.context === true;
  const slots: Slot[] = params.map((_, index) => slotAt(fn, index));
  const slotOf = (index: number): Slot => {
    const slot = slots[index] ?? slotAt(fn, index);
    slots[index] = slot;
    return slot;
  };

  const core: Call = (context, args) => {
    const coerced: unknown[] = inContext ? [context] : [];
    let figures = Number.POSITIVE_INFINITY;
    for (const [index, given] of args.entries()) {
      const slot = slotOf(index);
      const value = slot.coerce(given);
      if (strict && value === null) return null;
      if (slot.limits) figures = Math.min(figures, figuresOf(given));
      coerced.push(value);
    }
    try {
      return limited(finish(run(...coerced)), figures);
    } catch (error) {
      return engineLimit(error, fn.name);
    }
  };

  return (context, args) => {
    const index = args.findIndex((value, at) => isMultivalue(value) && slotOf(at).single);
    const values = args[index];
    if (values === undefined || !isMultivalue(values)) return core(context, args);
    if (!each) return null;
    const results: Scalar[] = [];
    for (const item of values) collect(results, core(context, args.with(index, item)));
    return fromValues(results);
  };
}
