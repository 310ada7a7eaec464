import { print } from '../src/index.ts';
import { assertRows } from './kit/rows.ts';
import { compileSpl, evaluateProgram, runDirectly, runPrinted, type TestKnowledge } from './kit/run-spl.ts';
import { assert, suite } from './kit/suite.ts';

const DATA = [
  { _time: 3, user: 'bob', kind: 'web', seen: '1' },
  { _time: 2, user: 'EVE', kind: 'db', seen: '2' },
  { _time: 1, user: 'eve', kind: 'web' },
];

const KNOWLEDGE: TestKnowledge = {
  savedsearches: { by_kind: 'search kind=web | stats count AS n', other: 'search kind=db', nested: '| savedsearch by_kind' },
  eventtypes: { web: 'kind=web', data: 'kind=db' },
  tags: { 'user=bob': ['admin'], 'eventtype=data': ['store'] },
  lookups: { people: 'user,team\nb*,red\neve,blue\n' },
  transforms: { people_any: { filename: 'people', match_type: 'WILDCARD(user)', case_sensitive_match: 'false' } },
};

/** What is embedded, and that the program gives the rows that the run gives. */
async function held(spl: string, macros = {}): Promise<Readonly<Record<string, readonly string[]>>> {
  const runnable = compileSpl(spl, macros, KNOWLEDGE);
  assert.equal(runnable.failed, false, JSON.stringify(runnable.diagnostics));
  const direct = runDirectly(runnable, DATA, { fuse: true });
  assert.equal(
    direct.diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  );
  const printed = await runPrinted(runnable, DATA);
  assertRows(printed.rows, direct.rows);
  assert.ok(direct.rows.length > 0, 'a case shows something');
  const { printProgram } = await import('../src/print-program.ts');
  const { knowledge = {} } = await evaluateProgram(printProgram(runnable.compiled));
  return Object.fromEntries(
    Object.entries(knowledge).map(([kind, entries]) => [kind, entries.map(([name]: readonly [string, unknown]) => name)]),
  );
}

// Rule: a printed program gives the rows of the run; it holds what its search can reach, and no more.
suite('what a printed program holds', (test) => {
  test('nothing, where no text is compiled while it runs', async () => assert.equal(await held('* | stats count BY user'), {}));
  test('a saved search that map names with the rows', async () =>
    assert.equal(await held('* | head 1 | map search="| savedsearch by_kind | eval who=\\"$user$\\""'), { savedSearches: ['by_kind'] }));
  test('what a saved search names itself', async () =>
    assert.equal(await held('* | head 1 | map search="| savedsearch nested"'), { savedSearches: ['by_kind', 'nested'] }));
  test('all of them, where a value says which', async () => {
    const found = await held('* | head 1 | eval s="by_kind" | map search="| savedsearch $s$"');
    assert.equal(found.savedSearches, ['by_kind', 'other', 'nested']);
  });
  test('event types and tags of a search of map', async () => {
    assert.equal(await held('* | head 1 | map search="search eventtype=web user=*"'), { eventTypes: ['web'] });
    assert.equal((await held('* | head 1 | map search="search tag=store"')).eventTypes, ['web', 'data']);
  });
  test('event types that a subsearch may name', async () => {
    assert.equal(await held('search [| makeresults | eval eventtype="data" | fields eventtype]'), {
      eventTypes: ['web', 'data'],
      tags: ['user', 'eventtype'],
    });
    assert.equal(await held('search [search user=bob | fields user]'), {});
  });
  test('how a lookup table is searched', async () => {
    assert.equal(await held('* | lookup people_any user OUTPUT team | table user team'), { lookups: ['people_any'] });
    assert.equal(await held('* | head 1 | map search="search * | lookup people_any user"'), { lookups: ['people_any'] });
    assert.equal(await held('* | lookup people user OUTPUT team'), {});
  });
  test('macros that a value calls', async () =>
    assert.equal(
      await held('* | head 1 | eval m="`web_only`" | map search="search $m$"', { web_only: 'kind=web' }).then(({ macros }) => macros),
      ['web_only'],
    ));

  test('a data model of the caller that a text may ask for is refused', () => {
    const model = { modelName: 'Mine', objects: [] };
    assert.throws(() => print('* | map search="| tstats count from datamodel=Mine"', { dataModels: [model] }), /SPL4006/);
  });
  test('a command of the caller in a text is refused', () => {
    assert.throws(() => print('* | map search="search * | enrich"', { commands: { enrich: (rows) => rows } }), /SPL4005/);
  });
});
