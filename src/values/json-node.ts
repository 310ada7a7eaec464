import { bareEnd, type JsonFailure, jsonFailure, skipBlanks, stringEnd, unescapeJson } from './json-scan.ts';

/** A JSON value as it was written: numbers keep their text, objects their order; of a repeated key the last value counts. */
export type JsonNode =
  | { readonly kind: 'text'; readonly value: string }
  /** A number, `true`, `false` or `null`, as written. */
  | { readonly kind: 'bare'; readonly text: string }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonNode> };

/** A JSON value that was read, or where reading failed. */
export type JsonReading = { readonly ok: true; readonly node: JsonNode; readonly end: number } | JsonFailure;

/** Deeper nesting than any event has; a bound for hostile texts. */
const DEEPEST = 1000;

interface Open {
  readonly items: JsonNode[] | null;
  readonly members: Map<string, JsonNode>;
  key: string;
}

/** Reads a whole text as one JSON value, by the letter of RFC 8259. */
export function parseJson(text: string): JsonReading {
  const reading = readJson(text, 0);
  if (!reading.ok) return reading;
  const end = skipBlanks(text, reading.end);
  return end === text.length ? reading : jsonFailure(text, end, 'the end of the text');
}

/** Checks the JSON value at `start` and finds where it ends: how concatenated objects are told apart. */
export function scanJsonValue(text: string, start: number): { readonly ok: true; readonly end: number } | JsonFailure {
  const reading = readJson(text, start);
  return reading.ok ? { ok: true, end: reading.end } : reading;
}

/** Reads the JSON value at `start`; more may follow it. */
export function readJson(text: string, start: number): JsonReading {
  const stack: Open[] = [];
  let pos = skipBlanks(text, start);
  for (;;) {
    const begun = beginValue(text, pos);
    if (!begun.ok) return begun;
    pos = begun.end;
    if (begun.open !== null) {
      if (stack.length === DEEPEST) return { ok: false, offset: pos, detail: `found JSON nested deeper than ${DEEPEST} levels` };
      stack.push(begun.open);
      const key = readKey(text, pos, begun.open);
      if (!key.ok) return key;
      pos = key.end;
      continue;
    }
    const ended = endValue(text, pos, begun.node, stack);
    if (!ended.ok) return ended;
    pos = ended.end;
    if (ended.node !== null) return { ok: true, node: ended.node, end: pos };
  }
}

type Begun = { readonly ok: true; readonly end: number } & ({ readonly open: Open } | { readonly open: null; readonly node: JsonNode });

/** A scalar or an empty container whole, or a container that has to be read. */
function beginValue(text: string, pos: number): Begun | JsonFailure {
  const char = text.charAt(pos);
  if (char === '{' || char === '[') {
    const first = skipBlanks(text, pos + 1);
    const members = new Map<string, JsonNode>();
    if (text.charAt(first) !== (char === '{' ? '}' : ']'))
      return { ok: true, end: first, open: { items: char === '[' ? [] : null, members, key: '' } };
    return { ok: true, end: first + 1, open: null, node: char === '{' ? { kind: 'object', members } : { kind: 'array', items: [] } };
  }
  if (char === '"') {
    const string = readString(text, pos);
    return string.ok ? { ok: true, end: string.end, open: null, node: { kind: 'text', value: string.value } } : string;
  }
  const end = bareEnd(text, pos);
  if (end === -1) return jsonFailure(text, pos, 'a JSON value');
  return { ok: true, end, open: null, node: { kind: 'bare', text: text.slice(pos, end) } };
}

/** Puts a value where it belongs and closes what ends with it: the whole value, or null and where the next value begins. */
function endValue(
  text: string,
  from: number,
  value: JsonNode,
  stack: Open[],
): { readonly ok: true; readonly end: number; readonly node: JsonNode | null } | JsonFailure {
  let node = value;
  let pos = from;
  for (;;) {
    const open = stack[stack.length - 1];
    if (open === undefined) return { ok: true, end: pos, node };
    if (open.items === null) open.members.set(open.key, node);
    else open.items.push(node);
    pos = skipBlanks(text, pos);
    const char = text.charAt(pos);
    if (char === ',') {
      const key = readKey(text, skipBlanks(text, pos + 1), open);
      return key.ok ? { ok: true, end: key.end, node: null } : key;
    }
    const close = open.items === null ? '}' : ']';
    if (char !== close) return jsonFailure(text, pos, `"," or "${close}"`);
    pos += 1;
    stack.pop();
    node = open.items === null ? { kind: 'object', members: open.members } : { kind: 'array', items: open.items };
  }
}

function readKey(text: string, pos: number, open: Open): { readonly ok: true; readonly end: number } | JsonFailure {
  if (open.items !== null) return { ok: true, end: pos };
  if (text.charAt(pos) !== '"') return jsonFailure(text, pos, 'a key in double quotes');
  const key = readString(text, pos);
  if (!key.ok) return key;
  open.key = key.value;
  const colon = skipBlanks(text, key.end);
  if (text.charAt(colon) !== ':') return jsonFailure(text, colon, '":"');
  return { ok: true, end: skipBlanks(text, colon + 1) };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside strings
const CONTROL = /[\u0000-\u001f]/;

function readString(text: string, pos: number): { readonly ok: true; readonly value: string; readonly end: number } | JsonFailure {
  const end = stringEnd(text, pos);
  if (end === -1) return jsonFailure(text, text.length, 'a closing quote');
  const raw = text.slice(pos + 1, end);
  if (CONTROL.test(raw))
    return jsonFailure(text, pos + 1 + raw.search(CONTROL), 'an escape, since control characters are not allowed in strings');
  const value = raw.includes('\\') ? unescapeJson(text, pos + 1, end) : raw;
  return value === null ? jsonFailure(text, pos, 'a string with valid escapes') : { ok: true, value, end: end + 1 };
}

/** A node as compact JSON, numbers as they were written. */
export function writeJson(node: JsonNode): string {
  switch (node.kind) {
    case 'text':
      return JSON.stringify(node.value);
    case 'bare':
      return node.text;
    case 'array':
      return `[${node.items.map(writeJson).join(',')}]`;
    case 'object':
      return `{${[...node.members].map(([key, value]) => `${JSON.stringify(key)}:${writeJson(value)}`).join(',')}}`;
  }
}
