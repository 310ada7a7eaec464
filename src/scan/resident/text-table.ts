/** Texts as bytes, each with a number, found by what they are. */
export class TextTable {
  /** One more than the greatest number; 0 stands for nothing. */
  size = 1;
  private texts: Uint8Array;
  /** Where the text of a number begins; it ends where that of the next does. */
  private starts: Uint32Array;
  private slots: Uint32Array;

  constructor(texts: Uint8Array = new Uint8Array(1 << 16), starts: Uint32Array = new Uint32Array(1 << 12), size = 1) {
    this.texts = texts;
    this.starts = starts;
    this.size = size;
    let capacity = 1 << 12;
    while (capacity < 2 * size) capacity *= 2;
    this.slots = new Uint32Array(capacity);
  }

  /** The number of a text; 0 where it has none. */
  find(bytes: Uint8Array, length: number): number {
    const mask = this.slots.length - 1;
    for (let place = hashOf(bytes, 0, length) & mask; ; place = (place + 1) & mask) {
      const code = this.slots[place] ?? 0;
      if (code === 0 || this.holds(code, bytes, length)) return code;
    }
  }

  /** A new number for a text that has none. */
  enter(bytes: Uint8Array, length: number): number {
    const code = this.reserve(length);
    this.texts.set(bytes.subarray(0, length), this.starts[code]);
    this.enlist(code);
    return code;
  }

  /** A number that stands for something else. */
  skip(): number {
    return this.reserve(0);
  }

  /** Lets a text that is there be found. */
  enlist(code: number): void {
    if (2 * this.size > this.slots.length) this.rehash();
    const mask = this.slots.length - 1;
    let place = hashOf(this.texts, this.starts[code] ?? 0, this.starts[code + 1] ?? 0) & mask;
    while (this.slots[place] !== 0) place = (place + 1) & mask;
    this.slots[place] = code;
  }

  /** What its texts and their places take of memory. */
  get bytes(): number {
    return (this.starts[this.size] ?? 0) + 12 * this.size;
  }

  /** The texts, without room for more. */
  copy(): { readonly texts: Uint8Array; readonly starts: Uint32Array } {
    return { texts: this.texts.slice(0, this.starts[this.size] ?? 0), starts: this.starts.slice(0, this.size + 1) };
  }

  private reserve(length: number): number {
    const code = this.size;
    this.size += 1;
    const start = this.starts[code] ?? 0;
    if (code + 2 > this.starts.length) this.starts = widened(this.starts, new Uint32Array(2 * this.starts.length));
    if (start + length > this.texts.length)
      this.texts = widened(this.texts, new Uint8Array(Math.max(start + length, 1.5 * this.texts.length)));
    this.starts[code + 1] = start + length;
    return code;
  }

  private rehash(): void {
    const before = this.slots;
    this.slots = new Uint32Array(4 * before.length);
    const mask = this.slots.length - 1;
    for (const code of before) {
      if (code === 0) continue;
      let place = hashOf(this.texts, this.starts[code] ?? 0, this.starts[code + 1] ?? 0) & mask;
      while (this.slots[place] !== 0) place = (place + 1) & mask;
      this.slots[place] = code;
    }
  }

  private holds(code: number, bytes: Uint8Array, length: number): boolean {
    const start = this.starts[code] ?? 0;
    if ((this.starts[code + 1] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at += 1) if (this.texts[start + at] !== bytes[at]) return false;
    return true;
  }
}

function widened<List extends Uint8Array | Uint32Array>(before: List, wider: List): List {
  wider.set(before);
  return wider;
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
