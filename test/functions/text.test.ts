import { CRYPTOGRAPHIC_FUNCTIONS } from '../../src/functions/eval/cryptographic.ts';
import { TEXT_FUNCTIONS } from '../../src/functions/eval/text.ts';
import type { Value } from '../../src/values/value.ts';
import { assert, suite } from '../kit/suite.ts';
import { evaluator, field, number, text } from './evaluate.ts';

const { call, evaluate, lookup } = evaluator(TEXT_FUNCTIONS, CRYPTOGRAPHIC_FUNCTIONS);
const of = (fn: string, value: Value, ...args: readonly string[]): Value => evaluate(call(fn, field('f'), ...args.map(text)), { f: value });
const part = (value: Value, ...numbers: readonly string[]): Value =>
  evaluate(call('substr', field('f'), ...numbers.map(number)), { f: value });

suite('text functions', (test) => {
  test('null gives null; a multivalue too but for lower and upper (T18)', () => {
    for (const fn of ['len', 'lower', 'upper', 'trim', 'ltrim', 'rtrim', 'urldecode', 'md5', 'sha512']) assert.is(of(fn, null), null, fn);
    for (const fn of ['len', 'trim', 'md5']) assert.is(of(fn, ['a', 'b']), null, fn);
    assert.equal(of('upper', ['a', 'é']), ['A', 'É']);
  });
  test('len counts code points of the text of anything (fn.text.len.007)', () => {
    assert.is(of('len', '😀é'), 2);
    assert.is(of('len', ''), 0);
    assert.is(of('len', 404), 3);
    assert.ok(lookup('length'));
  });
  test('trim takes blanks and tabs, or any of the given characters', () => {
    assert.is(of('trim', '\t a b \n'), 'a b \n');
    assert.is(of('trim', '"q"', '"'), 'q');
    assert.is(of('ltrim', '😀x😀', '😀'), 'x😀');
    assert.is(of('rtrim', 'aaa', 'a'), '');
    assert.is(of('trim', 'ab', ''), 'ab');
  });
  test('substr counts like SQLite (F-text)', () => {
    assert.is(part('string', '1', '3'), 'str');
    assert.is(part('string', '-3'), 'ing');
    assert.is(part('string', '-3', '2'), 'in');
    assert.is(part('abc', '-5', '3'), 'a');
    assert.is(part('abc', '0', '2'), 'ab');
    assert.is(part('abc', '3', '10'), 'c');
    assert.is(part('abc', '4'), '');
    assert.is(part('a😀c', '2', '1'), '😀');
    assert.is(part(12345, '1', '2'), '12');
    assert.is(part('abc', '2', '-1'), '');
  });
  test('replace: a pattern from a field works, one that is no pattern gives null', () => {
    assert.is(of('replace', '\\\\WS1', '\\\\', ''), 'WS1');
    assert.is(of('replace', 'a, b, ', ',\\s$', ''), 'a, b');
    assert.is(evaluate(call('replace', field('f'), field('p'), text('x')), { f: 'abc', p: 'b.' }), 'ax');
    assert.is(evaluate(call('replace', field('f'), field('p'), text('x')), { f: 'abc', p: '(' }), null);
  });
  test('replace refuses a literal that is no pattern before a row is read', () => {
    const fn = lookup('replace');
    assert.equal(fn?.check?.([field('f'), text('a('), text('')]), {
      kind: 'pattern',
      argument: 1,
      detail: 'missing closing parenthesis',
      offset: 1,
    });
    assert.is(fn?.check?.([field('f'), field('p'), text('')]), undefined);
  });
  test('urldecode reads UTF-8 and keeps what is no escape', () => {
    assert.is(of('urldecode', '%E2%82%AC%20100%25 %zz 1+1'), '€ 100% %zz 1+1');
    assert.is(of('urldecode', '%FF'), '\ufffd');
  });
  test('spath: several values, a path from a field, nothing (fn.text.spath)', () => {
    const doc = '{"a":{"b":"x"},"t":[{"k":1},{"k":2}]}';
    assert.is(of('spath', doc, 'a.b'), 'x');
    assert.equal(of('spath', doc, 't{}.k'), ['1', '2']);
    assert.is(of('spath', doc, 'zzz'), null);
    assert.is(of('spath', doc, 'a..b'), null);
    assert.is(of('spath', null, 'a'), null);
  });
  test('hashes are of the UTF-8 bytes (fn.crypto)', () => {
    assert.is(of('md5', 'The quick brown fox jumps over the lazy dog'), '9e107d9d372bb6826bd81d3542a419d6');
    assert.is(of('md5', 'é'), '66ddcd97cfdeabb2f6fb8a999b4bc76f');
    assert.is(of('sha1', 'admin:password'), '6e3919f56f8cf361d467dc5bf3f3b2e1c98919f8');
  });
});
