import { type CharSet, complement, holds } from './char-set.ts';
import { ANY } from './pattern-first.ts';

/** Something that is counted in a text: places where a character of `at` stands, but no more than the longest run of characters of `run`. */
export interface Counted {
  readonly at: CharSet;
  readonly run: CharSet;
}

interface Term {
  readonly times: number;
  readonly counted: readonly Counted[];
}

/** A bound on steps: a sum of products of what is counted in the text; null where there is none that helps. */
export type Bound = readonly Term[] | null;

/** More factors, or a larger number, than these are as good as no bound. */
const MOST_FACTORS = 16;
const LARGEST_NUMBER = 1e9;
const MOST_TERMS = 64;

/** The bound that is a number. */
export const steps = (times: number): Bound => (times > LARGEST_NUMBER ? null : [{ times, counted: [] }]);

/** One step for each thing counted. */
export const stepsFor = (at: CharSet, run: CharSet): Bound => [{ times: 1, counted: [{ at, run }] }];

const keyOf = ({ at, run }: Counted): string => `${at.join()};${run.join()}`;
const keyOfTerm = (term: Term): string => term.counted.map(keyOf).sort().join('|');

/** One after the other. */
export function plus(...bounds: readonly Bound[]): Bound {
  const terms = new Map<string, Term>();
  for (const bound of bounds) {
    if (bound === null) return null;
    for (const term of bound) {
      const key = keyOfTerm(term);
      const times = (terms.get(key)?.times ?? 0) + term.times;
      if (times > LARGEST_NUMBER) return null;
      terms.set(key, { times, counted: term.counted });
    }
  }
  return terms.size > MOST_TERMS ? coarser([...terms.values()]) : [...terms.values()];
}

/** The same bound without regard to which characters are counted: fewer terms, never less. */
function coarser(terms: readonly Term[]): Bound {
  const byFactors = new Map<number, Term>();
  for (const { times, counted } of terms) {
    const sum = (byFactors.get(counted.length)?.times ?? 0) + times;
    if (sum > LARGEST_NUMBER) return null;
    byFactors.set(counted.length, { times: sum, counted: counted.map(() => ({ at: ANY, run: ANY })) });
  }
  return [...byFactors.values()];
}

/** One for each of the other. */
export function times(a: Bound, b: Bound): Bound {
  if (a === null || b === null) return null;
  const products = a.flatMap((x) => b.map((y): Term => ({ times: x.times * y.times, counted: [...x.counted, ...y.counted] })));
  return products.some(({ counted }) => counted.length > MOST_FACTORS) ? null : plus(products);
}

/** The number that a bound is, or null. */
export function constantOf(bound: Bound): number | null {
  if (bound === null || bound.length > 1 || bound.some(({ counted }) => counted.length > 0)) return null;
  return bound[0]?.times ?? 0;
}

/** The larger, or where that depends on the text both together. */
export function larger(a: Bound, b: Bound): Bound {
  const x = constantOf(a);
  const y = constantOf(b);
  return x === null || y === null ? plus(a, b) : x > y ? a : b;
}

/** The power of the length with which a bound grows. */
export const degreeOf = (bound: Bound): number =>
  bound === null ? Number.POSITIVE_INFINITY : Math.max(...bound.map(({ counted }) => counted.length));

/** What the bound is on any text of this length. */
export function boundForLength(bound: Bound, length: number): number {
  if (bound === null) return Number.POSITIVE_INFINITY;
  return bound.reduce((sum, term) => sum + term.times * (length + 1) ** term.counted.length, 0);
}

/** What the bound is on this text, whose characters are counted for it. */
export function boundForText(bound: Bound, text: string): number {
  if (bound === null) return Number.POSITIVE_INFINITY;
  const counts = countsOf(text);
  const amountOf = ({ at, run }: Counted): number => 1 + Math.min(counts(at).all, counts(run).longest);
  return bound.reduce((sum, term) => sum + term.counted.reduce((product, counted) => product * amountOf(counted), term.times), 0);
}

/** How many characters of a set are in a text, and how many follow each other, at most. */
interface Count {
  readonly all: number;
  readonly longest: number;
}

/** The text that was counted last: the rules of a sourcetype are matched one after the other with the same text. */
let last: { readonly text: string; readonly known: Map<string, Count> } | undefined;
const keys = new WeakMap<CharSet, string>();

function countsOf(text: string): (set: CharSet) => Count {
  if (last?.text !== text) last = { text, known: new Map() };
  const { known } = last;
  return (set) => {
    if (set === ANY) return { all: text.length, longest: text.length };
    let key = keys.get(set);
    if (key === undefined) {
      key = set.join();
      keys.set(set, key);
    }
    let count = known.get(key);
    if (count === undefined) {
      count = counted(set, text);
      known.set(key, count);
    }
    return count;
  };
}

/** So few characters are looked for one by one, which is many times faster than to look at each of the text. */
const FEW = 8;

function counted(set: CharSet, text: string): Count {
  const few = fewOf(set);
  if (few !== undefined) {
    const all = few.reduce((sum, char) => sum + occurrences(text, char).count, 0);
    return { all, longest: all };
  }
  const others = othersOf(set);
  if (others === undefined) return eachCharacter(set, text);
  const found = others.map((char) => occurrences(text, char));
  // No run is longer than the widest gap between any of the others.
  return {
    all: text.length - found.reduce((sum, { count }) => sum + count, 0),
    longest: found.reduce((least, { gap }) => Math.min(least, gap), text.length),
  };
}

const OTHERS = new WeakMap<CharSet, readonly string[] | null>();

/** The characters that a set lacks, where they are few. */
function othersOf(set: CharSet): readonly string[] | undefined {
  let known = OTHERS.get(set);
  if (known === undefined) {
    known = fewOf(complement(set)) ?? null;
    OTHERS.set(set, known);
  }
  return known ?? undefined;
}

const FEW_OF = new WeakMap<CharSet, readonly string[] | null>();

/** The characters of a small set. */
function fewOf(set: CharSet): readonly string[] | undefined {
  const known = FEW_OF.get(set);
  if (known !== undefined) return known ?? undefined;
  const chars: string[] = [];
  for (let i = 0; i < set.length && chars.length <= FEW; i += 2) {
    const end = set[i + 1] ?? 0;
    for (let point = set[i] ?? 0; point <= end && chars.length <= FEW; point += 1) chars.push(String.fromCodePoint(point));
  }
  const few = chars.length <= FEW && chars.every((char) => char.length === 1) ? chars : null;
  FEW_OF.set(set, few);
  return few ?? undefined;
}

/** How often a character stands in a text, and the widest gap between two of them, or one and an end. */
function occurrences(text: string, char: string): { readonly count: number; readonly gap: number } {
  let count = 0;
  let gap = 0;
  let before = -1;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) {
    count += 1;
    gap = Math.max(gap, at - before - 1);
    before = at;
  }
  return { count, gap: Math.max(gap, text.length - before - 1) };
}

const TABLES = new WeakMap<CharSet, Uint8Array>();

/** Which of the first 256 characters a set holds. */
function tableOf(set: CharSet): Uint8Array {
  const known = TABLES.get(set) ?? Uint8Array.from({ length: 256 }, (_, point) => (holds(set, point) ? 1 : 0));
  TABLES.set(set, known);
  return known;
}

function eachCharacter(set: CharSet, text: string): Count {
  const low = tableOf(set);
  let all = 0;
  let longest = 0;
  let run = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 256 ? low[code] === 1 : holds(set, code)) {
      all += 1;
      run += 1;
      if (run > longest) longest = run;
    } else run = 0;
  }
  return { all, longest };
}
