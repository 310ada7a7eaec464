import { type CharSet, overlap } from './char-set.ts';
import { type Bound, constantOf, larger, plus, steps, stepsFor, times } from './pattern-bound.ts';
import { ANY, effectiveSet, FirstSets, union } from './pattern-first.ts';
import { alwaysCanBeEmpty, canBeEmpty, type PatternNode } from './pattern-tree.ts';

/** What comes after a node: the characters it may begin with, and how many tests find out that it does not begin here. */
interface Follow {
  readonly set: CharSet;
  readonly gate: number;
  /** It cannot fail, so that nobody comes back. */
  readonly sure: boolean;
}

const END: Follow = { set: [], gate: 1, sure: true };

/** What one attempt at a node costs at most. */
interface Cost {
  /** In how many places it may end so that what follows is worth an attempt: how often backtracking comes by. */
  readonly exits: Bound;
  /** All its steps, those after backtracking included. */
  readonly work: Bound;
  /** If each character decides the way, its steps for each character it takes; null otherwise. */
  readonly each: number | null;
}

type Repeat = PatternNode & { readonly kind: 'repeat' };

const ONE = steps(1);
const NONE = steps(0);
/** A loop of more turns is counted by the text, one of fewer by its turns. */
const FEW_TURNS = 50;
/** More branches than this are not compared with one another. */
const MOST_BRANCHES = 400;

/**
 * Bounds the steps of a backtracking search for a pattern: the sum over all starts. Sound: it never says less than a matcher
 * needs that tries one way after the other, as RegExp does. Where it is too large for a text, the machine, which counts, does the work.
 */
export function costOfSearch(root: PatternNode): Bound {
  const analysis = new CostAnalysis();
  const { work } = analysis.of(root, END);
  if (isAnchored(root)) return work;
  const firsts = canBeEmpty(root) ? ANY : analysis.sets.of(root);
  return plus(stepsFor(ANY, ANY), times(stepsFor(firsts, ANY), work));
}

/** True if only the start of the text will do. */
function isAnchored(node: PatternNode): boolean {
  if (node.kind === 'assert') return node.at === 'start';
  if (node.kind === 'group') return isAnchored(node.body);
  if (node.kind === 'either') return node.branches.every(isAnchored);
  const [first] = node.kind === 'sequence' ? node.items : [];
  return first !== undefined && isAnchored(first);
}

class CostAnalysis {
  readonly sets = new FirstSets();

  of(node: PatternNode, follow: Follow): Cost {
    switch (node.kind) {
      case 'set':
      case 'assert':
      case 'keep':
        return { exits: ONE, work: ONE, each: 1 };
      case 'back':
        return { exits: ONE, work: stepsFor(ANY, ANY), each: null };
      case 'group':
        return this.of(node.body, follow);
      case 'atomic':
        return this.atomic(node.body);
      case 'look': {
        const work = plus(ONE, this.of(node.body, END).work);
        return { exits: ONE, work, each: constantOf(work) };
      }
      case 'sequence':
        return this.sequence(node.items, follow);
      case 'either':
        return this.either(node.branches, follow);
      case 'repeat':
        return node.body.kind === 'set' ? this.run(node, effectiveSet(node.body), follow) : this.repeat(node, follow);
    }
  }

  /** RegExp has no atomic groups: what a look ahead found is compared once more. */
  private atomic(body: PatternNode): Cost {
    const inner = this.of(body, END);
    const taken = this.sets.taken(body);
    return { exits: ONE, work: plus(inner.work, stepsFor(taken, taken)), each: inner.each === null ? null : inner.each + 1 };
  }

  private sequence(items: readonly PatternNode[], follow: Follow): Cost {
    const follows: Follow[] = [];
    let next = follow;
    for (let i = items.length - 1; i >= 0; i -= 1) {
      follows[i] = next;
      const item = items[i];
      if (item !== undefined) next = this.before(item, next);
    }
    let exits = ONE;
    let work = NONE;
    let each: number | null = 0;
    for (const [index, item] of items.entries()) {
      const cost = this.of(item, follows[index] ?? follow);
      work = plus(work, times(exits, cost.work));
      exits = times(exits, cost.exits);
      each = each === null || cost.each === null ? null : each + cost.each;
    }
    return { exits, work, each: constantOf(exits) === 1 ? each : null };
  }

  /** What follows whatever stands before this node. */
  private before(node: PatternNode, next: Follow): Follow {
    const gate = this.gate(node);
    if (!canBeEmpty(node)) return { set: this.sets.of(node), gate, sure: false };
    return { set: union(this.sets.of(node), next.set), gate: gate + next.gate, sure: next.sure && alwaysCanBeEmpty(node) };
  }

  /** How many tests tell at most that a node does not begin here. */
  private gate(node: PatternNode): number {
    switch (node.kind) {
      case 'set':
      case 'assert':
      case 'keep':
      case 'back':
        return 1;
      case 'either':
        return node.branches.reduce((sum, branch) => sum + this.gate(branch), 0);
      case 'sequence': {
        let sum = 0;
        for (const item of node.items) {
          sum += this.gate(item);
          if (!canBeEmpty(item)) break;
        }
        return sum;
      }
      case 'group':
      case 'atomic':
      case 'look':
      case 'repeat':
        return 1 + this.gate(node.body);
    }
  }

  private either(branches: readonly PatternNode[], follow: Follow): Cost {
    const costs = branches.map((branch) => this.of(branch, follow));
    const tests = steps(this.gate({ kind: 'either', branches }));
    const rivals = branches.map((a, i) =>
      branches.length > MOST_BRANCHES ? costs : costs.filter((_, j) => j === i || this.areRivals(a, branches[j] ?? a, follow.set)),
    );
    const most = (of: (cost: Cost) => Bound): Bound => rivals.map((those) => plus(...those.map(of))).reduce(larger, NONE);
    const decided = rivals.every((those) => those.length === 1) && costs.every(({ each }) => each !== null);
    return {
      exits: most(({ exits }) => exits),
      work: plus(
        tests,
        most(({ work }) => work),
      ),
      each: decided ? (constantOf(tests) ?? 1) + Math.max(...costs.map(({ each }) => each ?? 0)) : null,
    };
  }

  /** Branches are told apart by the first place at which their characters differ for certain; an empty one goes by what follows. */
  private areRivals(a: PatternNode, b: PatternNode, follow: CharSet): boolean {
    if (canBeEmpty(a) || canBeEmpty(b)) {
      const first = (node: PatternNode): CharSet => (canBeEmpty(node) ? union(this.sets.of(node), follow) : this.sets.of(node));
      return (canBeEmpty(a) && canBeEmpty(b)) || overlap(first(a), first(b));
    }
    const left = a.kind === 'sequence' ? a.items : [a];
    const right = b.kind === 'sequence' ? b.items : [b];
    for (let i = 0; i < left.length && i < right.length; i += 1) {
      const x = left[i];
      const y = right[i];
      if (x === undefined || y === undefined || canBeEmpty(x) || canBeEmpty(y)) break;
      if (!overlap(this.sets.of(x), this.sets.of(y))) return false;
      if (x.kind !== 'set' || y.kind !== 'set') return true;
    }
    return overlap(this.sets.of(a), this.sets.of(b));
  }

  /** A loop over one character. */
  private run({ min, max }: Repeat, set: CharSet, follow: Follow): Cost {
    const turns = max <= FEW_TURNS ? steps(max) : stepsFor(set, set);
    const ends =
      min === max || follow.sure || !overlap(set, follow.set)
        ? ONE
        : max - min < FEW_TURNS
          ? steps(max - min + 1)
          : stepsFor(follow.set, set);
    const each = 1 + (min === max ? 0 : follow.gate);
    return { exits: ends, work: plus(steps(each), times(turns, steps(each))), each: constantOf(ends) === 1 ? each : null };
  }

  private repeat(node: Repeat, follow: Follow): Cost {
    const { body, min, max } = node;
    const first = this.sets.of(body);
    const tests = 1 + (min === max ? 0 : follow.gate);
    const inner: Follow = max > 1 ? { set: union(first, follow.set), gate: this.gate(body) + tests, sure: false } : follow;
    const cost = this.of(body, inner);
    const stops = min !== max && !follow.sure && (canBeEmpty(body) || overlap(first, follow.set));
    if (constantOf(cost.exits) !== 1) return severalWays(node, cost, tests);
    const taken = this.sets.taken(body);
    const few = max <= FEW_TURNS;
    const exits = !stops ? ONE : few ? steps(max - min + 1) : stepsFor(follow.set, taken);
    if (cost.each === null || (few && constantOf(cost.work) !== null)) {
      const turns = few ? steps(max) : plus(ONE, stepsFor(taken, taken));
      return {
        exits,
        work: plus(steps(tests), times(turns, plus(cost.work, steps(tests)))),
        each: cost.each !== null && !stops ? cost.each + tests : null,
      };
    }
    // Where each character decides, the turns together read each character once.
    const each = cost.each + tests;
    return { exits, work: times(plus(ONE, stepsFor(taken, taken)), steps(each)), each: stops ? null : each };
  }
}

/** A loop whose body may end in several places: the ways multiply with each turn. */
function severalWays({ min, max }: Repeat, cost: Cost, tests: number): Cost {
  const nothing: Cost = { exits: null, work: null, each: null };
  if (max > FEW_TURNS) return nothing;
  let ways = ONE;
  let work = steps(tests);
  let exits = NONE;
  for (let turn = 0; turn <= max; turn += 1) {
    if (ways === null || work === null) return nothing;
    if (turn >= min) exits = plus(exits, ways);
    if (turn === max) break;
    work = plus(work, times(ways, plus(cost.work, steps(tests))));
    ways = times(ways, cost.exits);
  }
  return { exits, work, each: null };
}
