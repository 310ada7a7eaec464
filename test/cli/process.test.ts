import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { spawnSplRun } from '../kit/spawn.ts';
import { assert, suite } from '../kit/suite.ts';
import { file, THREE } from './kit.ts';

const BIN = fileURLToPath(new URL('../../bin/spl-run.cjs', import.meta.url));
const MANY = file('process/many.json', Array.from({ length: 50_000 }, (_, n) => `{"n":${n},"text":"${'x'.repeat(50)}"}`).join('\n'));

suite('as a process', (test) => {
  test('rows, messages and the exit code reach the shell', async () => {
    const good = await spawnSplRun(['-e', 'user=root | stats count by user', '--data', THREE, '-v']);
    assert.equal([good.code, good.stdout], [0, '{"user":"root","count":"2"}\n'], good.stderr);
    const bad = await spawnSplRun(['-e', '* | stast count', '--data', THREE]);
    assert.equal([bad.code, bad.stdout], [2, '']);
    assert.match(bad.stderr, '1 | * | stast count');
    assert.is((await spawnSplRun(['--frob'])).code, 3);
    assert.is((await spawnSplRun(['-e', '*', '--data', THREE, '--fail-on-match'])).code, 1);
  });
  test('standard input holds the data, or the search', async () => {
    assert.is((await spawnSplRun(['-e', 'a=1 | table a', '--data', '-'], { stdin: '{"a":1}\n' })).stdout, '{"a":"1"}\n');
    assert.is((await spawnSplRun(['-', '--data', THREE], { stdin: '* | stats count' })).stdout, '{"count":"3"}\n');
  });
  test('much output through a slow pipe is complete', async () => {
    const { code, stdout } = await spawnSplRun(['-e', '* | table n, text', '--data', MANY]);
    assert.equal([code, stdout.split('\n').length], [0, 50_001]);
  });
  test('a reader that goes away ends it quietly (EPIPE)', async () => {
    const child = spawn(process.execPath, [BIN, '-e', '* | table n, text', '--data', MANY], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => {
      stderr += text.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal([code, stderr.replace(/^note: .*\n/gm, '')], [0, '']);
  });
  test('SIGINT ends it at once, with what a shell calls 130', async () => {
    const child = spawn(process.execPath, [BIN, '-e', '*', '--data', '-'], { stdio: ['pipe', 'ignore', 'ignore'] });
    setTimeout(() => child.kill('SIGINT'), 400);
    assert.is(await new Promise((resolve) => child.on('close', (_, signal) => resolve(signal))), 'SIGINT');
  });
});
