import { type ByteSource, CHUNK_SIZE } from '../byte-source.ts';
import { Irregular } from '../coded.ts';
import { LONGEST_TEXT, markLength } from '../js/bytes.ts';
import type { Kernel } from './kernel.ts';

const ROOM = 1 << 19;
/** Inputs of a few lines need no large buffer. */
const SMALL = 1 << 13;
/** Bytes that may be read behind the end. */
const MARGIN = 256;

/** The piece of an input that is in the kernel's memory, and room for where its lines stand. */
export class LineBuffer {
  at = 0;
  lines = 0;
  private size = 0;
  private readonly kernel: Kernel;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /**
   * Puts the input piece by piece to `at`; gives the length of each, which ends with a line or with the input. `taken` says how much of the last
   * one was taken, where records do not end with lines; what was not comes again with more behind it.
   */
  *blocks(source: ByteSource, taken?: () => number): Generator<number> {
    const { kernel } = this;
    const input = this.inputOf(source);
    let held = 0;
    let atStart = true;
    try {
      for (let count = input.next(held); count > 0; count = input.next(held)) {
        const mark = atStart ? markLength(kernel.bytes.subarray(this.at, this.at + count)) : 0;
        if (mark > 0) kernel.bytes.copyWithin(this.at, this.at + mark, this.at + count);
        atStart = false;
        const start = this.at + held;
        const cut = taken === undefined ? kernel.bytes.subarray(start, start + count - mark).lastIndexOf(10) + 1 : 1;
        const before = held + cut;
        held += count - mark;
        if (cut === 0) continue;
        yield taken === undefined ? before : held;
        const whole = taken === undefined ? before : taken();
        // Whoever read the block may have made the memory grow.
        kernel.bytes.copyWithin(this.at, this.at + whole, this.at + held);
        held -= whole;
      }
    } finally {
      input.close();
    }
    if (held > 0) yield held;
  }

  /** Gets more bytes behind those that are held. */
  private inputOf(source: ByteSource): { next(held: number): number; close(): void } {
    const { kernel } = this;
    const reader = source.reader?.();
    if (reader !== undefined) {
      return {
        next: (held) => {
          this.makeRoom(held + CHUNK_SIZE, held);
          return reader.read(kernel.bytes.subarray(this.at + held, this.at + held + CHUNK_SIZE));
        },
        close: () => reader.close(),
      };
    }
    const chunks = source.chunks()[Symbol.iterator]();
    return {
      next: (held) => {
        const step = chunks.next();
        if (step.done === true) return 0;
        this.makeRoom(held + step.value.length, held);
        kernel.bytes.set(step.value, this.at + held);
        return step.value.length;
      },
      close: () => void chunks.return?.(),
    };
  }

  private makeRoom(size: number, used: number): void {
    if (size > LONGEST_TEXT) throw new Irregular('a line is too long');
    if (size <= this.size) return;
    const wider = Math.max(size > SMALL ? ROOM : 2 * SMALL, 2 * size);
    const at = this.kernel.allocate(wider + MARGIN);
    this.kernel.bytes.copyWithin(at, this.at, this.at + used);
    this.at = at;
    this.size = wider;
    // No line is shorter than a character and its break.
    this.lines = this.kernel.allocate(4 * wider + 64);
  }
}
