/** How pairs stand in a text (`extract`; semantics/commands.md section 8). Delimiters are sets of characters. */
export interface PairFormat {
  readonly pairDelimiters: string;
  readonly keyDelimiters: string;
  /** Pairs that are read at most. */
  readonly limit: number;
  /** Characters that are looked at. */
  readonly most: number;
  readonly cleanKeys: boolean;
}

/** Shows each pair of a text: a key with a value, in order. A value may stand in double quotes, within which no delimiter counts. */
export function eachPair(event: string, format: PairFormat, visit: (key: string, value: string) => void): void {
  const text = event.slice(0, format.most);
  let shown = 0;
  let start = 0;
  while (start < text.length && shown < format.limit) {
    const end = endOf(text, start, format.pairDelimiters);
    const at = firstOf(text, start, end, format.keyDelimiters);
    if (at !== -1) {
      const written = unquoted(text.slice(start, at).trim());
      const key = format.cleanKeys ? cleanKey(written) : written;
      const value = unquoted(text.slice(at + 1, end).trim());
      if (key !== '' && value !== '') {
        visit(key, value);
        shown += 1;
      }
    }
    start = end + 1;
  }
}

/** A key as a field's name: characters outside `[A-Za-z0-9_]` become `_`, leading `_` and digits go (clean_keys of transforms.conf). */
export const cleanKey = (key: string): string => key.replace(/[^A-Za-z0-9_]/g, '_').replace(/^[_\d]+/, '');

function endOf(text: string, start: number, delimiters: string): number {
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') quoted = !quoted;
    // A quote that is never closed is a character like any other.
    if (quoted && char === '"' && text.indexOf('"', at + 1) === -1) quoted = false;
    if (!quoted && delimiters.includes(char)) return at;
  }
  return text.length;
}

function firstOf(text: string, start: number, end: number, chars: string): number {
  for (let at = start; at < end; at += 1) if (chars.includes(text.charAt(at))) return at;
  return -1;
}

const unquoted = (text: string): string => (text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text);
