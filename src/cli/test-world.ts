import { dirname, join } from 'node:path';
import { fileSource } from '../io/node/file-source.ts';
import { nodeFileTree } from '../io/node/knowledge-files.ts';
import { resolveData } from '../io/node/resolve-data.ts';
import { type Knowledge, loadKnowledge } from '../session/load-knowledge.ts';
import { sharedData } from '../session/shared-data.ts';
import type { TestWorld } from '../testing/test-world.ts';

/** The file system of Node as tests ask for it. */
export function nodeTestWorld(): TestWorld {
  const tree = nodeFileTree(process.cwd());
  const known = new Map<string, Promise<Knowledge>>();
  return {
    tree,
    shared: sharedData(),
    loadKnowledge: (options) => {
      const { searchFile } = options;
      // Searches of one folder find the same beside them.
      const key = JSON.stringify({ ...options, searchFile: searchFile === undefined ? undefined : dirname(searchFile) });
      const found = known.get(key) ?? loadKnowledge(options, tree);
      known.set(key, found);
      return found;
    },
    openFile: (path) => [{ source: fileSource(path) }],
    findData: (data, file) => resolveData([/^(?:\/|[A-Za-z]:[\\/])/.test(data) ? data : join(dirname(file), data)]),
  };
}
