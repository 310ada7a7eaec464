import { exact, rounded, sigfig } from '../../values/arithmetic.ts';
import type { Inexact } from '../../values/value.ts';
import type { EvalFunction } from '../eval-function.ts';

const SEE = 'SearchReference/MathematicalFunctions';
const NUMBER = [{ name: 'num', type: 'number', doc: 'a number' }] as const;
const WHOLE = ['the result is exact, whatever the figures of the argument (correction of N3)'] as const;
const FIGURES = ['the result has the significant figures of the argument (N3)'] as const;

/** Rule N8: twelve significant digits and no more. */
// biome-ignore lint/suspicious/noApproximativeNumericConstant: Splunk's pi has no more digits
const PI: Inexact = { value: 3.14159265358, figures: 12 };

/** Mathematical functions (expressions.md sections 2.3 and 3). */
export const MATHEMATICAL_FUNCTIONS = [
  {
    name: 'abs',
    params: NUMBER,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    figures: 'handled',
    doc: 'The absolute value.',
    see: SEE,
    examples: [
      { expr: 'abs(-5)', gives: '5' },
      { expr: 'abs(f)', given: { f: 'abc' }, gives: null },
    ],
    run: (num: number | Inexact) => (typeof num === 'number' ? Math.abs(num) : { ...num, value: Math.abs(num.value) }),
  },
  {
    name: 'ceiling',
    aliases: ['ceil'],
    params: NUMBER,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'The next integer upwards.',
    semantics: WHOLE,
    see: SEE,
    examples: [
      { expr: 'ceiling(1.2)', gives: '2' },
      { expr: 'ceil(f)', given: { f: '-1.5' }, gives: '-1' },
    ],
    run: Math.ceil,
  },
  {
    name: 'exact',
    params: NUMBER,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'The number without a limit to its significant figures.',
    see: SEE,
    examples: [
      { expr: 'exact(3.14 * num)', given: { num: 2 }, gives: '6.28' },
      { expr: '8.250 * exact(0.2)', gives: '1.650' },
    ],
    run: (num: number) => num,
  },
  {
    name: 'exp',
    params: NUMBER,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    figures: 'propagate',
    doc: 'e to the power of the number.',
    semantics: FIGURES,
    see: SEE,
    examples: [
      { expr: 'exp(0)', gives: '1' },
      { expr: 'exp(f)', given: { g: 1 }, gives: null },
    ],
    run: Math.exp,
  },
  {
    name: 'floor',
    params: NUMBER,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'The next integer downwards.',
    semantics: WHOLE,
    see: SEE,
    examples: [
      { expr: 'floor(-1.5)', gives: '-2' },
      { expr: 'floor(HourOfDay/4)*4', given: { HourOfDay: '11' }, gives: '8' },
    ],
    run: Math.floor,
  },
  {
    name: 'ln',
    params: NUMBER,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    figures: 'propagate',
    doc: 'The natural logarithm.',
    semantics: FIGURES,
    see: SEE,
    examples: [
      { expr: 'ln(1)', gives: '0' },
      { expr: 'ln(f)', given: { f: 'abc' }, gives: null },
    ],
    run: Math.log,
  },
  {
    name: 'log',
    params: [...NUMBER, { name: 'base', type: 'number', doc: 'the base, 10 without it', optional: true }],
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    figures: 'propagate',
    doc: 'The logarithm to a base.',
    semantics: FIGURES,
    see: SEE,
    examples: [
      { expr: 'log(100)', gives: '2' },
      { expr: 'log(number, 2)', given: { number: 8 }, gives: '3' },
    ],
    run: (num: number, base: number = 10) => {
      // The library's own functions hit whole powers, the quotient of two logarithms misses some.
      if (base === 10) return Math.log10(num);
      return base === 2 ? Math.log2(num) : Math.log(num) / Math.log(base);
    },
  },
  {
    name: 'pi',
    params: [],
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    doc: 'The constant pi with twelve significant digits.',
    see: SEE,
    examples: [
      { expr: 'pi()', gives: '3.14159265358' },
      { expr: 'pi()*2', gives: '6.28318530716' },
    ],
    run: () => PI,
  },
  {
    name: 'pow',
    params: [...NUMBER, { name: 'exponent', type: 'number', doc: 'the exponent' }],
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    figures: 'propagate',
    doc: 'The number to a power.',
    semantics: FIGURES,
    see: SEE,
    examples: [
      { expr: 'pow(2, 10)', gives: '1024' },
      { expr: 'pow(2, 53) - 1', gives: '9007199254740991' },
    ],
    run: (num: number, exponent: number) => num ** exponent,
  },
  {
    name: 'round',
    params: [...NUMBER, { name: 'precision', type: 'number', doc: 'decimals, 0 without it', optional: true }],
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    figures: 'handled',
    doc: 'The number rounded to some decimals.',
    semantics: [
      'halves away from zero, judged on the decimal text',
      'prints that many decimals, but not more than the number is good for (N6)',
    ],
    see: SEE,
    examples: [
      { expr: 'round(2.555, 2)', gives: '2.56' },
      { expr: 'round(5, 2)', gives: '5.00' },
      { expr: 'round(200*0.02, 2)', gives: '4' },
    ],
    run: (num: number | Inexact, precision: number | Inexact = 0) => rounded(num, exact(precision)),
  },
  {
    name: 'sigfig',
    params: NUMBER,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    figures: 'handled',
    doc: 'The number rounded to its significant figures, the integer part too.',
    see: SEE,
    examples: [
      { expr: 'sigfig(1.00*1111)', gives: '1110' },
      { expr: 'sigfig(123.0 + 4.567)', gives: '127.6' },
    ],
    run: sigfig,
  },
  {
    name: 'sqrt',
    params: NUMBER,
    returns: 'number',
    nulls: 'propagate',
    multivalue: 'none',
    figures: 'propagate',
    doc: 'The square root.',
    semantics: FIGURES,
    see: SEE,
    examples: [
      { expr: 'sqrt(f)', given: { f: '16' }, gives: '4' },
      { expr: 'sqrt(f)', given: { g: 1 }, gives: null },
    ],
    run: Math.sqrt,
  },
] as const satisfies readonly EvalFunction[];
