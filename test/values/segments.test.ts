import * as fc from 'fast-check';
import { compileTerm, literalsOfTerm, type TermKind } from '../../src/values/segments.ts';
import { assert, suite } from '../kit/suite.ts';

const has = (term: string, raw: string, kind: TermKind = 'word') => compileTerm(term, kind)(raw);

suite('terms of _raw', (test) => {
  test('whole segments in any case (S21, search.term.*)', () => {
    assert.ok(has('bob', 'user=BOB action=login'));
    assert.ok(has('ERROR', 'an Error here'));
    assert.ok(has('etc', 'path=/etc/passwd'));
    assert.not(has('rror', 'error_code=5'));
    assert.not(has('fail', 'failed to open'));
    assert.not(has('404', 'id 14045'));
    assert.ok(has('foo', 'foobar foo-bar'));
    assert.ok(has('foo', 'bar.foo.baz'));
    assert.ok(has('foo', '(foo)'));
    assert.not(has('foo', 'foobar'));
  });

  test('breakers of more than one character (S22)', () => {
    assert.ok(has('foo', 'a%20foo'));
    assert.ok(has('foo', 'a%2520foo%3Db'));
    assert.ok(has('foo', 'a--foo'));
    assert.not(has('foo', 'a%41foo'));
    assert.ok(has('x', 'a&x?b', 'term'));
    assert.ok(has('x', 'a%3bx--b', 'term'));
    assert.not(has('x', 'a%3bx-b', 'term'));
  });

  test('a term of several segments stands between breakers (S23)', () => {
    assert.ok(has('10.0.0.1', 'src=10.0.0.1 ok'));
    assert.not(has('10.0.0.1', 'src 10.0.0.12'));
    assert.ok(has('a=b', 'x a=b y', 'phrase'));
    assert.ok(has('/etc', 'path=/etc/passwd'));
    assert.ok(has('=5', 'error_code=5'));
    assert.not(has('=5', 'error_code=50'));
  });

  test('a phrase has its words in order and next to each other (S24)', () => {
    assert.ok(has('Failed Login', 'a failed login!', 'phrase'));
    assert.not(has('failed login', 'login failed', 'phrase'));
    assert.not(has('failed login', 'failed  login', 'phrase'));
    assert.not(has('failed log', 'failed login', 'phrase'));
    assert.ok(has('pulling *kube-hunter*', 'Pulling image "aqua/kube-hunter:1"', 'phrase'));
  });

  test('wildcards (S6, search.wildcard.018-019, S27)', () => {
    assert.ok(has('fail*', 'login failed'));
    assert.not(has('fail*', 'unfail'));
    assert.ok(has('*fail*', 'unfailing'));
    assert.ok(has('*fail', 'unfail x'));
    assert.not(has('*fail', 'failed'));
    assert.ok(has('*', ''));
    assert.ok(has('user*bob', 'x user=bob'));
    assert.not(has('user*bob', 'user bob'));
    assert.ok(has('u*r=b*b', 'x u r=b user=bob'));
    assert.ok(has('page?id=*', 'GET /page?id=5'));
    assert.ok(has('/page?id=*&x', 'GET /page?id=5&x&y'));
  });

  test('TERM needs major breakers (S25, search.term.016-018)', () => {
    assert.ok(has('10.0.0.1', 'src 10.0.0.1 ok', 'term'));
    assert.not(has('10.0.0.1', 'src=10.0.0.1 ok', 'term'));
    assert.ok(has('src=10.0.0.1', 'src=10.0.0.1 ok', 'term'));
    assert.ok(has('10.0.0.*', 'src 10.0.0.12 ok', 'term'));
  });

  test('CASE keeps the case (search.case.012)', () => {
    assert.ok(has('error', 'error one', 'case'));
    assert.not(has('error', 'ERROR three', 'case'));
    assert.ok(has('Err*', 'x Error', 'case'));
  });

  test('Greek terms find both sigmas (inferred)', () => {
    assert.ok(has('ΟΔΟΣ', 'η οδος'));
    assert.ok(has('οδοσ*', 'ΟΔΟΣ'));
  });

  test('literals stand in every match', () => {
    assert.equal(literalsOfTerm('Fail*Login', 'word'), ['fail', 'login']);
    assert.equal(literalsOfTerm('*', 'word'), []);
    const term = fc.stringMatching(/^[aB. *]{1,6}$/);
    const raw = fc.stringMatching(/^[aAb. ]{0,12}$/);
    fc.assert(
      fc.property(term, raw, fc.constantFrom<TermKind>('word', 'phrase', 'term', 'case'), (t, r, kind) => {
        if (!has(t, r, kind)) return;
        for (const literal of literalsOfTerm(t, kind)) assert.ok(r.toLowerCase().includes(literal));
      }),
    );
  });

  test('a word with wildcards equals its meaning: a run between breakers without major breakers inside', () => {
    const term = fc.stringMatching(/^[ab.]{0,2}(\*[ab.]{0,2}){1,2}$/);
    fc.assert(
      fc.property(term, fc.stringMatching(/^[abc. ]{0,10}$/), (t, r) => {
        const edge = '(?:(?<![a-c])|(?![a-c]))';
        const body = t
          .split('*')
          .map((chunk) => chunk.replaceAll('.', '\\.'))
          .join('[^ ]*');
        const meaning = new RegExp(
          `${t.startsWith('*') ? '' : edge}${body}${t.endsWith('*') ? '' : edge.replace('(?<![a-c])|(?![a-c])', '(?![a-c])|(?<![a-c])')}`,
        );
        assert.is(has(t, r), meaning.test(r), `${t} in ${r}`);
      }),
      { numRuns: 1000 },
    );
  });

  test('time grows with the text, not with its ways to fail', () => {
    const raw = 'a.'.repeat(100_000);
    assert.not(has('a*b', raw));
    assert.not(has('a*a*a*a*ab', raw));
    assert.not(has('a*ax', `${raw}${'axx'.repeat(50_000)}`));
    assert.not(has('a*b', 'a '.repeat(100_000)));
  });
});
