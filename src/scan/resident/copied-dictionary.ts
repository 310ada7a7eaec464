import { isMultivalue, type Value } from '../../values/value.ts';
import { viewOf } from '../js/bytes.ts';
import type { CopiedValues } from '../kernel/dictionary.ts';
import { listKey, type ResidentDictionary } from './dictionary.ts';

const encoder = new TextEncoder();
/** Values of a column with no more than these are decoded once; of others nobody asks twice. */
const MOST_DECODED = 1 << 16;

/** Values that the kernel numbered: bytes, decoded when somebody asks. */
export function copiedDictionary({ texts, starts, lists }: CopiedValues): ResidentDictionary {
  const size = starts.length - 1;
  const view = viewOf(texts);
  const decoded: Value[] | undefined = size <= MOST_DECODED ? [null] : undefined;
  const decode = (code: number): Value => lists.get(code) ?? view.utf8(starts[code] ?? 0, starts[code + 1] ?? 0);
  let table: ((bytes: Uint8Array) => number | undefined) | undefined;
  let byList: Map<string, number> | undefined;
  return {
    size,
    isText: true,
    holdsLists: lists.size > 0,
    bytes: texts.length + starts.byteLength + 200 * lists.size + 60 * Math.min(size, MOST_DECODED),
    isList: (code) => lists.has(code),
    valueOf: (code) => {
      if (code === 0) return null;
      if (decoded === undefined) return decode(code);
      const known = decoded[code];
      if (known !== undefined) return known;
      const value = decode(code);
      decoded[code] = value;
      return value;
    },
    find: (value) => {
      if (value === null) return 0;
      if (isMultivalue(value)) {
        byList ??= new Map([...lists].reverse().flatMap(([code, list]) => (isMultivalue(list) ? [[listKey(list), code] as const] : [])));
        return byList.get(listKey(value));
      }
      table ??= hashTable(texts, starts, lists);
      return table(encoder.encode(String(value)));
    },
  };
}

/** Finds the number of a text by its bytes. */
function hashTable(texts: Uint8Array, starts: Uint32Array, lists: ReadonlyMap<number, Value>): (bytes: Uint8Array) => number | undefined {
  const size = starts.length - 1;
  let capacity = 16;
  while (capacity < 2 * size) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Uint32Array(capacity);
  for (let code = 1; code < size; code += 1) {
    if (lists.has(code)) continue;
    let place = hashOf(texts, starts[code] ?? 0, starts[code + 1] ?? 0) & mask;
    while (slots[place] !== 0) place = (place + 1) & mask;
    slots[place] = code;
  }
  return (bytes) => {
    for (let place = hashOf(bytes, 0, bytes.length) & mask; ; place = (place + 1) & mask) {
      const code = slots[place] ?? 0;
      if (code === 0) return undefined;
      if (equals(texts, starts[code] ?? 0, starts[code + 1] ?? 0, bytes)) return code;
    }
  };
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

function equals(texts: Uint8Array, start: number, end: number, bytes: Uint8Array): boolean {
  if (end - start !== bytes.length) return false;
  for (let at = 0; at < bytes.length; at += 1) if (texts[start + at] !== bytes[at]) return false;
  return true;
}
