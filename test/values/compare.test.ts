import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import {
  compareAuto,
  compareBy,
  compareText,
  equal,
  greater,
  greaterOrEqual,
  less,
  lessOrEqual,
  notEqual,
} from '../../src/values/compare.ts';
import type { Scalar } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';

suite('comparison', (test) => {
  test('numeric if both are numbers, else text (T15, T16, eval.compare.014-023)', () => {
    assert.ok(greater('10', '9'));
    assert.ok(equal('1.0', 1));
    assert.ok(equal(404, '404'));
    assert.ok(less('10', '9a'));
    assert.ok(lessOrEqual('a', 'a'));
    assert.ok(greaterOrEqual('503', 300));
    assert.not(equal('a', 'A'));
    assert.ok(less('A', 'a'));
    assert.not(equal('abc', 'ab*'));
  });

  test('nothing is true of null (T13, eval.null.007, eval.null.008)', () => {
    for (const compare of [equal, notEqual, less, lessOrEqual, greater, greaterOrEqual]) {
      assert.not(compare(null, 'x'));
      assert.not(compare(5, null));
      assert.not(compare(null, null));
    }
    assert.ok(notEqual('x', ''));
  });

  test('any value of a multivalue counts (T17, fn.cond.in.013)', () => {
    assert.ok(equal('a', ['a', 'b']));
    assert.ok(equal(['a', 'b'], ['c', 'b']));
    assert.not(equal('c', ['a', 'b']));
    assert.ok(greater(['1', '20'], 10));
  });

  test('long multivalues as pair by pair (T15, T17)', () => {
    const scalars = fc.oneof(
      fc.constantFrom<Scalar>(
        '1',
        '1.0',
        '01',
        '2',
        '10',
        'a',
        'A',
        'b',
        '',
        'nan',
        'NaN',
        Number.NaN,
        '-0',
        0,
        1,
        2.5,
        'inf',
        '\u{1f600}',
        '\ufffd',
      ),
      fc.constant<Scalar>({ value: 2.5, figures: 1 }),
      fc.integer({ min: -3, max: 3 }),
    );
    const few = fc.array(fc.oneof(scalars, fc.constant<Scalar>('1')), { minLength: 2, maxLength: 4 });
    // The same values over and over are many pairs, and the answer stays that of the few.
    const often = (values: readonly Scalar[]): readonly Scalar[] => Array.from({ length: 40 }, (_, i) => values[i % values.length] ?? '');
    const check = (a: readonly Scalar[], b: readonly Scalar[]): void => {
      for (const compare of [equal, notEqual, less, lessOrEqual, greater, greaterOrEqual])
        assert.is(compare(often(a), often(b)), compare(a, b), `${compare.name} ${JSON.stringify([a, b])}`);
    };
    fc.assert(fc.property(few, few, check), { numRuns: 3000, seed: 20261201 });
    fc.assert(
      fc.property(few, (a) => check(a, [a[0] ?? '', a[0] ?? ''])),
      { numRuns: 1000, seed: 20261201 },
    );
  });

  test('NaN orders as text (inferred)', () => {
    assert.ok(equal('nan', 'nan'));
    assert.ok(greater('nan', '5'));
    assert.ok(equal(true, 'True'));
  });

  test('text is in code point order, as UTF-8 bytes (T15, S9)', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 6 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        assert.is(Math.sign(compareText(a, b)), Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
    assert.ok(compareText('\u{1f600}', '\uffee') > 0);
  });

  test('sort: numbers, addresses, else text (commands.md 5, sort-003, sort-006)', () => {
    const sorted = (values: Scalar[]) => values.toSorted(compareAuto);
    assert.equal(sorted(['10', '9', '70', '100']), ['9', '10', '70', '100']);
    assert.equal(sorted(['b', 'B', 'a', 'A']), ['A', 'B', 'a', 'b']);
    assert.equal(sorted(['10.0.0.10', '9.1.1.1', '10.0.0.9']), ['9.1.1.1', '10.0.0.9', '10.0.0.10']);
    assert.equal(sorted(['2001:db8::10', '2001:db8::9', 'fe80::1']), ['2001:db8::9', '2001:db8::10', 'fe80::1']);
    assert.equal(sorted(['x', 5]), [5, 'x']);
  });

  test('by-fields: numbers first, then text, capitals first (commands.md 6.2)', () => {
    assert.equal(['b', '10', 'B', '9', '1.0', '1', 'é'].toSorted(compareBy), ['1', '1.0', '9', '10', 'B', 'b', 'é']);
    assert.ok(compareBy(null, 'z') > 0);
    assert.ok(compareBy(['a', 'b'], ['a', 'c']) < 0);
  });

  test('the order of by-fields is total', () => {
    const value = fc.oneof(fc.integer().map(String), fc.string(), fc.double(), fc.constant('nan'));
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        assert.is(Math.sign(compareBy(a, b)) + 0, -Math.sign(compareBy(b, a)) + 0);
        if (compareBy(a, b) <= 0 && compareBy(b, c) <= 0) assert.ok(compareBy(a, c) <= 0);
      }),
    );
  });
});
