/** The numbers of a window side by side, so that walking over them costs next to nothing. */
export class Numbers {
  private items: number[] = [];
  private head = 0;

  get length(): number {
    return this.items.length - this.head;
  }

  push(number: number): void {
    this.items.push(number);
  }

  shift(): void {
    this.head += 1;
    if (this.head < 1024 || this.head * 2 < this.items.length) return;
    this.items = this.items.slice(this.head);
    this.head = 0;
  }

  /** Adds them up in their order, as a sum over the window alone would. */
  sum(of: (number: number) => number): number {
    let total = 0;
    for (let i = this.head; i < this.items.length; i += 1) total += of(this.items[i] ?? 0);
    return total;
  }

  /** The sum of the squared distances to the mean, by the steps of the aggregate itself. */
  squares(): number {
    let [mean, squares] = [0, 0];
    for (let i = this.head; i < this.items.length; i += 1) {
      const number = this.items[i] ?? 0;
      const before = number - mean;
      mean += before / (i - this.head + 1);
      squares += before * (number - mean);
    }
    return squares;
  }
}

/** A queue that gives away its front in constant time. */
export class Queue<T> {
  private items: T[] = [];
  private head = 0;

  get front(): T | undefined {
    return this.items[this.head];
  }

  get back(): T | undefined {
    return this.items.length > this.head ? this.items[this.items.length - 1] : undefined;
  }

  push(item: T): void {
    this.items.push(item);
  }

  pop(): void {
    this.items.pop();
  }

  shift(): void {
    this.head += 1;
    if (this.head < 1024 || this.head * 2 < this.items.length) return;
    this.items = this.items.slice(this.head);
    this.head = 0;
  }

  first(count: number): readonly T[] {
    return this.items.slice(this.head, this.head + count);
  }
}

/** The best of a window: what a later and better value hides can never be the best again. Of equally good ones the first stays. */
export function best<T>(isBetter: (one: T, other: T) => boolean) {
  const queue = new Queue<{ readonly item: T; readonly number: number }>();
  let [added, dropped] = [0, 0];
  return {
    add(item: T): void {
      for (let { back } = queue; back !== undefined && isBetter(item, back.item); { back } = queue) queue.pop();
      queue.push({ item, number: added });
      added += 1;
    },
    drop(): void {
      if (queue.front?.number === dropped) queue.shift();
      dropped += 1;
    },
    get: (): T | undefined => queue.front?.item,
  };
}
