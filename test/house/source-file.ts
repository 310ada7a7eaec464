import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** An import or re-export. */
export interface Import {
  /** A path from the root of the checkout, or the name as written for packages. */
  readonly target: string;
  readonly own: boolean;
  readonly typesOnly: boolean;
}

/** A TypeScript file of the checkout. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** The TypeScript files in a folder; none where it is not there (git keeps no empty folder). */
export function sourceFiles(folder: string): readonly SourceFile[] {
  if (!existsSync(join(ROOT, folder))) return [];
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const paths = names.filter((name) => /\.ts$/.test(name) && !/\.d\.ts$/.test(name)).map((name) => join(folder, name));
  return paths.map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return { path, text, imports: importsOf(text, path) };
  });
}

/** Written by `npm run gen`: only their imports are looked at. */
export function isGenerated(path: string): boolean {
  return path.includes('/generated/');
}

// Statements begin a line, as the formatter has it; so what a test keeps in a text does not count.
const STATEMENT = /^(?:import|export)\s+(?:(type\s)?([^;'"=(]*?)\sfrom\s+)?'([^'\n]+)'/gm;
const DYNAMIC = /\bimport\(\s*'([^'\n]+)'/g;

/** What a file imports and re-exports, dynamic imports and types included. */
export function importsOf(text: string, path: string): readonly Import[] {
  const code = text.replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, '');
  const statements = Array.from(code.matchAll(STATEMENT), ([, type, names = '', specifier = '']) =>
    resolved(specifier, path, type !== undefined || onlyTypes(names)),
  );
  const dynamic = Array.from(code.matchAll(DYNAMIC), ([, specifier = '']) => resolved(specifier, path, false));
  return [...statements, ...dynamic];
}

function resolved(specifier: string, path: string, typesOnly: boolean): Import {
  const own = specifier.startsWith('.');
  return { target: own ? join(path, '..', specifier) : specifier, own, typesOnly };
}

function onlyTypes(names: string): boolean {
  const inside = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const list = inside?.split(',').filter((name) => name.trim() !== '') ?? [];
  return list.length > 0 && list.every((name) => /^\s*type\s/.test(name));
}
