import { BytePieces } from './pieces.ts';

/** Thrown where events come in no order of time, so that rows that were not kept cannot be put into it. */
export class Unsorted extends Error {}

/** What is known of the order of rows, as plain data. */
export interface ArrivalPart {
  readonly first: number;
  readonly last: number;
  readonly falls: boolean;
  readonly rises: boolean;
  readonly ties: Uint8Array;
}

/**
 * The order in which rows came, against the order in which a search sees them: newest first, equal times as they came. Logs are written in one
 * of two orders, so all that has to be remembered is which one, and which neighbours are of one time.
 */
export class Arrival {
  private readonly ties = new BytePieces();
  private falls = true;
  private rises = true;
  private first = Number.NaN;
  private before = Number.NaN;

  /** The order of other rows, as plain data. */
  part(): ArrivalPart {
    const { first, before, falls, rises, ties } = this;
    return { first, last: before, falls, rises, ties: ties.values() };
  }

  /** The other rows come behind these. */
  merge({ first, last, falls, rises, ties }: ArrivalPart): void {
    if (ties.length === 0) return;
    this.enter(Float64Array.of(first));
    this.falls &&= falls;
    this.rises &&= rises;
    if (!this.falls && !this.rises) throw new Unsorted('events in no order of time');
    this.ties.append(ties.subarray(1));
    this.before = last;
  }

  /** The next rows came, of these times. */
  enter(times: Float64Array): void {
    const ties = new Uint8Array(times.length);
    let { before, falls, rises } = this;
    let begun = this.ties.length > 0;
    if (!begun) this.first = times[0] ?? Number.NaN;
    for (let i = 0; i < ties.length; i += 1) {
      const time = times[i] ?? Number.NaN;
      if (time === before) ties[i] = 1;
      else if (begun) {
        if (time > before) falls = false;
        else rises = false;
      }
      before = time;
      begun = true;
    }
    Object.assign(this, { before, falls, rises });
    if (!falls && !rises) throw new Unsorted('events in no order of time');
    this.ties.append(ties);
  }

  /** The rows, by number, newest first. */
  forEach(visit: (row: number) => void): void {
    const ties = this.ties.values();
    if (this.falls) {
      for (let row = 0; row < ties.length; row += 1) visit(row);
      return;
    }
    for (let end = ties.length; end > 0; ) {
      let start = end - 1;
      while (ties[start] === 1) start -= 1;
      for (let row = start; row < end; row += 1) visit(row);
      end = start;
    }
  }
}
