import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { file, inFolder, splRun } from '../cli/kit.ts';
import { spawnCommand, spawnSplRun } from '../kit/spawn.ts';
import { assert, suite } from '../kit/suite.ts';

suite('spl-run init', (test) => {
  test('writes a sample whose tests pass, with a test that expects nothing', async () => {
    const folder = inFolder('init/new');
    const { code, stdout } = await splRun(['init', folder]);
    assert.is(code, 0);
    for (const path of stdout.trim().split('\n')) assert.ok(existsSync(path), path);
    const tested = await spawnSplRun(['test', '--reporter', 'json'], { cwd: folder, env: { CI: '1' } });
    const { totals, files } = JSON.parse(tested.stdout);
    assert.equal([tested.code, totals.passed, totals.failed], [0, 4, 0]);
    assert.ok(files[0].tests.some(({ negative }: { negative: boolean }) => negative));
    assert.is((await spawnSplRun(['check'], { cwd: folder })).code, 0);
  });
  test('its CI job runs a command that passes, and one that fails when the detection goes quiet', async () => {
    const folder = inFolder('init/ci');
    await splRun(['init', folder]);
    const { jobs } = parse(readFileSync(inFolder('init/ci/.github/workflows/spl-run.yml'), 'utf8'));
    const command: string = jobs.test.steps.at(-1).run;
    const args = command.split(' ').slice(command.split(' ').indexOf('spl-run') + 1);
    const job = () => spawnSplRun(args, { cwd: folder, env: { CI: 'true' } });
    assert.is((await job()).code, 0);
    assert.ok(existsSync(inFolder('init/ci/reports/spl-run.xml')));
    file(
      'init/ci/detections/password_guessing.spl',
      readFileSync(inFolder('init/ci/detections/password_guessing.spl'), 'utf8').replace('failure', 'failed'),
    );
    const quiet = await job();
    assert.is(quiet.code, 1);
    assert.match(quiet.stdout, '::error file=tests/password_guessing.spltest.yml,line=');
  });
  test('refuses to overwrite, and writes nothing then', async () => {
    file('init/old/spl-run.config.yml', 'tz: UTC\n');
    const { code, stderr } = await splRun(['init', inFolder('init/old')]);
    assert.is(code, 3);
    assert.match(stderr, 'SPL7016');
    assert.not(existsSync(inFolder('init/old/detections')));
  });
});

suite('spl-run schema and completion', (test) => {
  test('print the schemas that the package brings', async () => {
    for (const [name, path] of [
      ['test', 'schema/spl-test.schema.json'],
      ['config', 'schema/spl-run.config.schema.json'],
    ] as const)
      assert.is((await splRun(['schema', name])).stdout, readFileSync(path, 'utf8'));
  });
  test('a word that is none is an error', async () => {
    const { code, stderr } = await splRun(['schema', 'confg']);
    assert.equal([code, /SPL7017[\s\S]*did you mean "config"/.test(stderr)], [3, true]);
    assert.is((await splRun(['completion'])).code, 3);
  });
  test('the script for bash completes commands, options and values', async () => {
    const script = (await splRun(['completion', 'bash'])).stdout;
    const complete = async (words: readonly string[]): Promise<readonly string[]> => {
      const line = words.map((word) => `'${word}'`).join(' ');
      const code = `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _spl_run; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return (await spawnCommand('bash', ['-c', code], { cwd: inFolder('init') })).stdout.trim().split('\n');
    };
    assert.equal(await complete(['spl-run', 'te']), ['test']);
    assert.equal(await complete(['spl-run', 'test', '--requi']), ['--require-negative']);
    assert.equal(await complete(['spl-run', 'run', '--format', 'nd']), ['ndjson']);
    assert.equal(await complete(['spl-run', 'x.spl', '--fail-on-e']), ['--fail-on-empty']);
    assert.equal(await complete(['spl-run', 'schema', 'co']), ['config']);
  });
  test('the script for fish names every command', async () => {
    const { stdout } = await splRun(['completion', 'fish']);
    for (const name of ['test', 'check', 'init']) assert.match(stdout, `-a ${name} `);
  });
});
