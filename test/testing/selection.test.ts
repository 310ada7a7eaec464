import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeTestWorld } from '../../src/cli/test-world.ts';
import { namedFiles, touchedBy } from '../../src/testing/dependencies.ts';
import { spawnCommand, spawnSplRun } from '../kit/spawn.ts';
import { assert, suite } from '../kit/suite.ts';
import { file, inFolder, neutral, oneTest } from './kit.ts';

const BIN = fileURLToPath(new URL('../../bin/spl-run.cjs', import.meta.url));

/** As users run it: threads need the built command line. */
async function runTests(name: string, files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  for (const [path, content] of Object.entries(files)) file(`${name}/${path}`, content);
  const { code, stdout, stderr } = await spawnSplRun(['test', inFolder(name), ...options], { env: { CI: '' } });
  return { code, stdout: neutral(stdout), stderr };
}

suite('--jobs', (test) => {
  test('threads give the same report as one, in the same order', async () => {
    const files = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`t${i}.spltest.yml`, oneTest(i === 5 ? 'empty' : 'any')]));
    const one = await runTests('jobs', files, '--jobs', '1', '--reporter', 'json');
    const three = await runTests('jobs', files, '--jobs', '3', '--reporter', 'json');
    assert.is(three.code, 1);
    assert.is(three.stdout, one.stdout);
  });
  test('snapshots are written from threads too; mistakes of options are told once', async () => {
    const files = { 'a.spltest.yml': oneTest('snapshot'), 'b.spltest.yml': oneTest('snapshot') };
    assert.match((await runTests('jobs-snapshots', files, '--jobs', '2')).stdout, '1 snapshot written');
    assert.is((await runTests('jobs-snapshots', files, '--jobs', '2', '--ci')).code, 0);
    assert.match((await runTests('jobs-snapshots', files, '--jobs', 'two')).stderr, 'SPL6004');
    assert.match((await runTests('jobs-snapshots', files, '--jobs', '2', '-t', '(')).stderr, 'SPL7008');
  });
});

suite('what a change touches', (test) => {
  const write = (path: string, text: string): string => file(`touched/${path}`, text);
  const a = write('a.spltest.yml', oneTest('any', { given: '{ data: data/a.json }' }).replace(/^spl: .*$/m, 'search: searches/a.spl'));
  const b = write('b.spltest.yml', oneTest('any', { given: "{ data: 'data/*.ndjson,sourcetype=x' }", more: 'lookups: { l: l/l.txt }\n' }));
  const d = write('d.yml', 'name: d\nsearch: a=1\ntests: []\n');
  const all = [
    { path: a, kind: 'tests' as const },
    { path: b, kind: 'tests' as const },
    { path: d, kind: 'detection' as const },
  ];
  const touched = (...paths: readonly string[]) =>
    touchedBy(
      all,
      paths.map((path) => inFolder(`touched/${path}`)),
      nodeTestWorld(),
    ).map(({ path }) => path);
  test('the test file, its snapshots, its search, its data, its lookups; a detection', () => {
    assert.equal(touched('a.spltest.yml'), [a]);
    assert.equal(touched('a.spltest.yml.snap.json'), [a]);
    assert.equal(touched('searches/a.spl'), [a]);
    assert.equal(touched('data/a.json'), [a, b]);
    assert.equal(touched('data/z.ndjson', 'l/l.txt'), [b]);
    assert.equal(touched('d.yml'), [d]);
    assert.equal(touched('readme.md'), []);
  });
  test('what searches share touches all of them', () => {
    for (const path of ['macros.conf', 'app/lookups/x.csv', 'macros/m.yml', 'spl-run.config.yml'])
      assert.equal(touched(path).length, 3, path);
  });
  test('a mistaken test file names only itself', () => {
    assert.equal(namedFiles(write('wrong.spltest.yml', 'spl: ['), nodeTestWorld()), [inFolder('touched/wrong.spltest.yml')]);
  });
});

suite('--changed', (test) => {
  const git = (...args: readonly string[]) =>
    spawnCommand('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: inFolder('changed') });
  const run = async (...args: readonly string[]) => spawnSplRun(['test', ...args], { cwd: inFolder('changed'), env: { CI: '' } });
  test('runs what git says is touched; nothing touched is no failure', async () => {
    for (const name of ['a', 'b']) file(`changed/${name}.spltest.yml`, oneTest('any').replace('- name: one', `- name: ${name}`));
    await git('init', '-q');
    await git('add', '.');
    await git('commit', '-q', '-m', 'first');
    const none = await run('--changed');
    assert.equal([none.code, /no test of 2 files is touched/.test(none.stderr)], [0, true]);
    file('changed/b.spltest.yml', oneTest('any'));
    assert.match((await run('--changed')).stdout, '1 passed (1 test in 1 file');
    file('changed/c.spltest.yml', oneTest('any'));
    assert.match((await run('--changed')).stdout, '2 passed (2 tests in 2 files');
    assert.match((await run('--changed', 'HEAD', 'c.spltest.yml')).stdout, '1 passed (1 test in 1 file');
    const wrong = await run('--changed=nowhere');
    assert.equal([wrong.code, /SPL7013.*since "nowhere"/.test(wrong.stderr)], [3, true]);
  });
});

suite('--watch', (test) => {
  test('runs all tests, then those that a change touches; a mistake does not end it', async () => {
    for (const name of ['a', 'b']) file(`watched/${name}.spltest.yml`, oneTest('any'));
    const child = spawn(process.execPath, [BIN, 'test', '--watch'], {
      cwd: inFolder('watched'),
      env: { ...process.env, CI: '', NO_COLOR: '1' },
    });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    const until = async (text: string): Promise<void> => {
      for (let waited = 0; !said.includes(text); waited += 50) {
        if (waited > 15_000) throw new Error(`no "${text}" in:\n${said}`);
        await new Promise((done) => setTimeout(done, 50));
      }
      said = said.slice(said.indexOf(text) + text.length);
    };
    try {
      await until('2 passed (2 tests in 2 files');
      await until('watching for changes');
      writeFileSync(inFolder('watched/b.spltest.yml'), oneTest('empty'));
      await until('1 failed (1 test in 1 file');
      writeFileSync(inFolder('watched/b.spltest.yml'), 'spl: [');
      await until('SPL7005');
      writeFileSync(inFolder('watched/b.spltest.yml'), oneTest('any'));
      await until('1 passed (1 test in 1 file');
    } finally {
      child.kill();
    }
  }, 60);
});

suite('help of spl-run test', (test) => {
  test('names its options', async () => {
    const { stdout } = await spawnSplRun(['test', '--help']);
    for (const option of ['--match', '--reporter', '--changed', '--jobs', '--data-cache', '--require-negative'])
      assert.match(stdout, option);
  });
});
