import type { ByteSource } from '../byte-source.ts';
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

  /** Puts the input piece by piece to `at`; gives the length of each, which ends with a line or with the input. */
  *blocks(source: ByteSource): Generator<number> {
    const { kernel } = this;
    let held = 0;
    let atStart = true;
    for (const raw of source.chunks()) {
      const chunk = atStart ? raw.subarray(markLength(raw)) : raw;
      atStart = false;
      this.makeRoom(held + chunk.length, held);
      kernel.bytes.set(chunk, this.at + held);
      const cut = chunk.lastIndexOf(10) + 1;
      const whole = held + cut;
      held += chunk.length;
      if (cut === 0) continue;
      yield whole;
      // Whoever read the block may have made the memory grow.
      kernel.bytes.copyWithin(this.at, this.at + whole, this.at + held);
      held -= whole;
    }
    if (held > 0) yield held;
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
