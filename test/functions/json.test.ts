import { JSON_FUNCTIONS } from '../../src/functions/eval/json.ts';
import type { PlanExpr } from '../../src/plan/expression.ts';
import type { Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';
import { evaluator, field, number, text } from './evaluate.ts';

const { call, evaluate } = evaluator(JSON_FUNCTIONS);
const NULL: PlanExpr = { op: 'null' };
const yes: PlanExpr = { op: 'boolean', value: true };
const of = (fn: string, json: Value, ...args: readonly (PlanExpr | string)[]): Value =>
  evaluate(call(fn, field('j'), ...args.map((arg) => (typeof arg === 'string' ? text(arg) : arg))), { j: json, m: ['x', '1'] });
const made = (fn: string, ...args: readonly (PlanExpr | string)[]): Value =>
  evaluate(call(fn, ...args.map((arg) => (typeof arg === 'string' ? text(arg) : arg))), { m: ['x', '1'], n: '5', t: 7 });

const CITIES =
  '[{"name":"London","Bridges":[{"name":"Tower Bridge","length":801},{"name":"Millennium Bridge","length":1066}]},{"name":"Venice","Bridges":[{"name":"Rialto Bridge","length":157}]}]';

suite('json_object, json_array (F-json)', (test) => {
  test('values keep their kind: text, number, Boolean, null, multivalue, JSON', () => {
    assert.is(
      made('json_object', 'a', number('1'), 'b', 'x', 'c', yes, 'd', NULL, 'e', field('m'), 'f', '[1, {"y" : 2}]', 'g', '{broken'),
      '{"a":1,"b":"x","c":true,"d":null,"e":["x","1"],"f":[1,{"y":2}],"g":"{broken"}',
    );
    assert.is(made('json_array', field('t'), field('n'), '"'), '[7,"5","\\""]');
    assert.is(made('json_object'), '{}');
    assert.is(made('json_array'), '[]');
  });
  test('any name is a key', () => {
    assert.is(made('json_object', '__proto__', number('1'), '404', number('2')), '{"__proto__":1,"404":2}');
  });
});

suite('json_extract', (test) => {
  test('one path: plain values; {}: an array; several paths: an array (fn.json.json_extract)', () => {
    assert.is(of('json_extract', '{"a":{"b":1}}', 'a.b'), 1);
    assert.is(of('json_extract', '{"a":"x"}', 'a'), 'x');
    assert.is(of('json_extract', '{"a":true}', 'a'), 'true');
    assert.is(of('json_extract', '{"a":null}', 'a'), null);
    assert.is(of('json_extract', '{"a":1.50}', 'a'), '1.50');
    assert.is(of('json_extract', '{"a":{"b": 1}}', 'a'), '{"b":1}');
    assert.is(of('json_extract', CITIES, '{}.name'), '["London","Venice"]');
    assert.is(of('json_extract', CITIES, '{}.Bridges{}.length'), '[801,1066,157]');
    assert.is(of('json_extract', CITIES, '{0}.Bridges{1}'), '{"name":"Millennium Bridge","length":1066}');
    assert.is(of('json_extract', CITIES, '{1}.Bridges{0}.name', '{1}.Bridges{0}.length'), '["Rialto Bridge",157]');
  });
  test('nothing there, a dotted key, no JSON: null', () => {
    for (const [json, path] of [
      ['{"a":1}', 'b'],
      ['{"a.b":1}', 'a.b'],
      ['not json', 'a'],
      ['{"a":1}', 'a..b'],
      ['{"a":1}', 'a{}'],
    ] as const)
      assert.is(of('json_extract', json, path), null, path);
    assert.is(of('json_extract', null, 'a'), null);
    assert.is(of('json_extract_exact', '{"a.b":{"c":1}}', 'a.b'), '{"c":1}');
  });
});

suite('json_set, json_append, json_extend, json_delete', (test) => {
  test('set: makes keys, goes into arrays, skips what does not fit', () => {
    assert.is(of('json_set', '{}', 'a.b.c', 'x', 'd', number('2')), '{"a":{"b":{"c":"x"}},"d":2}');
    assert.is(of('json_set', '{"g":["x","y"]}', 'g{1}', 'z'), '{"g":["x","z"]}');
    assert.is(of('json_set', '{"c":[{"a":true},{"a":true}]}', 'c{}.a', { op: 'boolean', value: false }), '{"c":[{"a":false},{"a":false}]}');
    assert.is(of('json_set', '{"a":1}', 'a.b', 'x', 'z{0}', 'x', 'a{0}', 'x'), '{"a":1}');
    assert.is(of('json_set', '{"l":1}', 'l', '[{"n":"A"}]'), '{"l":[{"n":"A"}]}');
    assert.is(of('json_set', 'no json', 'a', 'x'), null);
    assert.is(of('json_set_exact', '{"a":1}', 'n.f', 'm'), '{"a":1,"n.f":"m"}');
    assert.is(of('json_set', '{"n":1.50}', '__proto__', NULL), '{"n":1.50,"__proto__":null}');
  });
  test('append adds one element, extend those of an array; a scalar is wrapped first', () => {
    assert.is(of('json_append', '{"a":["x"]}', 'a', '["y","z"]'), '{"a":["x",["y","z"]]}');
    assert.is(of('json_extend', '{"a":["x"]}', 'a', '["y","z"]'), '{"a":["x","y","z"]}');
    assert.is(of('json_append', '{"a":"s"}', 'a', 'x'), '{"a":["s","x"]}');
    assert.is(of('json_append', '{"a":1}', 'b', 'x'), '{"a":1}');
    assert.is(of('json_append', '[1]', '', 'x'), '[1,"x"]');
    assert.is(of('json_append', 'no json', 'a', 'x'), null);
  });
  test('delete: keys, elements, nothing', () => {
    assert.is(of('json_delete', '{"a":{"b":1,"c":2},"d":[1,2]}', 'a.b', 'd{0}', 'zz'), '{"a":{"c":2},"d":[2]}');
    assert.is(of('json_delete', 'no json', 'a'), null);
  });
});

suite('json_keys, json_entries, json_valid, json, json_array_to_mv', (test) => {
  test('as named', () => {
    assert.is(of('json_keys', '{"b":1,"404":2}'), '["b","404"]');
    assert.is(of('json_keys', '[1]'), null);
    assert.is(of('json_entries', '{"a":{"x":1}}'), '[{"key":"a","value":{"x":1}}]');
    assert.equal(
      ['[1,2]', '5', '{"a":1}x', "{'a':1}", '', null].map((json) => of('json_valid', json)),
      [true, true, false, false, false, false],
    );
    assert.is(of('json', '{"a": 1}'), '{"a": 1}');
    assert.is(of('json', 'x'), null);
    assert.is(of('json_has_key_exact', '{"a.b":1}', 'a.b'), true);
    assert.is(of('json_has_key_exact', null, 'a'), false);
  });
  test('json_array_to_mv: quotes go unless kept', () => {
    assert.equal(of('json_array_to_mv', '["a",1,{"b":"c"},null]'), ['a', '1', '{"b":"c"}', 'null']);
    assert.equal(of('json_array_to_mv', '["a","b"]', yes), ['"a"', '"b"']);
    assert.is(of('json_array_to_mv', '[]'), null);
    assert.is(of('json_array_to_mv', 'x'), null);
  });
});
