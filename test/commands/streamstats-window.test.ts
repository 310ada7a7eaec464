import fc from 'fast-check';
import { findStatsFunction } from '../../src/functions/stats/index.ts';
import { search } from '../../src/index.ts';
import { renderValue } from '../../src/values/number.ts';
import type { Scalar } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';

interface Given {
  readonly _time: number;
  readonly n: string | readonly string[] | null;
  readonly g: string | null;
}

const ROWS = fc
  .array(
    fc.record({
      step: fc.integer({ min: 0, max: 3 }),
      n: fc.oneof(
        fc.constantFrom('1', '2', '0.1', '0.7', 'red', '', '10', '9'),
        fc.constant(null),
        fc.constantFrom(['1', '2'], ['0.3', 'x']),
      ),
      g: fc.constantFrom('a', 'b', 'c', null),
    }),
    { maxLength: 25 },
  )
  .map((rows) => {
    let time = 1000;
    return rows.map(({ step, n, g }): Given => {
      time -= step;
      return { _time: time, n, g };
    });
  });

const FUNCTIONS = [
  'count',
  'sum',
  'avg',
  'min',
  'max',
  'range',
  'stdev',
  'dc',
  'values',
  'list',
  'first',
  'last',
  'median',
  'perc90',
  'mode',
  'latest',
  'earliest',
];
const OPTIONS = fc.record({
  current: fc.boolean(),
  global: fc.boolean(),
  allnum: fc.boolean(),
  by: fc.boolean(),
  window: fc.integer({ min: 0, max: 4 }),
  seconds: fc.constantFrom(0, 1, 3, 5),
});
type Options = typeof OPTIONS extends fc.Arbitrary<infer O> ? O : never;

/** The rows that count for a row, read off the rules of commands.md 6.4 one by one. */
function windowOf(rows: readonly Given[], at: number, { current, global, by, window, seconds }: Options): readonly Given[] {
  const row = rows[at];
  const inGroup = (other: Given) => !by || other.g === row?.g;
  const placed = rows.slice(0, current ? at + 1 : at).filter((other) => !by || other.g !== null);
  const candidates = global ? placed : placed.filter(inGroup);
  const last = window === 0 ? candidates : candidates.slice(-window);
  const near = seconds === 0 ? last : last.filter((other) => Math.abs((row?._time ?? 0) - other._time) < seconds);
  return near.filter(inGroup);
}

function expectedOf(name: string, rows: readonly Given[], allnum: boolean): unknown {
  const call = findStatsFunction(name);
  if (call === undefined) throw new Error(`no aggregate ${name}`);
  const state = call.fn.create({ percentile: call.percentile, limit: 100 });
  let spoilt = false;
  for (const { n, _time } of rows) {
    for (const value of n === null ? [] : typeof n === 'string' ? [n] : n) {
      if (value === '' || Number.isNaN(Number(value))) spoilt = true;
      state.add(value as Scalar, _time);
    }
  }
  return allnum && spoilt && call.fn.numeric ? null : renderValue(state.value());
}

suite('windows of streamstats', (test) => {
  test('a row shows what its window alone would give', () => {
    fc.assert(
      fc.property(ROWS, OPTIONS, fc.constantFrom(...FUNCTIONS), (rows, options, name) => {
        const { current, global, allnum, by, window, seconds } = options;
        fc.pre(window > 0 || seconds > 0);
        const parts = [
          `current=${current} global=${global} allnum=${allnum} window=${window}`,
          seconds === 0 ? '' : `time_window=${seconds}s`,
          `${name}(n) AS answer`,
          by ? 'BY g' : '',
        ];
        const { rows: shown, diagnostics } = search({ spl: `* | streamstats ${parts.join(' ')}`, data: rows.map((row) => ({ ...row })) });
        assert.equal(diagnostics, []);
        const expected = rows.map((row, at) => (by && row.g === null ? null : expectedOf(name, windowOf(rows, at, options), allnum)));
        assert.equal(
          shown.map((row) => row.answer ?? null),
          expected,
        );
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});
