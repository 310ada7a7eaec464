import { coverageOf } from '../../../src/testing/coverage/cover.ts';
import { type Goal, percentOf, type SearchCoverage } from '../../../src/testing/coverage/goal.ts';
import { coverageHtml } from '../../../src/testing/coverage/html.ts';
import { lcovText } from '../../../src/testing/coverage/lcov.ts';
import { mergeCoverage } from '../../../src/testing/coverage/merge.ts';
import { coverageJson, coverageText, percentText } from '../../../src/testing/coverage/render.ts';
import { positionAt } from '../../../src/text/source.ts';
import { recorded } from '../../explain/kit.ts';
import { golden } from '../../kit/golden.ts';
import { assert, suite } from '../../kit/suite.ts';
import { hasReader, readLcov } from './read-lcov.ts';

const SEARCH = [
  'index=main (user=a* OR user=b) NOT host=x',
  '| where code>=400',
  '| eval kind=case(code>=500, "server", code>=400, "client")',
  '| lookup owners host OUTPUT owner',
  '| stats count BY user, owner, kind',
].join('\n');
const LOOKUPS = { owners: [{ host: 'h1', owner: 'ann' }] };
const EVENTS = [
  { index: 'main', user: 'alice', host: 'h1', code: 500 },
  { index: 'main', user: 'b', host: 'h2', code: 404 },
  { index: 'other', user: 'b', host: 'h1', code: 200 },
  { index: 'main', user: 'carl', host: 'x', code: 500 },
  { index: 'main', user: 'b', host: 'h1', code: 200 },
] as const;

const cover = (spl: string, rows: Parameters<typeof recorded>[1], macros = {}): SearchCoverage =>
  coverageOf(recorded(spl, rows, macros, LOOKUPS));

const lineOf = ({ place }: Pick<Goal, 'place'>): number => positionAt(place.source.body, place.span.start).line;

/** `kind text outcome` of the goals that nothing was seen of. */
const missed = ({ goals }: SearchCoverage): readonly string[] =>
  goals
    .filter(({ seen }) => seen === 0)
    .map(({ kind, text, outcome, reached }) => `${kind} ${text} ${reached ? outcome : 'was never reached'}`);

/*
 * Counted by hand, line by line (design/experience.md, "Coverage"):
 * 1: three predicates on fields and one in NOT are true and false (8), two branches (2), NOT both ways (2), the filter (1): 13, all seen.
 * 2: the predicate (2), the filter (1): 3, all seen.
 * 3: two predicates (4), two arms (2): 6; code>=400 is never false where code>=500 is not true: 5 seen.
 * 4: found, not found: 2, both seen (h1, h2).
 * 5: user, owner and kind null: 3; owner only.
 */
suite('coverage by clause', (test) => {
  test('the goals of a search, counted by hand', () => {
    const { goals } = cover(SEARCH, EVENTS);
    const count = (line: number, seen: boolean): number => goals.filter((goal) => lineOf(goal) === line && (!seen || goal.seen > 0)).length;
    assert.equal(
      [1, 2, 3, 4, 5].map((line) => `${count(line, true)}/${count(line, false)}`),
      ['13/13', '3/3', '5/6', '2/2', '1/3'],
    );
  });

  test('what nothing was seen of', () => {
    assert.equal(missed(cover(SEARCH, EVENTS)), [
      'predicate code>=400 was never false',
      'by-field user was never null',
      'by-field kind was never null',
    ]);
  });

  test('without a row behind the first command the rest was never reached', () => {
    const { goals } = cover(SEARCH, EVENTS.slice(2, 3));
    assert.ok(goals.filter((goal) => goal.stage > 1).every(({ seen, reached }) => seen === 0 && !reached));
  });

  test('tests of one search are put together', () => {
    const runs = [EVENTS.slice(0, 1), EVENTS.slice(1, 2), EVENTS.slice(2)].map((rows) => cover(SEARCH, rows));
    assert.ok(runs.every((run) => percentOf([run]) < 70));
    assert.equal(missed(mergeCoverage(runs)), missed(cover(SEARCH, EVENTS)));
    assert.equal(
      mergeCoverage(runs).goals.map(({ seen }) => seen),
      cover(SEARCH, EVENTS).goals.map(({ seen }) => seen),
    );
  });

  test('elements of a list: alone, and never a repeated one', () => {
    const found = cover('search a IN ("x*", "xy", z, Z)', [{ a: 'xy' }, { a: 'xz' }, { a: 'q' }]);
    assert.equal(missed(found), ['element "xy" never matched alone', 'element z never matched alone']);
    assert.equal(
      found.duplicates.map(({ text }) => text),
      ['Z'],
    );
  });

  test('searches inside of the search: in brackets, joined, appended, on the rows at hand', () => {
    const rows = [
      { a: '1', b: 'x', n: '5' },
      { a: '2', b: 'y', n: '1' },
    ];
    const inner = ({ goals }: SearchCoverage): readonly string[] =>
      goals.filter(({ text }) => text.startsWith('b')).map(({ text, outcome, seen }) => `${text} ${outcome}: ${seen}`);
    // Two rows, of which one has b=x.
    const expected = ['b=x was never true: 1', 'b=x was never false: 1'];
    assert.equal(inner(cover('a=* [search b=x | fields a]', rows)), expected);
    assert.equal(inner(cover('a=* | join a [search b=x | fields a]', rows)), expected);
    assert.equal(inner(cover('a=* | append [search b=x]', rows)), expected);
    assert.equal(inner(cover('a=* | appendpipe [where b="x"]', rows)), ['b="x" was never true: 1', 'b="x" was never false: 1']);
    assert.equal(inner(cover('a=* [search n>0 [search b=x | fields a] | fields a]', rows)), expected);
  });

  test('a field that always has a literal is never null', () => {
    assert.equal(missed(cover('a=* | eval b="x" | stats count BY b', [{ a: '1' }])), [
      'predicate a=* was never false',
      'filter a=* never took a row away',
    ]);
  });

  test('what a macro says has its place where the macro is called', () => {
    const { goals } = cover('index=main\n| search `mine` c=1', EVENTS, { mine: 'user=a OR user=b' });
    const own = goals.filter(({ text }) => text.startsWith('user='));
    assert.is(own.length, 6);
    for (const { place } of own)
      assert.equal([place.source.name, place.source.body.slice(place.span.start, place.span.end)], ['search', '`mine`']);
  });

  test('text, JSON and HTML', () => {
    const coverage = [cover(SEARCH, EVENTS)];
    golden('testing/golden/coverage.txt', coverageText(coverage));
    golden('testing/golden/coverage.html', coverageHtml(coverage));
    const { percent, searches } = JSON.parse(coverageJson(coverage));
    assert.is(percentText(percent), '88.8');
    assert.equal([searches.length, searches[0].goals.length, searches[0].stages[1].rows], [1, 27, 3]);
  });

  test('a share is never rounded up to all', () => assert.is(percentText(99.99), '99.9'));
});

// geninfo(1) of the Linux Test Project describes the format.
suite('coverage for readers of lcov', (test) => {
  test('lines and branches, as a reader of lcov sees them', async () => {
    if (!(await hasReader())) return;
    const [section, ...more] = await readLcov(lcovText([cover(SEARCH, EVENTS)]));
    assert.is(more.length, 0);
    assert.equal(section, {
      path: 'search',
      lines: [
        [1, 5],
        [2, 3],
        [3, 2],
        [4, 2],
        [5, 2],
      ],
      linesFound: 5,
      linesHit: 5,
      branchesFound: 27,
      branchesHit: 24,
      branchesOfLine: [13, 3, 6, 2, 3],
    });
  });

  test('several searches, one that no row reached', async () => {
    if (!(await hasReader())) return;
    const sections = await readLcov(lcovText([cover(SEARCH, EVENTS), { ...cover(SEARCH, []), search: 'other' }]));
    assert.is(sections.length, 1, 'one file is one record');
    assert.is(sections[0]?.branchesFound, 54);
  });
});
