import type { Value } from '../../values/value.ts';
import { valuesOf } from '../../values/value.ts';
import type { CopiedValues } from '../kernel/dictionary.ts';

const NodeBuffer = typeof Buffer === 'undefined' ? undefined : Buffer;
/** Searches of one dictionary whose findings are kept. */
const MOST_KEPT = 256;
/** The only characters outside ASCII whose lower case is ASCII or begins with it: U+212A Kelvin sign, U+0130 capital I with dot. */
const DISGUISES: readonly (readonly number[])[] = [
  [0xe2, 0x84, 0xaa],
  [0xc4, 0xb0],
];

/** Which values contain a text, in any case: their numbers, ascending. May name some that do not. */
export interface TextFinder {
  containing(text: string): Uint32Array;
  /** What it takes of memory. */
  readonly bytes: number;
}

/** A finder of ASCII texts in the values of a dictionary; undefined where there is no fast way to find bytes. */
export function textFinder({ texts, starts, lists }: CopiedValues): TextFinder | undefined {
  if (NodeBuffer === undefined) return undefined;
  const lower = NodeBuffer.from(lowerCase(texts).buffer);
  const known = new Map<string, Uint32Array>();
  const find = (needle: Uint8Array, into: Set<number>): void => {
    for (let at = lower.indexOf(needle); at !== -1; ) {
      const code = codeAt(starts, at);
      const end = starts[code + 1] ?? lower.length;
      // What begins in one value and ends in the next stands in neither.
      if (at + needle.length <= end) into.add(code);
      at = lower.indexOf(needle, at + needle.length <= end ? end : at + 1);
    }
  };
  const always = new Set<number>();
  for (const disguise of DISGUISES) find(Uint8Array.from(disguise), always);
  const containing = (text: string): Uint32Array => {
    const wanted = text.toLowerCase();
    const codes = new Set(always);
    find(NodeBuffer.from(wanted, 'latin1'), codes);
    for (const [code, value] of lists) if (isIn(wanted, value)) codes.add(code);
    return Uint32Array.from(codes).sort();
  };
  return {
    bytes: lower.length,
    containing: (text) => {
      const found = known.get(text) ?? containing(text);
      if (known.size >= MOST_KEPT) known.clear();
      known.set(text, found);
      return found;
    },
  };
}

/** Whether a value contains a text that is in lower case. */
export const isIn = (wanted: string, value: Value): boolean =>
  valuesOf(value).some((single) => typeof single !== 'string' || single.toLowerCase().includes(wanted));

function lowerCase(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const lower = Uint8Array.from(bytes);
  for (let at = 0; at < lower.length; at += 1) {
    const byte = lower[at] ?? 0;
    if (byte >= 65 && byte <= 90) lower[at] = byte + 32;
  }
  return lower;
}

/** The number whose text a place is in. */
function codeAt(starts: Uint32Array, place: number): number {
  let low = 1;
  let high = starts.length - 1;
  // The last that begins at or before it: empty texts begin where the next does.
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
