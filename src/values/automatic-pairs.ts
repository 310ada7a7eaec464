/** At most this many characters of an event are read (limits.conf [kv] maxchars). */
const LIMIT = 10_240;

/**
 * Splunk's automatic key=value extraction (`KV_MODE=auto`): `key=value` and `key="value with blanks"`. A repeated key keeps its first
 * value (semantics/expressions.md, S40); in keys, characters outside `[A-Za-z0-9_]` become `_`, leading digits and underscores go
 * (semantics/commands.md, extract: clean_keys). `escaped` (`KV_MODE=auto_escaped`): within quotes `\\"` is a quote and `\\\\` a backslash.
 */
export function extractKeyValues(event: string, visit: (key: string, value: string) => void, escaped = false): void {
  const text = event.length > LIMIT ? event.slice(0, LIMIT) : event;
  const seen = new Set<string>();
  for (let equals = text.indexOf('='); equals !== -1; ) {
    const key = keyBefore(text, equals);
    const value = (escaped ? escapedValueAfter(text, equals + 1) : undefined) ?? valueAfter(text, equals + 1);
    if (key !== '' && value.text !== '' && !seen.has(key)) {
      seen.add(key);
      visit(key, value.text);
    }
    equals = text.indexOf('=', key === '' ? equals + 1 : Math.max(value.end, equals + 1));
  }
}

function keyBefore(text: string, equals: number): string {
  let start = equals;
  while (start > 0 && isKeyPart(text.charCodeAt(start - 1))) start -= 1;
  let end = equals;
  while (start < end && !isLetter(text.charCodeAt(start))) start += 1;
  while (end > start && !isWordPart(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end).replace(/[^A-Za-z0-9_]/g, '_');
}

/** A value in quotes with escapes; undefined where it is in no quotes. */
function escapedValueAfter(text: string, start: number): { readonly text: string; readonly end: number } | undefined {
  if (text[start] !== '"') return undefined;
  let end = start + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  if (end >= text.length) return undefined;
  return { text: text.slice(start + 1, end).replace(/\\(["\\])/g, '$1'), end: end + 1 };
}

function valueAfter(text: string, start: number): { readonly text: string; readonly end: number } {
  if (text[start] === '"') {
    const close = text.indexOf('"', start + 1);
    if (close !== -1) return { text: text.slice(start + 1, close), end: close + 1 };
  }
  let end = start;
  while (end < text.length && !endsValue(text.charCodeAt(end))) end += 1;
  return { text: text.slice(start, end), end };
}

function endsValue(code: number): boolean {
  return code <= 32 || ENDS.includes(code);
}

const ENDS: readonly number[] = [...',;&|")]>}'].map((char) => char.charCodeAt(0));

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isWordPart(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 95;
}

function isKeyPart(code: number): boolean {
  return isWordPart(code) || code === 45 || code === 46;
}
