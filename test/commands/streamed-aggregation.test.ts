import fc from 'fast-check';
import { columnsOf, type Rows, rowsFrom } from '../../src/backends/arquero/rows.ts';
import { Unsorted } from '../../src/backends/arquero/stream/arrival.ts';
import { streamedAggregation } from '../../src/backends/arquero/stream/create-aggregation.ts';
import type { StreamedAggregation } from '../../src/backends/arquero/stream/streamed-aggregation.ts';
import { STATS_FUNCTIONS } from '../../src/functions/stats/index.ts';
import type { Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';

interface Event {
  readonly _time: number;
  readonly a: Value;
  readonly b: Value;
  readonly v: Value;
}

const NAMES = ['_time', 'a', 'b', 'v'] as const;
const text = fc.constantFrom('x', 'y', 'z', '10', '9', '1e3', '0.1', '3.99');
const single = fc.oneof(text, fc.integer({ min: -5, max: 5 }), fc.double({ min: -1, max: 1, noNaN: true }));
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 5, arbitrary: single },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.array(single, { minLength: 2, maxLength: 3 }) },
);
const event: fc.Arbitrary<Event> = fc.record({ _time: fc.integer({ min: 0, max: 5 }), a: value, b: value, v: value });

const rowsOf = (events: readonly Event[]): Rows =>
  rowsFrom(new Map(NAMES.map((name) => [name, events.map((each) => each[name])])), events.length, false);

const AGGREGATES = STATS_FUNCTIONS.map((fn) => ({
  fn: fn.name,
  field: 'v',
  as: fn.name,
  ...(fn.suffix === 'percentile' ? { percentile: 90 } : {}),
}));

function aggregation(by: readonly string[], names?: readonly string[]): StreamedAggregation {
  const aggregates = [
    { fn: 'count', as: 'rows' },
    { fn: 'sum', value: (row: { get(name: string): Value }) => row.get('v'), as: 'expression' },
    ...AGGREGATES.filter(({ fn }) => names?.includes(fn) !== false),
  ];
  const made = streamedAggregation({ by, aggregates });
  assert.ok(made !== undefined);
  return made;
}

const shown = (made: StreamedAggregation): unknown => [...columnsOf(made.finish())];

/** Enters events in the order of a file, in pieces of that many. */
function enter(into: StreamedAggregation, events: readonly Event[], size: number): void {
  for (let start = 0; start < events.length; start += size) {
    const piece = events.slice(start, start + size);
    into.add(
      rowsOf(piece),
      Float64Array.from(piece, ({ _time }) => _time),
    );
  }
}

const by = fc.constantFrom([], ['a'], ['a', 'b'], ['b', 'missing']);
const newestFirst = (events: readonly Event[]): readonly Event[] => events.toSorted((x, y) => y._time - x._time);

// The order of a search is newest first, equal times as they stand in the file (house.md section 4); pieces and threads must not show.
suite('aggregates of rows that come in pieces', (test) => {
  test('in files of either order, the answer is that of all rows at once', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), by, fc.boolean(), fc.integer({ min: 1, max: 9 }), (events, names, rises, size) => {
        const file = rises ? events.toSorted((x, y) => x._time - y._time) : newestFirst(events);
        const whole = aggregation(names);
        whole.add(rowsOf(newestFirst(file)));
        const pieces = aggregation(names);
        enter(pieces, file, size);
        assert.equal(shown(pieces), shown(whole));
      }),
    );
  });

  test('what several threads took adds up to it', () => {
    const mergeable = [
      'count',
      'dc',
      'values',
      'min',
      'max',
      'sum',
      'avg',
      'stdev',
      'perc',
      'median',
      'range',
      'first',
      'last',
      'list',
      'earliest',
      'latest',
    ];
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), by, fc.boolean(), fc.integer({ min: 1, max: 9 }), (events, names, rises, size) => {
        const file = rises ? events.toSorted((x, y) => x._time - y._time) : newestFirst(events);
        const whole = aggregation(names, mergeable);
        whole.add(rowsOf(newestFirst(file)));
        const merged = aggregation(names, mergeable);
        for (let start = 0; start < file.length; start += 11) {
          const part = aggregation(names, mergeable);
          enter(part, file.slice(start, start + 11), size);
          const sent = part.part();
          assert.ok(sent !== undefined);
          merged.merge(structuredClone(sent));
        }
        assert.equal(shown(merged), shown(whole));
      }),
    );
  });

  test('events in no order of time are told', () => {
    const events = [3, 1, 2].map((_time): Event => ({ _time, a: 'x', b: null, v: '1' }));
    assert.throws(
      () => enter(aggregation([]), events, 1),
      (error: unknown) => error instanceof Unsorted,
    );
  });
});
