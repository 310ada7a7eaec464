import { assert, suite } from '../kit/suite.ts';
import { file, inFolder, rowsIn, splRun, THREE } from './kit.ts';

const detection = (name: string, search: string): string => `name: ${name}\nid: 1\ntype: TTP\nstatus: production\nsearch: ${search}\n`;

file(
  'repo/detections/a/root_seen.yml',
  detection('Root Seen', "'`admins` | lookup owners user\n\n  | table user owner | `root_seen_filter`'"),
);
file('repo/detections/a/wrong.yml', detection('Wrong', '|-\n  user=a\n  | stats cuont(user)'));
file('repo/detections/a/broken.yml', 'name: x\nid: 1\nsearch: "a\n');
file('repo/macros/admins.yml', 'name: admins\ndefinition: user=root\n');
file('repo/lookups/owners.yml', 'name: owners\nlookup_type: csv\n');
file('repo/lookups/owners.csv', 'user,owner\nroot,ann\n');
file('plain/root.yml', detection('Root', '"`admins` | stats count"'));
file('app/default/savedsearches.conf', '[Roots]\nsearch = `own` \\\n  | stats cuont(user)\n[Count]\nsearch = `own` | stats count\n');
file('app/default/macros.conf', '[own]\ndefinition = user=root\n');

const run = (...words: readonly string[]) => splRun([...words, '--data', THREE, '--no-stats']);

suite('--content and detections as searches (issue 5; design/experience.md)', (test) => {
  test('a detection finds macros, its filter and lookups in the repository that it lies in', async () => {
    const { code, stdout, stderr } = await run(inFolder('repo/detections/a/root_seen.yml'), '-q');
    assert.equal(
      [code, stderr, rowsIn(stdout)],
      [
        0,
        '',
        [
          { user: 'root', owner: 'ann' },
          { user: 'root', owner: 'ann' },
        ],
      ],
    );
  });

  test('a filter macro that no detection has is an unknown macro, in a detection a warning', async () => {
    file('filters/macros/a.yml', 'name: a\ndefinition: user=root\n');
    file('filters/detections/a/root_seen.yml', detection('Root Seen', "'`a` | stats count | `root_was_seen_filter`'"));
    const repo = inFolder('filters');
    // Splunk refuses a search that calls a macro which nothing defines; contentctl defines only those that detections are named after.
    const typed = await run('-e', '`a` | stats count | `root_sen_filter`', '--content', repo);
    assert.is(typed.code, 2);
    assert.match(typed.stderr, /SPL1001[\s\S]*did you mean "root_seen_filter"/);
    assert.is((await run('-e', '`a` | stats count | `root_seen_filter`', '--content', repo)).code, 0);
    // A detection of 2023 calls the filter of its former name, and is known to fire.
    const renamed = await run(inFolder('filters/detections/a/root_seen.yml'));
    assert.equal([renamed.code, rowsIn(renamed.stdout)], [0, [{ count: '2' }]]);
    assert.match(renamed.stderr, 'SPL1091');
  });

  test('--content names the repository of a detection or search that lies elsewhere', async () => {
    assert.is((await run(inFolder('plain/root.yml'))).code, 2);
    assert.equal(rowsIn((await run(inFolder('plain/root.yml'), '--content', inFolder('repo'))).stdout), [{ count: '2' }]);
    assert.equal(rowsIn((await run('-e', '`admins` | stats count', '--content', inFolder('repo'))).stdout), [{ count: '2' }]);
    const { code, stderr } = await run('-e', '*', '--content', inFolder('plain'));
    assert.is(code, 3);
    assert.match(stderr, 'SPL1054');
  });

  test('of several repositories the last counts, all of them over the one that the detection lies in; also in tests and configuration', async () => {
    file('second/macros/admins.yml', 'name: admins\ndefinition: user=bob\n');
    file('third/macros/admins.yml', 'name: admins\ndefinition: user=*\n');
    const count = async (...words: readonly string[]) => rowsIn((await run('-e', '`admins` | stats count', ...words)).stdout);
    const [second, third] = [inFolder('second'), inFolder('third')];
    assert.equal(await count('--content', second, '--content', third), [{ count: '3' }]);
    assert.equal(await count('--content', third, '--content', second), [{ count: '1' }]);
    const seen = await run(inFolder('repo/detections/a/root_seen.yml'), '--content', second, '-q');
    assert.equal(rowsIn(seen.stdout), [{ user: 'bob' }]);
    file(
      'tests/a.spltest.yml',
      'spl: "`admins` | stats count"\ncontent: [../second]\ntests: [{name: one, given: {events: [{user: bob}, {user: x}]}, expect: {contains: [{count: 1}]}}]\n',
    );
    assert.is((await splRun(['test', inFolder('tests')])).code, 0);
    file('configured/spl-run.config.yml', 'content: [../third]\n');
    const search = file('configured/a.spl', '`admins` | stats count');
    assert.equal(rowsIn((await run(search, '--config', inFolder('configured/spl-run.config.yml'))).stdout), [{ count: '3' }]);
  });

  test('a search that writes a table goes on with it, and says that no file is changed', async () => {
    const { code, stdout, stderr } = await run('-e', 'user=root | head 1 | outputlookup seen | append [| inputlookup seen] | stats count');
    assert.equal([code, rowsIn(stdout)], [0, [{ count: '2' }]]);
    assert.match(stderr, /SPL1059.*"seen" is written for this run only/);
  });

  test('a mistake is shown at its place in the YAML file', async () => {
    const { code, stderr } = await run(inFolder('repo/detections/a/wrong.yml'));
    assert.is(code, 2);
    assert.match(stderr, /SPL2004.*\n.*wrong\.yml:7:11\n\s+7 \|\s+\| stats cuont\(user\)/);
  });

  test('check reads the detections of a folder; a broken one is a finding', async () => {
    const { code, stdout, stderr } = await splRun(['check', inFolder('repo/detections')]);
    assert.is(code, 1);
    assert.match(stdout, /SPL1014[\s\S]*broken\.yml/);
    assert.match(stdout, /SPL2004[\s\S]*wrong\.yml:7:11/);
    assert.not.match(stdout, 'SPL1001');
    assert.match(stderr, 'in 3 searches');
  });

  test('a saved search is named behind its file, and has the macros of its app', async () => {
    const conf = inFolder('app/default/savedsearches.conf');
    assert.equal(rowsIn((await run(`${conf}#Count`)).stdout), [{ count: '2' }]);
    assert.match((await run(`${conf}#Roots`)).stderr, /SPL2004.*\n.*savedsearches\.conf:3:11/);
    assert.match((await run(`${conf}#Rots`)).stderr, /SPL1055.*no saved search "Rots"[\s\S]*did you mean "Roots"/);
    assert.match((await run(conf)).stderr, /SPL1055.*FILE#Stanza/);
  });
});
