/** Numbers, from 0, for tuples of whole numbers in the order of their first appearance. */
export class TupleTable {
  size = 0;
  private readonly width: number;
  private capacity = 1 << 10;
  /** Number of the tuple plus one; 0 is free. */
  private slots = new Int32Array(this.capacity);
  private hashes = new Int32Array(this.capacity >> 1);
  private parts: Int32Array;

  constructor(width: number) {
    this.width = width;
    this.parts = new Int32Array((this.capacity >> 1) * width);
  }

  /** The number of a tuple. */
  numberOf(tuple: Int32Array): number {
    const { width } = this;
    let hash = 0x9e3779b1 | 0;
    for (let i = 0; i < width; i += 1) {
      hash = Math.imul(hash ^ (tuple[i] ?? 0), 0x85ebca77);
      hash ^= hash >>> 15;
    }
    const mask = this.capacity - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = (this.slots[place] ?? 0) - 1;
      if (number === -1) return this.enter(tuple, hash, place);
      if (this.hashes[number] === hash && this.holds(number, tuple)) return number;
    }
  }

  /** A part of the tuple of a number. */
  partOf(number: number, position: number): number {
    return this.parts[number * this.width + position] ?? 0;
  }

  private holds(number: number, tuple: Int32Array): boolean {
    const start = number * this.width;
    for (let i = 0; i < this.width; i += 1) if (this.parts[start + i] !== tuple[i]) return false;
    return true;
  }

  private enter(tuple: Int32Array, hash: number, place: number): number {
    const number = this.size;
    this.size += 1;
    this.slots[place] = number + 1;
    this.hashes[number] = hash;
    this.parts.set(tuple, number * this.width);
    if (2 * this.size >= this.capacity) this.grow();
    return number;
  }

  private grow(): void {
    this.capacity *= 4;
    this.slots = new Int32Array(this.capacity);
    const mask = this.capacity - 1;
    for (let number = 0; number < this.size; number += 1) {
      let place = (this.hashes[number] ?? 0) & mask;
      while (this.slots[place] !== 0) place = (place + 1) & mask;
      this.slots[place] = number + 1;
    }
    const hashes = new Int32Array(this.capacity >> 1);
    hashes.set(this.hashes);
    this.hashes = hashes;
    const parts = new Int32Array((this.capacity >> 1) * this.width);
    parts.set(this.parts);
    this.parts = parts;
  }
}
