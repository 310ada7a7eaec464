import { CONDITIONAL_FUNCTIONS } from '../../src/functions/eval/conditional.ts';
import { INFORMATIONAL_FUNCTIONS } from '../../src/functions/eval/informational.ts';
import { MATCHING_FUNCTIONS } from '../../src/functions/eval/matching.ts';
import { MATHEMATICAL_FUNCTIONS } from '../../src/functions/eval/mathematical.ts';
import { OPERATOR_FUNCTIONS } from '../../src/functions/eval/operators.ts';
import { checkTypes, isBooleanResult, typeOf } from '../../src/functions/static-type.ts';
import type { PlanExpr } from '../../src/plan/expression.ts';
import type { Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';
import { evaluator, field, number, text } from './evaluate.ts';

const { call, evaluate, lookup } = evaluator(
  CONDITIONAL_FUNCTIONS,
  MATCHING_FUNCTIONS,
  INFORMATIONAL_FUNCTIONS,
  MATHEMATICAL_FUNCTIONS,
  OPERATOR_FUNCTIONS,
);
const is = (name: string, literal: string) => call('equal', field(name), number(literal));
const matches = (fn: string, value: Value, pattern: string) => evaluate(call(fn, field('f'), text(pattern)), { f: value });

suite('conditional functions', (test) => {
  test('case, validate: the first true, the first that does not hold (F-cond)', () => {
    const status = call('case', is('s', '200'), text('OK'), is('s', '404'), text('Not found'));
    assert.equal(
      ['200', '404', '408', null].map((s) => evaluate(status, { s })),
      ['OK', 'Not found', null, null],
    );
    const port = call('validate', call('greaterOrEqual', field('p'), number('1')), text('low'), is('q', '1'), text('q'));
    assert.is(evaluate(port, { p: '0' }), 'low');
    assert.is(evaluate(port, { p: '2' }), 'q');
    assert.is(evaluate(port, { p: '2', q: '1' }), null);
  });

  test('if: null is not true; the value is taken whole (T13, fn.cond.if.007)', () => {
    const expr = call('if', is('a', '1'), field('mv'), text('no'));
    assert.equal(evaluate(expr, { a: '1', mv: ['a', 'b'] }), ['a', 'b']);
    assert.is(evaluate(expr, { mv: 'x' }), 'no');
  });

  test('coalesce takes the empty string (T11), nullif compares', () => {
    assert.is(evaluate(call('coalesce', field('a'), text('d')), { a: '' }), '');
    assert.is(evaluate(call('ifnull', field('a'), text('d'))), 'd');
    assert.is(evaluate(call('nullif', field('a'), text('x')), { a: 'x' }), null);
    assert.is(evaluate(call('nullif', field('a'), text('x')), { a: 'y' }), 'y');
  });

  test('match: anywhere, case matters, any value of a multivalue (F-cond; multivalue inferred from T17)', () => {
    assert.is(matches('match', 'oh yes sir', 'yes'), true);
    assert.is(matches('match', 'yes', 'YES'), false);
    assert.is(matches('match', 404, '^4'), true);
    assert.is(matches('match', ['a', 'yes'], '^yes$'), true);
    assert.not.ok(matches('match', null, 'x'));
    assert.is(matches('match', 'aa', 'a'), true);
    assert.is(matches('match', 'ab', 'a'), true, 'a pattern keeps no state between rows');
  });

  test('like: the whole text, % and _ (F-cond)', () => {
    const cases = [
      ['foobar', 'foo%', true],
      ['afoo', 'foo%', false],
      ['fxo', 'f_o', true],
      ['abc', 'a.c', false],
      ['', '%', true],
      ['(x)', '(%)', true],
    ] as const;
    for (const [value, pattern, expected] of cases) assert.is(matches('like', value, pattern), expected, `${value} ${pattern}`);
    assert.not.ok(matches('like', null, '%'));
  });

  test('in: any equality, multivalue lists, no wildcards (F-cond, T16, T17)', () => {
    const within = (value: Value, ...items: readonly PlanExpr[]) =>
      evaluate(call('in', field('f'), ...items), { f: value, mv: ['a', 'b'] });
    assert.is(within('404', text('404'), text('500')), true);
    assert.is(within('ERROR', text('error')), false);
    assert.is(within('2', number('1'), number('2')), true);
    assert.is(within('b', field('mv')), true);
    assert.is(within('c', field('mv')), false);
    assert.is(within(null, text('a')), false);
  });

  test('cidrmatch (F-cond; fn.cond.cidrmatch)', () => {
    const inside = (cidr: string, ip: Value) => evaluate(call('cidrmatch', text(cidr), field('ip')), { ip });
    assert.is(inside('123.132.32.0/25', '123.132.32.127'), true);
    assert.is(inside('123.132.32.0/25', '123.132.32.128'), false);
    assert.is(inside('2001:db8:ffff:ffff:ffff:ffff:ffff:ff00/120', '2001:0db8:ffff:ffff:ffff:ffff:ffff:ff99'), true);
    assert.is(inside('10.0.0.0/8', 'not an ip'), false);
    assert.is(inside('nonsense', '10.0.0.1'), false);
    assert.not.ok(inside('10.0.0.0/8', null));
  });

  test('a literal pattern is checked before a row is read (T5)', () => {
    assert.is(checkTypes(call('match', field('a'), text('(')), lookup)?.kind, 'pattern');
    assert.is(checkTypes(call('match', field('a'), text('x')), lookup), undefined);
  });

  test('static types: what Splunk refuses (T4, eval.error.009-017)', () => {
    const refused: readonly PlanExpr[] = [
      call('add', text('a'), number('5')),
      call('add', number('5'), text('a')),
      call('multiply', text('a'), number('2')),
      call('subtract', text('a'), text('b')),
      call('equal', number('1'), text('1')),
      call('equal', call('abs', field('x')), text('3')),
      call('round', text('3')),
      { op: 'and', args: [number('1'), number('2')] },
      { op: 'not', arg: text('a') },
    ];
    for (const expr of refused) assert.is(checkTypes(expr, lookup)?.kind, 'type', JSON.stringify(expr));
  });

  test('static types: what is in use (T6, T16)', () => {
    const accepted: readonly PlanExpr[] = [
      call('add', call('add', field('signature'), text('(')), field('count')),
      call('equal', field('status'), text('404')),
      call('multiply', field('a'), number('2')),
      call('add', text('a'), text('b')),
      { op: 'and', args: [field('a'), call('isnull', field('b'))] },
      call('add', call('typeof', field('x')), number('1')),
    ];
    for (const expr of accepted) assert.is(checkTypes(expr, lookup), undefined, JSON.stringify(expr));
  });

  test('only what is Boolean itself cannot become a field (T3 with its correction)', () => {
    const match = call('match', field('a'), text('x'));
    assert.ok(isBooleanResult(match, lookup));
    assert.ok(isBooleanResult({ op: 'not', arg: match }, lookup));
    assert.ok(isBooleanResult(call('true'), lookup));
    assert.not.ok(isBooleanResult(call('if', is('a', '1'), match, call('false')), lookup));
    assert.is(typeOf(call('if', is('a', '1'), match, call('null')), lookup), 'boolean');
    assert.is(typeOf(call('if', is('a', '1'), number('1'), text('x')), lookup), 'any');
    assert.is(typeOf(call('add', field('a'), text('x')), lookup), 'text');
  });
});
