import type { PlanExpr } from '../../plan/expression.ts';
import { add, divide } from '../../values/arithmetic.ts';
import { compareText } from '../../values/compare.ts';
import { impurity } from '../../values/impurity.ts';
import { toNumber, toNumeric, toText } from '../../values/number.ts';
import type { Scalar, Value } from '../../values/value.ts';
import type { ArgumentProblem, EvalFunction } from '../eval-function.ts';

const SEE = 'SearchReference/StatisticalFunctions';
const VALUES = [{ name: 'value', type: 'multivalue', doc: 'numbers, fields or multivalues, each value for itself' }] as const;

/** A field may hold text, which is skipped; a text literal is refused before a row is read (F-math, F-stat). */
function refuseText(args: readonly PlanExpr[]): ArgumentProblem | undefined {
  const argument = args.findIndex((arg) => arg.op === 'text');
  return argument === -1 ? undefined : { kind: 'type', argument, expected: 'a number or a field', found: 'a text' };
}

/** The sum by the rules of `+` (N4), and how many numbers there were. */
function total(lists: readonly (readonly Scalar[])[]): { readonly sum: Value; readonly count: number } {
  let sum: Value = null;
  let count = 0;
  for (const list of lists) {
    for (const value of list) {
      const number = typeof value === 'number' ? value : toNumeric(value);
      if (number === null) continue;
      sum = sum === null ? number : add(sum, number);
      count += 1;
    }
  }
  return { sum, count };
}

/** Greater than zero where a ranks above b: a text above every number, numbers by value, texts by code point. */
function rank(a: Scalar, b: Scalar): number {
  const x = toNumber(a);
  const y = toNumber(b);
  if (x === null) return y === null ? compareText(toText(a), toText(b)) : 1;
  return y === null ? -1 : x - y;
}

/** The value that ranks highest (sign 1) or lowest (sign -1). */
function extreme(lists: readonly (readonly Scalar[])[], sign: 1 | -1): Scalar | null {
  let best: Scalar | null = null;
  for (const list of lists) {
    for (const value of list) if (best === null || sign * rank(value, best) > 0) best = value;
  }
  return best;
}

/** Statistical functions over the arguments of one row (expressions.md section 3). */
export const STATISTICAL_FUNCTIONS = [
  {
    name: 'avg',
    params: VALUES,
    repeats: 1,
    returns: 'number',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'The mean of the numbers.',
    semantics: ['fields without a number are left out; a text literal is an error'],
    see: SEE,
    examples: [
      { expr: 'avg(a, 2, 3)', given: { a: 'somedata' }, gives: '2.5' },
      { expr: 'avg(m)', given: { m: ['1', '2', '3'] }, gives: '2' },
    ],
    check: refuseText,
    run: (...lists: readonly (readonly Scalar[])[]) => {
      const { sum, count } = total(lists);
      return count === 0 ? null : divide(sum, count);
    },
  },
  {
    name: 'max',
    params: VALUES,
    repeats: 1,
    returns: 'value',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'The greatest value.',
    semantics: ['a text is greater than any number', 'null is left out'],
    see: SEE,
    examples: [
      { expr: 'max(1, 3, 6, 7, "foo", name)', given: { name: 'zaz' }, gives: 'zaz' },
      { expr: 'max(a, b)', given: { a: '9', b: '10' }, gives: '10' },
    ],
    run: (...lists: readonly (readonly Scalar[])[]) => extreme(lists, 1),
  },
  {
    name: 'min',
    params: VALUES,
    repeats: 1,
    returns: 'value',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'The least value.',
    semantics: ['a number is less than any text', 'null is left out'],
    see: SEE,
    examples: [
      { expr: 'min(3, 6, 7, "maria", size)', given: { size: 1 }, gives: '1' },
      { expr: 'min(n)', given: { n: ['3', '5', '2'] }, gives: '2' },
    ],
    run: (...lists: readonly (readonly Scalar[])[]) => extreme(lists, -1),
  },
  {
    name: 'random',
    params: [],
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'A random integer from 0 to 2^31-1.',
    see: SEE,
    examples: [
      { expr: 'isint(random())', gives: true },
      { expr: 'random() <= 2147483647', gives: true },
    ],
    run: () => {
      impurity.calls += 1;
      return Math.floor(Math.random() * 2147483648);
    },
  },
  {
    name: 'sum',
    params: VALUES,
    repeats: 1,
    returns: 'number',
    nulls: 'handled',
    multivalue: 'whole',
    doc: 'The sum of the numbers.',
    semantics: ['fields without a number are left out; a text literal is an error'],
    see: 'SearchReference/MathematicalFunctions',
    examples: [
      { expr: 'sum(m, 1)', given: { m: ['1', '2', '3'] }, gives: '7' },
      { expr: 'sum(a, 2, 3)', given: { a: 'somedata' }, gives: '5' },
    ],
    check: refuseText,
    run: (...lists: readonly (readonly Scalar[])[]) => total(lists).sum,
  },
] as const satisfies readonly EvalFunction[];
