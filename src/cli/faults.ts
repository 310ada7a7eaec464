import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the file system is read-only'],
  ['EISDIR', 'it is a directory'],
  ['ENOTDIR', 'a part of its path is no directory'],
  ['ENOENT', 'there is no such directory'],
  ['ENOSPC', 'the disk is full'],
]);

/** A file that could not be read, as a diagnostic. */
export function cannotRead(path: string, error: unknown): DiagnosticError {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new DiagnosticError(diagnose('SPL5001', {}, { path }));
  return new DiagnosticError(diagnose('SPL5010', {}, { path, reason: reasonOf(error) }));
}

/** A file that could not be written, as a diagnostic. */
export function cannotWrite(path: string, error: unknown): DiagnosticError {
  return new DiagnosticError(diagnose('SPL6011', {}, { path, reason: reasonOf(error) }));
}

function reasonOf(error: unknown): string {
  return REASONS.get(codeOf(error)) ?? (error instanceof Error ? error.message : String(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
