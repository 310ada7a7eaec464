import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { divideFile } from '../../src/io/node/file-source.ts';
import { assert, suite } from '../kit/suite.ts';

// Ours: only a file of lines can be read from any line on.
suite('dividing a file for threads', (test) => {
  test('lines of objects are divided at lines; lists, CSV and other texts are not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'spl-run-divide-'));
    try {
      const path = join(folder, 'data');
      const divided = (text: string): readonly number[] | undefined => {
        writeFileSync(path, text);
        return divideFile(path, 2)?.map(({ start }) => start);
      };
      const objects = Array.from({ length: 40 }, (_, index) => `{"a":${index}}`);
      assert.equal(divided(objects.join('\n')), [0, objects.slice(0, 21).join('\n').length + 1]);
      assert.equal(divided(`\ufeff${objects.join('\n')}`)?.length, 2);
      assert.is(divided(`[${objects.join(',\n')}]`), undefined);
      assert.is(divided(`a,b\n${objects.join('\n')}`), undefined);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
