import { spawnCommand } from './spawn.ts';
import { assert, suite } from './suite.ts';

suite('spawn helper', (test) => {
  test('gives stdout, stderr and the exit code', async () => {
    const script = 'console.log("out"); console.error("err"); process.exitCode = 3';
    assert.equal(await spawnCommand(process.execPath, ['-e', script]), { stdout: 'out\n', stderr: 'err\n', code: 3 });
  });

  test('hands on standard input, environment and working folder', async () => {
    const script = 'process.stdin.pipe(process.stdout); process.stdout.write(process.env.WORD + process.cwd())';
    const { stdout } = await spawnCommand(process.execPath, ['-e', script], { stdin: 'ää', env: { WORD: 'w' }, cwd: '/' });
    assert.is(stdout, 'w/ää');
  });

  test('ends what takes too long', async () => {
    const { code } = await spawnCommand(process.execPath, ['-e', 'for (;;);'], { timeoutSeconds: 0.5 });
    assert.is(code, null);
  });

  test('a program that does not read its input is no error', async () => {
    const { code } = await spawnCommand(process.execPath, ['-e', ''], { stdin: 'x'.repeat(1_000_000) });
    assert.is(code, 0);
  });

  test('a program that is not there rejects', async () => {
    let message = '';
    await spawnCommand('/no/such/program', []).catch((error: Error) => {
      message = error.message;
    });
    assert.match(message, /ENOENT/);
  });
});
