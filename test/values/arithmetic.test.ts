import * as fc from 'fast-check';
import {
  add,
  addText,
  concat,
  divide,
  exact,
  multiply,
  negate,
  remainder,
  roundDecimal,
  rounded,
  sigfig,
  subtract,
  withFigures,
} from '../../src/values/arithmetic.ts';
import { inexact, numberText, renderValue, toNumeric } from '../../src/values/number.ts';
import type { Inexact, Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';

function number(text: string | Value): number | Inexact {
  return toNumeric(text) ?? Number.NaN;
}

suite('arithmetic', (test) => {
  test('numeric text of fields adds (T6, eval.arith.017), other text joins (eval.concat.011)', () => {
    assert.is(add('5', '3'), 8);
    assert.is(add('foo', 'bar'), 'foobar');
    assert.is(add(add(add('sig', '('), 3), ')'), 'sig(3)');
    assert.is(addText('5', '3'), '53');
    assert.is(add('5', null), null);
    assert.is(add(null, 'x'), null);
  });

  test('text that is no number gives null (T9, eval.arith.028); multivalue too (T18)', () => {
    for (const operate of [subtract, multiply, divide, remainder]) {
      assert.is(operate('abc', 1), null);
      assert.is(operate(1, null), null);
      assert.is(operate(['1', '2'], 1), null);
    }
    assert.is(negate('abc'), null);
    assert.is(add(['1', '2'], 1), null);
  });

  test('division and remainder by zero give null (T12, eval.arith.023, eval.arith.025)', () => {
    assert.is(divide(1, 0), null);
    assert.is(divide(5, '0'), null);
    assert.is(divide(5, '0.00'), null);
    assert.is(remainder(5, 0), null);
    assert.is(divide('5', '2'), 2.5);
    assert.is(divide(0, 5), 0);
  });

  test('NaN text stays a number (fn.info.isnum.012)', () => {
    assert.ok(Number.isNaN(remainder('NaN', 1)));
  });

  test('products have the fewest figures (N3, eval.precision.*)', () => {
    const products: readonly [string, string, string][] = [
      ['8.250', '0.2', '2'],
      ['8.250', '0.20', '1.7'],
      ['8.250', '0.200', '1.65'],
      ['0.014', '0.230', '0.0032'],
      ['0.0140', '0.230', '0.00322'],
      ['1', '0.9', '0.9'],
      ['2', '0.9', '2'],
      ['1100', '0.9', '990'],
      ['2.0', '1024', '2048'],
      ['2.1000', '1024', '2150.4'],
      ['2.1', '1024.1', '2151'],
      ['2.100000000', '1024.1', '2150.6'],
      ['2.10000', '1024.10', '2150.61'],
      ['100', '0.5', '50'],
      ['3', '0.5', '2'],
      ['1.00', '1111', '1111'],
    ];
    for (const [a, b, product] of products) assert.is(renderValue(multiply(a, b)), product, `${a}*${b}`);
    const half = multiply('8.250', exact(number('0.2')));
    assert.is(renderValue(half), '1.650');
  });

  test('sums have the fewest decimals (N4, eval.precision.027, eval.precision.029)', () => {
    assert.is(renderValue(add('0.1', '0.2')), '0.3');
    assert.is(renderValue(add('1.5', 2)), '3.5');
    assert.is(renderValue(subtract('1.5', '1')), '0.5');
    assert.is(renderValue(add('0.0', 5)), '5.0');
    assert.is(renderValue(subtract('2.25', '2.25')), '0.00');
    assert.is(renderValue(remainder('10.5', 3)), '1.5');
    assert.is(renderValue(remainder('-4', 2)), '0');
  });

  test('pi carries twelve figures (N8, fn.math.pi.002, fn.trig.acos.002)', () => {
    const pi = inexact(Number('3.14159265358'), 12);
    assert.is(renderValue(multiply(pi, 2)), '6.28318530716');
    assert.is(renderValue(divide(Math.acos(0) * 180, pi)), '90.0000000003');
    assert.is(numberText(withFigures(Math.cos(pi.value), pi)), '-1.00000000000');
  });

  test('exact lifts the limit (N6, fn.math.exact.001, fn.math.exact.003)', () => {
    assert.is(exact(number(multiply('3.14', '2'))), 6.28);
    assert.is(exact(number(multiply('0.2', '8'))), 1.6);
  });

  test('rounds half away from zero on the decimal text (semantics section 3)', () => {
    assert.is(roundDecimal(2.555, 2), 2.56);
    assert.is(roundDecimal(-2.555, 2), -2.56);
    assert.is(roundDecimal(1.005, 2), 1.01);
    assert.is(roundDecimal(3.5, 0), 4);
    assert.is(roundDecimal(2.5, 0), 3);
    assert.is(roundDecimal(0.49999999999999994, 0), 0);
    assert.is(roundDecimal(1234.5678, 1), 1234.6);
    assert.is(roundDecimal(1e300, 10), 1e300);
    assert.is(roundDecimal(5e-7, 6), 0.000001);
    assert.is(roundDecimal(1250, -2), 1300);
  });

  test('rounding decimal text equals rounding its digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 4 }), (units, digits) => {
        const dropped = 10n ** BigInt(5 - digits);
        const expected = (BigInt(units) + dropped / 2n) / dropped;
        assert.is(roundDecimal(Number(`${units}e-5`), digits), Number(`${expected}e-${digits}`));
      }),
    );
  });

  test('round fixes decimals but adds no figures (N6, eval.precision.032-035)', () => {
    assert.is(numberText(rounded(5, 2)), '5.00');
    assert.is(numberText(rounded(number(multiply(200, '0.02')), 2)), '4');
    assert.is(numberText(rounded(200 * 0.02, 2)), '4.00');
    assert.is(numberText(rounded(number('3.14159'), 2)), '3.14');
    assert.is(numberText(rounded(Math.log10(1000), 6)), '3.000000');
    assert.is(rounded(number('3.5'), 0), 4);
  });

  test('sigfig rounds the integer part too (N7, fn.math.sigfig.*)', () => {
    assert.is(numberText(sigfig(number(multiply('1.00', 1111)))), '1110');
    assert.is(numberText(sigfig(number(add('123.0', '4.567')))), '127.6');
    assert.is(numberText(sigfig(number(multiply('3.99', '1.00')))), '3.99');
    assert.is(sigfig(1234), 1234);
  });

  test('concatenation keeps the text (T2, T7, eval.concat.006, eval.concat.023), null wins (T8, eval.concat.019)', () => {
    assert.is(concat('5', '3'), '53');
    assert.is(concat('007', 'x'), '007x');
    assert.is(concat('sum: ', 3), 'sum: 3');
    assert.is(concat('1', null), null);
    assert.is(concat('', 'x'), 'x');
  });

  test('negation', () => {
    assert.is(negate('5'), -5);
    assert.is(renderValue(negate('1.50')), '-1.50');
    assert.ok(Object.is(negate(0), 0));
  });
});
