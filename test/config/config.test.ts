import { readFileSync } from 'node:fs';
import { delimiter, relative } from 'node:path';
import { file, inFolder, splRun } from '../cli/kit.ts';
import { golden } from '../kit/golden.ts';
import { spawnSplRun } from '../kit/spawn.ts';
import { assert, suite } from '../kit/suite.ts';

const SEARCH = file('config/run/search.spl', '`who` | eval zone=strftime(0, "%H") | lookup people user OUTPUT name | table user zone name');
const DATA = file('config/run/data.json', '{"user":"root"}\n{"user":"bob"}\n');
file('config/run/people.csv', 'user,name\nroot,Ruth\n');
const CONFIG = file('config/run/spl-run.config.yml', "macros: { who: 'user=root' }\nlookups: { people: people.csv }\ntz: Asia/Tokyo\n");

const run = (...options: readonly string[]) => splRun(['run', SEARCH, '--data', DATA, ...options]);

suite('configuration files', (test) => {
  test('set options of every command; paths are relative to the file', async () => {
    const { stdout, stderr } = await run('--config', CONFIG);
    assert.is(stdout, '{"user":"root","zone":"09","name":"Ruth"}\n', stderr);
    assert.is((await splRun(['check', SEARCH, '--config', CONFIG])).code, 0);
    assert.is((await splRun(['check', SEARCH, '--no-config'])).code, 1);
  });
  test('order: command line, environment, file', async () => {
    const env = { SPL_RUN_TZ: 'UTC' };
    assert.match((await splRun(['run', SEARCH, '--data', DATA, '--config', CONFIG], { env })).stdout, '"zone":"00"');
    assert.match(
      (await splRun(['run', SEARCH, '--data', DATA, '--config', CONFIG, '--tz', 'Asia/Kolkata'], { env })).stdout,
      '"zone":"05"',
    );
    assert.match((await run('--config', CONFIG, '--macro', 'who=user=bob')).stdout, '"user":"bob"');
  });
  test('the nearest file counts: of its own, or package.json with the key "spl-run"', async () => {
    file('config/near/package.json', '{"name":"x","spl-run":{"tz":"Asia/Tokyo"}}');
    file('config/near/inner/package.json', '{"name":"y","devDependencies":{"spl-run":"1"}}');
    file('config/near/inner/own/spl-run.config.json', '{"tz":"Asia/Kolkata"}');
    const hour = async (folder: string): Promise<string> => {
      const options = ['-e', '| makeresults | eval h=strftime(0, "%H") | table h', '-f', 'csv'];
      return (await spawnSplRun(options, { cwd: inFolder(`config/${folder}`) })).stdout;
    };
    assert.equal([await hour('near'), await hour('near/inner'), await hour('near/inner/own')], ['h\n09\n', 'h\n09\n', 'h\n05\n']);
  });
  test('an empty file sets nothing; a missing one is an error', async () => {
    const empty = file('config/empty.yml', '');
    assert.is((await splRun(['-e', '| makeresults', '--config', empty])).code, 0);
    assert.is((await splRun(['-e', '| makeresults', '--config', inFolder('config/nowhere.yml')])).code, 3);
  });

  const MISTAKES: readonly (readonly [name: string, text: string])[] = [
    ['unknown-key', 'aps: [a]\n'],
    ['unknown-inner-key', 'test:\n  repoters: [dot]\n'],
    ['wrong-type', 'apps: a\n'],
    ['wrong-word', 'limits: { profile: splnk }\n'],
    ['two-mistakes', 'tzz: UTC\nstrict: yes please\n'],
    ['no-yaml', 'tz: [\n'],
    ['missing', 'dataCaches: [{ url: a }]\n'],
  ];
  for (const [name, text] of MISTAKES) {
    test(`a mistake is one message: ${name}`, async () => {
      const { code, stderr } = await splRun(['-e', '| makeresults', '--config', file(`config/mistake/${name}.yml`, text)]);
      golden(`config/golden/${name}.txt`, `exit code ${code}\n${stderr.replace(/\S*\/config\/mistake/g, '.')}`);
    });
  }
  test('a mistake in package.json points into it', async () => {
    const path = file('config/mistake/package.json', '{\n  "name": "x",\n  "spl-run": { "tzone": "UTC" }\n}\n');
    const { stderr } = await splRun(['-e', '| makeresults', '--config', path]);
    golden('config/golden/package-json.txt', stderr.replace(/\S*\/config\/mistake/g, '.'));
  });
});

suite('SPL_RUN_* in the environment', (test) => {
  const rows = async (env: Readonly<Record<string, string>>, ...options: readonly string[]) =>
    splRun(['-e', '`a` `b` | table x', '--data', file('env.json', '{"x":1,"a":1,"b":2}'), ...options], { env });
  test('stands for options: texts, flags, lists', async () => {
    assert.match((await rows({ SPL_RUN_MACRO: ['a=a=1', 'b=b=2'].join(delimiter) })).stdout, '"x":"1"');
    assert.is((await rows({ SPL_RUN_MACRO: ['a=a=1', 'b=b=3'].join(delimiter), SPL_RUN_FAIL_ON_EMPTY: '1' })).code, 1);
    assert.is((await rows({ SPL_RUN_MACRO: ['a=a=1', 'b=b=3'].join(delimiter), SPL_RUN_FAIL_ON_EMPTY: 'false' })).code, 0);
  });
  test('a wrong value is an error, an unknown name a warning', async () => {
    const wrong = await rows({ SPL_RUN_FORMAT: 'jsn' });
    assert.equal([wrong.code, /SPL6004.*"SPL_RUN_FORMAT" is "jsn"/.test(wrong.stderr)], [3, true]);
    const unknown = await rows({ SPL_RUN_TZZ: 'UTC', SPL_RUN_MACRO: ['a=a=1', 'b=b=2'].join(delimiter) });
    assert.equal([unknown.code, /warning\[SPL6016\].*"SPL_RUN_TZZ"[\s\S]*did you mean "SPL_RUN_TZ"/.test(unknown.stderr)], [0, true]);
    // A variable of an option that the command lacks is meant for another command.
    assert.not.match((await rows({ SPL_RUN_FAIL_LEVEL: 'info' })).stderr, 'SPL6016');
  });
});

suite('the configuration of spl-run test and check', (test) => {
  const one = file(
    'config/tests/a.spltest.yml',
    'spl: user=root OR user=bob\ntests:\n  - { name: a, given: { events: [{ user: root }] }, expect: any }\n',
  );
  const run = async (text: string, ...args: readonly string[]) =>
    splRun([...args, '--config', file('config/tests/c.yml', text)], { env: { CI: '' } });
  test('test files, reporters, rules', async () => {
    const report = inFolder('config/tests/out/report.json');
    const { code, stdout } = await run(
      'test: { include: ["*.spltest.yml"], requireNegative: true, reporters: [dot, "json=out/report.json"] }\n',
      'test',
    );
    assert.equal([code, stdout.split('\n')[0]], [1, '.']);
    assert.equal(JSON.parse(readFileSync(report, 'utf8')).withoutNegative, [relative(process.cwd(), one)]);
  });
  test('coverage and mutation', async () => {
    const covered = await run('test: { coverage: { min: 99, reporters: [text] } }\n', 'test', one);
    assert.equal([covered.code, covered.stdout.includes('%')], [1, true]);
    assert.is((await run('test: { coverage: { min: 1 } }\n', 'test', one)).code, 0);
    assert.is((await run('test: { mutation: { min: 99, max: 5 } }\n', 'test', one)).code, 1);
  });
  test('names that are defined elsewhere', async () => {
    const search = file('config/tests/x.spl', '`corp_filter` | table a');
    assert.is((await run('tz: UTC\n', 'check', search)).code, 1);
    assert.is((await run('external: ["corp_*"]\n', 'check', search)).code, 0);
  });
});
