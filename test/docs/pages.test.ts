import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert, suite } from '../kit/suite.ts';
import { runPage } from './run-page.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

suite('pages whose code blocks are tried', (test) => {
  for (const page of ['docs/tutorial.md', 'docs/from-contentctl.md', 'docs/testing.md', 'docs/inspect.md']) {
    test(page, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'spl-run-page-'));
      const { differences, text } = await runPage(page, folder);
      if (process.env.UPDATE === '1') writeFileSync(join(ROOT, page), text);
      else
        assert.is(
          differences.map(({ command, expected, found }) => `$ ${command}\nexpected:\n${expected}\nfound:\n${found}`).join('\n'),
          '',
          'UPDATE=1 writes the page',
        );
    }, 120);
  }
});
