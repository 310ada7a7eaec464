import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { applyRelativeTime } from '../../../src/values/relative-time.ts';
import { assert, suite } from '../../kit/suite.ts';
import { RUNS } from './runs.ts';

/** Zones with changes of clocks by an hour and by half of one, at midnight and at noon of UTC, on both hemispheres, and one that skipped a day. */
const ZONES = [
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Havana',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
];

const DURATIONS = new Map<string, (count: number) => Temporal.DurationLike>([
  ['us', (count) => ({ microseconds: count })],
  ['ms', (count) => ({ milliseconds: count })],
  ['cs', (count) => ({ milliseconds: count * 10 })],
  ['ds', (count) => ({ milliseconds: count * 100 })],
  ['s', (count) => ({ seconds: count })],
  ['m', (count) => ({ minutes: count })],
  ['h', (count) => ({ hours: count })],
  ['d', (count) => ({ days: count })],
  ['w', (count) => ({ weeks: count })],
  ['mon', (count) => ({ months: count })],
  ['q', (count) => ({ months: count * 3 })],
  ['y', (count) => ({ years: count })],
]);

const SUBSECONDS: ReadonlyMap<string, number> = new Map([
  ['us', 1],
  ['ms', 1000],
  ['cs', 10_000],
  ['ds', 100_000],
]);

/** R3, R4: the start of the unit on the wall of the zone. */
function snapped(time: Temporal.ZonedDateTime, unit: string): Temporal.ZonedDateTime {
  const size = SUBSECONDS.get(unit);
  if (size !== undefined) {
    const micro = time.millisecond * 1000 + time.microsecond;
    return time.with({ millisecond: 0, microsecond: 0 }).add({ microseconds: Math.floor(micro / size) * size });
  }
  if (unit === 's' || unit === 'm' || unit === 'h') {
    const smallestUnit = unit === 's' ? 'second' : unit === 'm' ? 'minute' : 'hour';
    return time.round({ smallestUnit, roundingMode: 'floor' });
  }
  const date = time.toPlainDate();
  const [name, weekday] = [unit.replace(/\d$/, ''), Number(/\d$/.exec(unit)?.[0] ?? 0)];
  if (name === 'w') return startOf(date.subtract({ days: (date.dayOfWeek - weekday + 7) % 7 }), time.timeZoneId);
  if (name === 'd') return time.startOfDay();
  const month = name === 'y' ? 1 : name === 'q' ? date.month - ((date.month - 1) % 3) : date.month;
  return startOf(date.with({ month, day: 1 }), time.timeZoneId);
}

const startOf = (date: Temporal.PlainDate, zone: string): Temporal.ZonedDateTime => date.toZonedDateTime(zone);

type Step = readonly [kind: 'shift', count: number, unit: string] | readonly [kind: 'snap', unit: string];

/** Microseconds since the epoch of a chain of steps, as Temporal has it. */
function byTemporal(microseconds: number, steps: readonly Step[], zone: string): number {
  let time = Temporal.Instant.fromEpochNanoseconds(BigInt(microseconds) * 1000n).toZonedDateTimeISO(zone);
  for (const step of steps) time = step[0] === 'snap' ? snapped(time, step[1]) : time.add(DURATIONS.get(step[2])?.(step[1]) ?? {});
  return Number(time.epochNanoseconds / 1000n);
}

const written = (steps: readonly Step[]): string =>
  steps.map((step) => (step[0] === 'snap' ? `@${step[1]}` : `${step[1] < 0 ? '' : '+'}${step[1]}${step[2]}`)).join('');

const shift = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.constantFrom(...DURATIONS.keys()))
  .map(([count, unit]): Step => ['shift', count, unit]);
const SNAPS = [...DURATIONS.keys(), 'w0', 'w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7'];
const snap = fc.constantFrom(...SNAPS).map((unit): Step => ['snap', unit]);
const steps = fc.oneof(
  fc.tuple(shift),
  fc.tuple(snap),
  fc.tuple(shift, snap),
  fc.tuple(snap, shift),
  fc.tuple(shift, snap, shift),
  fc.array(fc.oneof(shift, snap), { minLength: 1, maxLength: 4 }),
);
const SECONDS_1973 = 94_694_400;
const SECONDS_2037 = 2_114_380_800;
const instant = fc
  .tuple(fc.integer({ min: SECONDS_1973, max: SECONDS_2037 }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 999_999 })))
  .map(([seconds, micro]) => seconds * 1_000_000 + micro);

function check(microseconds: number, chain: readonly Step[], zone: string): void {
  const spec = written(chain);
  const ours = applyRelativeTime(microseconds / 1e6, spec, zone);
  assert.is(
    ours === null ? null : Math.round(ours * 1e6),
    byTemporal(microseconds, chain, zone),
    `${spec} at ${microseconds / 1e6} in ${zone}`,
  );
}

suite('relative times against Temporal (R1-R4)', (test) => {
  test('anywhere in time', () => {
    fc.assert(
      fc.property(instant, steps, fc.constantFrom(...ZONES), (microseconds, chain, zone) => check(microseconds, chain, zone)),
      RUNS,
    );
  });

  test('within two days of a change of clocks', () => {
    const zones = ZONES.filter((zone) => zone !== 'UTC');
    const near = fc.integer({ min: -2 * 86_400, max: 2 * 86_400 });
    fc.assert(
      fc.property(instant, near, steps, fc.constantFrom(...zones), (microseconds, offset, chain, zone) => {
        const from = Temporal.Instant.fromEpochMilliseconds(Math.floor(microseconds / 1000)).toZonedDateTimeISO(zone);
        const change = from.getTimeZoneTransition('next') ?? from.getTimeZoneTransition('previous');
        if (change === null) return;
        check(change.epochMilliseconds * 1000 + offset * 1_000_000, chain, zone);
      }),
      RUNS,
    );
  });
});
