import { readFileSync } from 'node:fs';

/** The version of the package that this file belongs to: its package.json lies one folder above the bundle, two above the source. */
export function version(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const { name, version: found } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as {
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
