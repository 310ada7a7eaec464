import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of the package that this file belongs to: its package.json lies one folder above the bundle, two above the source. */
export function version(): string {
  for (const above of ['..', '../..']) {
    try {
      const { name, version: found } = JSON.parse(readFileSync(join(import.meta.dirname, above, 'package.json'), 'utf8')) as {
        name?: unknown;
        version?: unknown;
      };
      if (name === 'spl-run') return String(found);
    } catch {
      // Not there: the other one is.
    }
  }
  return 'unknown';
}
