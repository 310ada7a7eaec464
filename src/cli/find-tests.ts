import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { globFiles } from '../io/node/glob.ts';

const TEST_FILE = /\.spltest\.(?:ya?ml|json)$/i;
const LEFT_OUT = /(?:^|[\\/])(?:\.|node_modules[\\/])/;

/** The test files of paths: files as named, and every `*.spltest.{yml,yaml,json}` below folders; hidden folders and `node_modules` are left out. */
export function findTests(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap(testsAt))];
}

function testsAt(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined && /[*?[{]/.test(path)) return globFiles(path).filter((file) => TEST_FILE.test(file));
  if (found === undefined) throw new DiagnosticError(diagnose('SPL5001', {}, { path }));
  if (!found.isDirectory()) {
    if (!TEST_FILE.test(path)) throw new DiagnosticError(diagnose('SPL7014', {}, { file: path }));
    return [path];
  }
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => TEST_FILE.test(name) && !LEFT_OUT.test(name));
  return names.sort().map((name) => join(path, name));
}
