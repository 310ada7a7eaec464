import { binLabel, logBinLabel, numericSpan, parseLogSpan, timeSpanFor } from '../../src/values/bin.ts';
import { assert, suite } from '../kit/suite.ts';

suite('bins', (test) => {
  test('labels: lower inclusive, decimals of the span (bin-002, bin-006, bin-007, bin-024; commands.md 10)', () => {
    assert.equal(
      [5, 15, 10].map((value) => binLabel(value, 10)),
      ['0-10', '10-20', '10-20'],
    );
    assert.is(binLabel(1.2, 0.5), '1.0-1.5');
    assert.is(binLabel(-5, 10), '-10-0');
    assert.is(binLabel(1999, 1000), '1000-2000');
    assert.is(binLabel(7, 10, 5), '5-15');
  });

  test('binary fractions do not shift a border (inferred)', () => {
    assert.is(binLabel(0.3, 0.1), '0.3-0.4');
    assert.is(binLabel(0.7, 0.1), '0.7-0.8');
    assert.is(binLabel(-0.3, 0.1), '-0.3--0.2');
    assert.is(binLabel(0.00000015, 1e-7), '0.0000001-0.0000002');
  });

  test('the span is the least power of ten that needs no more bins (commands.md 10; Search Manual, "Using bins and time spans")', () => {
    assert.is(numericSpan(2, undefined, 1, 4), 10);
    assert.is(numericSpan(100, 3, 1, 4), 10);
    assert.is(numericSpan(24, undefined, 0, 23), 1);
    assert.is(numericSpan(12, undefined, 0, 23), 10);
    assert.is(numericSpan(5, undefined, 0, 59), 100);
    assert.is(numericSpan(100, undefined, 7, 7), 1);
    assert.is(numericSpan(1, undefined, 99, 101), 1000);
    assert.is(numericSpan(1, undefined, -5, 5), 10);
    assert.is(numericSpan(10, undefined, 0, 0.05), 0.01);
  });

  test('logarithmic spans (searchbnf log-span; label inferred)', () => {
    assert.equal(parseLogSpan('log'), { coefficient: 1, base: 10 });
    assert.equal(parseLogSpan('2log5'), { coefficient: 2, base: 5 });
    for (const text of ['5log5', '0.5log2', 'log1', '2lag5', '']) assert.is(parseLogSpan(text), null, text);
    const span = { coefficient: 2, base: 5 };
    assert.equal(
      [0.5, 2, 9.99, 10].map((value) => logBinLabel(value, span)),
      ['0.4-2', '2-10', '2-10', '10-50'],
    );
    assert.is(logBinLabel(1000, { coefficient: 1, base: 10 }), '1000-10000');
    assert.is(logBinLabel(0, span), null);
  });

  test('derived time spans (timechart-031, -033, -034; commands.md 6.6)', () => {
    const derived = (seconds: number) => {
      const { count, unit } = timeSpanFor(100, undefined, 0, seconds);
      return `${count}${unit}`;
    };
    assert.equal([900, 3600, 14_400, 86_400, 604_800, 2_592_000, 31_536_000].map(derived), ['10s', '1m', '5m', '30m', '1d', '1d', '1mon']);
    assert.equal(timeSpanFor(100, { count: 2, unit: 'm' }, 0, 900), { count: 5, unit: 'm' });
  });
});
