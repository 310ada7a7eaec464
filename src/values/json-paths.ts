/**
 * Flattened names of JSON leaves, as Splunk makes them (KV_MODE=json; ingestion.md "JSON auto-extraction"): keys joined by ".",
 * an array adds "{}", a key that holds dots is joined as it is.
 *
 * A filter is a tree of the containers and leaves seen so far. Since what is wanted is asked once per distinct name, dotted keys
 * need no thought: every way to split a name into keys leads to the same joined text.
 */
export interface PathNode {
  readonly path: string;
  /** What the names of its keys begin with. */
  readonly prefix: string;
  /** A leaf of this name is wanted. */
  readonly wanted: boolean;
  /** Below an object or array of this name there may be a wanted leaf. */
  readonly open: boolean;
  readonly children: Map<string, PathNode>;
  /** The key that came first in this object, and the one that came after this key, the last time: events repeat their order of keys. */
  first: PathNode | null;
  next: PathNode | null;
  /** The key as it stands in the text, with its closing quote; empty for a key with escapes. */
  readonly quoted: string;
  element: PathNode | null;
}

/** Which leaves a reading wants, and what it has learnt of the names so far. */
export interface PathFilter {
  readonly root: PathNode;
  readonly wants: (path: string) => boolean;
  readonly opens: (path: string) => boolean;
  /** How many names are still learnt: data with endless different keys must not fill the memory. */
  room: number;
}

const MOST_NAMES = 50_000;

/** A filter for names and for names with `*` in them. */
export function compilePaths(names: readonly string[], patterns: readonly string[]): PathFilter {
  if (patterns.includes('*')) return allPaths();
  const exact = new Set(names);
  const chunks = patterns.map((pattern) => pattern.split('*'));
  return newFilter(
    (path) => exact.has(path) || chunks.some((parts) => matchesChunks(parts, path)),
    (path) => names.some((name) => leadsTo(path, name)) || chunks.some((parts) => mayLeadTo(path, parts)),
  );
}

/** A filter that wants every leaf. */
export function allPaths(): PathFilter {
  const yes = (): boolean => true;
  return newFilter(yes, yes);
}

function newFilter(wants: (path: string) => boolean, opens: (path: string) => boolean): PathFilter {
  return {
    root: { path: '', prefix: '', wanted: false, open: true, children: new Map(), first: null, next: null, quoted: '', element: null },
    wants,
    opens,
    room: MOST_NAMES,
  };
}

/** True if the name goes on below a container of this path. */
function leadsTo(path: string, name: string): boolean {
  if (path.length >= name.length || !name.startsWith(path)) return false;
  return name.charAt(path.length) === '.' || name.startsWith('{}', path.length);
}

function mayLeadTo(path: string, parts: readonly string[]): boolean {
  const head = parts[0] ?? '';
  return parts.length === 1 ? leadsTo(path, head) : head.startsWith(path) || path.startsWith(head);
}

/** The pieces between stars in their order: the first at the start, the last at the end. */
function matchesChunks(parts: readonly string[], text: string): boolean {
  const head = parts[0] ?? '';
  const tail = parts[parts.length - 1] ?? '';
  if (parts.length === 1) return text === head;
  if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail)) return false;
  let from = head.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return from <= text.length - tail.length;
}

/** The node of a key in an object; `quoted` is the key's text up to and with its closing quote, where it has no escapes. */
export function childOf(filter: PathFilter, parent: PathNode, key: string, quoted: string): PathNode {
  const known = parent.children.get(key);
  if (known !== undefined) return known;
  const child = newNode(filter, parent.prefix + key, quoted);
  if (filter.room > 0) {
    filter.room -= 1;
    parent.children.set(key, child);
  }
  return child;
}

/** The node of the elements of an array. */
export function elementOf(filter: PathFilter, parent: PathNode): PathNode {
  parent.element ??= newNode(filter, `${parent.path}{}`, '');
  return parent.element;
}

function newNode(filter: PathFilter, path: string, quoted: string): PathNode {
  return {
    path,
    prefix: `${path}.`,
    wanted: filter.wants(path),
    open: filter.opens(path),
    children: new Map(),
    first: null,
    next: null,
    quoted,
    element: null,
  };
}
