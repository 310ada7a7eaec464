import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The names of a configuration file, the first that is there counts. */
export const CONFIG_NAMES = ['spl-run.config.json', 'spl-run.config.yml', 'spl-run.config.yaml'];

/** The nearest configuration, from a folder up to the one that holds `.git`: a file of its own, or a package.json that has the key "spl-run". */
export function findConfig(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const own = CONFIG_NAMES.map((name) => join(at, name)).find((path) => existsSync(path));
    if (own !== undefined) return own;
    const manifest = join(at, 'package.json');
    if (existsSync(manifest) && configures(manifest)) return manifest;
    if (existsSync(join(at, '.git')) || dirname(at) === at) return undefined;
  }
}

function configures(manifest: string): boolean {
  try {
    const text = readFileSync(manifest, 'utf8');
    if (!text.includes('"spl-run"')) return false;
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'spl-run');
  } catch {
    // A package.json that cannot be read is npm's to complain about.
    return false;
  }
}
