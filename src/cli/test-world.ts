import { dirname, join } from 'node:path';
import { nodeFileTree } from '../io/node/knowledge-files.ts';
import { resolveData } from '../io/node/resolve-data.ts';
import type { TestWorld } from '../testing/test-world.ts';

/** The file system of Node as tests ask for it. */
export function nodeTestWorld(): TestWorld {
  return {
    tree: nodeFileTree(process.cwd()),
    findData: (data, file) => resolveData([/^(?:\/|[A-Za-z]:[\\/])/.test(data) ? data : join(dirname(file), data)]),
  };
}
