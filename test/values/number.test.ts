import * as fc from 'fast-check';
import { figuresOf, inexact, numberText, readNumber, renderValue, toNumber, toNumeric, toText } from '../../src/values/number.ts';
import { assert, suite } from '../kit/suite.ts';

suite('numbers', (test) => {
  test('decimal and exponent forms are numbers (T2)', () => {
    const numbers: readonly [string, number][] = [
      ['5', 5],
      ['007', 7],
      ['-1.5', -1.5],
      ['+3', 3],
      ['.25', 0.25],
      ['5.', 5],
      ['1e3', 1000],
      ['1.5E-3', 0.0015],
      ['9007199254740993', 9007199254740992],
    ];
    for (const [text, value] of numbers) assert.is(readNumber(text), value, text);
  });

  test('blanks, commas, hexadecimal and rests make text (T2, fn.conv.todouble.004)', () => {
    for (const text of [
      '',
      ' 5',
      '5 ',
      '1,000',
      '0x1F',
      '-',
      '.',
      '+.',
      '1e',
      '1e+',
      'e5',
      '1.2.3',
      '10.0.0.9',
      '5a',
      'seven',
      '١',
      '--5',
      'In',
    ]) {
      assert.is(readNumber(text), null, text);
    }
  });

  test('nan and inf are numbers in any case (T12, fn.info.isnum.012); what overflows is text (inferred)', () => {
    assert.ok(Number.isNaN(readNumber('NaN')));
    assert.is(readNumber('-inf'), Number.NEGATIVE_INFINITY);
    assert.is(readNumber('Infinity'), Number.POSITIVE_INFINITY);
    assert.is(readNumber('12e4567'), null);
    assert.is(readNumber('nano'), null);
  });

  test('every finite double reads back from its text (N5)', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        assert.is((readNumber(String(value)) ?? Number.NaN) + 0, value + 0);
        assert.is(Number(numberText(value)), value + 0);
      }),
    );
  });

  test('figures count from the first digit that is not zero (N2)', () => {
    assert.is(figuresOf('0.2'), 1);
    assert.is(figuresOf('8.250'), 4);
    assert.is(figuresOf('0.014'), 2);
    assert.is(figuresOf('-1.50e3'), 3);
    assert.is(figuresOf('1534143600.000000'), 16);
    assert.is(figuresOf('12'), undefined);
    assert.is(figuresOf('x.y'), undefined);
  });

  test('exponents and zeros (inferred from N2)', () => {
    assert.is(figuresOf('1e3'), undefined);
    assert.is(figuresOf('5e-3'), 1);
    assert.is(figuresOf('0.00'), 2);
    assert.equal(toNumeric('0.00'), { value: 0, figures: 2, decimals: 2 });
  });

  test('what is no number (T2, T18)', () => {
    assert.is(toNumber(true), null);
    assert.is(toNumber(['1', '2']), null);
    assert.is(toNumber(null), null);
    assert.is(toNumber(inexact(1.5, 2)), 1.5);
    assert.is(toNumeric('42'), 42);
    assert.equal(toNumeric('1.50'), { value: 1.5, figures: 3 });
  });

  test('exact numbers print in full (N5, eval.arith.030, eval.arith.033, eval.arith.035)', () => {
    assert.is(numberText(1 / 3), '0.3333333333333333');
    assert.is(numberText(3.9900000000000055), '3.9900000000000055');
    assert.is(numberText(1e12), '1000000000000');
    assert.is(numberText(2 ** 53), '9007199254740992');
    assert.is(numberText(1e22), '10000000000000000000000');
    assert.is(numberText(-0), '0');
  });

  test('nan and infinities (T12); small numbers as C prints them (inferred)', () => {
    assert.is(numberText(Number.NaN), 'nan');
    assert.is(numberText(Number.NEGATIVE_INFINITY), '-inf');
    assert.is(numberText(0.0001), '0.0001');
    assert.is(numberText(1 / 1024 / 1024), '9.5367431640625e-07');
    assert.is(numberText(-0.00005), '-5e-05');
  });

  test('limited numbers print by their figures, never cutting the integer part (N3, N8)', () => {
    assert.is(numberText(inexact(1.65, 4)), '1.650');
    assert.is(numberText(inexact(1111, 3)), '1111');
    assert.is(numberText(inexact(0.00322, 2)), '0.0032');
    assert.is(numberText(inexact(-1, 12)), '-1.00000000000');
    assert.is(numberText(inexact(Number('3.14159265358'), 12)), '3.14159265358');
    assert.is(numberText(inexact(1000, 5)), '1000.0');
    assert.is(numberText(inexact(1534143600, 16, 6)), '1534143600.000000');
  });

  test('exact ties go to even, as printf does (N10, assumed)', () => {
    assert.is(numberText(inexact(2.5, 1)), '2');
    assert.is(numberText(inexact(-3.5, 1)), '-4');
    assert.is(numberText(inexact(0.125, 3, 2)), '0.12');
    assert.is(numberText(inexact(1.65, 2)), '1.6');
    assert.is(numberText(inexact(2.51, 1)), '3');
  });

  test('decimal text keeps its decimals through a number and back (N2, N3)', () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{0,8}\.[0-9]{1,6}$/);
    fc.assert(fc.property(digits, (text) => assert.is(toText(toNumeric(text) ?? 'none'), text)));
  });

  test('what a user sees', () => {
    assert.is(renderValue(true), 'True');
    assert.is(renderValue(null), null);
    assert.equal(renderValue(['a', 1, inexact(2, 2)]), ['a', '1', '2.0']);
  });
});
