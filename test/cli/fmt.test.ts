import { readFileSync } from 'node:fs';
import { lineDiff } from '../../src/cli/line-diff.ts';
import { assert, suite } from '../kit/suite.ts';
import { file, inFolder, splRun } from './kit.ts';

const UGLY = 'a=1   |stats   count by b|  table b';
const NEAT = 'a=1\n| stats count BY b\n| table b\n';

suite('fmt', (test) => {
  test('prints the layout; standard input works', async () => {
    const neat = (await splRun(['fmt', file('fmt/one.spl', UGLY)])).stdout;
    assert.is(neat.split('\n').length, 4);
    assert.is((await splRun(['fmt', '-'], { stdin: UGLY })).stdout, neat);
    assert.is((await splRun(['fmt', '-'], { stdin: neat })).stdout, neat);
    assert.is(neat.toLowerCase(), NEAT.toLowerCase());
  });
  test('--check names the files that would change: exit code 1', async () => {
    const ugly = file('fmt/check/ugly.spl', UGLY);
    file('fmt/check/neat.spl', (await splRun(['fmt', '-'], { stdin: UGLY })).stdout);
    file('fmt/check/notes.txt', UGLY);
    const { code, stdout } = await splRun(['fmt', inFolder('fmt/check'), '--check']);
    assert.equal([code, stdout], [1, `${ugly}\n`]);
    assert.is((await splRun(['fmt', inFolder('fmt/check/neat.spl'), '--check'])).code, 0);
  });
  test('--write changes files, once', async () => {
    const path = file('fmt/write.spl', UGLY);
    assert.equal([(await splRun(['fmt', path, '--write'])).stdout, (await splRun(['fmt', path, '--check'])).code], ['', 0]);
    assert.is(readFileSync(path, 'utf8').split('\n').length, 4);
  });
  test('--diff shows what would change', async () => {
    const path = file('fmt/diff.spl', 'a=1 | table b\n');
    const { code, stdout } = await splRun(['fmt', path, '--diff']);
    assert.equal([code, stdout], [0, `--- ${path}\n+++ ${path}\n@@ -1,1 +1,2 @@\n-a=1 | table b\n+a=1\n+| table b\n`]);
    assert.is((await splRun(['fmt', path, '--diff', '--check'])).code, 1);
  });
  test('a search that cannot be read stays as it is: exit code 2', async () => {
    const path = file('fmt/wrong.spl', 'a=1 | where a="b');
    const { code, stderr } = await splRun(['fmt', path, '--write']);
    assert.is(code, 2);
    assert.match(stderr, 'fmt/wrong.spl:1:');
    assert.is(readFileSync(path, 'utf8'), 'a=1 | where a="b');
  });
  test('macros and comments stay as written', async () => {
    for (const spl of ['`who(1)`\n| table a\n', 'a=1 ```why``` | table b'])
      assert.is((await splRun(['fmt', '-'], { stdin: spl })).stdout.trim(), spl.trim());
  });
  test('a folder without searches, and a missing file, are exit code 3', async () => {
    file('fmt/none/x.txt', '');
    assert.equal([(await splRun(['fmt', inFolder('fmt/none')])).code, (await splRun(['fmt', inFolder('nowhere.spl')])).code], [3, 3]);
  });
});

suite('the difference of two texts', (test) => {
  test('distant changes are hunks of their own, near ones share one', () => {
    const before = Array.from({ length: 20 }, (_, i) => `${i}\n`).join('');
    const after = before.replace('2\n', 'two\n').replace('\n17\n', '\n');
    assert.is(
      lineDiff('x', before, after),
      '--- x\n+++ x\n@@ -1,6 +1,6 @@\n 0\n 1\n-2\n+two\n 3\n 4\n 5\n@@ -15,6 +15,5 @@\n 14\n 15\n 16\n-17\n 18\n 19\n',
    );
    assert.is(lineDiff('x', before, before), '');
  });
  test('the missing end of the last line', () => {
    assert.is(lineDiff('x', 'a', 'a\n'), '--- x\n+++ x\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n');
  });
});
