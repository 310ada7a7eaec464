import type { Bound } from './pattern-bound.ts';
import { costOfSearch } from './pattern-cost.ts';
import { canBeEmpty, childrenOf, type PatternNode, type PatternTree } from './pattern-tree.ts';

/** How a pattern may behave as a RegExp. */
export interface Judgement {
  /** JavaScript would give another answer than PCRE (a `\K`, a group that keeps its text from an earlier turn of a loop). */
  readonly differs: boolean;
  /** The steps of a search at most, by what stands in the text; null where ways multiply without end. */
  readonly bound: Bound;
}

/** Judges a pattern once, from its tree. Errs on the side of danger: the machine is slower but always right, and it counts. */
export function judgePattern({ root }: PatternTree): Judgement {
  return { differs: differs(root, root), bound: costOfSearch(root) };
}

/** Where RegExp and PCRE give different answers although the pattern is written alike. */
function differs(node: PatternNode, root: PatternNode): boolean {
  if (node.kind === 'keep') return true;
  if (node.kind === 'back' && !(node.groups.length === 1 && isSetBefore(root, node, node.groups[0] ?? 0))) return true;
  if (node.kind === 'repeat' && node.max > 1 && hasGroup(node.body) && !setsItsGroups(node.body)) return true;
  if (node.kind === 'repeat' && mayTurnInVain(node)) return true;
  if (node.kind === 'repeat' && node.body.kind === 'look') return true;
  return childrenOf(node).some((child) => differs(child, root));
}

/** True if a turn that is not needed may match nothing: PCRE takes it, and its groups; RegExp looks for something longer, or takes the turn back. */
function mayTurnInVain({ body, min, max }: PatternNode & { readonly kind: 'repeat' }): boolean {
  return max > min && canBeEmpty(body) && (hasGroup(body) || !isEmptyLast(body));
}

/** True if a node matches nothing only where all else has failed. */
function isEmptyLast(node: PatternNode): boolean {
  if (!canBeEmpty(node)) return true;
  if (node.kind === 'either')
    return node.branches.every((branch, i) => i === node.branches.length - 1 || !canBeEmpty(branch)) && childrenOf(node).every(isEmptyLast);
  if (node.kind === 'repeat') return node.greedy && isEmptyLast(node.body);
  return node.kind === 'look' || childrenOf(node).every(isEmptyLast);
}

const hasGroup = (node: PatternNode): boolean => node.kind === 'group' || childrenOf(node).some(hasGroup);

/** True if each turn sets all groups in it: RegExp forgets them at the start of a turn, PCRE does not. */
function setsItsGroups(node: PatternNode): boolean {
  if (node.kind === 'either' || node.kind === 'look' || (node.kind === 'repeat' && node.min === 0)) return !hasGroup(node);
  return childrenOf(node).every(setsItsGroups);
}

/** True if the group surely took part before the reference: a reference to one that did not is empty in RegExp and fails in PCRE. */
function isSetBefore(root: PatternNode, reference: PatternNode, group: number): boolean {
  const contains = (node: PatternNode, wanted: (inner: PatternNode) => boolean): boolean =>
    wanted(node) || childrenOf(node).some((child) => contains(child, wanted));
  const isReference = (node: PatternNode): boolean => node === reference;
  const sure = (node: PatternNode): boolean => {
    if (node.kind === 'group' && node.number === group) return true;
    if (node.kind === 'repeat' && node.max === 1 && node.min === 1) return sure(node.body);
    return (node.kind === 'group' || node.kind === 'atomic' || node.kind === 'sequence') && childrenOf(node).some(sure);
  };
  const before = (node: PatternNode): boolean => {
    if (node.kind !== 'sequence') return childrenOf(node).some((child) => contains(child, isReference) && before(child));
    const at = node.items.findIndex((item) => contains(item, isReference));
    const holder = node.items[at];
    return node.items.slice(0, Math.max(at, 0)).some(sure) || (holder !== undefined && before(holder));
  };
  return before(root);
}
