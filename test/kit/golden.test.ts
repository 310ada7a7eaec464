import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { golden } from './golden.ts';
import { assert, suite } from './suite.ts';

// uvu's `throws` lets its own assertions through.
function messageOf(work: () => void): string {
  try {
    work();
  } catch (thrown) {
    return String(thrown);
  }
  return '';
}

suite('golden files (house.md section 9)', (test) => {
  test('written with UPDATE, then compared; a missing or different file fails and says what to do', () => {
    const folder = mkdtempSync(join(tmpdir(), 'golden-'));
    try {
      assert.throws(() => golden('a/b.txt', 'one\n', { folder, update: false }), /no golden file a\/b.txt; UPDATE=1/);
      golden('a/b.txt', 'one\n', { folder, update: true });
      assert.is(readFileSync(join(folder, 'a/b.txt'), 'utf8'), 'one\n');
      golden('a/b.txt', 'one\n', { folder, update: false });
      assert.match(
        messageOf(() => golden('a/b.txt', 'two\n', { folder, update: false })),
        /b.txt differs/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
