import { bareEnd, skipBlanks, skipContainer, stringEnd, unescapeJson } from './json-scan.ts';

/** One step of a path such as `a.b{}.c`: a key, an element by its number, every element, or an XML attribute. */
export type PathStep =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'element'; readonly index: number }
  | { readonly kind: 'each' }
  | { readonly kind: 'attribute'; readonly name: string };

const KNOWN_LIMIT = 1000;
const known = new Map<string, readonly PathStep[] | null>();

/** Reads a path (SearchReference/Spath, "Location path"; JSON functions take the same). Null for a text that is none. The empty path is the value itself. */
export function readPath(path: string): readonly PathStep[] | null {
  let steps = known.get(path);
  if (steps === undefined) {
    steps = read(path);
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(path, steps);
  }
  return steps;
}

function read(path: string): readonly PathStep[] | null {
  const steps: PathStep[] = [];
  let pos = 0;
  while (pos < path.length) {
    if (path.charAt(pos) === '{') {
      const close = path.indexOf('}', pos);
      const step = close === -1 ? null : readBraces(path.slice(pos + 1, close).trim());
      if (step === null) return null;
      steps.push(step);
      pos = close + 1;
      continue;
    }
    if (path.charAt(pos) === '.') {
      if (pos === 0) return null;
      pos += 1;
    } else if (pos > 0) return null;
    const end = keyEnd(path, pos);
    if (end === pos) return null;
    steps.push({ kind: 'key', key: path.slice(pos, end) });
    pos = end;
  }
  return steps;
}

function keyEnd(path: string, from: number): number {
  let end = from;
  while (end < path.length && path.charAt(end) !== '.' && path.charAt(end) !== '{') end += 1;
  return end;
}

function readBraces(inner: string): PathStep | null {
  if (inner === '') return { kind: 'each' };
  if (inner.startsWith('@')) return { kind: 'attribute', name: inner.slice(1) };
  return /^\d{1,9}$/.test(inner) ? { kind: 'element', index: Number(inner) } : null;
}

/**
 * The values at a path of a JSON text, as `spath` gives them: strings as their text, other scalars as written, objects and arrays as
 * their JSON. A key that occurs twice gives both. Nothing for a text that is no JSON object or array, and for a path that leads nowhere.
 */
export function spathJson(text: string, steps: readonly PathStep[]): readonly string[] {
  const start = skipBlanks(text, 0);
  const open = text.charAt(start);
  const values: string[] = [];
  if (open === '{' || open === '[') walk(text, start, { steps, index: 0, values });
  return values;
}

interface Walk {
  readonly steps: readonly PathStep[];
  readonly index: number;
  readonly values: string[];
}

/** Follows the steps from `index` on into the value at `pos`; what is beside the way is skipped. As deep as the path is long. */
function walk(text: string, pos: number, to: Walk): void {
  const step = to.steps[to.index];
  if (step === undefined) {
    const value = valueText(text, pos);
    if (value !== null) to.values.push(value);
    return;
  }
  const next = { ...to, index: to.index + 1 };
  if (step.kind === 'key') {
    if (text.charAt(pos) === '{') eachMember(text, pos, step.key, (value) => walk(text, value, next));
    return;
  }
  if (step.kind === 'attribute' || text.charAt(pos) !== '[') return;
  eachElement(text, pos, (value, index) => {
    if (step.kind === 'each' || index === step.index) walk(text, value, next);
  });
}

function valueText(text: string, pos: number): string | null {
  const end = valueEnd(text, pos);
  if (end === -1) return null;
  return text.charAt(pos) === '"' ? unescapeJson(text, pos + 1, end - 1) : text.slice(pos, end);
}

function valueEnd(text: string, pos: number): number {
  const char = text.charAt(pos);
  if (char === '{' || char === '[') return skipContainer(text, pos);
  if (char !== '"') return bareEnd(text, pos);
  const end = stringEnd(text, pos);
  return end === -1 ? -1 : end + 1;
}

/** Shows where each value of a key begins; ends early where the text is no JSON. */
function eachMember(text: string, open: number, key: string, visit: (pos: number) => void): void {
  let pos = skipBlanks(text, open + 1);
  while (text.charAt(pos) === '"') {
    const close = stringEnd(text, pos);
    if (close === -1) return;
    const isKey = close - pos - 1 === key.length ? text.startsWith(key, pos + 1) : unescapeJson(text, pos + 1, close) === key;
    const colon = skipBlanks(text, close + 1);
    if (text.charAt(colon) !== ':') return;
    const value = skipBlanks(text, colon + 1);
    if (isKey) visit(value);
    const end = valueEnd(text, value);
    if (end === -1) return;
    const comma = skipBlanks(text, end);
    if (text.charAt(comma) !== ',') return;
    pos = skipBlanks(text, comma + 1);
  }
}

function eachElement(text: string, open: number, visit: (pos: number, index: number) => void): void {
  let pos = skipBlanks(text, open + 1);
  for (let index = 0; text.charAt(pos) !== ']'; index += 1) {
    const end = valueEnd(text, pos);
    if (end === -1) return;
    visit(pos, index);
    const comma = skipBlanks(text, end);
    if (text.charAt(comma) !== ',') return;
    pos = skipBlanks(text, comma + 1);
  }
}
