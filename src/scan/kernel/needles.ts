import type { Literals } from '../../plan/expression.ts';
import type { Kernel } from './kernel.ts';

/** Groups of needles in the kernel's memory: a wanted line holds one of every group. */
export interface Needles {
  readonly groups: number;
  readonly count: number;
  /** The first group is one needle, for which lines can be searched while they are split. */
  readonly single: boolean;
}

const NEEDLE = 16;
/** Looking for more at a time costs more than it saves. */
const MOST_IN_GROUP = 24;
const LONGEST = 48;
const encoder = new TextEncoder();

/**
 * Alternatives of which one has to be in the text, for each part of a condition that has to hold. Where an alternative asks for several texts, the
 * one that is found least often stands for it: the line is only asked for less than it must have.
 */
export function groupsOf(literals: Literals): readonly (readonly string[])[] {
  if ('text' in literals) return [[literals.text]];
  if ('all' in literals) return literals.all.flatMap(groupsOf);
  const best = literals.any.map((part) => groupsOf(part).toSorted((a, b) => weight(b) - weight(a))[0] ?? []);
  return best.some((group) => group.length === 0) ? [] : [[...new Set(best.flat())]];
}

function weight(group: readonly string[]): number {
  return Math.min(...group.map((text) => text.length)) - group.length / 4;
}

/** Writes the needles of a condition; undefined where it asks for nothing that is worth looking for. */
export function writeNeedles(kernel: Kernel, literals: Literals): Needles | undefined {
  const groups = groupsOf(literals)
    .filter((group) => group.length > 0 && group.length <= MOST_IN_GROUP)
    .toSorted((a, b) => weight(b) - weight(a));
  if (groups.length === 0) return undefined;
  return writeGroups(
    kernel,
    groups.map((group) => group.map((text) => encoder.encode(text.toLowerCase()).subarray(0, LONGEST))),
  );
}

/** Writes groups of needles given as bytes in lower case. */
export function writeGroups(kernel: Kernel, groups: readonly (readonly Uint8Array[])[]): Needles {
  const place = kernel.allocate(8 * groups.length);
  groups.forEach((group, index) => {
    const needles = kernel.allocate(NEEDLE * group.length);
    group.forEach((bytes, number) => {
      const text = kernel.put(bytes);
      const [first, second] = rarest(bytes);
      kernel.words.set([text, bytes.length, first, second], (needles + NEEDLE * number) >> 2);
    });
    kernel.words.set([needles, group.length], (place >> 2) + 2 * index);
  });
  return { groups: place, count: groups.length, single: groups[0]?.length === 1 };
}

/** Bytes of events in the order of their frequency, the most frequent first; what is missing is rare. */
const FREQUENT = ' "eatonisrlcd,:.-_/1023u{}pmhg4567895bfyvwk[]=xqjz\\';

/** The places of the two rarest bytes. */
function rarest(bytes: Uint8Array): readonly [number, number] {
  const rank = (byte: number): number => {
    const found = FREQUENT.indexOf(String.fromCharCode(byte));
    return found === -1 ? FREQUENT.length : found;
  };
  const places = [...bytes.keys()].sort((a, b) => rank(bytes[b] ?? 0) - rank(bytes[a] ?? 0));
  const [first = 0, second = first] = places;
  return [first, second];
}

/** Text under which a needle may hide (literals.ts): an escape, a Kelvin sign, a capital I with a dot. */
const DISGUISES: readonly Uint8Array[] = [
  [92, 117],
  [0xe2, 0x84, 0xaa],
  [0xc4, 0xb0],
].map((bytes) => Uint8Array.from(bytes));

/** Writes the disguises: the escape first, which stands in ASCII text too. */
export const writeDisguises = (kernel: Kernel): Needles => writeGroups(kernel, [DISGUISES]);
