import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { spawnSplRun } from './kit/spawn.ts';
import { assert, suite } from './kit/suite.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Pages whose commands are run, and whose outputs are what the commands write. `UPDATE=1` writes them anew. */
const PAGES = ['docs/explain.md', 'docs/coverage-and-mutation.md'];

/** A command, and the block behind it that shows what it writes. */
const PAIR = /^```sh\nnpx spl-run (.*)\n```\n\n```(?:text)?\n([\s\S]*?)^```$/gm;

/** The words of a command line: single quotes keep blanks. */
const wordsOf = (line: string): readonly string[] =>
  Array.from(line.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '');

/** Without times, which differ from run to run, and without blanks at the end of lines. */
const neutral = (text: string): string =>
  text
    .replace(/ +\d+\.\d$/gm, (time) => `${' '.repeat(Math.max(1, time.length - 3))}0.0`)
    .replace(/\d+(?:\.\d+)? m?s\b/g, 'N ms')
    .replace(/[ \t]+$/gm, '');

suite('documents show what the commands write', (test) => {
  for (const page of PAGES) {
    const text = readFileSync(`${ROOT}${page}`, 'utf8');
    const pairs = Array.from(text.matchAll(PAIR), ([, command = '', output = '']) => ({ command, output }));
    test(page, async () => {
      assert.ok(pairs.length > 2, `${pairs.length} commands`);
      let updated = text;
      for (const { command, output } of pairs) {
        const { stdout, stderr } = await spawnSplRun(wordsOf(command), { cwd: ROOT });
        const written = neutral(`${stdout}${stderr}`);
        if (process.env.UPDATE === '1')
          updated = updated.replace(`${command}\n\`\`\`\n\n\`\`\`text\n${output}`, () => `${command}\n\`\`\`\n\n\`\`\`text\n${written}`);
        else assert.is(neutral(output), written, command);
      }
      if (updated !== text) writeFileSync(`${ROOT}${page}`, updated);
    }, 120);
  }
});
