/** Where skipping a JSON text ended: after the value, or where it is broken. */
export type Skipped =
  | { readonly ok: true; readonly end: number }
  | { readonly ok: false; readonly offset: number; readonly detail: string };

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const LIST = 91;
const BACKSLASH = 92;
const LIST_END = 93;
const OBJECT = 123;
const OBJECT_END = 125;

/** Calls `visit` with every key of the object at `start` and where its value stands; the insides of values are skipped, not checked. */
export function topLevelMembers(text: string, start: number, visit: (key: string, valueStart: number, valueEnd: number) => void): Skipped {
  let at = afterBlanks(text, start);
  if (text.charCodeAt(at) !== OBJECT) return { ok: false, offset: at, detail: 'expected "{"' };
  at = afterBlanks(text, at + 1);
  if (text.charCodeAt(at) === OBJECT_END) return { ok: true, end: at + 1 };
  for (;;) {
    if (text.charCodeAt(at) !== QUOTE)
      return { ok: false, offset: at, detail: at >= text.length ? 'the object never ends' : 'expected a key in double quotes' };
    const keyEnd = stringEnd(text, at);
    if (keyEnd === -1) return { ok: false, offset: at, detail: 'this text never ends' };
    const key = unquoted(text, at, keyEnd);
    if (key === undefined) return { ok: false, offset: at, detail: 'bad escape in a key' };
    at = afterBlanks(text, keyEnd);
    if (text.charCodeAt(at) !== COLON) return { ok: false, offset: at, detail: 'expected ":" after a key' };
    const valueStart = afterBlanks(text, at + 1);
    const value = skipValue(text, valueStart);
    if (!value.ok) return value;
    visit(key, valueStart, value.end);
    at = afterBlanks(text, value.end);
    const code = text.charCodeAt(at);
    if (code === OBJECT_END) return { ok: true, end: at + 1 };
    if (code !== COMMA) return { ok: false, offset: at, detail: at >= text.length ? 'the object never ends' : 'expected "," or "}"' };
    at = afterBlanks(text, at + 1);
  }
}

/** Calls `visit` with where each element of the list at `start` stands. */
export function listElements(text: string, start: number, visit: (start: number, end: number) => void): Skipped {
  let at = afterBlanks(text, start + 1);
  if (text.charCodeAt(at) === LIST_END) return { ok: true, end: at + 1 };
  for (;;) {
    const value = skipValue(text, at);
    if (!value.ok) return value;
    visit(at, value.end);
    at = afterBlanks(text, value.end);
    const code = text.charCodeAt(at);
    if (code === LIST_END) return { ok: true, end: at + 1 };
    if (code !== COMMA) return { ok: false, offset: at, detail: at >= text.length ? 'the list never ends' : 'expected "," or "]"' };
    at = afterBlanks(text, at + 1);
  }
}

/** The end of the value that begins at `start`. Brackets are counted, not paired. */
export function skipValue(text: string, start: number): Skipped {
  const first = text.charCodeAt(start);
  if (first === QUOTE) {
    const end = stringEnd(text, start);
    return end === -1 ? { ok: false, offset: start, detail: 'this text never ends' } : { ok: true, end };
  }
  if (first === OBJECT || first === LIST) return skipContainer(text, start);
  let end = start;
  while (end < text.length && !endsBare(text.charCodeAt(end))) end += 1;
  if (end === start) return { ok: false, offset: start, detail: start >= text.length ? 'a value is missing' : 'expected a value' };
  return { ok: true, end };
}

function skipContainer(text: string, start: number): Skipped {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = stringEnd(text, at);
      if (end === -1) return { ok: false, offset: at, detail: 'this text never ends' };
      at = end - 1;
    } else if (code === OBJECT || code === LIST) depth += 1;
    else if (code === OBJECT_END || code === LIST_END) {
      depth -= 1;
      if (depth === 0) return { ok: true, end: at + 1 };
    }
  }
  return { ok: false, offset: text.length, detail: text.charCodeAt(start) === OBJECT ? 'the object never ends' : 'the list never ends' };
}

/** After the closing quote of the string that opens at `start`; -1 where it never closes. */
function stringEnd(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let slashes = quote;
    while (text.charCodeAt(slashes - 1) === BACKSLASH) slashes -= 1;
    if ((quote - slashes) % 2 === 0) return quote + 1;
  }
  return -1;
}

/** What a JSON string says; undefined where an escape is broken. */
export function unquoted(text: string, start: number, end: number): string | undefined {
  const body = text.slice(start + 1, end - 1);
  if (!body.includes('\\')) return body;
  try {
    // A JSON text that begins with a quote parses to a string.
    return JSON.parse(text.slice(start, end)) as string;
  } catch {
    return undefined;
  }
}

/** The text of a scalar as Splunk extracts it: a string's content, everything else as written (`null` too). */
export function scalarText(text: string, start: number, end: number): string | undefined {
  return text.charCodeAt(start) === QUOTE ? unquoted(text, start, end) : text.slice(start, end);
}

/** The first offset from `at` that is no JSON blank. */
export function afterBlanks(text: string, at: number): number {
  let i = at;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return i;
    i += 1;
  }
}

function endsBare(code: number): boolean {
  return code === COMMA || code === OBJECT_END || code === LIST_END || code === COLON || code <= 32 || code === QUOTE;
}
