import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const SPECIFIER = /\bfrom\s+'([^']+)'|\bimport\(\s*['"]([^'"]+)['"]\s*\)|^import\s+'([^']+)'/gm;

/** Removes declaration files that the entries do not reach; gives back where a reached one names another package. */
export function pruneDeclarations(folder: string, entries: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const foreign: string[] = [];
  const open = entries.map((entry) => join(folder, entry));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const specifier of specifiers(readFileSync(file, 'utf8'))) {
      if (specifier.startsWith('.')) open.push(join(file, '..', specifier.replace(/\.[jt]s$/, '.d.ts')));
      else foreign.push(`${relative(folder, file)} names ${specifier}`);
    }
  }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (name.endsWith('.d.ts') && !reached.has(file)) rmSync(file);
  }
  return foreign;
}

function specifiers(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return Array.from(code.matchAll(SPECIFIER), ([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? '');
}
