// npm test [-- REGEX...]: type check, lint, build, and every *.test.ts under test/, or those whose path (or check's name) matches.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStale } from '../tools/build.ts';
import { spawnCommand } from './kit/spawn.ts';
import { type Outcome, runFiles } from './runner/pool.ts';

const TEST = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(TEST, '..');
const CHECKS: readonly (readonly [name: string, script: string, args: readonly string[]])[] = [
  ['typecheck', 'node_modules/typescript/bin/tsc', ['-p', '.']],
  ['lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings']],
  ['build', '--import', ['tsx', 'tools/build.ts', '--if-stale']],
];

const words = process.argv.slice(2);
if (words.includes('--full')) process.env.SPL_RUN_TEST = 'full';
const patterns = words.filter((word) => word !== '--full').map((word) => new RegExp(word));
const wanted = (name: string): boolean => patterns.length === 0 || patterns.some((pattern) => pattern.test(name));

let passed = 0;
let failed = 0;

function report({ file, name, fault }: Outcome): void {
  if (fault === undefined) {
    passed += 1;
    return;
  }
  failed += 1;
  const title = name.replaceAll('\n', ' ');
  process.stdout.write(`FAIL ${relative(ROOT, file)} › ${title}\n${fault.replace(/^/gm, '     ')}\n`);
}

async function check([name, script, args]: (typeof CHECKS)[number]): Promise<void> {
  const { code, stdout, stderr } = await spawnCommand(process.execPath, [script, ...args], { cwd: ROOT, timeoutSeconds: 120 });
  const said = `${stdout}${stderr}`.trim();
  if (wanted(name)) report({ file: join(ROOT, 'package.json'), name, ...(code === 0 ? {} : { fault: said }) });
  else if (code !== 0) process.stdout.write(`note: dist is out of date, and cannot be built: ${said}\n`);
}

const started = performance.now();
// Tests of the command line run what users run, so `dist` is fresh before they start.
await Promise.all(CHECKS.filter(([name]) => wanted(name) || (name === 'build' && isStale())).map(check));
const names = readdirSync(TEST, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.test.ts') && wanted(join('test', name)),
);
// Files directly under test/ are the long ones: they go first, so that no process is left alone with one.
const order = (name: string): string => `${name.includes('/') ? 1 : 0}${name}`;
const files = names.sort((a, b) => (order(a) < order(b) ? -1 : 1)).map((name) => join(TEST, name));
await runFiles(files, Math.max(2, Math.min(4, availableParallelism())), report);

if (passed + failed === 0) report({ file: TEST, name: 'run', fault: 'nothing matches the given patterns' });
process.stdout.write(
  `${files.length} files in ${((performance.now() - started) / 1000).toFixed(1)} s\n${passed} passed, ${failed} failed\n`,
);
process.exitCode = failed === 0 ? 0 : 1;
