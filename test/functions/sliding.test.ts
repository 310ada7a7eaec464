import fc from 'fast-check';
import { findStatsFunction, STATS_FUNCTIONS } from '../../src/functions/stats/index.ts';
import { slidingAccumulator } from '../../src/functions/stats/sliding.ts';
import type { Scalar, Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';

/** Whole and broken numbers, numbers as text, huge ones whose sum is not exact, texts. */
const SCALARS = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -5, max: 5 }) },
  { weight: 3, arbitrary: fc.integer({ min: -50, max: 50 }).map((tenths) => tenths / 10) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('1.0', '', 'red', 'Red', '10', '9', 2 ** 53, -(2 ** 53), 0.1, '0.2') },
) as fc.Arbitrary<Scalar>;
const ENTRIES = fc.array(fc.record({ value: SCALARS, time: fc.option(fc.integer({ min: 0, max: 6 })) }), { maxLength: 40 });
const NAMES = STATS_FUNCTIONS.map((fn) => (fn.suffix === undefined ? fn.name : `${fn.name}90`));

suite('sliding aggregates', (test) => {
  // The rule: a window shows what the aggregate of its rows alone shows, to the last digit.
  for (const name of NAMES) {
    test(`${name} over a window is ${name} of the rows in it`, () => {
      const call = findStatsFunction(name);
      if (call === undefined) throw new Error(`no aggregate ${name}`);
      const settings = { percentile: call.percentile, limit: 3 };
      if (slidingAccumulator(call.fn.name, settings) === undefined) return;
      fc.assert(
        fc.property(ENTRIES, fc.integer({ min: 1, max: 7 }), (entries, width) => {
          const sliding = slidingAccumulator(call.fn.name, settings);
          const shown: Value[] = [];
          const expected: Value[] = [];
          entries.forEach(({ value, time }, index) => {
            sliding?.add(value, time);
            const gone = entries[index - width];
            if (gone !== undefined) sliding?.drop(gone.value, gone.time);
            shown.push(sliding?.value() ?? null);
            const naive = call.fn.create(settings);
            for (const each of entries.slice(Math.max(0, index - width + 1), index + 1)) naive.add(each.value, each.time);
            expected.push(naive.value());
          });
          assert.equal(shown, expected);
        }),
        { numRuns: 200, seed: 7 },
      );
    });
  }

  test('all but mode can forget a value', () => {
    const without = NAMES.map((name) => findStatsFunction(name)?.fn.name ?? '').filter(
      (name) => slidingAccumulator(name, { percentile: 50, limit: 1 }) === undefined,
    );
    assert.equal(without, ['mode']);
  });
});
