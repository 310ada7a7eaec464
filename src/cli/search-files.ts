import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';

/** A file, or every .spl file below a folder; hidden folders and `node_modules` are left out. */
export function searchesAt(path: string): readonly string[] {
  if (path === '-' || statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.spl') && !/(^|[\\/])(\.|node_modules[\\/])/.test(name),
  );
  if (names.length === 0) throw new DiagnosticError(diagnose('SPL5009', {}, { pattern: join(path, '**/*.spl') }));
  return names.sort().map((name) => join(path, name));
}
