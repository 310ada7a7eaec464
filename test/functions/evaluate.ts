import type { EvalFunction } from '../../src/functions/eval-function.ts';
import { lift } from '../../src/functions/lift.ts';
import type { PlanExpr } from '../../src/plan/expression.ts';
import { toNumeric } from '../../src/values/number.ts';
import type { RunContext, Value } from '../../src/values/value.ts';

const CONTEXT: RunContext = { now: 1704067200, zone: 'UTC' };

/** Field `name` as an argument. */
export const field = (name: string): PlanExpr => ({ op: 'field', name });
/** A text literal. */
export const text = (value: string): PlanExpr => ({ op: 'text', value });
/** A number literal as written. */
export const number = (written: string): PlanExpr => ({ op: 'number', text: written });

/** Evaluates plan expressions with the functions of some families: the smallest runner that the tests of functions need. */
export function evaluator(...families: readonly (readonly EvalFunction[])[]) {
  const functions = new Map<string, EvalFunction>();
  for (const fn of families.flat()) for (const name of [fn.name, ...(fn.aliases ?? [])]) functions.set(name, fn);

  const call = (name: string, ...args: readonly PlanExpr[]): PlanExpr => {
    const fn = functions.get(name);
    if (fn === undefined) throw new Error(`no function ${name}`);
    return 'desugar' in fn ? fn.desugar(args) : { op: 'call', fn: name, args };
  };

  const evaluate = (expr: PlanExpr, row: Readonly<Record<string, Value>> = {}): Value => {
    const of = (inner: PlanExpr): Value => evaluate(inner, row);
    switch (expr.op) {
      case 'text':
      case 'boolean':
        return expr.value;
      case 'number':
        return toNumeric(expr.text);
      case 'null':
        return null;
      case 'field':
        return row[expr.name] ?? null;
      case 'if':
        return of(of(expr.test) === true ? expr.then : expr.otherwise);
      case 'coalesce':
        return expr.args.map(of).find((value) => value !== null) ?? null;
      case 'and':
        return expr.args.every((arg) => of(arg) === true);
      case 'or':
        return expr.args.some((arg) => of(arg) === true);
      case 'not':
        return of(expr.arg) !== true;
      case 'call': {
        const fn = functions.get(expr.fn);
        if (fn === undefined || 'desugar' in fn) throw new Error(`no function ${expr.fn} in a plan`);
        return lift(fn)(CONTEXT, expr.args.map(of));
      }
      case 'match':
      case 'item':
      case 'each':
      case 'subsearch':
        throw new Error(`${expr.op} has its own tests`);
    }
  };
  return { call, evaluate, lookup: (name: string) => functions.get(name) };
}
