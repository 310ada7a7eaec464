import { type CharSet, charSet, closeCase, complement, LAST, overlap } from './char-set.ts';
import { canBeEmpty, childrenOf, type PatternNode, type PatternTree } from './pattern-tree.ts';

/** How a pattern may behave on a text where it does not match. */
export interface Judgement {
  /** JavaScript would give another answer than PCRE (a `\K`, a group that keeps its text from an earlier turn of a loop). */
  readonly differs: boolean;
  /** Backtracking may grow without bound: a loop whose body can split the same text in several ways. */
  readonly endless: boolean;
  /** Otherwise the work grows with the length of the text to about this power. */
  readonly degree: number;
}

const ANY: CharSet = [0, LAST];
/** A loop of fewer turns multiplies the work, one of more is as good as endless. */
const MANY_TURNS = 10;
const LONG_RUN = 50;

/** Judges a pattern once, from its tree. Errs on the side of danger: the machine is slower but always right. */
export function judgePattern(tree: PatternTree): Judgement {
  const { root } = tree;
  const sets = new FirstSets();
  return {
    differs: differs(root, root),
    endless: hasEndlessLoop(root, sets),
    degree: degreeOf(root, [], sets) + (startsWithRun(root) ? 1 : 0),
  };
}

/** The set of a node of one character, with case and negation worked in. */
export function effectiveSet(node: PatternNode & { readonly kind: 'set' }): CharSet {
  const set = node.fold ? closeCase(node.set) : node.set;
  return node.negated ? complement(set) : set;
}

/** What characters a node may begin with. */
export class FirstSets {
  private readonly known = new Map<PatternNode, CharSet>();

  of(node: PatternNode): CharSet {
    let set = this.known.get(node);
    if (set === undefined) {
      set = this.compute(node);
      this.known.set(node, set);
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
      case 'look':
      case 'keep':
        return [];
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

const union = (a: CharSet, b: CharSet): CharSet => charSet([...a, ...b]);

/** What may follow each item of a sequence. */
function followsOf(items: readonly PatternNode[], follow: CharSet, sets: FirstSets): readonly CharSet[] {
  const follows: CharSet[] = [];
  let next = follow;
  for (let i = items.length - 1; i >= 0; i -= 1) {
    follows[i] = next;
    const item = items[i];
    if (item !== undefined) next = canBeEmpty(item) ? union(sets.of(item), next) : sets.of(item);
  }
  return follows;
}

function hasEndlessLoop(node: PatternNode, sets: FirstSets): boolean {
  if (node.kind === 'repeat' && node.max >= MANY_TURNS && node.body.kind !== 'set' && isAmbiguous(node.body, sets.of(node.body), sets))
    return true;
  return childrenOf(node).some((child) => hasEndlessLoop(child, sets));
}

/** True if one character does not decide which way to go: the body of such a loop can take the same text in several ways. */
function isAmbiguous(node: PatternNode, follow: CharSet, sets: FirstSets): boolean {
  switch (node.kind) {
    case 'set':
    case 'assert':
    case 'look':
    case 'keep':
      return false;
    case 'back':
      return true;
    case 'group':
    case 'atomic':
      return isAmbiguous(node.body, follow, sets);
    case 'sequence': {
      const follows = followsOf(node.items, follow, sets);
      return node.items.some((item, index) => isAmbiguous(item, follows[index] ?? follow, sets));
    }
    case 'either':
      return hasRivals(node.branches, sets) || node.branches.some((branch) => isAmbiguous(branch, follow, sets));
    case 'repeat': {
      const first = sets.of(node.body);
      if (node.min !== node.max && overlap(first, follow)) return true;
      return isAmbiguous(node.body, node.max > 1 ? union(follow, first) : follow, sets);
    }
  }
}

function hasRivals(branches: readonly PatternNode[], sets: FirstSets): boolean {
  return branches.some((a, i) => branches.some((b, j) => i < j && (areRivals(a, b, sets) || (canBeEmpty(a) && canBeEmpty(b)))));
}

/** Branches are told apart by the first place at which their characters differ for certain. */
function areRivals(a: PatternNode, b: PatternNode, sets: FirstSets): boolean {
  const left = a.kind === 'sequence' ? a.items : [a];
  const right = b.kind === 'sequence' ? b.items : [b];
  for (let i = 0; i < left.length && i < right.length; i += 1) {
    const x = left[i];
    const y = right[i];
    if (x === undefined || y === undefined || canBeEmpty(x) || canBeEmpty(y)) break;
    if (!overlap(sets.of(x), sets.of(y))) return false;
    if (x.kind !== 'set' || y.kind !== 'set') return true;
  }
  return overlap(sets.of(a), sets.of(b));
}

/** How many long runs may end at several places, since what follows them could also be a part of them. */
function degreeOf(node: PatternNode, follow: CharSet, sets: FirstSets): number {
  switch (node.kind) {
    case 'sequence': {
      const follows = followsOf(node.items, follow, sets);
      return node.items.reduce((sum, item, index) => sum + degreeOf(item, follows[index] ?? follow, sets), 0);
    }
    case 'either':
      return Math.max(...node.branches.map((branch) => degreeOf(branch, follow, sets)));
    case 'repeat': {
      const inner = degreeOf(node.body, union(follow, sets.of(node.body)), sets) * Math.min(node.max, MANY_TURNS);
      return inner + (node.max >= LONG_RUN && overlap(sets.of(node.body), follow) ? 1 : 0);
    }
    case 'group':
    case 'atomic':
    case 'look':
      return degreeOf(node.body, follow, sets);
    case 'set':
    case 'back':
    case 'assert':
    case 'keep':
      return 0;
  }
}

/** True if an attempt can run far from every start, so that the starts multiply the work. An item that may match nothing lets the next one begin. */
function startsWithRun(node: PatternNode): boolean {
  if (node.kind === 'look') return false;
  if (node.kind === 'repeat') return node.max >= LONG_RUN || startsWithRun(node.body);
  if (node.kind !== 'sequence') return childrenOf(node).some(startsWithRun);
  for (const item of node.items) {
    if (startsWithRun(item)) return true;
    if (!canBeEmpty(item) || (item.kind === 'assert' && item.at === 'start')) return false;
  }
  return false;
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
