import type { FileTree } from '../text/file-tree.ts';

/** A folder that stands for addresses that begin alike (contentctl: test_data_caches). */
export interface DataCache {
  readonly url: string;
  readonly path: string;
}

/** Where the data of a detection's test lies, or how to get it. */
export type FoundAttackData = { readonly path: string } | { readonly missing: string };

/**
 * Finds data that a detection names by its address: in the first cache whose address it begins with. A path is one of the content
 * repository. Nothing is ever fetched.
 */
export function findAttackData(
  data: string,
  { caches, root }: { readonly caches: readonly DataCache[]; readonly root: string },
  tree: FileTree,
): FoundAttackData {
  if (!/^https?:\/\//i.test(data)) {
    const path = /^(?:\/|[A-Za-z]:[\\/])/.test(data) ? data : `${root}/${data}`;
    return tree.kind(path) === 'file' ? { path } : { missing: `there is no file "${path}"` };
  }
  const cache = caches.find(({ url }) => data.startsWith(url));
  if (cache === undefined) return { missing: `the data is not at hand: ${cloneHint(data)}` };
  const inside = data.slice(cache.url.length).replace(/^\/+/, '');
  const path = `${cache.path.replace(/\/+$/, '')}/${inside}`;
  if (tree.kind(path) === 'file') return { path };
  const where = tree.kind(cache.path) === 'folder' ? `the data is not in ${cache.path}` : `there is no folder ${cache.path}`;
  return { missing: `${where}: ${cloneHint(data)}` };
}

/** How to get data that is a Git LFS pointer. */
export function pointerHint(path: string): string {
  const slash = path.lastIndexOf('/');
  return `the data is a Git LFS pointer: git -C ${path.slice(0, slash)} lfs pull --include ${path.slice(slash + 1)}`;
}

/** The addresses of GitHub's files, also those in LFS, name their repository. */
const GITHUB =
  /^https?:\/\/(?:media\.githubusercontent\.com\/media|raw\.githubusercontent\.com|github\.com)\/([^/]+\/([^/]+))\/(?:raw\/|blob\/)?(?:refs\/heads\/)?[^/]+\/(.+)$/;

function cloneHint(data: string): string {
  const [, repository, name, path] = GITHUB.exec(data) ?? [];
  if (repository === undefined) return `download ${data}, and name its folder under "dataCaches" of the configuration`;
  const prefix = data.slice(0, data.length - (path ?? '').length);
  return (
    `GIT_LFS_SKIP_SMUDGE=1 git clone https://github.com/${repository} && git -C ${name} lfs pull --include ${path}, ` +
    `then dataCaches: [{ url: ${prefix}, path: ${name} }] in the configuration`
  );
}
