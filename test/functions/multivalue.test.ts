import { CONDITIONAL_FUNCTIONS } from '../../src/functions/eval/conditional.ts';
import { MULTIVALUE_FUNCTIONS } from '../../src/functions/eval/multivalue.ts';
import { OPERATOR_FUNCTIONS } from '../../src/functions/eval/operators.ts';
import { TEXT_FUNCTIONS } from '../../src/functions/eval/text.ts';
import type { PlanExpr } from '../../src/plan/expression.ts';
import { isCapturedIn, replaceField } from '../../src/plan/substitute.ts';
import { filterEach, mapEach } from '../../src/values/each.ts';
import { numberRange } from '../../src/values/mv-range.ts';
import type { Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';
import { evaluator, field, number, text } from './evaluate.ts';

const { call, evaluate, lookup } = evaluator(MULTIVALUE_FUNCTIONS, TEXT_FUNCTIONS, CONDITIONAL_FUNCTIONS, OPERATOR_FUNCTIONS);
const run = (expr: PlanExpr, row: Readonly<Record<string, Value>> = {}): Value => {
  if (expr.op !== 'each') return evaluate(expr, row);
  const body = bindItem(expr.body);
  const loop = expr.fn === 'mvmap' ? mapEach : filterEach;
  return loop(run(expr.over, row), (item) => evaluate(body, { ...row, ' item': item }));
};
/** The evaluator of the tests has no `item`: a field stands for it. */
const bindItem = (expr: PlanExpr): PlanExpr =>
  JSON.parse(JSON.stringify(expr).replaceAll('{"op":"item"}', '{"op":"field","name":" item"}'));
const of = (fn: string, value: Value, ...args: readonly PlanExpr[]): Value => run(call(fn, field('m'), ...args), { m: value });

suite('multivalue functions (F-mv)', (test) => {
  test('null gives null, a single value is a list of one', () => {
    for (const fn of ['mvcount', 'mvdedup', 'mvsort', 'mvreverse', 'mvappend', 'mv_to_json_array']) assert.is(of(fn, null), null, fn);
    assert.is(of('mvcount', 'a'), 1);
    assert.is(of('mvsort', 'a'), 'a');
  });
  test('mvappend keeps duplicates and numbers, leaves nulls out', () => {
    assert.equal(run(call('mvappend', field('m'), field('missing'), number('1'), field('m')), { m: ['a', 'b'] }), ['a', 'b', 1, 'a', 'b']);
  });
  test('mvsort goes by code points, not by UTF-16 units', () => {
    assert.equal(of('mvsort', ['b', 'a', '10', '9', 'B', '\ufb01', '😀']), ['10', '9', 'B', 'a', 'b', '\ufb01', '😀']);
  });
  test('mvindex: from the end, ranges, clipped, outside (fn.mv.mvindex)', () => {
    const m = ['a', 'b', 'c'];
    assert.is(of('mvindex', m, number('0')), 'a');
    assert.is(of('mvindex', m, number('-1')), 'c');
    assert.is(of('mvindex', m, number('-4')), null);
    assert.is(of('mvindex', m, number('3')), null);
    assert.equal(of('mvindex', m, number('1'), number('-1')), ['b', 'c']);
    assert.equal(of('mvindex', m, number('1'), number('9')), ['b', 'c']);
    assert.is(of('mvindex', m, number('2'), number('1')), null);
  });
  test('mvfind is unanchored, mvjoin takes any delimiter, mvzip ends with the shorter', () => {
    assert.is(of('mvfind', ['cat', 'a'], text('^a$')), 1);
    assert.is(of('mvfind', 'abc', text('c')), 0);
    assert.is(of('mvfind', ['x'], text('a')), null);
    assert.is(of('mvjoin', ['a', 2], text('')), 'a2');
    assert.equal(run(call('mvzip', field('m'), field('n')), { m: ['a', 'b', 'c'], n: ['1', '2'] }), ['a,1', 'b,2']);
    assert.is(run(call('mvzip', field('m'), field('n')), { m: ['a'] }), null);
  });
  test('split: literal, empty pieces stay, the empty delimiter gives characters', () => {
    assert.equal(of('split', 'a.b..c', text('.')), ['a', 'b', '', 'c']);
    assert.equal(of('split', 'a😀', text('')), ['a', '😀']);
    assert.is(of('split', 'abc', text(',')), 'abc');
    assert.is(of('split', '', text('')), '');
  });
  test('mvrange: the end is left out; 7d steps by the calendar, past a change of the clocks (fn.mv.mvrange.006)', () => {
    assert.equal(numberRange(1, 6, 2, 'UTC'), [1, 3, 5]);
    assert.equal(numberRange(5, 1, -2, 'UTC'), [5, 3]);
    assert.is(numberRange(1, 6, 0, 'UTC'), null);
    assert.is(numberRange(1, 6, '-1d', 'UTC'), null);
    const zone = 'America/Los_Angeles';
    assert.equal(numberRange(1520277931, 1521500000, '7d', zone), [1520277931, 1520879131, 1521483931]);
    assert.is(of('mvrange', '1', number('2')), 1);
  });
  test('mv_to_json_array: strings, or JSON types inferred (fn.mv.mv_to_json_array)', () => {
    const m = ['"Buttercup"', 'true', 'null', 'x'];
    assert.is(of('mv_to_json_array', m), '["\\"Buttercup\\"","true","null","x"]');
    assert.is(of('mv_to_json_array', m, { op: 'boolean', value: true }), '["Buttercup",true,null,null]');
  });
  test('commands: pipes in quotes and brackets do not count, a written or unwritten search begins', () => {
    const names = (search: string): Value => of('commands', search);
    assert.equal(names('search foo | stats count | sort count'), ['search', 'stats', 'sort']);
    assert.equal(names('index=main "a|b" [search x | table y] | eval a="|" | table a'), ['search', 'eval', 'table']);
    assert.equal(names(' | makeresults | eval x=1'), ['makeresults', 'eval']);
    assert.is(names(''), null);
  });
});

suite('mvmap, mvfilter', (test) => {
  const times = (a: PlanExpr, b: PlanExpr): PlanExpr => call('multiply', a, b);
  test('mvmap binds the field of its first argument, or its variable; nulls are left out', () => {
    assert.equal(run(call('mvmap', field('m'), times(field('m'), field('n'))), { m: ['2', '3', 'x'], n: '2' }), [4, 6]);
    assert.equal(
      run(call('mvmap', call('mvappend', field('a'), field('b')), times(field('x'), field('x')), text('x')), { a: ['1', '2'], b: '3' }),
      [1, 4, 9],
    );
    assert.equal(
      run(call('mvmap', call('mvindex', field('m'), number('0'), number('1')), call('upper', field('m'))), { m: ['a', 'b', 'c'] }),
      ['A', 'B'],
    );
    assert.is(run(call('mvmap', field('m'), call('upper', field('m'))), { m: 'a' }), 'A');
    assert.is(run(call('mvmap', field('m'), text('k')), {}), null);
  });
  test('mvfilter keeps the values for which the condition is true', () => {
    const filter = call('mvfilter', call('match', field('m'), text('a')));
    assert.equal(run(filter, { m: ['cat', 'dog', 'rat'] }), ['cat', 'rat']);
    assert.is(run(filter, { m: ['cat', 'dog'] }), 'cat');
    assert.is(run(filter, { m: ['dog', 'x'] }), null);
    assert.is(run(filter, { m: 'a' }), 'a');
    assert.is(run(filter, {}), null);
  });
  test('what names nothing to bind is refused', () => {
    const map = lookup('mvmap');
    const filter = lookup('mvfilter');
    assert.equal(filter?.check?.([call('equal', field('a'), field('b'))]), {
      kind: 'value',
      argument: 0,
      expected: 'a condition on one field',
      found: '2 fields',
    });
    assert.is(filter?.check?.([call('equal', field('a'), text('b'))]), undefined);
    assert.equal(map?.check?.([call('mvappend', field('a'), field('b')), field('a')])?.kind, 'value');
    assert.is(map?.check?.([call('mvappend', field('a'), field('b')), field('x'), text('x')]), undefined);
  });
  test('a loop in a loop: the inner item is its own, so the outer field may not stand in the inner body', () => {
    const inner = call('mvmap', field('y'), call('concat', field('x'), field('y')));
    assert.ok(isCapturedIn(inner, 'x'));
    assert.equal(lookup('mvmap')?.check?.([field('x'), inner])?.kind, 'value');
    const over = call('mvmap', field('x'), call('upper', field('x')));
    assert.equal(replaceField(over, 'x', { op: 'item' }), {
      op: 'each',
      fn: 'mvmap',
      over: { op: 'item' },
      body: { op: 'call', fn: 'upper', args: [{ op: 'item' }] },
    });
  });
});
