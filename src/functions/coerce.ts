import { toNumber, toNumeric, toText } from '../values/number.ts';
import { compilePattern } from '../values/pattern.ts';
import { isMultivalue, type Value, valuesOf } from '../values/value.ts';
import type { ParamType, RuntimeFunction } from './eval-function.ts';
import { memoized } from './memo.ts';

/** Turns a value into what a parameter of a certain type takes; null where it cannot be one. */
export type Coerce = (value: Value) => unknown;

/** The text of a single value; a multivalue has none (T18). */
function asText(value: Value): string | null {
  if (typeof value === 'string') return value;
  return value === null || isMultivalue(value) ? null : toText(value);
}

/** Rule T13: null is not true, and neither is anything but a Boolean. */
const asBoolean: Coerce = (value) => value === true;

const asIs: Coerce = (value) => value;

/** Nothing is no list where null propagates, the empty list where the function handles it. */
const asListOrNull: Coerce = (value) => (value === null ? null : valuesOf(value));

/** A bad pattern in a literal was refused by the analysis; one in a row's field is no value. */
function regexpOf(text: string): RegExp | null {
  const compiled = compilePattern(text);
  return compiled.ok ? compiled.regexp : null;
}

function asPattern(): Coerce {
  const compile = memoized(regexpOf);
  return (value) => {
    const text = asText(value);
    return text === null ? null : compile(text);
  };
}

const COERCERS: Readonly<Record<Exclude<ParamType, 'pattern'>, Coerce>> = {
  string: asText,
  /** Rule T9: text that is no number counts as null. */
  number: toNumber,
  boolean: asBoolean,
  value: asIs,
  multivalue: valuesOf,
};

/** The coercion of an argument to a parameter's type, as the function declares it (house.md section 6). */
export function coercerOf(type: ParamType, fn: Pick<RuntimeFunction, 'figures' | 'nulls'>): Coerce {
  if (type === 'pattern') return asPattern();
  if (type === 'number' && fn.figures === 'handled') return toNumeric;
  if (type === 'multivalue' && fn.nulls === 'propagate') return asListOrNull;
  return COERCERS[type];
}
