import { CONVERSION_FUNCTIONS } from '../../src/functions/eval/conversion.ts';
import type { RuntimeFunction } from '../../src/functions/eval-function.ts';
import type { PlanExpr } from '../../src/plan/expression.ts';
import { inexact, renderValue } from '../../src/values/number.ts';
import { assert, suite } from '../kit/suite.ts';

function find(name: string): RuntimeFunction {
  const found: RuntimeFunction | undefined = CONVERSION_FUNCTIONS.find((fn) => fn.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

function call(name: string, ...args: readonly unknown[]): ReturnType<typeof renderValue> {
  return renderValue(find(name).run(...args));
}

const text = (value: string): PlanExpr => ({ op: 'text', value });

suite('printf', (test) => {
  const print = (format: string, ...values: readonly unknown[]) => call('printf', format, ...values);
  test('specifiers (fn.conv.printf.*; documented examples)', () => {
    assert.is(print('%.3A', Math.PI), '0X1.922P+1');
    assert.is(print('%c,%c', 65, 'Foo'), 'A,F');
    assert.is(print('%d,%i,%d', -2, 4.9, '30'), '-2,4,30');
    assert.is(print('%.2e', 5139), '5.14e+03');
    assert.is(print('%.2f|%f', Math.PI, 1), '3.14|1.000000');
    assert.is(print('%.2g,%.2g,%g', Math.PI, 123, 0.00001), '3.1,1.2e+02,1e-05');
    assert.is(print('%o %x %X %p %u', 255, 255, 255, 10, 99), '377 ff FF A 99');
    assert.is(print('%s%z', 'foo', 'bar'), 'foobar');
    assert.is(print('100%%'), '100%');
    assert.is(print('%x', -1), 'ffffffffffffffff');
  });

  test('flags, width, precision (fn.conv.printf.011-024)', () => {
    assert.is(print("%'d|%,d", 12345, -1234567), '12,345|-1,234,567');
    assert.is(print('%04d', 1), '0001');
    assert.is(print('%+4d', 1), '  +1');
    assert.is(print('%-4d|', 1), '1   |');
    assert.is(print('% -4d', 1), ' 1  ');
    assert.is(print('%#x %#o', 1, 8), '0x1 010');
    assert.is(print('%.*f', 1, 1.23), '1.2');
    assert.is(print('%*.*e', 9, 2, Math.PI), ' 3.14e+00');
    assert.is(print('%*d|', -5, 42), '42   |');
    assert.is(print('%5s|%-5s|%.3s', 'ab', 'ab', 'abcdef'), '   ab|ab   |abc');
    assert.is(print('%08.2f|%.3d', -Math.PI, 5), '-0003.14|005');
  });

  test('a missing or wrong value gives null, a wrong format is reported (inferred)', () => {
    assert.is(print('%d %d', 1), null);
    assert.is(print('%d', 'abc'), null);
    assert.is(find('printf').check?.([text('%y')])?.argument, 0);
    assert.is(find('printf').check?.([text('%d %%')]), undefined);
  });
});

suite('conversions', (test) => {
  test('tonumber (fn.conv.tonumber.*)', () => {
    assert.is(call('tonumber', '0A4', 16), '164');
    assert.is(call('tonumber', 'z', 36), '35');
    assert.is(call('tonumber', '-ff', 16), '-255');
    assert.is(call('tonumber', '012', 2), null);
    assert.is(call('tonumber', '1:', 16), null);
    assert.is(call('tonumber', '12.50'), '12.50');
    for (const value of ['seven', ' 5', '1,000', '']) assert.is(call('tonumber', value), null, value);
  });

  test('a literal that is no number, a base out of range (docs: an error)', () => {
    const check = find('tonumber').check;
    assert.is(check?.([text('abc')])?.argument, 0);
    assert.is(check?.([text('FF'), { op: 'number', text: '16' }]), undefined);
    assert.is(check?.([text('FF'), { op: 'number', text: '37' }])?.argument, 1);
    assert.is(check?.([{ op: 'field', name: 'f' }]), undefined);
  });

  test('tostring (fn.conv.tostring.*; eval.precision.032)', () => {
    assert.is(call('tostring', true), 'True');
    assert.is(call('tostring', null), 'Null'); // low confidence in expressions.md section 3
    assert.is(call('tostring', 4096, 'hex'), '0x1000');
    assert.is(call('tostring', 27, 'binary'), '11011');
    assert.is(call('tostring', '1000000.1278', 'commas'), '1,000,000.13');
    assert.is(call('tostring', inexact(4, 3, 2), 'commas'), '4.00');
    assert.is(call('tostring', -1234.5, 'commas'), '-1,234.5');
    assert.is(call('tostring', 999, 'commas'), '999');
    assert.is(call('tostring', 'abc', 'commas'), 'abc'); // inferred
    assert.is(find('tostring').check?.([text('x'), text('octal')])?.argument, 1);
  });

  test('durations (fn.conv.tostring.012-019; decimals as printed: inferred)', () => {
    assert.is(call('tostring', '615', 'duration'), '00:10:15');
    assert.is(call('tostring', 86_399, 'duration'), '23:59:59');
    assert.is(call('tostring', 864_000, 'duration'), '10+00:00:00');
    assert.is(call('tostring', -90, 'duration'), '-00:01:30');
    assert.is(call('tostring', inexact(90, 8, 6), 'duration'), '00:01:30.000000');
    assert.is(call('tostring', 1.5, 'duration'), '00:00:01.5');
  });

  test('JSON arrays and objects (fn.conv.toarray.002, tomv.001, tomv.004)', () => {
    assert.is(call('toarray', '["carrots", 1.00, "potatoes", 1.75]'), '["carrots",1,"potatoes",1.75]');
    assert.is(call('toarray', ['a', 'b']), '["a","b"]');
    assert.is(call('toarray', 'somefield'), null);
    assert.equal(call('tomv', '["a, b]", {"x": [1, 2]}, null]'), ['"a, b]"', '{"x":[1,2]}', 'null']);
    assert.is(call('toobject', '{"b": 12345678901234567890, "404": 2.50}'), '{"b":12345678901234567890,"404":2.5}');
    assert.is(call('toobject', '[1]'), null);
  });

  test('tobool, todouble, toint, ipmask (fn.conv.*)', () => {
    assert.equal(
      ['true', 'False', '0', '2', 'yes'].map((value) => call('tobool', value)),
      ['True', 'False', 'False', 'True', null],
    );
    assert.is(call('todouble', ' 5 '), null);
    assert.is(call('toint', '3.99'), '3');
    assert.is(call('toint', -3.5), '-4');
    assert.is(call('ipmask', '0.255.0.224', '10.20.30.120'), '0.20.0.96');
    assert.is(call('ipmask', '255.255.255.0', '10.20.30.256'), null);
  });
});
