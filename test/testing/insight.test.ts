import { existsSync, readFileSync } from 'node:fs';
import { assert, suite } from '../kit/suite.ts';
import { file, goldenOutput, inFolder, runTests } from './kit.ts';

const TESTS = `search: shells.spl
tests:
  - { name: a shell, given: { events: [{ verb: exec, user: root }, { verb: get, user: root }] }, expect: { rows: [{ user: root, count: 1 }] } }
  - { name: with a macro of its own, macros: { quiet: "search user!=root" }, given: { events: [{ verb: attach, user: bob }] }, expect: { count: 1 } }
`;
const SEARCH = 'verb=exec OR verb=attach\n| stats count BY user\n| `quiet`\n';
const FILES = { 'shells.spl': SEARCH, 'macros.conf': '[quiet]\ndefinition = search *\n', 'shells.spltest.yml': TESTS };

suite('spl-run test --coverage, --mutate (design/experience.md, "Unit tests")', (test) => {
  test('both as text, behind the report', async () => goldenOutput('insight', await runTests('insight', FILES, '--coverage', '--mutate')));

  test('a minimum that is not reached is a finding', async () => {
    goldenOutput('insight-minimum', await runTests('insight', FILES, '--coverage-min', '95', '--mutation-min=99'));
    assert.is((await runTests('insight', FILES, '--coverage-min', '10', '--mutation-min', '10')).code, 0);
  });

  test('forms go into files', async () => {
    const [lcov, html, json, mutants] = ['c/lcov.info', 'c/index.html', 'c/c.json', 'c/m.json'].map(inFolder);
    const { code, stdout } = await runTests(
      'insight',
      FILES,
      '--coverage',
      `lcov=${lcov}`,
      '--coverage',
      `html=${html}`,
      '--coverage',
      `json=${json}`,
      '--mutate',
      `json=${mutants}`,
    );
    assert.is(code, 0);
    assert.not.match(stdout, 'coverage');
    for (const path of [lcov, html, json, mutants]) assert.ok(existsSync(path ?? ''), path);
    assert.match(readFileSync(lcov ?? '', 'utf8'), /SF:.*shells\.spl\n/);
    assert.ok(JSON.parse(readFileSync(mutants ?? '', 'utf8')).searches[0].mutants.length > 8);
  });

  test('a report for machines is not mixed with text for people', async () => {
    const { stdout, stderr } = await runTests('insight', FILES, '--coverage', '--reporter', 'json');
    assert.is(JSON.parse(stdout).files.length, 1);
    assert.match(stderr, 'coverage ');
  });

  test('--coverage may stand before a path', async () => {
    assert.match((await runTests('insight', FILES, '--coverage')).stdout, 'coverage ');
  });

  test('a configuration file asks for them', async () => {
    const config = file(
      'insight-config/spl-run.config.yml',
      'test:\n  coverage: { min: 99.5, reporters: [lcov=out/l.info] }\n  mutation: { min: 1, max: 3, reporters: [json=out/m.json] }\n',
    );
    const { code, stderr } = await runTests('insight', FILES, '--config', config);
    assert.is(code, 1);
    assert.match(stderr, 'SPL7053');
    assert.ok(existsSync(inFolder('insight-config/out/l.info')));
    const tried = JSON.parse(readFileSync(inFolder('insight-config/out/m.json'), 'utf8')).searches[0].mutants;
    assert.is(tried.filter(({ outcome }: { readonly outcome: string }) => outcome === 'survived' || outcome === 'killed').length, 3);
  });

  test('a search that stands inside of a YAML file: places are those of the file, macros are emptied', async () => {
    const detection = "name: D\nid: 1\nversion: 1\nsearch: '`m` b=1\n\n  | stats count BY c'\n";
    const tests =
      'search: d.yml\nmacros: { m: a=1 }\ntests:\n  - { name: one, given: { events: [{ a: 1, b: 1, c: 1 }] }, expect: { count: 1 } }\n';
    const lcov = inFolder('yaml.info');
    const { stdout, stderr } = await runTests(
      'yaml',
      { 'd.yml': detection, 'd.spltest.yml': tests },
      '--mutate',
      '--coverage',
      `lcov=${lcov}`,
    );
    assert.is(stderr, '');
    assert.match(stdout, '4:10  no test notices if the macro `m` is empty');
    assert.match(readFileSync(lcov, 'utf8'), /DA:4,1\nDA:6,1\n/);
  });

  test('kinds of changes are chosen', async () => {
    const { stdout } = await runTests('insight', FILES, '--mutate', '--mutations', 'branch,by-field');
    assert.match(stdout, '(3 of 3 changes were noticed)');
    goldenOutput('insight-kinds', await runTests('insight', FILES, '--mutate', '--mutations', 'branhc'));
  });

  test('what no test that passes can say', async () => {
    const failing = {
      'x.spl': 'a=1',
      'x.spltest.yml': 'search: x.spl\ntests:\n  - { name: fails, given: { events: [{ a: 1 }] }, expect: empty }\n',
    };
    const { code, stdout } = await runTests('failing', failing, '--mutate', '--coverage');
    assert.is(code, 1);
    assert.match(stdout, 'coverage ');
    assert.not.match(stdout, 'mutation ');
  });

  test('a form that there is not, a number that is none', async () => {
    goldenOutput('insight-form', await runTests('insight', FILES, '--coverage=xml'));
    assert.match((await runTests('insight', FILES, '--coverage-min', 'all')).stderr, 'SPL6004');
    assert.match((await runTests('insight', FILES, '--max', 'x')).stderr, 'SPL6004');
  });
});
