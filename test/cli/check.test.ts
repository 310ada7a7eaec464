import { assert, suite } from '../kit/suite.ts';
import { file, inFolder, splRun } from './kit.ts';

const CLEAN = 'index=a user=b\n| stats count BY user\n';
const LIKELY_WRONG = 'index=a\n| where user="adm*"\n';
const NOTED = 'index=a b=1 OR b=2\n';
const WRONG = 'index=a\n| eval x=lowr(user)\n| nosuch\n| where a IN ("x", "x")\n';

file('check/all/clean.spl', CLEAN);
file('check/all/deep/likely.spl', LIKELY_WRONG);
file('check/all/deep/wrong.spl', WRONG);
file('check/all/notes.txt', WRONG);

/** The diagnostics of JSON output as code, file and line. */
function findings(stdout: string): readonly string[] {
  // The form that the command documents.
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly { code: string; file: string; line: number }[] };
  return diagnostics.map(({ code, file: name, line }) => `${code} ${name.replace(/.*\//, '')}:${line}`);
}

suite('check (issue 3, 7; design/experience.md)', (test) => {
  test('all findings of all files in one run, as JSON', async () => {
    const { code, stdout, stderr } = await splRun(['check', inFolder('check/all'), '--format', 'json']);
    assert.equal(findings(stdout), ['SPL3203 likely.spl:2', 'SPL2003 wrong.spl:2', 'SPL2001 wrong.spl:3', 'SPL3201 wrong.spl:4']);
    assert.equal([code, stderr, JSON.parse(stdout).files], [1, '', 3]);
  });

  test('a folder with searches in files of every kind (issue 3, 7: spl-run check [paths])', async () => {
    file('check/mixed/a.spl', WRONG);
    file('check/mixed/detections/b.yml', `name: B\nid: 1\nsearch: '| stats cuont(x)'\n`);
    file('check/mixed/detections/test.yml', `name: T\nsearch: '| stats cuont(x)'\n`);
    file('check/mixed/ta/default/savedsearches.conf', '[Good]\nsearch = index=a `own`\n[Bad]\nsearch = index=a \\\n | eval x=lowr(y)\n');
    file('check/mixed/ta/default/macros.conf', '[own]\ndefinition = b=1\n');
    const { code, stdout } = await splRun(['check', inFolder('check/mixed'), '--format', 'json']);
    assert.equal(findings(stdout), [
      'SPL2003 a.spl:2',
      'SPL2001 a.spl:3',
      'SPL3201 a.spl:4',
      'SPL2004 b.yml:3',
      'SPL2003 savedsearches.conf:5',
    ]);
    assert.equal([code, JSON.parse(stdout).files], [1, 4]);
    assert.is((await splRun(['check', inFolder('check/mixed/ta'), '--fail-level', 'info'])).stdout.includes('SPL1001'), false);
  });

  test('lint is another word for it (design/experience.md, Commands)', async () => {
    const { code, stdout } = await splRun(['lint', inFolder('check/all'), '--format', 'json']);
    assert.is(findings(stdout).length, 4);
    assert.is(code, 1);
    assert.match((await splRun(['help', 'lint'])).stdout, 'spl-run check [paths]');
  });

  test('pretty: findings on stdout, the sum on stderr', async () => {
    const { code, stdout, stderr } = await splRun(['check', inFolder('check/all/deep')]);
    assert.is(code, 1);
    assert.match(stdout, 'warning[SPL3203]: the asterisk of "adm*" is no wildcard in an expression');
    assert.match(stdout, 'likely.spl:2:14');
    assert.match(stdout, 'error[SPL2003]');
    assert.is(stderr, '2 errors, 2 warnings in 2 searches\n');
  });

  test('the fail level decides on the exit code', async () => {
    const code = async (text: string, ...more: readonly string[]) => (await splRun(['check', '-e', text, ...more])).code;
    assert.equal([await code(CLEAN), await code(CLEAN, '--fail-level', 'info')], [0, 0]);
    assert.equal([await code(NOTED), await code(NOTED, '--fail-level=warning'), await code(NOTED, '--fail-level=info')], [0, 0, 1]);
    assert.equal([await code(LIKELY_WRONG), await code(LIKELY_WRONG, '--fail-level=warning')], [0, 1]);
    assert.equal([await code(WRONG), await code('a="'), await code('')], [1, 1, 1]);
  });

  test('standard input; --quiet shows errors only and decides nothing', async () => {
    assert.equal(await splRun(['check', '-'], { stdin: CLEAN }), { code: 0, stdout: '', stderr: 'nothing to say in 1 search\n' });
    assert.equal(await splRun(['check', '-', '-q', '--fail-level', 'warning'], { stdin: LIKELY_WRONG }), {
      code: 1,
      stdout: '',
      stderr: '',
    });
  });

  test('macros beside a search, named and given', async () => {
    file('check/macros/macros.conf', '[admins]\ndefinition = user IN (root, root)\n');
    const search = file('check/macros/a.spl', '`admins` `other`\n');
    const { code, stdout } = await splRun(['check', search, '--format=json', '--macro', 'other=a=1 OR a=2']);
    assert.equal([code, findings(stdout).map((finding) => finding.split(' ')[0])], [0, ['SPL3202', 'SPL3201']]);
    assert.is((await splRun(['check', search])).code, 1);
  });

  test('use: exit code 3, never 2', async () => {
    const code = async (...argv: readonly string[]) => (await splRun(['check', ...argv])).code;
    file('check/none/x.txt', '');
    assert.equal([await code(inFolder('nowhere.spl')), await code(inFolder('check/none')), await code('x.yml')], [3, 3, 3]);
    assert.equal(
      [await code('--fail-level', 'fatal', '-'), await code('--format', 'table', '-'), await code('--data', 'x', '-')],
      [3, 3, 3],
    );
    assert.is(await code('-e', CLEAN, '--macros', inFolder('nowhere.conf')), 3);
  });
});
