import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { INIT_FILES } from '../../src/cli/init-files.ts';
import { type Ended, spawnCommand } from '../kit/spawn.ts';
import { assert, suite } from '../kit/suite.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

/** A git checkout with the sample of `spl-run init`, and `spl-run` and `npx` in front of the path. */
async function sample(): Promise<{
  readonly folder: string;
  run(command: string, env?: Readonly<Record<string, string>>): Promise<Ended>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'spl-run-ci-'));
  const bin = mkdtempSync(join(tmpdir(), 'spl-run-bin-'));
  const program = (name: string, text: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  const cli = `exec '${process.execPath}' '${join(ROOT, 'bin/spl-run.cjs')}' "$@"`;
  program('spl-run', cli);
  // What the network would have brought.
  program('npx', `test "$1" = --yes && test "\${2%@*}" = spl-run && shift 2 && ${cli}`);
  for (const { path, text } of INIT_FILES) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const run = (command: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
    spawnCommand('bash', ['-c', command], {
      cwd: folder,
      env: { PATH: `${bin}:${process.env.PATH}`, SPL_RUN_TEST: undefined, ...env },
      timeoutSeconds: 60,
    });
  const git = await run('git init -q && git add . && git -c user.name=a -c user.email=a@example.com commit -qm first');
  assert.is(git.code, 0, git.stderr);
  return { folder, run };
}

function breakDetection(folder: string): void {
  const path = join(folder, 'detections/password_guessing.spl');
  writeFileSync(path, readFileSync(path, 'utf8').replace('failure', 'failed'));
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly { readonly run: string; readonly shell: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

suite('action.yml', (test) => {
  const { inputs, runs } = parse(read('action.yml')) as Action;
  const [step] = runs.steps;
  const envWith = (given: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => given[input] ?? inputs[input]?.default ?? `no input ${input}`),
      ]),
    );
  test('is a composite action whose steps say their shell', () => {
    assert.equal([runs.using, runs.steps.map(({ shell }) => shell)], ['composite', ['bash']]);
  });
  test('its command passes on the sample, and fails with annotations when the detection goes quiet', async () => {
    const { folder, run } = await sample();
    const summary = join(folder, 'summary.md');
    const env = { ...envWith({}), CI: 'true', GITHUB_STEP_SUMMARY: summary };
    const passed = await run(step?.run ?? '', env);
    assert.is(passed.code, 0, passed.stdout + passed.stderr);
    assert.match(readFileSync(join(folder, 'reports/spl-run.xml'), 'utf8'), 'failures="0"');
    assert.match(readFileSync(summary, 'utf8'), '✅ spl-run test: 4 passed');
    breakDetection(folder);
    const failed = await run(step?.run ?? '', { ...env, ...envWith({ paths: 'tests', options: '--bail --strict' }) });
    assert.is(failed.code, 1);
    assert.match(failed.stdout, '::error file=tests/password_guessing.spltest.yml,line=6');
  });
});

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly pass_filenames?: boolean;
}

suite('.pre-commit-hooks.yaml', (test) => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Hook[];
  /** As pre-commit runs a hook: with the changed files that match, if it takes them. */
  const command = ({ entry, files, pass_filenames: pass }: Hook, changed: readonly string[]): string =>
    pass === false ? entry : `${entry} ${changed.filter((name) => new RegExp(files).test(name)).join(' ')}`;
  const changed = ['detections/password_guessing.spl', 'tests/password_guessing.spltest.yml'];
  test('has three hooks for node', () => {
    assert.equal(
      hooks.map(({ id, language }) => `${id} ${language}`),
      ['spl-run-test node', 'spl-run-check node', 'spl-run-fmt node'],
    );
  });
  test('the hooks pass on the sample, and the tests fail when the detection goes quiet', async () => {
    const { folder, run } = await sample();
    for (const hook of hooks) {
      const { code, stdout, stderr } = await run(command(hook, changed));
      assert.is(code, 0, `${hook.id}: ${stdout}${stderr}`);
    }
    breakDetection(folder);
    assert.is((await run(command(hooks[0] as Hook, changed))).code, 1);
  });
});

suite('the CI files of the documents', (test) => {
  test('the hooks that the page on test files names are there, and so are the inputs of the action', () => {
    const page = read('docs/testing.md');
    const block = (file: string): unknown => parse(page.split(`\`\`\`yaml ${file}\n`)[1]?.split('```')[0] ?? '');
    const { repos } = block('.pre-commit-config.yaml') as { repos: readonly { hooks: readonly { id: string }[] }[] };
    const known = (parse(read('.pre-commit-hooks.yaml')) as readonly Hook[]).map(({ id }) => id);
    assert.equal(
      repos[0]?.hooks.map(({ id }) => id),
      known,
    );
    const { jobs } = block('.github/workflows/spl-run.yml') as { jobs: { test: { steps: readonly { with?: object }[] } } };
    const { inputs } = parse(read('action.yml')) as Action;
    assert.equal(
      Object.keys(jobs.test.steps.at(-1)?.with ?? {}).filter((name) => !Object.hasOwn(inputs, name)),
      [],
    );
  });
  test('the job of the tutorial is YAML that runs spl-run test', () => {
    const [, text = ''] = /^```yaml \.github\/workflows\/detections\.yml\n([\s\S]*?)^```$/m.exec(read('docs/tutorial.md')) ?? [];
    const { jobs } = parse(text) as { jobs: { test: { steps: readonly { run?: string }[] } } };
    assert.match(jobs.test.steps.at(-1)?.run ?? '', /^npx spl-run test --ci /);
  });
});
