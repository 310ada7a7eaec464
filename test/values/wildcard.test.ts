import * as fc from 'fast-check';
import { compileLike, compileWildcard, countWildcards, matchCaptures, wildcardRename } from '../../src/values/wildcard.ts';
import { assert, suite } from '../kit/suite.ts';

const matches = (pattern: string, text: string) => compileWildcard(pattern).test(text);
/** The meaning of a pattern, spelt as a regular expression: fine for short texts. */
const meaning = (pattern: string, run: string, flags: string) =>
  new RegExp(
    `^(?:${[...pattern].map((c) => (c === run ? '.*' : c === '_' && run === '%' ? '.' : `\\u{${c.codePointAt(0)?.toString(16)}}`)).join('')})$`,
    flags,
  );

suite('wildcards', (test) => {
  test('* is any run, nothing else is special, in any case (S5, S6, search.wildcard.*)', () => {
    assert.ok(matches('*web*', 'my-WEB-01'));
    assert.ok(matches('w*01', 'web-prod-01'));
    assert.ok(matches('web*', 'WEB'));
    assert.ok(matches('*', ''));
    assert.ok(matches('*b*c*', 'xbxcx'));
    assert.ok(matches('/var/*/x.log', '/var/a/b/x.log'));
    assert.not(matches('/var/*/x.log', '/var/x.log'));
    assert.not(matches('*b*c*', 'acb'));
    assert.not(matches('we?', 'web'));
    assert.not(matches('a.c', 'abc'));
    assert.not(matches('aba*aba', 'aba'));
    assert.ok(matches('[a-z]*', '[A-Z]1'));
  });

  test('field names match in their case (S5)', () => {
    assert.not(compileWildcard('Foo*', { caseSensitive: true }).test('foobar'));
    assert.ok(compileWildcard('Foo*', { caseSensitive: true }).test('Foobar'));
  });

  test('equals its meaning on short texts, in either case', () => {
    const pattern = fc.stringMatching(/^[aAb*ß]{0,8}$/);
    const text = fc.stringMatching(/^[aAbBß]{0,10}$/);
    fc.assert(
      fc.property(pattern, text, (p, t) => {
        assert.is(matches(p, t), meaning(p, '*', 'isu').test(t), `${p} on ${t}`);
        assert.is(compileWildcard(p, { caseSensitive: true }).test(t), meaning(p, '*', 'su').test(t), `${p} on ${t}`);
      }),
      { numRuns: 500 },
    );
  });

  test('letters whose lower case depends on neighbours or grows (inferred)', () => {
    assert.ok(matches('ΟΔΟΣ*', 'οδοσα'));
    assert.ok(matches('*σ', 'ΟΔΟΣ'));
    assert.ok(matches('i*', 'İstanbul'));
    assert.ok(matches('İstanbul', 'i̇stanbul'));
    assert.not(matches('istanbul', 'İstanbul'));
  });

  test('literals stand in every match', () => {
    assert.equal(compileWildcard('*\\Temp\\*.EXE').literals, ['\\temp\\', '.exe']);
    assert.equal(compileWildcard('*').literals, []);
    assert.ok(compileWildcard('a*').hasWildcard);
    assert.not(compileWildcard('a').hasWildcard);
  });

  test('time grows with the text, not with its ways to fail (execution.md 4.3)', () => {
    const text = 'a'.repeat(200_000);
    assert.not(matches(`${'*a'.repeat(200)}*b*`, text));
    assert.not(matches(`${'*a'.repeat(200)}b`, text));
    assert.ok(matches(`${'*a'.repeat(200)}*`, text));
  });

  test('like: % and _, in its case, the whole text (fn.cond.like.*)', () => {
    const like = (pattern: string, text: string) => compileLike(pattern).test(text);
    assert.ok(like('foo%', 'foobar'));
    assert.not(like('foo%', 'afoo'));
    assert.not(like('FOO%', 'foobar'));
    assert.ok(like('f_o', 'fxo'));
    assert.not(like('f_o', 'fxxo'));
    assert.ok(like('_', '😀'));
    assert.ok(like('%_', '😀'));
    assert.not(like('%__', '😀'));
    assert.ok(like('%', ''));
    assert.not(like('a.c', 'abc'));
    assert.ok(like('(%)', '(x)'));
    assert.ok(like('a%', 'a%b'));
  });

  test('like equals its meaning on short texts', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab😀%_]{0,7}$/u), fc.stringMatching(/^[ab😀%]{0,8}$/u), (p, t) => {
        assert.is(compileLike(p).test(t), meaning(p, '%', 'su').test(t), `${p} on ${t}`);
      }),
      { numRuns: 500 },
    );
  });

  test('names by pattern (rename-002, rename-004, rename-010)', () => {
    assert.is(wildcardRename('foo*', 'bar*').apply('foox'), 'barx');
    assert.is(wildcardRename('*ip', '*IPaddress').apply('srcip'), 'srcIPaddress');
    assert.is(wildcardRename('Processes.*', '*').apply('Processes.dest'), 'dest');
    assert.is(wildcardRename('Processes.*', '*').apply('processes.dest'), null);
    assert.is(wildcardRename('a', 'b').apply('a'), 'b');
    assert.is(wildcardRename('*_*', '*-*').apply('__proto__'), '__proto_-');
    assert.is(countWildcards('a*b*'), 2);
  });

  test('captures fill the pattern again', () => {
    assert.equal(matchCaptures('a*_*', 'a1_2_3'), ['1_2', '3']);
    assert.equal(matchCaptures('a', 'b'), null);
    assert.equal(matchCaptures('ab*ba', 'aba'), null);
    fc.assert(
      fc.property(fc.stringMatching(/^[ab*]{0,7}$/), fc.stringMatching(/^[ab]{0,9}$/), (p, t) => {
        const captures = matchCaptures(p, t);
        assert.is(captures !== null, compileWildcard(p, { caseSensitive: true }).test(t));
        if (captures === null) return;
        assert.is(captures.length, countWildcards(p));
        assert.is(
          p.replaceAll('*', () => captures.shift() ?? '?'),
          t,
        );
      }),
      { numRuns: 500 },
    );
  });
});
