import { CodePieces } from './pieces.ts';

/** Pairs of whole numbers, each once, in the order in which they came. */
export class PairSet {
  readonly firsts = new CodePieces();
  readonly seconds = new CodePieces();
  private capacity = 1 << 10;
  /** The place of the pair plus one; 0 is free. */
  private slots = new Int32Array(this.capacity);

  get size(): number {
    return this.firsts.length;
  }

  /** True where the pair is new. */
  add(first: number, second: number): boolean {
    const { firsts, seconds } = this;
    const mask = this.capacity - 1;
    for (let place = hashOf(first, second) & mask; ; place = (place + 1) & mask) {
      const at = (this.slots[place] ?? 0) - 1;
      if (at === -1) {
        firsts.push(first);
        seconds.push(second);
        this.slots[place] = firsts.length;
        if (2 * firsts.length >= this.capacity) this.grow();
        return true;
      }
      if (firsts.at(at) === first && seconds.at(at) === second) return false;
    }
  }

  private grow(): void {
    this.capacity *= 4;
    const mask = this.capacity - 1;
    this.slots = new Int32Array(this.capacity);
    for (let at = 0; at < this.size; at += 1) {
      let place = hashOf(this.firsts.at(at), this.seconds.at(at)) & mask;
      while (this.slots[place] !== 0) place = (place + 1) & mask;
      this.slots[place] = at + 1;
    }
  }
}

function hashOf(first: number, second: number): number {
  const hash = Math.imul(Math.imul(first ^ 0x9e3779b1, 0x85ebca77) ^ second, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}

/** Numbers by group, each once a group. Most groups have one: only those that have more cost a place in the set. */
export class GroupedNumbers {
  private first = new Int32Array(256);
  private readonly more = new PairSet();

  add(group: number, id: number): void {
    if (group >= this.first.length) this.widen(group);
    const first = this.first[group];
    if (first === 0) this.first[group] = id;
    else if (first !== id) this.more.add(group, id);
  }

  /** All of them, as pairs in no order. */
  pairs(): { readonly groups: Int32Array; readonly ids: Int32Array } {
    const { first, more } = this;
    let count = more.size;
    for (let group = 0; group < first.length; group += 1) if (first[group] !== 0) count += 1;
    const groups = new Int32Array(count);
    const ids = new Int32Array(count);
    let at = 0;
    const put = (group: number, id: number): void => {
      groups[at] = group;
      ids[at] = id;
      at += 1;
    };
    for (let group = 0; group < first.length; group += 1) if (first[group] !== 0) put(group, first[group] ?? 0);
    for (let i = 0; i < more.size; i += 1) put(more.firsts.at(i), more.seconds.at(i));
    return { groups, ids };
  }

  private widen(group: number): void {
    const wider = new Int32Array(Math.max(group + 1, 4 * this.first.length));
    wider.set(this.first);
    this.first = wider;
  }
}
