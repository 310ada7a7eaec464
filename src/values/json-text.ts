import { allPaths, childOf, elementOf, type PathFilter, type PathNode } from './json-paths.ts';
import { bareEnd, type JsonFailure, jsonFailure, skipBlanks, skipContainer, stringEnd, unescapeJson } from './json-scan.ts';

/** What a reading came to; `end` is after the value. */
export type JsonOutcome = { readonly ok: true; readonly end: number } | JsonFailure;

/** What to read of a text, and how deep. */
export interface FlattenOptions {
  /** Leaves that are wanted; all without it. A filter learns names, so one filter should serve all events of a reading. */
  readonly wanted?: PathFilter;
  readonly start?: number;
  readonly end?: number;
  /** Containers in containers, 1,000 unless given. */
  readonly maxDepth?: number;
}

/** Deeper than any event: a hostile text must not fill the memory with names. */
const DEEPEST = 1000;
const EVERYTHING = allPaths();

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;

/**
 * Reads one JSON value in one pass and shows each wanted leaf under its flattened name, in document order: numbers as written,
 * `true`, `false`, `null` as these words, a repeated name again (ingestion.md: 474 of 474 values of a real Splunk).
 * Containers without a wanted leaf are skipped by their brackets; strings may hold raw control characters.
 * Leaves that were shown before an error was found stay shown.
 */
export function flattenJson(text: string, visit: (path: string, value: string) => void, options: FlattenOptions = {}): JsonOutcome {
  const { wanted = EVERYTHING, start = 0, end = text.length, maxDepth = DEEPEST } = options;
  return new Flattener(end < text.length ? text.slice(0, end) : text, visit, wanted).read(start, maxDepth);
}

class Flattener {
  private readonly text: string;
  private readonly visit: (path: string, value: string) => void;
  private readonly filter: PathFilter;
  private pos = 0;
  /** The name of the value at `pos`. */
  private here: PathNode;
  /** The object, or the elements of the array, that is being read. */
  private container: PathNode | null = null;
  private inObject = false;
  /** The key before this one in the object. */
  private previous: PathNode | null = null;
  private failure: JsonFailure | null = null;
  private readonly containers: (PathNode | null)[] = [];
  private readonly objects: boolean[] = [];
  private readonly keys: (PathNode | null)[] = [];

  constructor(text: string, visit: (path: string, value: string) => void, filter: PathFilter) {
    this.text = text;
    this.visit = visit;
    this.filter = filter;
    this.here = filter.root;
  }

  read(start: number, maxDepth: number): JsonOutcome {
    this.pos = skipBlanks(this.text, start);
    for (;;) {
      const code = this.text.charCodeAt(this.pos);
      const isContainer = code === OPEN_OBJECT || code === OPEN_ARRAY;
      if (!isContainer) this.leaf(code);
      else if (this.open(code === OPEN_OBJECT)) {
        if (this.containers.length > maxDepth)
          return { ok: false, offset: this.pos, detail: `found JSON nested deeper than ${maxDepth} levels` };
        if (this.failure !== null) return this.failure;
        continue;
      }
      if (this.failure !== null) return this.failure;
      if (!this.advance()) return this.failure ?? { ok: true, end: this.pos };
    }
  }

  private fail(offset: number, expected: string): void {
    this.failure = jsonFailure(this.text, offset, expected);
  }

  private leaf(code: number): void {
    const { text, here, pos } = this;
    if (code === QUOTE) {
      const end = stringEnd(text, pos);
      if (end === -1) {
        this.fail(text.length, 'a closing quote');
        return;
      }
      if (here.wanted) this.visit(here.path, this.string(pos + 1, end));
      this.pos = end + 1;
      return;
    }
    const end = bareEnd(text, pos);
    if (end === -1) {
      this.fail(pos, 'a JSON value');
      return;
    }
    // At the end of a text that was cut off, a number may be the start of a longer one.
    if (end === text.length && this.container !== null) {
      this.fail(end, this.inObject ? '"," or "}"' : '"," or "]"');
      return;
    }
    if (here.wanted) this.visit(here.path, text.slice(pos, end));
    this.pos = end;
  }

  private string(start: number, end: number): string {
    const raw = this.text.slice(start, end);
    if (!raw.includes('\\')) return raw;
    const value = unescapeJson(this.text, start, end);
    if (value === null) this.fail(start, 'a JSON string with valid escapes');
    return value ?? raw;
  }

  /** Goes into the object or array at `pos` and to its first value; false if it was passed over whole. */
  private open(isObject: boolean): boolean {
    const { text, here } = this;
    if (!here.open) {
      const after = skipContainer(text, this.pos);
      if (after === -1) this.fail(text.length, isObject ? '"}"' : '"]"');
      else this.pos = after;
      return false;
    }
    const first = skipBlanks(text, this.pos + 1);
    if (text.charCodeAt(first) === (isObject ? CLOSE_OBJECT : CLOSE_ARRAY)) {
      this.pos = first + 1;
      return false;
    }
    this.containers.push(this.container);
    this.objects.push(this.inObject);
    this.keys.push(this.previous);
    this.inObject = isObject;
    this.pos = first;
    if (isObject) {
      this.container = here;
      this.previous = null;
      this.key(here);
    } else {
      this.container = elementOf(this.filter, here);
      this.here = this.container;
    }
    return true;
  }

  /** From the end of a value to the start of the next one; false at the end of the whole, or on a failure. */
  private advance(): boolean {
    const { text } = this;
    for (;;) {
      const { container } = this;
      if (container === null) return false;
      const pos = skipBlanks(text, this.pos);
      const code = text.charCodeAt(pos);
      if (code === COMMA) {
        this.pos = skipBlanks(text, pos + 1);
        if (this.inObject) this.key(container);
        else this.here = container;
        return this.failure === null;
      }
      if (code !== (this.inObject ? CLOSE_OBJECT : CLOSE_ARRAY)) {
        this.fail(pos, this.inObject ? '"," or "}"' : '"," or "]"');
        return false;
      }
      this.pos = pos + 1;
      this.previous = this.keys.pop() ?? null;
      this.container = this.containers.pop() ?? null;
      this.inObject = this.objects.pop() ?? false;
    }
  }

  /** Reads a key and its colon. The key that followed the last time is tried first, without taking the text apart. */
  private key(container: PathNode): void {
    const { text, pos, previous } = this;
    if (text.charCodeAt(pos) !== QUOTE) {
      this.fail(pos, 'a key in double quotes');
      return;
    }
    const guess = previous === null ? container.first : previous.next;
    if (guess !== null && guess.quoted !== '' && text.startsWith(guess.quoted, pos + 1)) {
      this.colon(guess, pos + 1 + guess.quoted.length);
      return;
    }
    const end = stringEnd(text, pos);
    if (end === -1) {
      this.fail(text.length, 'a closing quote');
      return;
    }
    const key = this.string(pos + 1, end);
    const child = childOf(this.filter, container, key, key.length === end - pos - 1 ? text.slice(pos + 1, end + 1) : '');
    if (previous === null) container.first = child;
    else previous.next = child;
    this.colon(child, end + 1);
  }

  private colon(child: PathNode, after: number): void {
    const { text } = this;
    const at = text.charCodeAt(after) === COLON ? after : skipBlanks(text, after);
    if (text.charCodeAt(at) !== COLON) {
      this.fail(at, '":"');
      return;
    }
    this.previous = child;
    this.here = child;
    const value = at + 1;
    const code = text.charCodeAt(value);
    this.pos = code > 32 ? value : skipBlanks(text, value);
  }
}
