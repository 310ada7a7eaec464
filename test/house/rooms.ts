import type { Import, SourceFile } from './source-file.ts';
import { HOUSE, type Room } from './table.ts';

/** The room a file is in; a file may be a room by itself. */
export function roomOf(path: string): Room | undefined {
  const candidates = HOUSE.filter(([room]) => (room === 'src' ? /^src\/[^/]+$/.test(path) : path === room || path.startsWith(`${room}/`)));
  return candidates.sort(([a], [b]) => b.length - a.length)[0];
}

/** Imports of a file that the house refuses, as sentences. */
export function refusedImports({ path, imports }: SourceFile): readonly string[] {
  const room = roomOf(path);
  if (room === undefined) return [`${path} is in no room of the house`];
  return imports
    .filter((found) => !(found.own ? mayEnter(room, found) : mayUse(room, found.target)))
    .map(({ target }) => `${path} imports ${target}`);
}

function mayEnter([room, mayImport]: Room, { target, typesOnly }: Import): boolean {
  const other = roomOf(target)?.[0];
  if (other === room) return true;
  return mayImport.split(' ').some((entry) => {
    const [name, kind] = entry.split(':');
    return (name === other || name === target) && (kind !== 'types' || typesOnly);
  });
}

function mayUse([, , packages]: Room, specifier: string): boolean {
  return packages
    .split(' ')
    .some(
      (name) => name !== '' && (name.endsWith(':') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`)),
    );
}

/** One cycle for each group of files that import each other, type imports included. */
export function fileCycles(files: readonly SourceFile[]): readonly string[] {
  const imports = new Map(files.map((file) => [file.path, file.imports.filter(({ own }) => own).map(({ target }) => target)]));
  const done = new Set<string>();
  const way: string[] = [];
  const cycles: string[] = [];
  const visit = (path: string): void => {
    const start = way.indexOf(path);
    if (start >= 0) cycles.push([...way.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    way.push(path);
    for (const target of imports.get(path) ?? []) visit(target);
    way.pop();
    done.add(path);
  };
  for (const path of imports.keys()) visit(path);
  return cycles;
}

const DECLARATION = /^export (?:abstract |async |declare )*(?:function\*?|const|let|interface|type|class) +(\w+)/;

/** Exports of a file that have no doc comment before them; exports on adjacent lines, such as overloads and lists of tokens, share one. */
export function undocumentedExports({ path, text }: SourceFile): readonly string[] {
  const lines = text.split('\n');
  let lastGood = -2;
  return lines.flatMap((line, index) => {
    const name = DECLARATION.exec(line)?.[1];
    if (name === undefined) return [];
    // A suppression for the linter stands between the comment and the line that it is about.
    const above = /^\s*\/\/ biome-ignore/.test(lines[index - 1] ?? '') ? index - 2 : index - 1;
    const good = /\*\/\s*$/.test(lines[above] ?? '') || lastGood === index - 1;
    if (good) lastGood = index;
    return good ? [] : [`${path}:${index + 1} ${name}`];
  });
}
