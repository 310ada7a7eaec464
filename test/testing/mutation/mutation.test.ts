import { openDataset } from '../../../src/io/open.ts';
import { macrosFromRecord } from '../../../src/knowledge/macros-record.ts';
import { runSearch } from '../../../src/run-search.ts';
import { openSession } from '../../../src/session/open-session.ts';
import { mutantsOf } from '../../../src/testing/mutation/mutants.ts';
import { mutate, mutationScore } from '../../../src/testing/mutation/mutate.ts';
import { mutationJson, mutationText } from '../../../src/testing/mutation/render.ts';
import { resident } from '../../../src/testing/mutation/resident.ts';
import { SEED_SETS, seedStories } from '../../../tools/seeds.ts';
import { pathOf } from '../../../tools/stories.ts';
import { golden } from '../../kit/golden.ts';
import { TEST_NOW } from '../../kit/run-spl.ts';
import { assert, suite } from '../../kit/suite.ts';

function compile(spl: string, macros = {}) {
  const compiled = openSession(macrosFromRecord(macros)).compile({ name: 'search', body: spl });
  if (compiled.plan === undefined) throw new Error(compiled.diagnostics.map(({ message }) => message).join('; '));
  return compiled;
}

/** What is done to a search, in the order of its text. */
const changes = (spl: string, macros = {}): readonly string[] => mutantsOf(compile(spl, macros)).map(({ what }) => what);

/** Mutates a search with one test: the rows stay what they are. */
function mutated(spl: string, rows: readonly Readonly<Record<string, unknown>>[], macros = {}) {
  const session = openSession(macrosFromRecord(macros));
  const compiled = session.compile({ name: 'search', body: spl });
  const opened = session.open({ inputs: [{ name: 'data', rows }], now: TEST_NOW });
  const shown = (search: typeof compiled): string => JSON.stringify(opened.run(search));
  const expected = shown(compiled);
  return mutate(compiled, [{ name: 'rows', compiled, passes: (search) => shown(search) === expected }]);
}

const outcomes = (result: ReturnType<typeof mutated>, outcome: string): readonly string[] =>
  result.mutants.filter((mutant) => mutant.outcome === outcome).map(({ what }) => what);

// The operators: design/experience.md, "Mutation".
suite('mutants of a search', (test) => {
  test('terms of search: conjuncts, branches, comparisons, wildcards', () => {
    assert.equal(changes('a=1 (b=2* OR c!=3)'), [
      '`a=1` is removed',
      '`a=1` becomes `a!=1`',
      '`a=1` becomes `a=*1`',
      '`a=1` becomes `a=1*`',
      '`b=2* OR c!=3` is removed',
      '`b=2*` is removed',
      '`b=2*` becomes `b!=2*`',
      '`b=2*` becomes `b=*2*`',
      '`b=2*` becomes `b=2`',
      '`c!=3` is removed',
      '`c!=3` becomes `c=3`',
      '`c!=3` becomes `c!=*3`',
      '`c!=3` becomes `c!=3*`',
    ]);
  });
  test('NOT, thresholds', () => {
    assert.equal(changes('NOT a>5'), [
      'NOT is removed from `NOT a>5`',
      '`a>5` becomes `a>=5`',
      '`a>5` becomes `a>6`',
      '`a>5` becomes `a>4`',
    ]);
  });
  test('lists', () => {
    assert.equal(
      changes('a IN (x, y)').filter((what) => what.includes('removed')),
      ['`x` is removed from `a IN (…)`', '`y` is removed from `a IN (…)`'],
    );
  });
  test('where: the command, operands, comparisons, case; never how it calculates', () => {
    assert.equal(changes('* | where a="Ab1" AND NOT b+1>=2 OR c IN (1, 2)').slice(0, 12), [
      '`where a="Ab1" AND NOT b+1>=2 OR c IN (1, 2)` is removed',
      '`a = "Ab1" AND NOT b + 1 >= 2` is removed',
      '`a = "Ab1"` is removed',
      '`a = "Ab1"` becomes `a != "Ab1"`',
      '`a = "Ab1"` becomes `a = "aB1"`',
      '`NOT b + 1 >= 2` is removed',
      'NOT is removed from `NOT b + 1 >= 2`',
      '`b + 1 >= 2` becomes `b + 1 > 2`',
      '`b + 1 >= 2` becomes `b + 1 >= 3`',
      '`b + 1 >= 2` becomes `b + 1 >= 1`',
      '`c IN (1, 2)` is removed',
      '`1` is removed from the list of `c`',
    ]);
  });
  test('aggregates, by-fields, spans; a column keeps its name', () => {
    assert.equal(changes('* | bin _time span=5m | stats count(x), min(y) AS m BY _time, z'), [
      '`span=5m` becomes `span=10m`',
      '`count(x)` becomes `dc(x)`',
      '`min(y)` becomes `max(y)`',
      '`_time` is removed from the by-clause of `stats`',
      '`z` is removed from the by-clause of `stats`',
    ]);
    const result = mutated('* | stats count(x), min(y) AS m BY z', [{ x: '1', y: '2', z: 'a' }]);
    assert.equal(outcomes(result, 'survived'), ['`count(x)` becomes `dc(x)`', '`min(y)` becomes `max(y)`']);
  });
  test('subsearches, eval in aggregates', () => {
    const found = changes('a=1 [search b=2 c=3 | fields d] | stats count(eval(e>1)) AS n');
    assert.ok(found.includes('`b=2` is removed'));
    assert.ok(found.includes('`e > 1` becomes `e >= 1`'));
  });
  test('a macro is emptied, what it says is left alone', () => {
    assert.equal(
      changes('`m` a=1 | `f(x)`', { m: 'b=1 c=2', 'f(1)': { definition: 'where $y$=1', args: ['y'] } }).filter((what) =>
        /[bc]=|macro|where/.test(what),
      ),
      ['the macro `m` is empty', 'the macro `f(1)` is empty'],
    );
  });
});

suite('what becomes of mutants', (test) => {
  test('equivalent: repeated and subsumed elements, macros that say nothing', () => {
    const result = mutated('a IN (x, X, "y*", yz) | `nothing`', [{ a: 'x' }, { a: 'yz' }, { a: 'q' }, { a: 'ay' }], {
      nothing: 'search *',
    });
    const equivalent = outcomes(result, 'equivalent');
    for (const what of [
      '`x` is removed from `a IN (…)`',
      '`X` is removed from `a IN (…)`',
      '`yz` is removed from `a IN (…)`',
      'the macro `nothing` is empty',
    ])
      assert.ok(equivalent.includes(what), `${what}: ${equivalent.join('; ')}`);
    assert.not.ok(equivalent.includes('`"y*"` is removed from `a IN (…)`'));
  });
  test('a mutant that is told to be equivalent never changes an answer', () => {
    const values = ['x', 'X', 'y', 'yz', 'yzz', 'xy', '', 'a*', 'Y'];
    const rows = values.map((a) => ({ a }));
    for (const spl of ['a IN (x, X, "y*", yz)', 'a IN ("*", x)', 'a IN ("x*", "*y", "xy", CASE(x), x)', '* | where a IN ("x", "x", "y")']) {
      const session = openSession(macrosFromRecord({}));
      const compiled = session.compile({ name: 'search', body: spl });
      const opened = session.open({ inputs: [{ name: 'data', rows }], now: TEST_NOW });
      const expected = JSON.stringify(opened.run(compiled));
      for (const mutant of mutantsOf(compiled)) {
        const changed = mutant.equivalent === undefined ? undefined : mutant.compile();
        if (changed !== undefined) assert.is(JSON.stringify(opened.run(changed)), expected, `${spl}: ${mutant.what}`);
      }
    }
  });
  test('what no test notices, and the score', () => {
    const result = mutated('verb=create OR verb=update | stats count BY user', [
      { verb: 'create', user: 'a' },
      { verb: 'get', user: 'a' },
    ]);
    assert.ok(outcomes(result, 'survived').includes('`verb=update` is removed'));
    assert.ok(outcomes(result, 'killed').includes('`verb=create` is removed'));
    assert.ok(mutationScore([result]) > 0 && mutationScore([result]) < 100);
    golden('testing/golden/mutation.txt', mutationText([{ ...result, milliseconds: 0 }]));
    assert.is(JSON.parse(mutationJson([result])).searches[0].mutants.length, result.mutants.length);
  });
  test('a limit on their number is told', () => {
    const session = openSession(macrosFromRecord({}));
    const compiled = session.compile({ name: 'search', body: 'a=1 b=2' });
    const { mutants } = mutate(compiled, [{ name: 'none', compiled, passes: () => true }], { most: 2 });
    assert.equal(
      [mutants.filter(({ outcome }) => outcome === 'survived').length, mutants.filter(({ outcome }) => outcome === 'not run').length],
      [2, mutants.length - 2],
    );
    assert.ok(mutate(compiled, [], { budget: -1 }).mutants.every(({ outcome }) => outcome === 'not run'));
  });
});

suite('data that stay in memory', (test) => {
  for (const set of SEED_SETS) {
    test(`${set.detection}: the same answer from every shape, as often as it is asked`, () => {
      for (const { spl, data, macros } of seedStories(set, pathOf(`test/fixtures/seeds/${set.folder}`))) {
        const compiled = compile(spl, macros);
        const context = { now: TEST_NOW, zone: 'UTC' };
        const dataset = resident(openDataset([data], context));
        const expected = runSearch(compiled, openDataset([data], context), context);
        assert.equal(runSearch(compiled, dataset, context), expected);
        assert.equal(runSearch(compiled, dataset, context, { fuse: false }), expected);
      }
    });
  }
});
