import fc from 'fast-check';
import { STATS_FUNCTIONS } from '../../src/functions/stats/index.ts';
import { assert, suite } from '../kit/suite.ts';

const SETTINGS = { percentile: 95, limit: 100 };

// Two ways to the same answer: value by value (Accumulator, whose examples are Splunk's), and all values at once.
suite('aggregates of all values at once', (test) => {
  const ofNumbers = STATS_FUNCTIONS.filter((fn) => fn.ofNumbers !== undefined);
  const ofDistinct = STATS_FUNCTIONS.filter((fn) => fn.ofDistinct !== undefined);

  test('there are some of either kind', () => {
    assert.ok(ofNumbers.length >= 11);
    assert.ok(ofDistinct.length >= 3);
  });

  for (const fn of ofNumbers) {
    test(`${fn.name} of numbers, to the last bit`, () => {
      const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), fc.constant(3.99));
      fc.assert(
        fc.property(fc.array(number.map((value) => value + 0)), fc.integer({ min: 0, max: 100 }), (numbers, percentile) => {
          const settings = { ...SETTINGS, percentile };
          const state = fn.create(settings);
          for (const value of numbers) state.add(value, null);
          assert.equal(fn.ofNumbers?.(Float64Array.from(numbers), settings), state.value());
        }),
      );
    });
  }

  for (const fn of ofDistinct) {
    test(`${fn.name} of different texts`, () => {
      fc.assert(
        fc.property(fc.array(fc.string()), (texts) => {
          const state = fn.create(SETTINGS);
          for (const text of texts) state.add(text, null);
          const distinct = [...new Set(texts)];
          assert.equal(
            fn.ofDistinct?.(distinct.length, () => distinct),
            state.value(),
          );
        }),
      );
    });
  }
});
