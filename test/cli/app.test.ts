import { assert, suite } from '../kit/suite.ts';
import { file, inFolder, rowsIn, splRun, THREE } from './kit.ts';

file('apps/ta/default/macros.conf', '[admins]\ndefinition = user IN (root, bob)\n');
file('apps/ta/local/macros.conf', '[admins]\ndefinition = user=root\n');
file('apps/ta/default/transforms.conf', '[owners]\nfilename = owners.csv\ncase_sensitive_match = false\n');
file('apps/ta/lookups/owners.csv', 'user,owner\nROOT,ann\n');
file('apps/ta/default/savedsearches.conf', '[Roots]\nsearch = `admins` | stats count\n');
file(
  'apps/ta/default/data/models/Web.json',
  '{"modelName":"Web","objects":[{"objectName":"Own","parentName":"BaseEvent","fields":[],"calculations":[],"constraints":[{"search":"user=root"}]}]}',
);
file('apps/over/default/macros.conf', '[admins]\ndefinition = user=bob\n');

const app = (name: string): readonly string[] => ['--app', inFolder(`apps/${name}`)];
const run = (text: string, ...more: readonly string[]) => splRun(['-e', text, '--data', THREE, '--no-stats', ...more]);

suite('--app (issue 5; Admin Manual, "Configuration file precedence")', (test) => {
  test('macros of local count over default, a later app over an earlier one, --macro over all', async () => {
    const count = async (...more: readonly string[]) => rowsIn((await run('`admins` | stats count', ...more)).stdout);
    assert.equal(await count(...app('ta')), [{ count: '2' }]);
    assert.equal(await count(...app('ta'), ...app('over')), [{ count: '1' }]);
    assert.equal(await count(...app('over'), ...app('ta')), [{ count: '2' }]);
    assert.equal(await count(...app('ta'), '--macro', 'admins=user=*'), [{ count: '3' }]);
  });

  test('lookups by definition and by file', async () => {
    const { stdout } = await run('user=root | head 1 | lookup owners user | table user owner', ...app('ta'));
    assert.equal(rowsIn(stdout), [{ user: 'root', owner: 'ann' }]);
    assert.equal(rowsIn((await splRun(['-e', '| inputlookup owners.csv', ...app('ta')])).stdout), [{ user: 'ROOT', owner: 'ann' }]);
  });

  test('saved searches, and data models which win over the built-in ones', async () => {
    assert.equal(rowsIn((await run('| savedsearch Roots', ...app('ta'))).stdout), [{ count: '2' }]);
    assert.equal(rowsIn((await run('| from datamodel:Web.Own | stats count', ...app('ta'))).stdout), [{ count: '2' }]);
  });

  test("a command that the app's script runs is known, and an error that says so (commands.conf)", async () => {
    file('apps/ta/default/commands.conf', '[geturl]\nfilename = geturl.py\n[stats]\nfilename = mine.py\n');
    const { code, stderr } = await run('user=root | geturl a=b "c|d" | stats count', ...app('ta'));
    assert.is(code, 2);
    assert.match(stderr, /SPL4003.*"geturl" needs the script that the app ".*apps\/ta" brings/);
    assert.equal((await run('user=root | geturl | stats count')).stderr.includes('SPL2001'), true);
    assert.equal(rowsIn((await run('| stats count', '--app', inFolder('apps/over'))).stdout), [{ count: '0' }]);
  });

  test('a folder that is no app is a mistake of use', async () => {
    const { code, stderr } = await run('*', '--app', inFolder('apps'));
    assert.is(code, 3);
    assert.match(stderr, 'SPL1050');
    assert.match(stderr, /did you mean --app .*apps\/over or --app .*apps\/ta/);
  });
});
