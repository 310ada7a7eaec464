import type { Instruction, Program } from './pattern-program.ts';
import type { Assertion } from './pattern-tree.ts';

/** What a search found: the text offsets of each group, -1 for a group that took no part. `limit`: it gave up. */
export type MachineResult =
  | { readonly found: true; readonly slots: readonly number[] }
  | { readonly found: false; readonly limit: boolean };

/** Splunk's match_limit (limits.conf [rex], MATCH_LIMIT of props.conf): how often one attempt may go back. */
export const MATCH_LIMIT = 100_000;
/** Bounds the steps of all attempts on one text together, so that none takes longer than a part of a second. */
const STEP_LIMIT = 10_000_000;

/** What is left of the steps on one text; several searches of it (each match of `replace`) share it. */
export interface StepBudget {
  left: number;
}

/** The steps that the machine may take on a text. */
export const stepBudget = (): StepBudget => ({ left: STEP_LIMIT });

/** Numbers that the ways not yet tried may take; Splunk bounds them too (limits.conf [rex] depth_limit). */
const STACK_LIMIT = 8_000_000;

const BRANCH = 0;
const RESTORE = 1;
const GREEDY = 2;
const LAZY = 3;
const FRAME = 4;

const MISS: MachineResult = { found: false, limit: false };
const GAVE_UP: MachineResult = { found: false, limit: true };

/** At which characters an attempt is worth its while, how often one may go back, and how many steps all may take. */
export interface SearchManner {
  readonly matchLimit?: number;
  readonly first?: ((point: number) => boolean) | null;
  readonly budget?: StepBudget;
}

/**
 * A backtracking matcher over code points with PCRE's rules and a bound on its work. It is for the patterns and texts
 * on which RegExp would be wrong or might not end in time.
 */
export function searchProgram(program: Program, text: string, from: number, how: SearchManner = {}): MachineResult {
  const { first = null, budget = stepBudget(), matchLimit = MATCH_LIMIT } = how;
  const run = new Attempt(program, text, { budget, matchLimit });
  for (let start = from; start <= text.length; start += widthAt(text, start)) {
    if (first !== null && (start === text.length || !first(pointAt(text, start)))) continue;
    const found = run.from(start);
    // Asked first: a negative look-around that gave up looks like one that held.
    if (run.gaveUp) return GAVE_UP;
    if (found) return { found: true, slots: run.slots };
  }
  return MISS;
}

const isHigh = (code: number): boolean => (code & 0xfc00) === 0xd800;
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00;

function pointAt(text: string, pos: number): number {
  const code = text.charCodeAt(pos);
  if (!isHigh(code) || pos + 1 >= text.length) return code;
  const low = text.charCodeAt(pos + 1);
  return isLow(low) ? 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00) : code;
}

const widthAt = (text: string, pos: number): number =>
  pos + 1 < text.length && isHigh(text.charCodeAt(pos)) && isLow(text.charCodeAt(pos + 1)) ? 2 : 1;

/** The position one character before, or -1. */
const before = (text: string, pos: number): number =>
  pos >= 2 && isLow(text.charCodeAt(pos - 1)) && isHigh(text.charCodeAt(pos - 2)) ? pos - 2 : pos - 1;

const isWordAt = (text: string, pos: number): boolean => {
  const code = text.charCodeAt(pos);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
};

function asserts(text: string, pos: number, at: Assertion): boolean {
  const { length } = text;
  switch (at) {
    case 'start':
      return pos === 0;
    case 'very-end':
      return pos === length;
    case 'end':
      return pos === length || (pos === length - 1 && text.charCodeAt(pos) === 10);
    case 'line-start':
      return pos === 0 || (pos < length && text.charCodeAt(pos - 1) === 10);
    case 'line-end':
      return pos === length || text.charCodeAt(pos) === 10;
    case 'word':
      return isWordAt(text, pos - 1) !== isWordAt(text, pos);
    case 'not-word':
      return isWordAt(text, pos - 1) === isWordAt(text, pos);
  }
}

/** One attempt after the other over the same text. */
class Attempt {
  slots: number[] = [];
  /** How often this attempt went back. */
  returns = 0;
  /** Where the last step or return goes on. */
  private pc = 0;
  private readonly program: Program;
  private readonly text: string;
  private readonly stack: number[] = [];
  private readonly budget: StepBudget;
  private readonly matchLimit: number;

  constructor(program: Program, text: string, { budget, matchLimit }: { readonly budget: StepBudget; readonly matchLimit: number }) {
    this.program = program;
    this.text = text;
    this.budget = budget;
    this.matchLimit = matchLimit;
  }

  get gaveUp(): boolean {
    return this.returns > this.matchLimit || this.budget.left < 0;
  }

  from(start: number): boolean {
    this.slots = new Array<number>(this.program.slots).fill(-1);
    this.budget.left -= 1 + (this.program.slots >> 3);
    this.slots[0] = start;
    this.stack.length = 0;
    this.returns = 0;
    return this.run(0, start) !== -1;
  }

  /** Runs from an instruction to its `done`; the position there, or -1. Only restores stay on the stack. */
  private run(entry: number, at: number): number {
    const base = this.stack.length;
    let pc = entry;
    let pos = at;
    for (;;) {
      this.budget.left -= 1;
      if (this.stack.length > STACK_LIMIT) this.budget.left = -1;
      if (this.budget.left < 0) return -1;
      const step = this.program.code[pc];
      if (step === undefined || step.op === 'done') {
        this.settle(base);
        return pos;
      }
      const next = this.step(step, pc, pos);
      if (next !== -1) {
        pc = this.pc;
        pos = next;
        continue;
      }
      const back = this.goBack(base);
      if (back === -1) return -1;
      pc = this.pc;
      pos = back;
    }
  }

  private step(step: Instruction, pc: number, pos: number): number {
    const { text } = this;
    this.pc = pc + 1;
    switch (step.op) {
      case 'set':
        return pos < text.length && step.test(pointAt(text, pos)) ? pos + widthAt(text, pos) : -1;
      case 'run':
        return this.startRun(step, pc, pos);
      case 'fork':
        this.stack.push(BRANCH, step.otherFirst ? pc + 1 : step.other, pos, 0);
        if (step.otherFirst) this.pc = step.other;
        return pos;
      case 'jump':
        this.pc = step.to;
        return pos;
      case 'save':
        this.save(step.slot, pos);
        return pos;
      case 'close':
        this.save(step.group * 2, this.slots[step.slot] ?? -1);
        this.save(step.group * 2 + 1, pos);
        return pos;
      case 'leave-empty':
        if (this.slots[step.slot] === pos) this.pc = step.to;
        return pos;
      case 'assert':
        return asserts(text, pos, step.at) ? pos : -1;
      case 'back':
        return this.repeatGroup(step.groups, step.fold, pos);
      case 'look':
        return this.look(step, pc, pos);
      case 'atomic': {
        const end = this.run(pc + 1, pos);
        this.pc = step.to;
        return end;
      }
      case 'done':
        return pos;
    }
  }

  private save(slot: number, pos: number): void {
    this.stack.push(RESTORE, slot, this.slots[slot] ?? -1, 0);
    this.slots[slot] = pos;
  }

  private startRun(step: Instruction & { readonly op: 'run' }, pc: number, at: number): number {
    const { text } = this;
    let pos = at;
    let turns = 0;
    let least = at;
    const most = step.greedy ? step.max : step.min;
    while (turns < most && pos < text.length && step.test(pointAt(text, pos))) {
      pos += widthAt(text, pos);
      turns += 1;
      if (turns === step.min) least = pos;
    }
    this.budget.left -= turns >> 1;
    if (turns < step.min) return -1;
    if (step.greedy && pos > least) this.stack.push(GREEDY, pc, pos, least);
    if (!step.greedy && step.max > step.min) this.stack.push(LAZY, pc, pos, step.max - step.min);
    return pos;
  }

  private look(step: Instruction & { readonly op: 'look' }, pc: number, pos: number): number {
    let start = pos;
    for (let i = 0; i < step.back && start >= 0; i += 1) start = before(this.text, start);
    const base = this.stack.length;
    const end = start < 0 ? -1 : this.run(pc + 1, start);
    if (step.negative && end !== -1) this.goBack(base, true);
    this.pc = step.to;
    return (end !== -1) !== step.negative ? pos : -1;
  }

  private repeatGroup(groups: readonly number[], fold: boolean, pos: number): number {
    const { text, slots } = this;
    for (const group of groups) {
      const start = slots[group * 2] ?? -1;
      const end = slots[group * 2 + 1] ?? -1;
      if (start === -1) continue;
      const wanted = text.slice(start, end);
      this.budget.left -= (end - start) >> 3;
      const here = text.slice(pos, pos + wanted.length);
      return here === wanted || (fold && here.toLowerCase() === wanted.toLowerCase()) ? pos + wanted.length : -1;
    }
    return -1;
  }

  /** Takes the ways not tried off the stack; what has to be put back if an outer way fails stays. */
  private settle(base: number): void {
    const { stack } = this;
    let kept = base;
    this.budget.left -= (stack.length - base) / FRAME;
    for (let i = base; i < stack.length; i += FRAME) {
      if (stack[i] !== RESTORE) continue;
      stack[kept] = RESTORE;
      stack[kept + 1] = stack[i + 1] ?? 0;
      stack[kept + 2] = stack[i + 2] ?? 0;
      stack[kept + 3] = 0;
      kept += FRAME;
    }
    stack.length = kept;
  }

  /** The position of the next way to try, or -1 where there is none above `base`. */
  private goBack(base: number, restoreOnly = false): number {
    const { stack, text } = this;
    while (stack.length > base) {
      this.budget.left -= 1;
      const top = stack.length - FRAME;
      const kind = stack[top] ?? BRANCH;
      const where = stack[top + 1] ?? 0;
      const pos = stack[top + 2] ?? 0;
      if (kind === RESTORE) {
        this.slots[where] = pos;
        stack.length = top;
        continue;
      }
      if (restoreOnly) {
        stack.length = top;
        continue;
      }
      this.returns += 1;
      if (this.gaveUp) return -1;
      if (kind === BRANCH) {
        stack.length = top;
        this.pc = where;
        return pos;
      }
      const again = kind === GREEDY ? this.shorter(top, text, pos) : this.longer(top, where, pos);
      if (again === -1) continue;
      this.pc = where + 1;
      return again;
    }
    return -1;
  }

  private shorter(top: number, text: string, pos: number): number {
    const { stack } = this;
    const back = before(text, pos);
    if (back <= (stack[top + 3] ?? 0)) stack.length = top;
    else stack[top + 2] = back;
    return back;
  }

  private longer(top: number, where: number, pos: number): number {
    const { stack, text } = this;
    const step = this.program.code[where];
    const left = (stack[top + 3] ?? 0) - 1;
    if (step?.op !== 'run' || pos >= text.length || !step.test(pointAt(text, pos))) {
      stack.length = top;
      return -1;
    }
    const next = pos + widthAt(text, pos);
    if (left <= 0) stack.length = top;
    else {
      stack[top + 2] = next;
      stack[top + 3] = left;
    }
    return next;
  }
}
