import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';

/** The files that differ from a commit, and those that git does not know yet, as absolute paths. */
export function changedSince(ref: string): readonly string[] {
  const root = git(['rev-parse', '--show-toplevel'], ref).trim();
  const names = [
    ...git(['diff', '--name-only', '-z', '--end-of-options', ref, '--'], ref).split('\0'),
    ...git(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/'], ref).split('\0'),
  ];
  return [...new Set(names)].filter((name) => name !== '').map((name) => join(root, name));
}

function git(args: readonly string[], ref: string): string {
  try {
    return execFileSync('git', [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : '';
    const detail = said || (error instanceof Error ? error.message : String(error));
    throw new DiagnosticError(diagnose('SPL7013', {}, { ref, detail: detail.replace(/^fatal: /, '') }));
  }
}
