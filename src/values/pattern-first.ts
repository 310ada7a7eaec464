import { type CharSet, charSet, closeCase, complement, LAST } from './char-set.ts';
import { canBeEmpty, childrenOf, type PatternNode } from './pattern-tree.ts';

/** Every character. */
export const ANY: CharSet = [0, LAST];

/** The set of a node of one character, with case and negation worked in. */
export function effectiveSet(node: PatternNode & { readonly kind: 'set' }): CharSet {
  const set = node.fold ? closeCase(node.set) : node.set;
  return node.negated ? complement(set) : set;
}

/** What is in either set. */
export const union = (a: CharSet, b: CharSet): CharSet => charSet([...a, ...b]);

/** What characters a node may begin with, and what characters it may take at all. */
export class FirstSets {
  private readonly known = new Map<PatternNode, CharSet>();
  private readonly eaten = new Map<PatternNode, CharSet>();

  /** The characters at which the node is worth an attempt; a look ahead counts with what it looks for. */
  of(node: PatternNode): CharSet {
    let set = this.known.get(node);
    if (set === undefined) {
      set = this.compute(node);
      this.known.set(node, set);
    }
    return set;
  }

  /** Every character that a match of the node may hold. */
  taken(node: PatternNode): CharSet {
    let set = this.eaten.get(node);
    if (set === undefined) {
      if (node.kind === 'set') set = effectiveSet(node);
      else if (node.kind === 'back') set = ANY;
      else if (node.kind === 'look') set = [];
      else set = charSet(childrenOf(node).flatMap((child) => this.taken(child)));
      this.eaten.set(node, set);
    }
    return set;
  }

  private compute(node: PatternNode): CharSet {
    switch (node.kind) {
      case 'set':
        return effectiveSet(node);
      case 'back':
        return ANY;
      case 'assert':
      case 'keep':
        return [];
      case 'look':
        return node.behind || canBeEmpty(node.body) ? ANY : this.of(node.body);
      case 'sequence': {
        const pairs: number[] = [];
        for (const item of node.items) {
          pairs.push(...this.of(item));
          if (!canBeEmpty(item)) break;
        }
        return charSet(pairs);
      }
      case 'either':
        return charSet(node.branches.flatMap((branch) => this.of(branch)));
      case 'group':
      case 'atomic':
      case 'repeat':
        return this.of(node.body);
    }
  }
}
