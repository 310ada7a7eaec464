import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Outcome, runFiles } from '../runner/pool.ts';
import { assert, suite } from './suite.ts';

const KIT = new URL('./suite.ts', import.meta.url).href;
const HEAD = `import { assert, suite } from '${KIT}';\n`;

const FILES: readonly (readonly [name: string, text: string])[] = [
  ['good.mjs', `${HEAD}suite('s', (test) => { test('fine', () => {}); test('differs', () => assert.is('one', 'two')); });`],
  ['none.mjs', 'export {};'],
  ['slow.mjs', `${HEAD}suite('s', (test) => test('slow', () => new Promise((done) => setTimeout(done, 5000)), 0.1));`],
  ['dies.mjs', `${HEAD}suite('s', (test) => test('dies', () => process.exit(3)));`],
  ['throws.mjs', "throw new Error('at import');"],
];

async function outcomes(): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  try {
    const found: Outcome[] = [];
    for (const [name, text] of FILES) writeFileSync(join(folder, name), text);
    const files = FILES.map(([name]) => join(folder, name));
    await runFiles(files, 1, (outcome) => found.push(outcome));
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

suite('runner', (test) => {
  test('reports every test, and files that hang, die, fail to load or have no test', async () => {
    const lines = (await outcomes()).map(({ file, name, fault }) => `${basename(file)} ${name}: ${fault?.split('\n')[0] ?? 'passed'}`);
    assert.equal(lines, [
      'good.mjs s › fine: passed',
      'good.mjs s › differs: Expected values to be strictly equal:',
      'none.mjs file: the file has no tests',
      'slow.mjs s › slow: no end after 0.1 s',
      'dies.mjs s › dies: the process ended early (3)',
      'throws.mjs file: at import',
    ]);
  });
});
