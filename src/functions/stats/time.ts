import { toNumber } from '../../values/number.ts';
import type { Scalar } from '../../values/value.ts';
import type { Accumulator, StatsFunction } from '../stats-function.ts';

const SEE = 'SearchReference/Timefunctions';

interface Moment {
  readonly time: number;
  readonly value: Scalar;
}

/** The values at the least and the greatest time. Events come newest first, so of equal times the first row is the latest, the last the earliest. */
function track(finish: (earliest: Moment, latest: Moment) => Scalar | null, keep: (value: Scalar) => Scalar | null): Accumulator {
  let earliest: Moment | null = null;
  let latest: Moment | null = null;
  return {
    add: (given, time) => {
      if (time === null) return;
      const isEarliest = earliest === null || time <= earliest.time;
      const isLatest = latest === null || time > latest.time;
      if (!isEarliest && !isLatest) return;
      const value = keep(given);
      if (value === null) return;
      const moment = { time, value };
      if (isEarliest) earliest = moment;
      if (isLatest) latest = moment;
    },
    value: () => (earliest === null || latest === null ? null : finish(earliest, latest)),
  };
}

const asIs = (value: Scalar): Scalar => value;

/** A counter's growth per second. */
function rateBetween(earliest: Moment, latest: Moment): number | null {
  const seconds = latest.time - earliest.time;
  if (seconds === 0) return null;
  // Both were kept through toNumber.
  return ((latest.value as number) - (earliest.value as number)) / seconds;
}

const THREE = [
  { _time: 300, v: '30' },
  { _time: 100, v: '10' },
  { _time: 200, v: '25' },
  { _time: 50, v: null },
] as const;
const TIMELESS = [{ v: '30' }] as const;

/** Aggregates that depend on `_time` (commands.md section 6.3); a row without `_time` counts for none of them. */
export const TIME_STATS = [
  {
    name: 'earliest',
    argument: 'required',
    numeric: false,
    ordered: 'time',
    doc: 'The value at the least _time among the rows that have the field.',
    see: SEE,
    examples: [
      { call: 'earliest(v)', given: THREE, gives: '10' },
      { call: 'earliest(v)', given: TIMELESS, gives: null },
    ],
    create: () => track((earliest) => earliest.value, asIs),
  },
  {
    name: 'latest',
    argument: 'required',
    numeric: false,
    ordered: 'time',
    doc: 'The value at the greatest _time among the rows that have the field.',
    see: SEE,
    examples: [
      { call: 'latest(v)', given: THREE, gives: '30' },
      { call: 'latest(v)', given: TIMELESS, gives: null },
    ],
    create: () => track((_, latest) => latest.value, asIs),
  },
  {
    name: 'earliest_time',
    argument: 'required',
    numeric: false,
    ordered: 'time',
    doc: 'The least _time of the rows that have the field, in epoch seconds.',
    see: SEE,
    examples: [
      { call: 'earliest_time(v)', given: THREE, gives: '100' },
      { call: 'earliest_time(v)', given: TIMELESS, gives: null },
    ],
    create: () => track((earliest) => earliest.time, asIs),
  },
  {
    name: 'latest_time',
    argument: 'required',
    numeric: false,
    ordered: 'time',
    doc: 'The greatest _time of the rows that have the field, in epoch seconds.',
    see: SEE,
    examples: [
      { call: 'latest_time(v)', given: THREE, gives: '300' },
      { call: 'latest_time(v)', given: TIMELESS, gives: null },
    ],
    create: () => track((_, latest) => latest.time, asIs),
  },
  {
    name: 'rate',
    argument: 'required',
    numeric: true,
    ordered: 'time',
    doc: 'The growth of a counter per second: latest minus earliest number, divided by the seconds between them.',
    semantics: ['needs two different times'],
    see: SEE,
    examples: [
      { call: 'rate(v)', given: THREE, gives: '0.1' },
      {
        call: 'rate(v)',
        given: [
          { _time: 60, v: '5' },
          { _time: 60, v: '9' },
        ],
        gives: null,
      },
    ],
    create: () => track(rateBetween, toNumber),
  },
] as const satisfies readonly StatsFunction[];
