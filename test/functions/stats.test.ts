import { findStatsFunction, STATS_FUNCTIONS } from '../../src/functions/stats/index.ts';
import { renderValue } from '../../src/values/number.ts';
import { type Value, valuesOf } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';

interface Given {
  readonly time: number | null;
  readonly value: Value;
}

function aggregate(name: string, given: readonly Given[], limit = 100): Value {
  const call = findStatsFunction(name);
  if (call === undefined) throw new Error(`no aggregate ${name}`);
  const state = call.fn.create({ percentile: call.percentile, limit });
  for (const { time, value } of given) for (const item of valuesOf(value)) state.add(item, time);
  return state.value();
}

const over = (name: string, ...values: readonly Value[]): Value =>
  aggregate(
    name,
    values.map((value) => ({ time: null, value })),
  );
const oneTo = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index + 1));

suite('stats functions', (test) => {
  test('every example comes out as it says', () => {
    for (const fn of STATS_FUNCTIONS) {
      for (const { call, given, gives } of fn.examples) {
        const [, name = '', field] = /^([\w.]+)(?:\((\w+)\))?$/.exec(call) ?? [];
        const rows = given.map((row): Given => {
          const cells = new Map(Object.entries(row));
          const time = cells.get('_time');
          return { time: typeof time === 'number' ? time : null, value: field === undefined ? true : (cells.get(field) ?? null) };
        });
        assert.equal(renderValue(aggregate(name, rows)), gives, call);
      }
    }
  });

  test('names: any case, aliases, percentiles (commands.md 6.3, BNF)', () => {
    assert.is(findStatsFunction('Mean')?.fn.name, 'avg');
    assert.is(findStatsFunction('c')?.fn.name, 'count');
    assert.is(findStatsFunction('distinct_count')?.fn.name, 'dc');
    assert.is(findStatsFunction('p99.5')?.percentile, 99.5);
    assert.is(findStatsFunction('exactperc90')?.fn.name, 'exactperc');
    for (const name of ['perc', 'p', 'perc101', 'sum5', 'nosuch', 'constructor', '']) assert.is(findStatsFunction(name), undefined, name);
  });

  test('sums are plain doubles in input order (N5, stats.avg-006)', () => {
    assert.is(over('avg', ...Array.from({ length: 100 }, () => '3.99')), 3.9900000000000055);
    assert.is(over('sum', '1', 'red', ['2', '3']), 6);
  });

  test('median rounds an exact half up and nothing else (commands.md 6.3, measured)', () => {
    assert.is(over('median', '1', '2'), 2);
    assert.is(over('median', '1', '4'), 3);
    assert.ok(Math.abs(Number(over('median', '1.2', '1.4')) - 1.3) < 1e-9);
    assert.is(over('median', '10', '20', '30', '40', '50', '60'), 35);
    assert.is(over('median', ['1', '2'], '9'), 2);
  });

  test('percentiles interpolate between neighbours (H:aggregate examples, stats.perc-001)', () => {
    assert.is(over('perc50', ...oneTo(10)), 5.5);
    assert.ok(Math.abs(Number(over('perc95', ...oneTo(10))) - 9.55) < 1e-9);
    assert.is(over('perc95', '10', '20', '30', '40', '50'), 48);
    assert.is(over('perc0', '3', '1', '2'), 1);
    assert.is(over('perc100', '3', '1', '2'), 3);
  });

  test('an aggregate may be asked after every row (streamstats)', () => {
    for (const name of ['median', 'values', 'stdev']) {
      const state = findStatsFunction(name)?.fn.create({ percentile: Number.NaN, limit: 100 });
      const seen = ['3', '1', '2'].map((value) => {
        state?.add(value, null);
        return state?.value();
      });
      const expected: Record<string, unknown> = {
        median: [3, 2, 2],
        values: ['3', ['1', '3'], ['1', '2', '3']],
        stdev: [0, Math.SQRT2, 1],
      };
      assert.equal(seen, expected[name], name);
    }
  });

  test('min and max: numbers while all are, else text by code point (docs Aggregatefunctions)', () => {
    assert.is(over('max', '9', '10'), 10);
    assert.is(over('min', '100', '70', '9'), 9);
    assert.is(over('max', 'pear', 'apple'), 'pear');
    assert.is(over('min', '10', '9', 'x'), '10');
  });

  test('values by code point, unlimited; list in order, limited (commands.md 6.3)', () => {
    assert.equal(over('values', '100', '9', '10', '1', '2', '10'), ['1', '10', '100', '2', '9']);
    assert.equal(over('values', 'b', 'A', '\u{1f600}', '\uffee'), ['A', 'b', '\uffee', '\u{1f600}']);
    assert.is(valuesOf(over('values', ...oneTo(1000))).length, 1000);
    assert.is(valuesOf(over('list', ...oneTo(150))).length, 100);
    assert.equal(over('list', ['c', 'a'], 'b'), ['c', 'a', 'b']);
  });

  test('earliest and latest go by time, whatever the order of rows (stats.latest-001)', () => {
    const rows: Given[] = [
      { time: 200, value: 'mid' },
      { time: 300, value: 'new' },
      { time: 100, value: 'old' },
      { time: null, value: 'timeless' },
    ];
    assert.is(aggregate('latest', rows), 'new');
    assert.is(aggregate('earliest', rows), 'old');
    assert.is(aggregate('earliest_time', rows), 100);
    assert.is(aggregate('latest_time', [{ time: 300, value: null }, ...rows.slice(2)]), 100);
  });

  test('rate needs two different times (stats.rate-002, -004)', () => {
    const counter = [120, 60, 20].map((time, index) => ({ time, value: String([500, 300, 100][index]) }));
    assert.is(aggregate('rate', counter), 4);
    assert.is(
      aggregate('rate', [
        { time: 60, value: '5' },
        { time: 60, value: '9' },
      ]),
      null,
    );
  });
});
