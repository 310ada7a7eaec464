import { BytePieces } from './pieces.ts';

/** Thrown where events come in no order of time, so that rows that were not kept cannot be put into it. */
export class Unsorted extends Error {}

/**
 * The order in which rows came, against the order in which a search sees them: newest first, equal times as they came. Logs are written in one
 * of two orders, so all that has to be remembered is which one, and which neighbours are of one time.
 */
export class Arrival {
  private readonly ties = new BytePieces();
  private falls = true;
  private rises = true;
  private before = Number.NaN;

  /** The next row came, of this time. */
  enter(time: number): void {
    const tie = time === this.before;
    if (!tie && this.ties.length > 0) {
      if (time > this.before) this.falls = false;
      else this.rises = false;
      if (!this.falls && !this.rises) throw new Unsorted('events in no order of time');
    }
    this.before = time;
    this.ties.push(tie ? 1 : 0);
  }

  /** The rows, by number, newest first. */
  forEach(visit: (row: number) => void): void {
    const { ties } = this;
    if (this.falls) {
      for (let row = 0; row < ties.length; row += 1) visit(row);
      return;
    }
    for (let end = ties.length; end > 0; ) {
      let start = end - 1;
      while (ties.at(start) === 1) start -= 1;
      for (let row = start; row < end; row += 1) visit(row);
      end = start;
    }
  }
}
