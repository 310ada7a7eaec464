import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';

/** A file, or every file below a folder that holds searches: .spl, detections and baselines, savedsearches.conf. Hidden folders and `node_modules` are left out. */
export function searchesAt(path: string): readonly string[] {
  if (!isFolder(path)) return [path];
  const found = filesIn(path, (file) => file.endsWith('.spl') || basename(file) === 'savedsearches.conf' || isContentSearch(file));
  if (found.length === 0) throw new DiagnosticError(diagnose('SPL5009', {}, { pattern: join(path, '**/*.spl') }));
  return found;
}

/** A file, or every .spl file below a folder. */
export function splFilesAt(path: string): readonly string[] {
  if (!isFolder(path)) return [path];
  const found = filesIn(path, (file) => file.endsWith('.spl'));
  if (found.length === 0) throw new DiagnosticError(diagnose('SPL5009', {}, { pattern: join(path, '**/*.spl') }));
  return found;
}

const isFolder = (path: string): boolean => path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function filesIn(folder: string, wanted: (file: string) => boolean): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !/(^|[\\/])(\.|node_modules[\\/])/.test(name));
  return names
    .sort()
    .map((name) => join(folder, name))
    .filter(wanted);
}

/** A YAML file with a name, an id and a search, as contentctl's detections and baselines have; tests have no id. */
function isContentSearch(file: string): boolean {
  if (!/\.ya?ml$/i.test(file)) return false;
  const text = readFileSync(file, 'utf8');
  return ['name', 'id', 'search'].every((key) => new RegExp(`^${key}:`, 'm').test(text));
}
