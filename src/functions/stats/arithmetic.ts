import { toNumber } from '../../values/number.ts';
import type { Accumulator, StatsFunction } from '../stats-function.ts';

const SEE = 'SearchReference/Aggregatefunctions';

/** An aggregate over the values that read as numbers; plain doubles, added in the order of the rows (rule N5 shows the rounding). */
function overNumbers(add: (value: number) => void, value: () => number | null): Accumulator {
  return {
    add: (given) => {
      const number = typeof given === 'number' ? given : toNumber(given);
      if (number !== null) add(number);
    },
    value,
  };
}

function sum(): Accumulator {
  let total = 0;
  let count = 0;
  return overNumbers(
    (value) => {
      total += value;
      count += 1;
    },
    () => (count === 0 ? null : total),
  );
}

function sumOfSquares(): Accumulator {
  let total = 0;
  let count = 0;
  return overNumbers(
    (value) => {
      total += value * value;
      count += 1;
    },
    () => (count === 0 ? null : total),
  );
}

function average(): Accumulator {
  let total = 0;
  let count = 0;
  return overNumbers(
    (value) => {
      total += value;
      count += 1;
    },
    () => (count === 0 ? null : total / count),
  );
}

type OfNumbers = NonNullable<StatsFunction['ofNumbers']>;

function totalOf(numbers: Float64Array): number {
  let total = 0;
  for (let i = 0; i < numbers.length; i += 1) total += numbers[i] ?? 0;
  return total;
}

function rangeOf(numbers: Float64Array): number | null {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < numbers.length; i += 1) {
    const value = numbers[i] ?? 0;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return greatest < least ? null : greatest - least;
}

const orNothing =
  (of: (numbers: Float64Array) => number): OfNumbers =>
  (numbers) =>
    numbers.length === 0 ? null : of(numbers);

/** Welford's method over a list, step by step as `spread` does it. */
const spreadOf =
  (population: boolean, finish: (variance: number) => number): OfNumbers =>
  (numbers) => {
    const count = numbers.length;
    if (count < 2) return count === 0 ? null : 0;
    let mean = 0;
    let squares = 0;
    for (let i = 0; i < count; i += 1) {
      const value = numbers[i] ?? 0;
      const before = value - mean;
      mean += before / (i + 1);
      squares += before * (value - mean);
    }
    return finish(squares / (population ? count : count - 1));
  };

function range(): Accumulator {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  return overNumbers(
    (value) => {
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    },
    () => (greatest < least ? null : greatest - least),
  );
}

/** Welford's method: no cancellation where the values are large and close together, such as epoch times. */
function spread(population: boolean, finish: (variance: number) => number): () => Accumulator {
  return () => {
    let count = 0;
    let mean = 0;
    let squares = 0;
    return overNumbers(
      (value) => {
        count += 1;
        const before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
      },
      () => {
        if (count === 0) return null;
        if (count === 1) return 0;
        return finish(squares / (population ? count : count - 1));
      },
    );
  };
}

const VARIANCE = (variance: number): number => variance;
const NOTHING = { x: 'red' } as const;

/** Aggregates that calculate with every number (commands.md section 6.3); a value that is no number is left out. */
export const ARITHMETIC_STATS = [
  {
    name: 'sum',
    argument: 'required',
    numeric: true,
    doc: 'The sum of the numbers.',
    see: SEE,
    examples: [
      { call: 'sum(x)', given: [{ x: '1' }, { x: ['2', '3'] }, { x: 'red' }, { x: null }], gives: '6' },
      { call: 'sum(x)', given: [NOTHING], gives: null },
    ],
    create: sum,
    ofNumbers: orNothing(totalOf),
  },
  {
    name: 'sumsq',
    argument: 'required',
    numeric: true,
    doc: 'The sum of the squares of the numbers.',
    see: SEE,
    examples: [
      { call: 'sumsq(x)', given: [{ x: '10' }, { x: '20' }, { x: '40' }], gives: '2100' },
      { call: 'sumsq(x)', given: [NOTHING], gives: null },
    ],
    create: sumOfSquares,
    ofNumbers: orNothing((numbers) => totalOf(numbers.map((value) => value * value))),
  },
  {
    name: 'avg',
    aliases: ['mean'],
    argument: 'required',
    numeric: true,
    doc: 'The mean of the numbers.',
    semantics: ['the rounding of plain doubles shows'],
    see: SEE,
    examples: [
      { call: 'avg(x)', given: [{ x: '10' }, { x: null }, { x: '20' }, { x: '40' }], gives: '23.333333333333332' },
      { call: 'mean(x)', given: [NOTHING], gives: null },
    ],
    create: average,
    ofNumbers: orNothing((numbers) => totalOf(numbers) / numbers.length),
  },
  {
    name: 'range',
    argument: 'required',
    numeric: true,
    unordered: true,
    repeats: 'ignored',
    doc: 'The greatest number minus the least.',
    see: SEE,
    examples: [
      { call: 'range(x)', given: [{ x: '10' }, { x: '40' }, { x: '20' }], gives: '30' },
      { call: 'range(x)', given: [{ x: '10' }], gives: '0' },
    ],
    create: range,
    ofNumbers: rangeOf,
  },
  {
    name: 'stdev',
    argument: 'required',
    numeric: true,
    doc: 'The standard deviation of the numbers as a sample.',
    semantics: ['0 for one number'],
    see: SEE,
    examples: [
      { call: 'stdev(x)', given: [{ x: '10' }, { x: '20' }, { x: '30' }, { x: '40' }, { x: '50' }], gives: '15.811388300841896' },
      { call: 'stdev(x)', given: [{ x: '7' }], gives: '0' },
    ],
    create: spread(false, Math.sqrt),
    ofNumbers: spreadOf(false, Math.sqrt),
  },
  {
    name: 'stdevp',
    argument: 'required',
    numeric: true,
    doc: 'The standard deviation of the numbers as a population.',
    see: SEE,
    examples: [
      { call: 'stdevp(x)', given: [{ x: '1' }, { x: '2' }, { x: '3' }, { x: '4' }, { x: '5' }], gives: '1.4142135623730951' },
      { call: 'stdevp(x)', given: [{ x: '7' }], gives: '0' },
    ],
    create: spread(true, Math.sqrt),
    ofNumbers: spreadOf(true, Math.sqrt),
  },
  {
    name: 'var',
    argument: 'required',
    numeric: true,
    doc: 'The variance of the numbers as a sample.',
    semantics: ['0 for one number'],
    see: SEE,
    examples: [
      { call: 'var(x)', given: [{ x: '1' }, { x: '2' }, { x: '3' }, { x: '4' }, { x: '5' }], gives: '2.5' },
      { call: 'var(x)', given: [{ x: '7' }], gives: '0' },
    ],
    create: spread(false, VARIANCE),
    ofNumbers: spreadOf(false, VARIANCE),
  },
  {
    name: 'varp',
    argument: 'required',
    numeric: true,
    doc: 'The variance of the numbers as a population.',
    see: SEE,
    examples: [
      { call: 'varp(x)', given: [{ x: '1' }, { x: '2' }, { x: '3' }, { x: '4' }, { x: '5' }], gives: '2' },
      { call: 'varp(x)', given: [NOTHING], gives: null },
    ],
    create: spread(true, VARIANCE),
    ofNumbers: spreadOf(true, VARIANCE),
  },
] as const satisfies readonly StatsFunction[];
