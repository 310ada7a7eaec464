import type { CharSet } from './char-set.ts';

/** A PCRE pattern as a tree. Everything that flags change (case, dots, line ends, blanks, greed) is already decided in it. */
export type PatternNode =
  /** One character. */
  | { readonly kind: 'set'; readonly set: CharSet; readonly negated: boolean; readonly fold: boolean }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'either'; readonly branches: readonly PatternNode[] }
  /** A capturing group; groups count from 1 as PCRE counts them. */
  | { readonly kind: 'group'; readonly number: number; readonly body: PatternNode }
  | { readonly kind: 'atomic'; readonly body: PatternNode }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negative: boolean; readonly body: PatternNode }
  | { readonly kind: 'repeat'; readonly body: PatternNode; readonly min: number; readonly max: number; readonly greedy: boolean }
  /** The text of the first of these groups that took part. */
  | { readonly kind: 'back'; readonly groups: readonly number[]; readonly fold: boolean }
  | { readonly kind: 'assert'; readonly at: Assertion }
  /** `\K`: the match begins here. */
  | { readonly kind: 'keep' };

/** Where a position must be. `end` may stand before a last newline, `very-end` not. */
export type Assertion = 'start' | 'end' | 'very-end' | 'line-start' | 'line-end' | 'word' | 'not-word';

/** A pattern that was read: its tree, how many groups it has, and what they are called. */
export interface PatternTree {
  readonly root: PatternNode;
  readonly groupCount: number;
  /** In order of first appearance; a name has several groups only under `(?J)`. */
  readonly names: readonly { readonly name: string; readonly groups: readonly number[] }[];
}

/** Why a text is no pattern (or one that we refuse). Offsets are UTF-16 units into the text. */
export class PatternError extends Error {
  readonly offset: number;
  constructor(offset: number, detail: string) {
    super(detail);
    this.name = 'PatternError';
    this.offset = offset;
  }
}

/** How many characters a node matches: null where that varies. Branches must agree. */
export function fixedLength(node: PatternNode): number | null {
  switch (node.kind) {
    case 'set':
      return 1;
    case 'assert':
    case 'look':
    case 'keep':
      return 0;
    case 'back':
      return null;
    case 'group':
    case 'atomic':
      return fixedLength(node.body);
    case 'repeat': {
      const length = fixedLength(node.body);
      return node.min === node.max && length !== null ? length * node.min : null;
    }
    case 'sequence':
      return node.items.reduce<number | null>((sum, item) => {
        const length = sum === null ? null : fixedLength(item);
        return sum === null || length === null ? null : sum + length;
      }, 0);
    case 'either': {
      const lengths = new Set(node.branches.map(fixedLength));
      const [only] = lengths;
      return lengths.size === 1 ? (only ?? null) : null;
    }
  }
}

/** True if the node can match the empty text. */
export function canBeEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case 'set':
      return false;
    case 'assert':
    case 'look':
    case 'keep':
    case 'back':
      return true;
    case 'group':
    case 'atomic':
      return canBeEmpty(node.body);
    case 'repeat':
      return node.min === 0 || canBeEmpty(node.body);
    case 'sequence':
      return node.items.every(canBeEmpty);
    case 'either':
      return node.branches.some(canBeEmpty);
  }
}

/** True if the node can match the empty text wherever it stands, once nothing longer will do. */
export function alwaysCanBeEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case 'set':
    case 'assert':
    case 'look':
    case 'keep':
    case 'back':
    case 'atomic':
      return false;
    case 'group':
      return alwaysCanBeEmpty(node.body);
    case 'repeat':
      return node.min === 0 || alwaysCanBeEmpty(node.body);
    case 'sequence':
      return node.items.every(alwaysCanBeEmpty);
    case 'either':
      return node.branches.some(alwaysCanBeEmpty);
  }
}

/** The nodes directly below a node. */
export function childrenOf(node: PatternNode): readonly PatternNode[] {
  switch (node.kind) {
    case 'sequence':
      return node.items;
    case 'either':
      return node.branches;
    case 'group':
    case 'atomic':
    case 'look':
    case 'repeat':
      return [node.body];
    case 'set':
    case 'back':
    case 'assert':
    case 'keep':
      return [];
  }
}
