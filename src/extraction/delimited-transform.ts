import { cleanKey } from '../values/key-values.ts';
import type { TransformReader } from './pattern-transform.ts';
import type { Fields } from './step.ts';
import { delimitersIn, namesIn, type Transform } from './transform.ts';

/**
 * A transform with DELIMS (transforms.conf.spec): with FIELDS, values in their order; with two sets of delimiters, names with values; else names
 * and values in turn. A delimiter within double quotes parts nothing.
 */
export function delimitedTransform(transform: Transform): TransformReader | undefined {
  const [between = '', within] = delimitersIn(transform.text('DELIMS') ?? '');
  if (between === '') return undefined;
  const names = transform.text('FIELDS');
  const several = transform.flag('MV_ADD', false);
  const keepEmpty = transform.flag('KEEP_EMPTY_VALS', false);
  const cleaned = transform.flag('CLEAN_KEYS', true) ? cleanKey : (key: string): string => key;
  const give = (fields: Fields, key: string, value: string): void => {
    if (key !== '' && (value !== '' || keepEmpty) && (several || !fields.has(key))) fields.add(key, value);
  };
  if (names !== undefined) {
    const columns = namesIn(names);
    return {
      writes: columns,
      read: (wanted) => {
        const asked = columns.flatMap((name, at) => (wanted.has(name) ? [{ name, at }] : []));
        return (fields, text) => {
          const parts = split(text, between);
          for (const { name, at } of asked) if (at < parts.length) give(fields, name, unquoted(parts[at] ?? ''));
        };
      },
    };
  }
  return {
    writes: 'any',
    read: () => (fields, text) => {
      const parts = split(text, between).filter((part) => part.trim() !== '');
      if (within === undefined) {
        for (let at = 0; at + 1 < parts.length; at += 2) give(fields, cleaned(unquoted(parts[at] ?? '')), unquoted(parts[at + 1] ?? ''));
        return;
      }
      for (const part of parts) {
        const at = firstOf(part, within);
        if (at !== -1) give(fields, cleaned(unquoted(part.slice(0, at))), unquoted(part.slice(at + 1)));
      }
    },
  };
}

function split(text: string, delimiters: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted && char === '\\') at += 1;
    // A quote that is never closed is a character like any other.
    else if (char === '"') quoted = !quoted && text.indexOf('"', at + 1) !== -1;
    else if (!quoted && delimiters.includes(char)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function firstOf(text: string, chars: string): number {
  for (let at = 0; at < text.length; at += 1) if (chars.includes(text.charAt(at))) return at;
  return -1;
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length < 2 || !trimmed.startsWith('"') || !trimmed.endsWith('"')) return trimmed;
  return trimmed.slice(1, -1).replace(/\\(["\\])/g, '$1');
}
