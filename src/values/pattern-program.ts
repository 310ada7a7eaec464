import { type CharSet, holds } from './char-set.ts';
import { effectiveSet } from './pattern-first.ts';
import { type Assertion, canBeEmpty, childrenOf, fixedLength, PatternError, type PatternNode, type PatternTree } from './pattern-tree.ts';

/** One instruction of the matching machine. A `number` named like a place is the index of an instruction. */
export type Instruction =
  | { readonly op: 'set'; readonly test: PointTest }
  | { readonly op: 'run'; readonly test: PointTest; readonly min: number; readonly max: number; readonly greedy: boolean }
  /** Goes on at the next instruction or at `other`; which is tried first depends on `otherFirst`. */
  | { readonly op: 'fork'; other: number; readonly otherFirst: boolean }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'save'; readonly slot: number }
  /** The group ends here and began where the slot says. */
  | { readonly op: 'close'; readonly group: number; readonly slot: number }
  /** Leaves a loop whose last turn matched nothing. */
  | { readonly op: 'leave-empty'; readonly slot: number; to: number }
  | { readonly op: 'assert'; readonly at: Assertion }
  | { readonly op: 'back'; readonly groups: readonly number[]; readonly fold: boolean }
  /** Runs the instructions up to `to` by themselves; `back` characters before here for a look-behind. */
  | { readonly op: 'look'; readonly back: number; readonly negative: boolean; to: number }
  | { readonly op: 'atomic'; to: number }
  | { readonly op: 'done' };

/** A test of one code point. */
export type PointTest = (point: number) => boolean;

/** A pattern as the machine runs it. Slots: two for each group from the whole match on, then those of loops. */
export interface Program {
  readonly code: readonly Instruction[];
  readonly slots: number;
  readonly groupCount: number;
}

/** Counted loops are written out; beyond this a pattern is too large, as PCRE's own limit says. */
const LARGEST = 60_000;

/** How many instructions a pattern takes, about; infinite loops cost one turn more. */
function sizeOf(node: PatternNode): number {
  const inner = childrenOf(node).reduce((sum, child) => sum + sizeOf(child), 1);
  if (node.kind !== 'repeat' || node.body.kind === 'set') return inner;
  return inner * Math.max(1, Number.isFinite(node.max) ? node.max : node.min + 1);
}

/** Refuses a pattern whose program would be too large, before anything is built from it. */
export function checkSize(tree: PatternTree): void {
  if (sizeOf(tree.root) > LARGEST) throw new PatternError(0, 'regular expression is too large');
}

/** Writes the program of a pattern. */
export function programOf(tree: PatternTree): Program {
  const writer = new ProgramWriter((tree.groupCount + 1) * 2);
  writer.write(tree.root);
  writer.code.push({ op: 'save', slot: 1 }, { op: 'done' });
  return { code: writer.code, slots: writer.slots, groupCount: tree.groupCount };
}

function pointTest(set: CharSet): PointTest {
  const table = new Uint8Array(256);
  for (let point = 0; point < 256; point += 1) table[point] = holds(set, point) ? 1 : 0;
  return (point) => (point < 256 ? table[point] === 1 : holds(set, point));
}

class ProgramWriter {
  readonly code: Instruction[] = [];
  slots: number;

  constructor(slots: number) {
    this.slots = slots;
  }

  write(node: PatternNode): void {
    switch (node.kind) {
      case 'set':
        this.code.push({ op: 'set', test: pointTest(effectiveSet(node)) });
        return;
      case 'sequence':
        for (const item of node.items) this.write(item);
        return;
      case 'either':
        this.either(node.branches);
        return;
      case 'group':
        // The start is kept apart until the group ends: until then a reference sees the text of the turn before.
        this.group(node.number, node.body);
        return;
      case 'atomic':
      case 'look':
        this.inner(node);
        return;
      case 'repeat':
        this.repeat(node);
        return;
      case 'back':
        this.code.push({ op: 'back', groups: node.groups, fold: node.fold });
        return;
      case 'assert':
        this.code.push({ op: 'assert', at: node.at });
        return;
      case 'keep':
        this.code.push({ op: 'save', slot: 0 });
        return;
    }
  }

  private either(branches: readonly PatternNode[]): void {
    const exits: { to: number }[] = [];
    branches.forEach((branch, index) => {
      if (index === branches.length - 1) {
        this.write(branch);
        return;
      }
      const fork = { op: 'fork' as const, other: 0, otherFirst: false };
      const exit = { op: 'jump' as const, to: 0 };
      this.code.push(fork);
      this.write(branch);
      this.code.push(exit);
      exits.push(exit);
      fork.other = this.code.length;
    });
    for (const exit of exits) exit.to = this.code.length;
  }

  private group(number: number, body: PatternNode): void {
    const slot = this.slots;
    this.slots += 1;
    this.code.push({ op: 'save', slot });
    this.write(body);
    this.code.push({ op: 'close', group: number, slot });
  }

  private inner(node: PatternNode & { readonly kind: 'atomic' | 'look' }): void {
    const back = node.kind === 'look' && node.behind ? (fixedLength(node.body) ?? 0) : 0;
    const start = node.kind === 'atomic' ? { op: 'atomic' as const, to: 0 } : { op: 'look' as const, back, negative: node.negative, to: 0 };
    this.code.push(start);
    this.write(node.body);
    this.code.push({ op: 'done' });
    start.to = this.code.length;
  }

  private repeat(node: PatternNode & { readonly kind: 'repeat' }): void {
    const { body, min, max, greedy } = node;
    if (body.kind === 'set') {
      this.code.push({ op: 'run', test: pointTest(effectiveSet(body)), min, max, greedy });
      return;
    }
    const endless = max === Number.POSITIVE_INFINITY;
    // The last turn that an endless loop needs belongs to it: if that one is empty, no other follows.
    for (let turn = endless ? 1 : 0; turn < min; turn += 1) this.write(body);
    if (!endless) this.options(body, max - min, greedy);
    else if (min === 0) this.loop(body, greedy);
    else this.loopAfterTurn(body, greedy);
  }

  private loop(body: PatternNode, greedy: boolean): void {
    const top = this.code.length;
    const fork = { op: 'fork' as const, other: 0, otherFirst: !greedy };
    this.code.push(fork);
    const leave = this.turn(body);
    this.code.push({ op: 'jump', to: top });
    fork.other = this.code.length;
    leave.to = this.code.length;
  }

  private loopAfterTurn(body: PatternNode, greedy: boolean): void {
    const top = this.code.length;
    const leave = this.turn(body);
    this.code.push({ op: 'fork', other: top, otherFirst: greedy });
    leave.to = this.code.length;
  }

  /** The body, watched if it can match nothing; what it gives back is told where the loop ends. */
  private turn(body: PatternNode): { to: number } {
    const leave = { op: 'leave-empty' as const, slot: this.slots, to: 0 };
    const watched = canBeEmpty(body);
    if (watched) {
      this.code.push({ op: 'save', slot: this.slots });
      this.slots += 1;
    }
    this.write(body);
    if (watched) this.code.push(leave);
    return leave;
  }

  private options(body: PatternNode, turns: number, greedy: boolean): void {
    const forks: { other: number }[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const fork = { op: 'fork' as const, other: 0, otherFirst: !greedy };
      this.code.push(fork);
      forks.push(fork);
      this.write(body);
    }
    for (const fork of forks) fork.other = this.code.length;
  }
}
