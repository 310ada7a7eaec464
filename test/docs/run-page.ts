import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnCommand } from '../kit/spawn.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A code block of a page: its language, the file that it is (`yaml tests/a.yml`), its lines. */
interface Block {
  readonly language: string;
  readonly file: string;
  readonly text: string;
}

/** A command of a page that does not do what the page says. */
export interface Difference {
  readonly command: string;
  readonly expected: string;
  readonly found: string;
}

const BLOCK = /^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm;

/**
 * Does what a page of the documentation tells, in a folder: writes the blocks that name a file, runs the lines of `sh` blocks that begin with
 * `$`, and compares what they say with the lines below. Durations may differ. Gives the page with what was really said.
 */
export async function runPage(
  page: string,
  folder: string,
): Promise<{ readonly differences: readonly Difference[]; readonly text: string }> {
  const source = readFileSync(join(ROOT, page), 'utf8');
  const blocks: readonly Block[] = Array.from(source.matchAll(BLOCK), ([, language = '', file = '', text = '']) => ({
    language,
    file,
    text,
  }));
  const differences: Difference[] = [];
  let text = source;
  provide(folder);
  for (const block of blocks) {
    if (block.file !== '') write(join(folder, block.file), block.text);
    else if (block.language === 'sh') {
      const ran = await runBlock(block.text, folder);
      differences.push(...ran.differences);
      if (ran.differences.length > 0) text = text.replace(block.text, () => ran.text);
    } else throw new Error(`${page}: a block of ${block.language} that is neither a file nor commands is not tried`);
  }
  return { differences, text };
}

/** The package, as `npm install` would have put it there. */
function provide(folder: string): void {
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(ROOT, join(folder, 'node_modules/spl-run'));
  symlinkSync(join(ROOT, 'bin/spl-run.cjs'), join(folder, 'node_modules/.bin/spl-run'));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function runBlock(text: string, folder: string): Promise<{ readonly differences: readonly Difference[]; readonly text: string }> {
  const differences: Difference[] = [];
  let shown = '';
  for (const part of text.split(/^\$ /m).slice(1)) {
    const [command = '', ...rest] = part.split('\n');
    const expected = rest.join('\n').trim();
    // What needs the network has been done by `provide`.
    const found = /^npm (?:init|install)\b/.test(command) ? expected : await output(command, folder);
    if (neutral(found) !== neutral(expected)) differences.push({ command, expected, found });
    shown += `$ ${command}\n${found === '' ? '' : `${neutral(found) === neutral(expected) ? expected : found}\n`}`;
  }
  return { differences, text: shown };
}

async function output(command: string, folder: string): Promise<string> {
  const PATH = `${join(folder, 'node_modules/.bin')}:${process.env.PATH}`;
  const env = { PATH, CI: '', GITHUB_STEP_SUMMARY: undefined, SPL_RUN_TEST: undefined, NODE_TEST_CONTEXT: undefined };
  const { stdout, stderr, code } = await spawnCommand('bash', ['-c', `{ ${command}\n} 2>&1`], { cwd: folder, env, timeoutSeconds: 60 });
  if (code !== 0) throw new Error(`${command}\nended with ${code}: ${stdout}${stderr}`);
  return stdout.replaceAll(`${folder}/`, '').trim();
}

/** Without durations. */
function neutral(text: string): string {
  return text.replace(/\d+(?:\.\d+)? m?s\b/g, 'N ms').replace(/[ \t]+$/gm, '');
}
