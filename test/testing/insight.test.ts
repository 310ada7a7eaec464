import { existsSync, readFileSync } from 'node:fs';
import { assert, suite } from '../kit/suite.ts';
import { goldenOutput, inFolder, runTests } from './kit.ts';

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
