import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnCommand } from './kit/spawn.ts';
import { assert, suite } from './kit/suite.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

suite('README.md', (test) => {
  const blocks = Array.from(README.matchAll(/^```sh\n([\s\S]*?)^```$/gm), ([, text = '']) => text.trim());

  test('its two first commands install and run an example, and run the tests', () => {
    assert.is(blocks.length, 2);
    assert.match(blocks[0] ?? '', /^npm ci --silent && npx --no-install spl-run /);
    assert.is(blocks[1], 'npm test');
  });

  test('the first command shows rows, on a fresh clone that has been installed', async () => {
    const command = (blocks[0] ?? '').replace('npm ci --silent && ', '');
    const { stdout, stderr, code } = await spawnCommand('sh', ['-c', command], { cwd: ROOT });
    assert.is(code, 0, stderr);
    assert.match(stdout, /\S/);
  });

  test('every file that the documents link to is there', () => {
    for (const name of [
      'README.md',
      'CONTRIBUTING.md',
      'docs/architecture.md',
      'docs/tutorial.md',
      'docs/testing.md',
      'docs/from-contentctl.md',
    ]) {
      const links = Array.from(readFileSync(join(ROOT, name), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g), ([, target = '']) => target);
      assert.equal(
        links.filter((target) => !existsSync(join(ROOT, name, '..', target))),
        [],
      );
    }
  });
});
