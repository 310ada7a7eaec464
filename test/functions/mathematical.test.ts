import { BITWISE_FUNCTIONS } from '../../src/functions/eval/bitwise.ts';
import { MATHEMATICAL_FUNCTIONS } from '../../src/functions/eval/mathematical.ts';
import { OPERATOR_FUNCTIONS } from '../../src/functions/eval/operators.ts';
import { STATISTICAL_FUNCTIONS } from '../../src/functions/eval/statistical.ts';
import { TRIGONOMETRIC_FUNCTIONS } from '../../src/functions/eval/trigonometric.ts';
import type { PlanExpr } from '../../src/plan/expression.ts';
import { renderValue } from '../../src/values/number.ts';
import type { Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';
import { evaluator, field, number, text } from './evaluate.ts';

const { call, evaluate } = evaluator(
  MATHEMATICAL_FUNCTIONS,
  TRIGONOMETRIC_FUNCTIONS,
  STATISTICAL_FUNCTIONS,
  BITWISE_FUNCTIONS,
  OPERATOR_FUNCTIONS,
);
const printed = (expr: PlanExpr, row: Readonly<Record<string, Value>> = {}) => renderValue(evaluate(expr, row));
const of = (name: string, ...numbers: readonly string[]) => printed(call(name, ...numbers.map(number)));
const times = (a: PlanExpr, b: PlanExpr) => call('multiply', a, b);

suite('mathematical functions', (test) => {
  test('round: halves away from zero on the decimal text (F-math)', () => {
    assert.is(of('round', '3.5'), '4');
    assert.is(of('round', '2.555', '2'), '2.56');
    assert.is(of('round', '1234.5678', '1'), '1234.6');
    assert.is(printed(call('round', field('x'), number('2')), { x: 1 / 3 }), '0.33');
  });

  test('round prints its decimals but adds no figures (N6)', () => {
    assert.is(of('round', '5', '2'), '5.00');
    assert.is(printed(call('round', times(number('200'), number('0.02')), number('2'))), '4');
    assert.is(printed(call('round', times(number('200'), call('exact', number('0.02'))), number('2'))), '4.00');
  });

  test('exact removes the limit, sigfig applies it to the integer part (N6, N7)', () => {
    assert.is(printed(times(number('8.250'), call('exact', number('0.2')))), '1.650');
    assert.is(printed(call('exact', times(field('a'), field('c'))), { a: '3', c: '0.5' }), '1.5');
    assert.is(printed(call('sigfig', times(number('1.00'), number('1111')))), '1110');
    assert.is(printed(call('sigfig', call('add', number('123.0'), number('4.567')))), '127.6');
  });

  test('ceiling and floor are exact (correction of N3, fn.math.floor.005)', () => {
    assert.is(of('ceil', '1.2'), '2');
    assert.is(of('floor', '-1.5'), '-2');
    assert.is(printed(times(call('floor', call('divide', field('h'), number('4'))), number('4')), { h: '11' }), '8');
  });

  test('figures pass through functions (N3, N8)', () => {
    assert.is(of('atan', '0.50'), '0.46');
    assert.is(of('atan2', '0.50', '0.75'), '0.59');
    assert.is(of('atanh', '0.500'), '0.549');
    assert.is(printed(call('cos', call('pi'))), '-1.00000000000');
    assert.is(printed(times(call('pi'), number('2'))), '6.28318530716');
    assert.is(printed(call('divide', times(call('acos', number('0')), number('180')), call('pi'))), '90.0000000003');
    assert.is(of('abs', '-1.50'), '1.50');
  });

  test('what is no number gives null (T9)', () => {
    for (const name of ['abs', 'exp', 'ln', 'log', 'sqrt', 'sin', 'exact', 'sigfig', 'round', 'bit_not']) {
      assert.is(printed(call(name, field('f')), { f: 'abc' }), null, name);
      assert.is(printed(call(name, field('f'))), null, name);
    }
  });

  test('sum and avg skip what is no number, refuse a text literal (F-math, F-stat)', () => {
    const args = [field('a'), number('2'), number('3')];
    assert.is(printed(call('avg', ...args), { a: 'somedata' }), '2.5');
    assert.is(printed(call('sum', ...args), { a: '1' }), '6');
    assert.is(printed(call('sum', field('m'), number('1')), { m: ['1', '2', '3'] }), '7');
    assert.is(printed(call('sum', field('x'))), null);
    const sum = STATISTICAL_FUNCTIONS.find((fn) => fn.name === 'sum');
    assert.equal(sum !== undefined && 'check' in sum && sum.check([number('1'), text('3')])?.argument, 1);
  });

  test('max and min: texts above numbers, numeric fields are numbers (F-stat)', () => {
    assert.is(printed(call('max', number('1'), text('foo'), field('name')), { name: 'zaz' }), 'zaz');
    assert.is(printed(call('max', field('a'), field('b')), { a: '9', b: '10' }), '10');
    assert.is(printed(call('min', number('3'), text('maria'), field('size')), { size: '1' }), '1');
    assert.is(printed(call('min', field('n')), { n: ['3', '5', '2'] }), '2');
  });

  test('bits: integers of 53 bits, anything else is null (F-bit)', () => {
    assert.is(of('bit_and', '10', '12', '17'), '0');
    assert.is(of('bit_and', '9007199254740992', '1'), null);
    assert.is(of('bit_or', '4294967296', '1'), '4294967297');
    assert.is(of('bit_xor', '10', '19', '17'), '8');
    assert.is(of('bit_not', '9'), '9007199254740982');
    assert.is(of('bit_not', '9', '15'), '6');
    assert.is(of('bit_shift_left', '3', '52'), '4503599627370496');
    assert.is(of('bit_shift_left', '3', '57'), '0');
    assert.is(of('bit_shift_right', '4', '1'), '2');
  });
});
