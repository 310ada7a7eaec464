import { compareText } from '../../values/compare.ts';
import { toNumber, toText } from '../../values/number.ts';
import { fromValues, type Scalar, type Value } from '../../values/value.ts';
import type { StatsSettings } from '../stats-function.ts';
import { medianOf, percentileOf } from './distribution.ts';
import { best, Numbers, Queue } from './sliding-queues.ts';

/** An aggregate over the values of a window: the oldest leave first. It gives to the last digit what the aggregate of the window alone gives. */
export interface SlidingAccumulator {
  add(value: Scalar, time: number | null): void;
  /** Takes out the value that was added longest ago. */
  drop(value: Scalar, time: number | null): void;
  value(): Value;
}

const textOf = (value: Scalar): string => (typeof value === 'string' ? value : toText(value));
const numberOf = (value: Scalar): number | null => (typeof value === 'number' ? value : toNumber(value));

function counter(): SlidingAccumulator {
  let count = 0;
  return {
    add: () => {
      count += 1;
    },
    drop: () => {
      count -= 1;
    },
    value: () => count,
  };
}

/**
 * Sums of whole numbers are exact, whatever the order in which they are added and taken out. With other numbers the rounding depends on the
 * order, so that they are added up anew.
 */
function summed(of: (value: number) => number, finish: (total: number, count: number) => number): SlidingAccumulator {
  const numbers = new Numbers();
  let [total, size, inexact] = [0, 0, 0];
  const change = (value: Scalar, sign: 1 | -1): void => {
    const number = numberOf(value);
    if (number === null) return;
    if (sign === 1) numbers.push(number);
    else numbers.shift();
    const part = of(number);
    if (!Number.isSafeInteger(part)) {
      inexact += sign;
      return;
    }
    total += sign * part;
    size += sign * Math.abs(part);
  };
  return {
    add: (value) => change(value, 1),
    drop: (value) => change(value, -1),
    value: () => {
      const count = numbers.length;
      if (count === 0) return null;
      return finish(inexact > 0 || size > Number.MAX_SAFE_INTEGER ? numbers.sum(of) : total, count);
    },
  };
}

function spread(population: boolean, finish: (variance: number) => number): SlidingAccumulator {
  const numbers = new Numbers();
  return {
    add: (value) => {
      const number = numberOf(value);
      if (number !== null) numbers.push(number);
    },
    drop: (value) => {
      if (numberOf(value) !== null) numbers.shift();
    },
    value: () => {
      const count = numbers.length;
      if (count < 2) return count === 0 ? null : 0;
      return finish(numbers.squares() / (population ? count : count - 1));
    },
  };
}

function extreme(sign: 1 | -1): SlidingAccumulator {
  const numbers = best<number>((one, other) => sign * (one - other) > 0);
  const texts = best<string>((one, other) => sign * compareText(one, other) > 0);
  let others = 0;
  return {
    add: (value) => {
      const number = numberOf(value);
      if (number === null) others += 1;
      else numbers.add(number);
      texts.add(textOf(value));
    },
    drop: (value) => {
      if (numberOf(value) === null) others -= 1;
      else numbers.drop();
      texts.drop();
    },
    value: () => (others === 0 ? numbers.get() : texts.get()) ?? null,
  };
}

function range(): SlidingAccumulator {
  const [least, greatest] = [best<number>((one, other) => one < other), best<number>((one, other) => one > other)];
  return {
    add: (value) => {
      const number = numberOf(value);
      if (number === null) return;
      least.add(number);
      greatest.add(number);
    },
    drop: (value) => {
      if (numberOf(value) === null) return;
      least.drop();
      greatest.drop();
    },
    value: () => {
      const [low, high] = [least.get(), greatest.get()];
      return low === undefined || high === undefined ? null : high - low;
    },
  };
}

function distinct(finish: (counts: ReadonlyMap<string, number>) => Value): SlidingAccumulator {
  const counts = new Map<string, number>();
  let known: Value | undefined;
  return {
    add: (value) => {
      const text = textOf(value);
      const before = counts.get(text) ?? 0;
      counts.set(text, before + 1);
      if (before === 0) known = undefined;
    },
    drop: (value) => {
      const text = textOf(value);
      const before = counts.get(text) ?? 0;
      if (before > 1) counts.set(text, before - 1);
      else {
        counts.delete(text);
        known = undefined;
      }
    },
    value: () => {
      known ??= finish(counts);
      return known;
    },
  };
}

function queued(finish: (queue: Queue<Scalar>) => Value): SlidingAccumulator {
  const queue = new Queue<Scalar>();
  return { add: (value) => queue.push(value), drop: () => queue.shift(), value: () => finish(queue) };
}

function listed({ limit, cut }: StatsSettings): SlidingAccumulator {
  let count = 0;
  const queue = queued((values) => {
    if (count > limit) cut?.();
    return fromValues(values.first(limit).map(textOf));
  });
  return {
    add: (value, time) => {
      count += 1;
      queue.add(value, time);
    },
    drop: (value, time) => {
      count -= 1;
      queue.drop(value, time);
    },
    value: queue.value,
  };
}

/** The numbers in order; one is put in and taken out by halving. */
function sorted(pick: (numbers: readonly number[]) => number): SlidingAccumulator {
  const numbers: number[] = [];
  const placeOf = (number: number): number => {
    let [low, high] = [0, numbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    add: (value) => {
      const number = numberOf(value);
      if (number !== null) numbers.splice(placeOf(number), 0, number);
    },
    drop: (value) => {
      const number = numberOf(value);
      if (number !== null) numbers.splice(placeOf(number), 1);
    },
    value: () => (numbers.length === 0 ? null : pick(numbers)),
  };
}

interface Moment {
  readonly time: number;
  readonly value: Scalar;
}

/** Of equal times the last value is the earliest and the first the latest, as in the aggregates themselves. */
function timed(finish: (earliest: Moment, latest: Moment) => Value, keep: (value: Scalar) => Scalar | null): SlidingAccumulator {
  const earliest = best<Moment>((one, other) => one.time <= other.time);
  const latest = best<Moment>((one, other) => one.time > other.time);
  return {
    add: (given, time) => {
      const value = keep(given);
      if (time === null || value === null) return;
      earliest.add({ time, value });
      latest.add({ time, value });
    },
    drop: (given, time) => {
      if (time === null || keep(given) === null) return;
      earliest.drop();
      latest.drop();
    },
    value: () => {
      const [first, last] = [earliest.get(), latest.get()];
      return first === undefined || last === undefined ? null : finish(first, last);
    },
  };
}

const asIs = (value: Scalar): Scalar => value;
function rateBetween(earliest: Moment, latest: Moment): Value {
  const seconds = latest.time - earliest.time;
  // Both were kept through numberOf.
  return seconds === 0 ? null : ((latest.value as number) - (earliest.value as number)) / seconds;
}

const plain = (value: number): number => value;
/** Aggregates that can forget a value, by name; others (mode) are aggregated anew. */
const SLIDING: ReadonlyMap<string, (settings: StatsSettings) => SlidingAccumulator> = new Map([
  ['count', counter],
  ['sum', () => summed(plain, (total) => total)],
  [
    'sumsq',
    () =>
      summed(
        (value) => value * value,
        (total) => total,
      ),
  ],
  ['avg', () => summed(plain, (total, count) => total / count)],
  ['stdev', () => spread(false, Math.sqrt)],
  ['stdevp', () => spread(true, Math.sqrt)],
  ['var', () => spread(false, plain)],
  ['varp', () => spread(true, plain)],
  ['min', () => extreme(-1)],
  ['max', () => extreme(1)],
  ['range', range],
  ['dc', () => distinct((counts) => counts.size)],
  ['estdc', () => distinct((counts) => counts.size)],
  ['estdc_error', () => distinct((counts) => (counts.size > 0 ? 0 : null))],
  ['values', () => distinct((counts) => fromValues([...counts.keys()].sort(compareText)))],
  ['list', listed],
  ['first', () => queued((values) => values.front ?? null)],
  ['last', () => queued((values) => values.back ?? null)],
  ['median', () => sorted(medianOf)],
  ['perc', ({ percentile }: StatsSettings) => sorted((numbers) => percentileOf(numbers, percentile))],
  ['exactperc', ({ percentile }: StatsSettings) => sorted((numbers) => percentileOf(numbers, percentile))],
  ['upperperc', ({ percentile }: StatsSettings) => sorted((numbers) => percentileOf(numbers, percentile))],
  ['earliest', () => timed((earliest) => earliest.value, asIs)],
  ['latest', () => timed((_, latest) => latest.value, asIs)],
  ['earliest_time', () => timed((earliest) => earliest.time, asIs)],
  ['latest_time', () => timed((_, latest) => latest.time, asIs)],
  ['rate', () => timed(rateBetween, numberOf)],
]);

/** An aggregate that can forget values; undefined where there is no such way to calculate it. */
export function slidingAccumulator(name: string, settings: StatsSettings): SlidingAccumulator | undefined {
  return SLIDING.get(name)?.(settings);
}
