import type { Kernel } from './kernel.ts';

/** The tree of wanted names in the kernel's memory (assembly/json.ts). */
export interface WantedNames {
  readonly root: number;
  /** A node of which nothing is wanted. */
  readonly empty: number;
  readonly chains: number;
}

/** What is wanted of a key (assembly/json.ts). */
export interface Entry {
  leaf: number;
  child: boolean;
  list: number;
  /** The column that notes where an object of this key stands. */
  readonly whole?: number;
  /** Objects, lists and null make the line odd. */
  readonly single?: boolean;
}

/** No column. */
export const NO_LEAF = -1;
/** A key that makes the line odd: the object is a row that Splunk gave, or the key itself holds `{}`. */
export const ODD = -2;
const ENTRY = 32;
const encoder = new TextEncoder();

/**
 * Writes the names of columns for the kernel. A key may hold dots, so a node has every beginning of the rest of a name as a key; all ways to
 * take a name apart lead to the same column; a column without a name is none of the tree. Undefined where a node would have more keys than
 * its table can number.
 */
export function writeNames(
  kernel: Kernel,
  columns: readonly (string | undefined)[],
  { rowsAreOdd = true }: { readonly rowsAreOdd?: boolean } = {},
): WantedNames | undefined {
  const chains = kernel.allocate(4 * columns.length + 4);
  kernel.words.fill(0xffff_ffff, chains >> 2, (chains >> 2) + columns.length);
  let fits = true;
  const nodeAt = (prefix: string): number => {
    const entries = entriesBelow(columns, prefix, (column, before) => {
      kernel.words[(chains >> 2) + column] = before;
    });
    if (rowsAreOdd && prefix === '' && !entries.has('_raw')) entries.set('_raw', { leaf: ODD, child: false, list: -1 });
    if (entries.size > 255) fits = false;
    const children = new Map<string, number>();
    for (const [key, { child }] of entries) if (child && fits) children.set(key, nodeAt(`${prefix}${key}.`));
    return writeNode(kernel, entries, children);
  };
  const root = nodeAt('');
  const empty = writeNode(kernel, new Map(), new Map());
  return fits ? { root, empty, chains } : undefined;
}

/** The same where only keys of the object itself are wanted, as those of a data point. */
export function writeFlatNames(kernel: Kernel, columns: readonly string[]): WantedNames | undefined {
  const entries = new Map<string, Entry>(columns.map((name, leaf) => [name, { leaf, child: false, list: -1 }]));
  entries.set('_raw', { leaf: ODD, child: false, list: -1 });
  if (entries.size > 255) return undefined;
  return { root: writeNode(kernel, entries, new Map()), empty: writeNode(kernel, new Map(), new Map()), chains: 0 };
}

function entriesBelow(
  columns: readonly (string | undefined)[],
  prefix: string,
  chain: (column: number, before: number) => void,
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  columns.forEach((name, column) => {
    if (name?.startsWith(prefix) !== true) return;
    const rest = name.slice(prefix.length);
    for (let end = 0; end <= rest.length; end += 1) {
      const isList = rest.startsWith('{}', end);
      if (end < rest.length && rest[end] !== '.' && !isList) continue;
      const key = rest.slice(0, end);
      const entry = entries.get(key) ?? { leaf: NO_LEAF, child: false, list: -1 };
      entries.set(key, entry);
      if (key.includes('{}')) entry.leaf = ODD;
      else if (end === rest.length) entry.leaf = column;
      else if (isList) {
        chain(column, entry.list);
        entry.list = column;
      } else entry.child = true;
    }
  });
  return entries;
}

/** Writes a node of the tree. */
export function writeNode(kernel: Kernel, entries: ReadonlyMap<string, Entry>, children: ReadonlyMap<string, number>): number {
  const node = kernel.allocate(12);
  const habits = kernel.call.newHabits();
  const table = kernel.allocate(256);
  const list = kernel.allocate(ENTRY * Math.max(1, entries.size));
  kernel.bytes.fill(0, table, table + 256);
  kernel.words[node >> 2] = table;
  kernel.words[(node >> 2) + 1] = list;
  kernel.words[(node >> 2) + 2] = habits;
  let number = 0;
  for (const [key, entry] of entries) {
    const bytes = encoder.encode(key);
    const text = kernel.put(bytes);
    const slot = table + hashOf(bytes);
    const before = kernel.bytes[slot] ?? 0;
    const place = (list + ENTRY * number) >> 2;
    const next = before === 0 ? 0 : list + ENTRY * (before - 1);
    const { leaf, list: lists, whole = NO_LEAF, single = false } = entry;
    kernel.words.set([text, bytes.length, leaf, children.get(key) ?? 0, lists, next, whole + 1, single ? 1 : 0], place);
    number += 1;
    kernel.bytes[slot] = number;
  }
  return node;
}

/** As the kernel hashes a key; behind an empty one stands its closing quote. */
function hashOf(bytes: Uint8Array): number {
  const first = bytes[0] ?? 34;
  const last = bytes[bytes.length - 1] ?? 0;
  return (first * 31 + last * 7 + bytes.length * 13) & 255;
}
