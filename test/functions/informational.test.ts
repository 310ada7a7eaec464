import { INFORMATIONAL_FUNCTIONS } from '../../src/functions/eval/informational.ts';
import { OPERATOR_FUNCTIONS } from '../../src/functions/eval/operators.ts';
import { TYPE_FUNCTIONS } from '../../src/functions/eval/types.ts';
import type { Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';
import { evaluator, field, number, text } from './evaluate.ts';

const { call, evaluate } = evaluator(INFORMATIONAL_FUNCTIONS, TYPE_FUNCTIONS, OPERATOR_FUNCTIONS);
const ofField = (name: string, value: Value) => evaluate(call(name, field('f')), { f: value });

suite('informational functions', (test) => {
  test('a field that looks like a number is one, a quoted literal never is (T2)', () => {
    assert.equal(
      ['5', '-1.5', 'NaN', 5.5, '', 'abc', null].map((value) => ofField('isnum', value)),
      [true, true, true, true, false, false, false],
    );
    assert.is(evaluate(call('isnum', text('5'))), false);
    assert.is(evaluate(call('isnum', text('NaN'))), false);
    assert.is(evaluate(call('isstr', text('5'))), true);
    assert.is(evaluate(call('typeof', text('5'))), 'String');
  });

  test('integers and fractions (fn.info.isint, fn.info.isdouble)', () => {
    assert.equal(
      ['5', '5.5', 'abc', null].map((value) => ofField('isint', value)),
      [true, false, false, false],
    );
    assert.equal(
      ['5', '5.5', 'abc', null].map((value) => ofField('isdouble', value)),
      [false, true, false, false],
    );
    assert.is(evaluate(call('isint', call('negate', number('7')))), true);
  });

  test('null and multivalue (F-info)', () => {
    assert.equal(
      [null, '', ['a', 'b']].map((value) => ofField('isnull', value)),
      [true, false, false],
    );
    assert.equal(
      [null, '', ['a', 'b']].map((value) => ofField('isnotnull', value)),
      [false, true, true],
    );
    assert.equal(
      [null, 'a', ['a', 'b']].map((value) => ofField('ismv', value)),
      [false, false, true],
    );
    assert.is(evaluate(call('isnull', call('divide', number('1'), number('0')))), true);
  });

  test('JSON types are texts that parse (F-info)', () => {
    assert.equal(
      ['[1, 2]', '{"a":1}', '[1', '1', null].map((value) => ofField('isarray', value)),
      [true, false, false, false, false],
    );
    assert.equal(
      ['{"a":1}', '{cities: "3"}', '[1]'].map((value) => ofField('isobject', value)),
      [true, false, false],
    );
  });

  test('no field holds a Boolean, a comparison is one (F-info)', () => {
    assert.is(ofField('isbool', 'true'), false);
    assert.is(evaluate(call('isbool', call('equal', number('1'), number('2')))), true);
    assert.is(evaluate(call('typeof', call('equal', number('1'), number('2')))), 'Bool');
  });

  test('typeof (F-info examples)', () => {
    assert.equal(
      [5, '5', 'x', null].map((value) => ofField('typeof', value)),
      ['Number', 'Number', 'String', 'Invalid'],
    );
  });
});
