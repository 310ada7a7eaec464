import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';

const TEST = fileURLToPath(new URL('..', import.meta.url));

/** What the golden functions read and write, for their own tests. */
export interface GoldenOptions {
  /** Default: the folder `test`. */
  readonly folder?: string;
  /** Default: whether `UPDATE=1` is in the environment. */
  readonly update?: boolean;
}

/** Compares a text with the golden file `path` under `test/`; `UPDATE=1 npm test` writes the file instead. */
export function golden(path: string, actual: string, { folder = TEST, update = process.env.UPDATE === '1' }: GoldenOptions = {}): void {
  const file = join(folder, path);
  const expected = readIfThere(file);
  if (update) {
    if (expected === actual) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  if (expected === undefined) throw new Error(`no golden file ${path}; UPDATE=1 npm test writes it`);
  assert.fixture(actual, expected, `${path} differs; read the difference, then UPDATE=1 npm test`);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
