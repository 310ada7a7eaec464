import { type SearchOptions, search } from '../src/index.ts';
import { assert, suite } from './kit/suite.ts';

const ROWS = Array.from({ length: 10_001 }, (_, index) => ({ _time: 20_000 - index, n: index, g: 'a' }));

/** What a search warns of: the code, what the message names, and the part of the search that it points at. */
function warnings(spl: string, options: Partial<SearchOptions> = {}): readonly string[] {
  return search({ spl, data: ROWS, ...options }).diagnostics.map(({ code, severity, span }) =>
    [code, severity, span === undefined ? '-' : spl.slice(span.start, span.end)].join(' '),
  );
}
const countOf = (spl: string, options: Partial<SearchOptions> = {}) => search({ spl, data: ROWS, ...options }).rows[0]?.count;

// Limits: semantics/commands.md section 16 (limits.conf). That a cut is told is ours.
suite('limits', (test) => {
  test('sort keeps 10000 rows and says so, unless the search says how many', () => {
    assert.is(countOf('* | sort n | stats count'), '10000');
    assert.equal(warnings('* | sort n | stats count'), ['SPL5102 warning sort n']);
    assert.equal(warnings('* | sort 10 n | stats count'), []);
    assert.equal(warnings('* | sort 0 n | stats count'), []);
  });

  test('limits: unlimited takes it away', () => {
    assert.is(countOf('* | sort n | stats count', { limits: 'unlimited' }), '10001');
    assert.equal(warnings('* | sort n | stats count', { limits: 'unlimited' }), []);
  });

  test('list() keeps 100 values', () => {
    const sizes = (options: Partial<SearchOptions>) =>
      search({ spl: '* | stats list(n) AS l | eval size=mvcount(l) | table size', data: ROWS, ...options }).rows[0]?.size;
    assert.is(sizes({}), '100');
    assert.is(sizes({ limits: 'unlimited' }), '10001');
    assert.equal(warnings('* | stats list(n) AS l'), ['SPL5102 warning stats list(n) AS l']);
    assert.equal(warnings('* | eventstats list(n) AS l'), ['SPL5102 warning eventstats list(n) AS l']);
    assert.equal(warnings('* | streamstats window=101 list(n) AS l | stats count'), [
      'SPL5102 warning streamstats window=101 list(n) AS l',
    ]);
  });

  test('a transaction has 1000 events', () => {
    assert.equal(warnings('* | transaction g | stats count'), ['SPL5102 warning transaction g']);
    assert.is(countOf('* | transaction g | stats count'), '11');
    assert.is(countOf('* | transaction g | stats count', { limits: 'unlimited' }), '1');
    assert.is(countOf('* | transaction g maxevents=-1 | stats count'), '1');
  });

  test('a window of streamstats has 10000 rows', () => {
    assert.equal(warnings('* | streamstats window=10001 count'), ['SPL3005 error 10001']);
    assert.equal(warnings('* | streamstats window=10001 count', { limits: 'unlimited' }), []);
  });

  test('join and append read 50000 rows, map searches for 10', () => {
    const made = '| makeresults count=50001 | eval k=1';
    const counted = (spl: string, options: Partial<SearchOptions> = {}) => search({ spl, ...options }).rows[0]?.count;
    assert.is(counted(`| makeresults | append [${made}] | stats count`), '50001');
    assert.is(counted(`| makeresults | append [${made}] | stats count`, { limits: 'unlimited' }), '50002');
    assert.is(counted(`| makeresults | append maxout=0 [${made}] | stats count`), '50002');
    assert.is(counted(`| makeresults | eval k=1 | join max=0 k [${made}] | stats count`), '50000');
    assert.is(counted(`| makeresults | eval k=1 | join max=0 k [${made}] | stats count`, { limits: 'unlimited' }), '50001');
    const mapped = '| makeresults count=11 | map search="| makeresults" | stats count';
    assert.equal([counted(mapped), counted(mapped, { limits: 'unlimited' })], ['10', '11']);
  });

  test('what happens in a search inside of another one is told at the command that asked for it', () => {
    assert.equal(warnings('* | head 1 | append [search * | sort n] | stats count'), ['SPL5102 warning append [search * | sort n]']);
    assert.equal(warnings('* | appendpipe [sort n | stats count] | tail 1'), ['SPL5102 warning appendpipe [sort n | stats count]']);
  });

  test('a thing is told once for each command', () => {
    assert.equal(warnings('* | sort n | appendpipe [stats count] | sort n | stats count'), [
      'SPL5102 warning sort n',
      'SPL5102 warning sort n',
    ]);
  });

  test('a place in a macro leads to where it was written', () => {
    const { diagnostics } = search({ spl: '* | `ordered`', data: ROWS, macros: { ordered: 'sort n' } });
    assert.equal(
      diagnostics.map(({ source, span, related }) => [source?.body.slice(span?.start, span?.end), related?.length]),
      [['sort n', 1]],
    );
  });
});

// limits.conf, [rex] match_limit: Splunk tells of a pattern that was given up.
suite('regular expressions that are given up', (test) => {
  const data = [{ s: `${'a'.repeat(40)}!` }];
  const told = (spl: string) => search({ spl, data }).diagnostics.map(({ code, span }) => `${code} ${spl.slice(span?.start, span?.end)}`);
  test('rex', () => assert.equal(told('* | rex field=s "(?<x>(a+)+$)"'), ['SPL5103 rex field=s "(?<x>(a+)+$)"']));
  test('match() in a filter that the scan takes over', () =>
    assert.equal(told('* | where match(s, "^(a+)+$") | head 1'), ['SPL5103 where match(s, "^(a+)+$")']));
  test('match() in eval', () =>
    assert.equal(told('* | head 1 | eval x=if(match(s, "^(a+)+$"), 1, 0)'), ['SPL5103 eval x=if(match(s, "^(a+)+$"), 1, 0)']));
  test('the next search begins anew', () => assert.equal(told('* | rex field=s "(?<x>a)"'), []));
});
