import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { globFiles } from '../io/node/glob.ts';

/** A file with tests, and of which kind it is. */
export interface FoundTests {
  readonly path: string;
  readonly kind: 'tests' | 'detection';
}

const TEST_FILE = /\.spltest\.(?:ya?ml|json)$/i;
const YAML = /\.ya?ml$/i;

/**
 * The files with tests at paths: files as named, and below folders every `*.spltest.{yml,yaml,json}` and every detection that brings tests of
 * its own (contentctl). Hidden folders and `node_modules` are left out.
 */
export function findTests(paths: readonly string[]): readonly FoundTests[] {
  const found = new Map(paths.flatMap(testsAt).map((one) => [one.path, one]));
  return [...found.values()];
}

function testsAt(path: string): readonly FoundTests[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined && /[*?[{]/.test(path)) return globFiles(path).flatMap(testsIn);
  if (found === undefined) throw new DiagnosticError(diagnose('SPL5001', {}, { path }));
  if (!found.isDirectory()) {
    const tests = testsIn(path);
    if (tests.length === 0) throw new DiagnosticError(diagnose('SPL7014', {}, { file: path }));
    return tests;
  }
  return filesBelow(path).flatMap(testsIn);
}

/** The files below a folder, by name, that may hold tests. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return YAML.test(path) || TEST_FILE.test(path) ? [path] : [];
    });
}

function testsIn(path: string): readonly FoundTests[] {
  if (TEST_FILE.test(path)) return [{ path, kind: 'tests' }];
  return YAML.test(path) && isDetection(readFileSync(path, 'utf8')) ? [{ path, kind: 'detection' }] : [];
}

/** A detection with tests has these keys at its top; reading all of its YAML comes later. */
function isDetection(text: string): boolean {
  return /^search:/m.test(text) && /^tests:/m.test(text);
}
