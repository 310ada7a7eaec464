import { existsSync, readdirSync, statSync } from 'node:fs';

/**
 * The files that a glob names, sorted: `*` and `?` within one name, `[a-z]`, `{a,b}`, `**` for any folders. Hidden names only where the
 * pattern says the dot. Node 20 has no glob of its own. Node only.
 */
export function globFiles(pattern: string): readonly string[] {
  const found = alternatives(pattern).flatMap((one) => {
    const absolute = one.startsWith('/');
    return walk(
      absolute ? '/' : '',
      one.split('/').filter((part) => part !== ''),
    );
  });
  return [...new Set(found)].sort();
}

/** `a{b,c}` as `ab` and `ac`. */
function alternatives(pattern: string): readonly string[] {
  const brace = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (brace === null) return [pattern];
  const [whole, list = ''] = brace;
  return list.split(',').flatMap((part) => alternatives(pattern.slice(0, brace.index) + part + pattern.slice(brace.index + whole.length)));
}

function walk(directory: string, parts: readonly string[]): readonly string[] {
  const [part, ...rest] = parts;
  if (part === undefined) return [];
  if (part === '**') {
    const below = entriesOf(directory).filter((name) => !name.startsWith('.') && isDirectory(directory + name));
    const inPlace = rest.length === 0 ? walk(directory, ['*']) : walk(directory, rest);
    return [...inPlace, ...below.flatMap((name) => walk(`${directory}${name}/`, parts))];
  }
  const names = /[*?[]/.test(part) ? entriesOf(directory).filter(nameTest(part)) : [part].filter((name) => existsSync(directory + name));
  return names.flatMap((name) => {
    const path = directory + name;
    if (rest.length > 0) return isDirectory(path) ? walk(`${path}/`, rest) : [];
    return isDirectory(path) ? [] : [path];
  });
}

function nameTest(part: string): (name: string) => boolean {
  const source = part
    .replace(/[\\^$.+()|{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
    .replaceAll('[!', '[^');
  const pattern = new RegExp(`^${closed(source)}$`, 's');
  return (name) => (part.startsWith('.') || !name.startsWith('.')) && pattern.test(name);
}

/** A bracket that is never closed is an ordinary character. */
function closed(source: string): string {
  return /\[[^\]]*$/.test(source) ? source.replace(/\[(?=[^\]]*$)/, '\\[') : source;
}

function entriesOf(directory: string): readonly string[] {
  try {
    return readdirSync(directory === '' ? '.' : directory);
  } catch {
    // A folder that cannot be read has no names to match.
    return [];
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
