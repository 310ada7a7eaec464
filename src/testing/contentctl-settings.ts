import { readYamlFields } from '../knowledge/yaml-fields.ts';
import type { FileTree } from '../text/file-tree.ts';
import type { DataCache } from './attack-data.ts';

const known = new WeakMap<FileTree, Map<string, readonly DataCache[]>>();

/** The caches that a content repository's contentctl.yml names (`test_data_caches`), as contentctl would look for them. */
export function contentctlCaches(root: string, tree: FileTree): readonly DataCache[] {
  const found = known.get(tree) ?? new Map<string, readonly DataCache[]>();
  known.set(tree, found);
  const caches = found.get(root) ?? readCaches(root, tree);
  found.set(root, caches);
  return caches;
}

function readCaches(root: string, tree: FileTree): readonly DataCache[] {
  const name = `${root}/contentctl.yml`;
  const body = tree.kind(name) === 'file' ? tree.read(name) : undefined;
  if (body === undefined) return [];
  // A file that contentctl could not read either names nothing.
  return (readYamlFields({ name, body }).fields?.list('test_data_caches') ?? []).flatMap((cache) => {
    const url = cache.text('base_url');
    const folder = cache.text('base_directory_name');
    return url === undefined || folder === undefined ? [] : [{ url, path: `${root}/${folder}` }];
  });
}
