import type { Span } from '../../text/source.ts';

/** The kinds of changes, by what is changed. */
export const MUTATIONS = [
  'conjunct',
  'branch',
  'element',
  'not',
  'command',
  'by-field',
  'wildcard',
  'comparison',
  'threshold',
  'case',
  'aggregate',
  'span',
  'macro',
] as const;
/** What a mutation does to a search. */
export type Mutation = (typeof MUTATIONS)[number];

/** A part of a search with one thing changed. */
export interface Variant<N> {
  readonly node: N;
  readonly mutation: Mutation;
  /** What was done, as the end of "no test notices if …". */
  readonly what: string;
  /** What it was done to. */
  readonly span: Span;
  /** Why the search cannot mean anything else than before; absent where it may. */
  readonly equivalent?: string;
}

/** A variant of a part, put into what stands around it. */
export function within<P, N>(variants: readonly Variant<P>[], put: (part: P) => N): readonly Variant<N>[] {
  return variants.map((variant) => ({ ...variant, node: put(variant.node) }));
}

/** A list with one item replaced. */
export const withItem = <T>(items: readonly T[], index: number, item: T): readonly T[] =>
  items.map((other, at) => (at === index ? item : other));

/** A list without one item. */
export const withoutItem = <T>(items: readonly T[], index: number): readonly T[] => items.filter((_, at) => at !== index);

const SHOWN = 80;

/** A part of the search in a sentence. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `\`${line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line}\``;
}
