import { toNumber } from '../../values/number.ts';
import type { Accumulator, StatsFunction } from '../stats-function.ts';

const SEE = 'SearchReference/Aggregatefunctions';

/** An aggregate over all numbers in ascending order. */
function overSorted(pick: (sorted: readonly number[]) => number): Accumulator {
  const numbers: number[] = [];
  let sorted = true;
  return {
    add: (given) => {
      const number = typeof given === 'number' ? given : toNumber(given);
      if (number === null) return;
      const last = numbers[numbers.length - 1];
      if (last !== undefined && !(last <= number)) sorted = false;
      numbers.push(number);
    },
    value: () => {
      if (numbers.length === 0) return null;
      if (!sorted) numbers.sort((a, b) => a - b);
      sorted = true;
      return pick(numbers);
    },
  };
}

/** The value between the neighbours of position N/100*(n-1), on the straight line (commands.md section 6.3, measured and in the examples). */
export function percentileOf(sorted: ArrayLike<number>, percentile: number): number {
  // Multiplied before it is divided: 95 * 9 / 100 is 8.55, 0.95 * 9 is not.
  const position = (percentile * (sorted.length - 1)) / 100;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (position - below);
}

/**
 * The one place that knows how a median between two values rounds: their mean, and an exact half goes up
 * (measured on 10.4.2; the 9.x and 10.x pages say "the higher of the two"; commands.md section 18).
 */
export function medianOf(sorted: ArrayLike<number>): number {
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  if (sorted.length % 2 === 1) return high;
  const mean = ((sorted[middle - 1] ?? high) + high) / 2;
  const whole = Math.floor(mean);
  return mean - whole === 0.5 ? whole + 1 : mean;
}

type OfNumbers = NonNullable<StatsFunction['ofNumbers']>;

const ofSorted =
  (pick: (sorted: Float64Array, percentile: number) => number): OfNumbers =>
  (numbers, { percentile: wanted }) =>
    numbers.length === 0 ? null : pick(numbers.length === 1 ? numbers : numbers.sort(), wanted);

const TEN = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((n) => ({ y: String(n) }));
const FIVE = [{ v: '1' }, { v: '2' }, { v: '3' }, { v: '4' }, { v: '5' }] as const;
const percentile = ({ percentile: wanted }: { readonly percentile: number }): Accumulator =>
  overSorted((sorted) => percentileOf(sorted, wanted));

/** Aggregates over the distribution of the numbers (commands.md section 6.3). */
export const DISTRIBUTION_STATS = [
  {
    name: 'median',
    argument: 'required',
    numeric: true,
    unordered: true,
    doc: 'The number in the middle.',
    semantics: ['of an even number of values the mean of the middle pair, an exact half rounded up'],
    see: SEE,
    examples: [
      { call: 'median(v)', given: FIVE, gives: '3' },
      { call: 'median(v)', given: [{ v: '1' }, { v: '4' }], gives: '3' },
    ],
    create: () => overSorted(medianOf),
    ofNumbers: ofSorted(medianOf),
  },
  {
    name: 'perc',
    aliases: ['p'],
    suffix: 'percentile',
    argument: 'required',
    numeric: true,
    unordered: true,
    doc: 'The number below which the given share of the numbers lies.',
    semantics: ['interpolated between neighbours', 'exact, where Splunk estimates from 1000 different values on'],
    see: SEE,
    examples: [
      { call: 'perc50(y)', given: TEN, gives: '5.5' },
      { call: 'p95(y)', given: TEN, gives: '9.55' },
    ],
    create: percentile,
    ofNumbers: ofSorted(percentileOf),
  },
  {
    name: 'exactperc',
    suffix: 'percentile',
    argument: 'required',
    numeric: true,
    unordered: true,
    doc: 'As perc, never estimated.',
    see: SEE,
    examples: [
      { call: 'exactperc25(v)', given: FIVE, gives: '2' },
      { call: 'exactperc75(v)', given: FIVE, gives: '4' },
    ],
    create: percentile,
    ofNumbers: ofSorted(percentileOf),
  },
  {
    name: 'upperperc',
    suffix: 'percentile',
    argument: 'required',
    numeric: true,
    unordered: true,
    doc: 'As perc; where Splunk estimates, the upper bound.',
    see: SEE,
    examples: [
      { call: 'upperperc95(y)', given: TEN, gives: '9.55' },
      { call: 'upperperc25(v)', given: FIVE, gives: '2' },
    ],
    create: percentile,
    ofNumbers: ofSorted(percentileOf),
  },
] as const satisfies readonly StatsFunction[];
