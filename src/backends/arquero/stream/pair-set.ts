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
