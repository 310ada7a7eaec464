import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { PartAsked } from '../../src/cli/part-of-run.ts';
import type { PartResult } from '../../src/run-part.ts';
import { type Ended, spawnSplRun } from '../kit/spawn.ts';
import { assert, suite } from '../kit/suite.ts';
import { file, inFolder, splRun, THREE } from './kit.ts';

const SEARCH = ['-e', 'user=root | stats count by user', '--data', THREE, '-f', 'ndjson'];
const ROWS = '{"user":"root","count":"2"}\n';

const folderOf = (name: string): string => inFolder(`kept-code/${name}`);
const filesOf = (name: string): readonly string[] => (existsSync(folderOf(name)) ? readdirSync(join(folderOf(name), 'spl-run')) : []);
const run = (name: string, args: readonly string[] = SEARCH): Promise<Ended> =>
  spawnSplRun(args, { env: { NODE_COMPILE_CACHE: folderOf(name) } });

async function answers(name: string): Promise<void> {
  const { code, stdout, stderr } = await run(name);
  assert.equal([code, stdout, /error|warning/.test(stderr)], [0, ROWS, false], stderr);
}

/** Puts something in the place of the code that was kept. */
function spoil(name: string, content: (code: Buffer) => Uint8Array): string {
  const [kept = ''] = filesOf(name);
  const path = join(folderOf(name), 'spl-run', kept);
  writeFileSync(path, content(readFileSync(path)));
  return path;
}

// `src/cli/kept-code.ts`; `module.enableCompileCache` of Node 22 names the variables.
suite('compiled code is kept between runs', (test) => {
  test('three runs learn, the fourth only reads', async () => {
    for (const runs of [1, 2, 3, 3]) {
      await answers('learning');
      assert.match(filesOf('learning').join(' '), new RegExp(`^search-[0-9a-f]{12}-run-${process.version}-${process.arch}-${runs}\\.bin$`));
    }
    const path = join(folderOf('learning'), 'spl-run', filesOf('learning')[0] ?? '');
    const before = statSync(path).mtimeMs;
    await answers('learning');
    assert.is(statSync(path).mtimeMs, before);
    if (process.platform !== 'win32') assert.is(statSync(path).mode & 0o777, 0o600);
  });

  test('each command has its own, also one that ends with an error', async () => {
    await answers('commands');
    assert.is((await run('commands', ['check', '-e', '* | stast count'])).code, 1);
    assert.equal(
      filesOf('commands').map((kept) => /-(run|check)-v/.exec(kept)?.[1]),
      ['check', 'run'],
    );
  });

  test('what is no code, or only a part of it, is replaced', async () => {
    for (const [name, content] of [
      ['garbage', () => Buffer.from('no code')],
      ['empty', () => new Uint8Array(0)],
      ['torn', (code: Buffer) => code.subarray(0, code.length / 2)],
    ] as const) {
      await answers(name);
      await answers(name);
      const path = spoil(name, content);
      await answers(name);
      assert.equal([existsSync(path), filesOf(name).length], [false, 1], name);
      assert.match(filesOf(name)[0] ?? '', /-1\.bin$/);
    }
  });

  test('what others can write is not read', async () => {
    if (process.platform === 'win32') return;
    await answers('others');
    const path = spoil('others', () => Buffer.from('no code'));
    chmodSync(path, 0o666);
    await answers('others');
    // It was not given to V8, which would have refused it; a run that keeps its code takes its place.
    assert.is(statSync(path).mode & 0o777, 0o600);
    assert.ok(statSync(path).size > 100_000);
  });

  test('a folder that cannot be written does not matter', async () => {
    mkdirSync(folderOf('file'), { recursive: true });
    writeFileSync(join(folderOf('file'), 'spl-run'), '');
    await answers('file');
    assert.is(readFileSync(join(folderOf('file'), 'spl-run'), 'utf8'), '');
  });

  test('it can be switched off, and of many files the newest stay', async () => {
    const folder = join(folderOf('many'), 'spl-run');
    mkdirSync(folder, { recursive: true });
    for (let n = 0; n < 30; n += 1) writeFileSync(join(folder, `cli-${n}-run-1.bin`), '');
    const off = await spawnSplRun(SEARCH, { env: { NODE_COMPILE_CACHE: folderOf('many'), NODE_DISABLE_COMPILE_CACHE: '1' } });
    assert.equal([off.stdout, readdirSync(folder).length], [ROWS, 30]);
    await answers('many');
    assert.is(readdirSync(folder).length, 25);
  });
});

suite('what is answered before all else is loaded', (test) => {
  test('help and version are those of the whole command line', async () => {
    for (const args of [['--help'], ['run', '--help'], ['--version'], ['-e', 'x', '--help']]) {
      const { stdout, code } = await spawnSplRun(args);
      const whole = await splRun(args);
      assert.equal([code, stdout], [0, whole.stdout], args.join(' '));
    }
  });
});

// A run goes on without a thread that fails, so that no answer shows it.
suite('a packed thread', (test) => {
  test('reads its part of a file', async () => {
    const spl = '* | stats count by user';
    // Larger than 256 kB: smaller ones are not read by the kernel, which alone finds parts.
    const data = file('kept-code/many.ndjson', Array.from({ length: 12_000 }, (_, n) => `{"n":${n},"user":"u${n % 3}"}`).join('\n'));
    const { port1, port2 } = new MessageChannel();
    const asked: PartAsked = {
      invocation: { command: 'run', words: [], given: { expression: spl, data: [data] } },
      now: 0,
      range: { path: data, start: 0, end: statSync(data).size },
      port: port2,
      state: new Int32Array(new SharedArrayBuffer(8)),
    };
    const program = fileURLToPath(new URL('../../dist/part-worker.cjs', import.meta.url));
    const worker = new Worker(program, { workerData: asked, transferList: [port2] });
    const found = await new Promise<PartResult | null>((resolve, reject) => {
      worker.on('error', reject);
      port1.on('message', resolve);
    });
    await worker.terminate();
    assert.is(found?.events, 12_000);
    assert.is(Atomics.load(asked.state, 0), 1);
  });
});
