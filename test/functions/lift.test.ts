import { checkArity } from '../../src/functions/arity.ts';
import type { RuntimeFunction } from '../../src/functions/eval-function.ts';
import { lift, lift1, lift2, lift3 } from '../../src/functions/lift.ts';
import type { RunContext, Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';

const CONTEXT: RunContext = { now: 1000, zone: 'UTC' };
const BASE = { name: 'f', returns: 'value', doc: '', see: '', examples: [{ expr: 'f()', gives: null }] } as const;
const param = (type: RuntimeFunction['params'][number]['type']) => ({ name: type, type, doc: '' });

function define(fn: Pick<RuntimeFunction, 'params' | 'nulls' | 'multivalue' | 'run'> & Partial<RuntimeFunction>): RuntimeFunction {
  return { ...BASE, ...fn };
}

const lower = define({ params: [param('string')], nulls: 'propagate', multivalue: 'each', run: (s: string) => s.toLowerCase() });
const times = define({
  params: [param('number'), param('number')],
  nulls: 'propagate',
  multivalue: 'none',
  figures: 'propagate',
  run: (a: number, b: number) => a * b,
});

suite('lift', (test) => {
  test('null propagates and run never sees it (house.md 6)', () => {
    assert.is(lift1(lower)(null, CONTEXT), null);
    assert.is(lift2(times)(2, null, CONTEXT), null);
    assert.is(lift(times)(CONTEXT, [null, 2]), null);
  });

  test('a number reaches a string parameter as its text (T7)', () => {
    assert.is(lift1(lower)(5, CONTEXT), '5');
    assert.is(lift1(lower)('ABC', CONTEXT), 'abc');
  });

  test('text that is no number counts as null (T9)', () => {
    assert.is(lift2(times)('abc', 2, CONTEXT), null);
    assert.is(lift2(times)('3', 2, CONTEXT), 6);
  });

  test('each: a multivalue gives a multivalue, none: it gives null (house.md 6)', () => {
    assert.equal(lift1(lower)(['A', 'B'], CONTEXT), ['a', 'b']);
    assert.is(lift2(times)(['1', '2'], 2, CONTEXT), null);
    const join = define({
      params: [param('string'), param('string'), param('string')],
      nulls: 'propagate',
      multivalue: 'each',
      run: (a: string, b: string, c: string) => (b === 'x' ? null : a + b + c),
    });
    assert.equal(lift3(join)('<', ['1', 'x', '2'], '>', CONTEXT), ['<1>', '<2>']);
    assert.is(lift3(join)('<', ['x', 'x'], '>', CONTEXT), null);
  });

  test('whole: the list arrives, an empty result is null, one value a scalar (fromValues)', () => {
    const rest = define({
      params: [param('multivalue')],
      nulls: 'propagate',
      multivalue: 'whole',
      run: (values: readonly string[]) => values.slice(1),
    });
    assert.is(lift1(rest)('a', CONTEXT), null);
    assert.is(lift1(rest)(['a', 'b'], CONTEXT), 'b');
    assert.equal(lift1(rest)(['a', 'b', 'c'], CONTEXT), ['b', 'c']);
    assert.is(lift1(rest)(null, CONTEXT), null);
  });

  test('handled: a null list is the empty list', () => {
    const count = define({
      params: [param('multivalue')],
      repeats: 1,
      nulls: 'handled',
      multivalue: 'whole',
      run: (...lists: readonly (readonly Value[])[]) => lists.flat().length,
    });
    assert.is(lift(count)(CONTEXT, [null, 'a', ['b', 'c'], null]), 3);
  });

  test('the fewest figures of the arguments limit the result (N3)', () => {
    assert.equal(lift2(times)('2.500', '0.50', CONTEXT), { value: 1.25, figures: 2 });
    assert.equal(lift2(times)('8.250', 2, CONTEXT), { value: 16.5, figures: 4 });
    assert.is(lift2(times)(3, 2, CONTEXT), 6);
    assert.equal(lift(times)(CONTEXT, ['2.500', { value: 0.5, figures: 1 }]), { value: 1.25, figures: 1 });
  });

  test('only a Boolean is true (T13)', () => {
    const isTrue = define({ params: [param('boolean')], nulls: 'handled', multivalue: 'whole', run: (b: boolean) => (b ? 'T' : 'F') });
    assert.equal(
      [true, false, null, 'true', 1].map((value) => lift1(isTrue)(value, CONTEXT)),
      ['T', 'F', 'F', 'F', 'F'],
    );
  });

  test('a pattern from a field that is no pattern counts as null (inferred)', () => {
    const source = define({
      params: [param('pattern')],
      nulls: 'propagate',
      multivalue: 'none',
      run: (pattern: RegExp) => (pattern.test('abc') ? 'hit' : 'miss'),
    });
    const call = lift1(source);
    assert.equal(
      ['b', 'x', '(', 'b', null].map((value) => call(value, CONTEXT)),
      ['hit', 'miss', null, 'hit', null],
    );
  });

  test('the context is the first argument where it is asked for', () => {
    const since = define({
      params: [param('number')],
      context: true,
      nulls: 'propagate',
      multivalue: 'none',
      run: (context: RunContext, time: number) => context.now - time,
    });
    assert.is(lift1(since)('400', CONTEXT), 600);
    assert.is(lift(since)(CONTEXT, [400]), 600);
  });

  test('arity: optional parameters, repeated groups (T5)', () => {
    const optional = define({ ...times, params: [param('number'), { ...param('number'), optional: true }] });
    assert.equal(
      [0, 1, 2, 3].map((count) => checkArity(optional, count) === null),
      [false, true, true, false],
    );
    const pairs = define({ ...times, params: [param('boolean'), param('value')], repeats: 2 });
    assert.equal(
      [0, 1, 2, 3, 4].map((count) => checkArity(pairs, count) === null),
      [false, false, true, false, true],
    );
    const tail = define({ ...times, params: [param('string'), { ...param('value'), optional: true }], repeats: 1 });
    assert.equal(
      [0, 1, 2, 5].map((count) => checkArity(tail, count) === null),
      [false, true, true, true],
    );
    assert.equal(checkArity(pairs, 3), { minimum: 2, maximum: Number.POSITIVE_INFINITY, step: 2 });
  });
});
