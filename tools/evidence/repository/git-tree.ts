import { spawnSync } from 'node:child_process';

/** The files of a repository at its newest commit; a checkout and a bare git directory alike. */
export interface GitTree {
  readonly commit: string;
  readonly paths: readonly string[];
  /** The texts of files, by path; a file whose content the copy lacks, or that is no text, is left out. */
  read(paths: readonly string[]): ReadonlyMap<string, string>;
}

/** A file above this size holds data, not searches. */
const SIZE_LIMIT = 4 * 1024 * 1024;

/** Opens a repository at its newest commit or another one, or undefined where the folder holds none. */
export function openGitTree(folder: string, ref = 'HEAD'): GitTree | undefined {
  const head = git(folder, ['rev-parse', '--verify', `${ref}^{commit}`]);
  if (head === undefined) return undefined;
  const ids = new Map<string, string>();
  for (const entry of (git(folder, ['ls-tree', '-r', '-z', ref])?.toString('utf8') ?? '').split('\0')) {
    const [, id, path] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    if (id !== undefined && path !== undefined) ids.set(path, id);
  }
  return {
    commit: head.toString('utf8').trim(),
    paths: [...ids.keys()],
    read: (paths) => {
      const known = paths.filter((path) => ids.has(path));
      const answer = git(folder, ['cat-file', '--batch'], `${known.map((path) => ids.get(path)).join('\n')}\n`);
      return new Map([...objectsOf(answer ?? Buffer.alloc(0), known)]);
    },
  };
}

function git(folder: string, words: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...words], { maxBuffer: 2 ** 31, ...(input === undefined ? {} : { input }) });
  return status === 0 ? stdout : undefined;
}

/** The answer of cat-file: `id blob size`, the bytes and a line break for each, or `id missing`. */
function* objectsOf(answer: Buffer, paths: readonly string[]): Generator<readonly [string, string]> {
  let at = 0;
  for (const path of paths) {
    const lineEnd = answer.indexOf(10, at);
    if (lineEnd === -1) return;
    const size = Number(/ blob (\d+)$/.exec(answer.toString('latin1', at, lineEnd))?.[1] ?? -1);
    at = lineEnd + 1;
    if (size < 0) continue;
    const bytes = answer.subarray(at, at + size);
    at += size + 1;
    if (size <= SIZE_LIMIT && !bytes.includes(0)) yield [path, bytes.toString('utf8')];
  }
}
