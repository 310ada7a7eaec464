import { compileSpl } from '../kit/run-spl.ts';
import { assert, suite } from '../kit/suite.ts';
import { problemsOf, read } from './read.ts';

const kinds = (text: string): readonly string[] => read(text).node.commands.map(({ kind }) => kind);

suite('recovery (house.md section 4): at pipes and closing brackets', (test) => {
  test('several problems of several commands are reported, each where it stands', () => {
    const text = 'search a=1 AND | eval b=, c=2 | stats count by | table x | lokup y';
    assert.equal(problemsOf(text), ['SPL0001 |', 'SPL0001 ,', 'SPL0001 |', 'SPL2001 lokup']);
  });

  test('a command that cannot be read is kept as written; those behind it are read', () => {
    assert.equal(kinds('search a | where | eval b=1 | stats count by'), ['Search', 'Unparsed', 'Eval', 'Unparsed']);
  });

  test('what a broken command gives is unknown, and what stands behind it is analysed all the same', () => {
    const { diagnostics } = compileSpl('search a | table x | where ( | eval b=lowr(y), c=1 = 1');
    assert.equal(
      diagnostics.map(({ code }) => code),
      ['SPL0003', 'SPL2003', 'SPL3003'],
    );
  });

  test('a problem in a subsearch ends with its bracket', () => {
    assert.equal(problemsOf('a [search b | where ] c | where'), ['SPL0001 ]', 'SPL0001 ']);
    assert.equal(kinds('a [search b | where ] c | table d'), ['Search', 'Table']);
  });

  test('an open bracket is one problem, not one for each thing behind it', () => {
    assert.equal(problemsOf('search (a OR b | stats count'), ['SPL0003 (']);
    assert.equal(problemsOf('search a) OR b'), ['SPL0004 )']);
    assert.equal(problemsOf('search a [search b'), ['SPL0003 [']);
    assert.equal(problemsOf('search a ]'), ['SPL0004 ]']);
    assert.equal(problemsOf('search [search (a ] b'), ['SPL0003 (']);
  });

  test('an open quote, an open comment', () => {
    assert.equal(problemsOf('search "a | stats count'), ['SPL0002 "']);
    assert.equal(problemsOf('search a | eval b="x'), ['SPL0002 "']);
    assert.equal(problemsOf('search a ```b | stats'), ['SPL0008 ```']);
  });

  test('no search, nothing between two pipes, nothing behind the last', () => {
    assert.equal(problemsOf(''), ['SPL0006 ']);
    assert.equal(problemsOf(' \n```x``` '), ['SPL0006 ']);
    assert.equal(problemsOf('a | | table b'), ['SPL0001 |']);
    assert.equal(problemsOf('a |'), ['SPL0001 ']);
  });
});

const nested = (depth: number, open: string, close: string, inner: string): string => open.repeat(depth) + inner + close.repeat(depth);

suite('nesting is guarded, length is not', (test) => {
  test('200 levels of brackets, and no more', () => {
    for (const [open, close, before] of [
      ['(', ')', 'search '],
      ['(', ')', '| where '],
      ['[search ', ']', ''],
      ['if(a,b,', ')', '| eval x='],
    ] as const) {
      assert.equal(problemsOf(before + nested(200, open, close, 'a')), [], open);
      assert.equal(problemsOf(before + nested(201, open, close, 'a')), [`SPL0005 ${open.at(open.startsWith('i') ? 2 : 0)}`], open);
      assert.equal(problemsOf(before + nested(100_000, open, close, 'a')).length, 1, open);
    }
  });

  test('100 times NOT or a sign before one operand', () => {
    assert.equal(problemsOf(`search ${'NOT '.repeat(100)}a`), []);
    assert.is(problemsOf(`search ${'NOT '.repeat(101)}a`)[0]?.slice(0, 7), 'SPL0005');
    assert.equal(problemsOf(`| where ${'! '.repeat(100)}a`), []);
    assert.is(problemsOf(`| where ${'-'.repeat(101)}a`)[0]?.slice(0, 7), 'SPL0005');
  });

  test('2,000 operators of one expression, but any number of AND and OR', () => {
    assert.equal(problemsOf(`| eval a=1${'+1'.repeat(500)}`), []);
    assert.is(problemsOf(`| eval a=1${'+1'.repeat(2001)}`)[0]?.slice(0, 7), 'SPL0007');
    assert.equal(problemsOf(`| where a=1${' OR a=1'.repeat(1000)}`), []);
    assert.equal(problemsOf(`| where a${' OR a'.repeat(20_000)}`), []);
    assert.equal(problemsOf(`search a=1${' OR a=1'.repeat(20_000)}`), []);
    assert.equal(problemsOf(`search a${' a'.repeat(20_000)}`), []);
  });

  test('a chain of operators that can be read can also be run', () => {
    for (const spl of [`| eval a=1${'+1'.repeat(500)}`, `| eval a="x"${'."x"'.repeat(500)}`, `search a=1${' OR a=1'.repeat(20_000)}`])
      assert.not(compileSpl(spl).failed, spl.slice(0, 20));
  });
});
