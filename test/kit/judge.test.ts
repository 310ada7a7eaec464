import { type JudgedAnswer, type JudgedCase, type JudgeRule, judge } from './judge.ts';
import { assert, suite } from './suite.ts';

// Expectations: test/conformance/README.md, "Comparing".
const good = (what: string, expected: JudgedCase['expected'], answer: JudgedAnswer, rule: JudgeRule, more: Partial<JudgedCase> = {}) =>
  [what, { id: 'x', expected, ...more }, answer, rule] as const;

const PASSES = [
  good('only named keys are compared', [{ a: '1' }], { rows: [{ a: '1', b: '2' }] }, 'text'),
  good('null asserts an absent field', [{ a: null }], { rows: [{ b: '2' }] }, 'text'),
  good('a list of one is the scalar', [{ a: ['x'] }], { rows: [{ a: 'x' }] }, 'text'),
  good('a number is its text', [{ a: 6 }], { rows: [{ a: '6' }] }, 'text'),
  good('commands: numbers within 1e-9', [{ a: 0.3 }], { rows: [{ a: '0.30000000000000004' }] }, 'number'),
  good('commands: rows without a field are dropped', [{ a: null }], { rows: [] }, 'number'),
  good('cmp num', [{ a: '1.65' }], { rows: [{ a: '1.650' }] }, 'text', { cmp: { a: 'num' } }),
  good('cmp json', [{ a: '{"x":1,"y":2}' }], { rows: [{ a: '{"y": 2, "x": 1}' }] }, 'text', { cmp: { a: 'json' } }),
  good('cmp set', [{ a: ['x', 'y'] }], { rows: [{ a: ['y', 'x'] }] }, 'text', { cmp: { a: 'set' } }),
  good('any order', [{ a: '1' }, { a: '2' }], { rows: [{ a: '2' }, { a: '1' }] }, 'text'),
  good('columns without hidden ones', [{ a: '1' }], { rows: [{ a: '1' }], fields: ['_time', 'a'] }, 'text', { fields: ['a'] }),
  good('a number of rows', { count: 2 }, { rows: [{}, {}] }, 'text'),
  good('any clear error', { error: 'parse' }, { error: 'SPL2003 unknown' }, 'text'),
  good('a field __proto__', JSON.parse('[{"__proto__":"1"}]'), { rows: JSON.parse('[{"__proto__":"1"}]') }, 'text'),
];

const FAILS = [
  good('rendered text differs', [{ a: '1.65' }], { rows: [{ a: '1.650' }] }, 'text'),
  good('null is not an empty text', [{ a: null }], { rows: [{ a: '' }] }, 'text'),
  good('multivalue order', [{ a: ['x', 'y'] }], { rows: [{ a: ['y', 'x'] }] }, 'text'),
  good('another number of rows', [{ a: '1' }], { rows: [{ a: '1' }, { a: '2' }] }, 'text'),
  good('expressions: an empty row is a row', [], { rows: [{}] }, 'text'),
  good('one found row satisfies one expected row', [{ a: '1' }, { a: '1' }], { rows: [{ a: '1' }, { a: '2' }] }, 'text'),
  good('ordered', [{ a: '1' }, { a: '2' }], { rows: [{ a: '2' }, { a: '1' }] }, 'text', { ordered: true }),
  good('columns in another order', [{ a: '1' }], { rows: [{ a: '1' }], fields: ['b', 'a'] }, 'text', { fields: ['a', 'b'] }),
  good('not supported is no answer to an error', { error: 'parse' }, { error: 'SPL4002 not supported' }, 'text'),
  good('our bug is no answer to an error', { error: 'runtime' }, { error: 'SPL9001 broken' }, 'text'),
  good('an error where rows are expected', [], { error: 'SPL2003 unknown' }, 'text'),
  good('rows where an error is expected', { error: 'parse' }, { rows: [] }, 'text'),
  good('empty text is not zero', [{ a: '0' }], { rows: [{ a: ' ' }] }, 'number'),
  good('a prototype member is no field', [{ constructor: 'x' }], { rows: [{}] }, 'text'),
];

suite('judge of conformance cases', (test) => {
  for (const [title, given, answer, rule] of PASSES) test(`passes: ${title}`, () => assert.is(judge(given, answer, rule), undefined));
  for (const [title, given, answer, rule] of FAILS) test(`fails: ${title}`, () => assert.type(judge(given, answer, rule), 'string'));
});
