/** Lines that are looked at before it is said whether sifting them is of use. */
const ENOUGH = 512;
/** Blocks that are read without sifting where nearly all lines pass. */
const PAUSE = 32;

/** Whether it is worth while to sift lines by the texts that a wanted one holds: where nearly all of them are wanted, it is not. */
export class Sieve {
  private lines = 0;
  private wanted = 0;
  private pause = 0;

  /** Whether to sift the next block. */
  isUseful(): boolean {
    if (this.pause === 0) return true;
    this.pause -= 1;
    return false;
  }

  /** Told how many of the lines of a block passed. */
  kept(wanted: number, lines: number): void {
    this.lines += lines;
    this.wanted += wanted;
    if (this.lines < ENOUGH) return;
    if (this.wanted * 4 > this.lines * 3) this.pause = PAUSE;
    this.lines = 0;
    this.wanted = 0;
  }
}
