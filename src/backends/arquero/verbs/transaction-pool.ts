import { tupleKey } from '../group-key.ts';

/** A transaction while its events come in, newest first. */
export interface Transaction {
  /** The numbers of its rows, in the order in which they came. */
  readonly members: number[];
  /** What its events say of the fields that hold it together; undefined where none has said anything yet. */
  readonly values: (string | undefined)[];
  latest: number;
  earliest: number;
  /** True once an event met the condition. */
  started: boolean;
  ended: boolean;
  /** True: a condition closed it, not the end of the events or a lack of memory. */
  closed: boolean;
  open: boolean;
  /** True: it was given up because too many were open. */
  evicted: boolean;
  /** When it was last added to: greater is later. */
  touched: number;
  mask: number;
}

interface Entry {
  readonly transaction: Transaction;
  readonly touched: number;
}

/** Open transactions that have the same fields filled in, found by the values of some of these. */
interface Index {
  readonly mask: number;
  readonly shared: number;
  /** The last of a list is the one that was touched last; entries of closed or since changed transactions are dropped when they come up. */
  readonly byKey: Map<string, Entry[]>;
}

/** The open transactions: which of them an event belongs to is found by its values, however many are open. */
export class TransactionPool {
  private readonly fields: number;
  private readonly connected: boolean;
  private readonly opened = new Set<Transaction>();
  private readonly masks = new Map<number, number>();
  private readonly indexes = new Map<string, Index>();
  private clock = 0;
  /** Events of all open transactions. */
  events = 0;

  constructor(fields: number, connected: boolean) {
    this.fields = fields;
    this.connected = connected;
  }

  get size(): number {
    return this.opened.size;
  }

  /**
   * The open transaction that an event belongs to: no value contradicts it, and they share one (or it need not be connected). Of several the
   * one that was added to last.
   */
  find(values: readonly (string | undefined)[]): Transaction | undefined {
    const wanted = maskOf(values);
    let best: Transaction | undefined;
    for (const [mask, count] of this.masks) {
      const shared = mask & wanted;
      if (count === 0 || (shared === 0 && this.connected && this.fields > 0)) continue;
      const found = this.newest(this.indexOf(mask, shared), keyOf(values, shared));
      if (found !== undefined && (best === undefined || found.touched > best.touched)) best = found;
    }
    return best;
  }

  /** Opens a transaction without members. */
  start(): Transaction {
    const transaction: Transaction = {
      members: [],
      values: new Array<string | undefined>(this.fields).fill(undefined),
      latest: Number.NEGATIVE_INFINITY,
      earliest: Number.POSITIVE_INFINITY,
      started: false,
      ended: false,
      closed: false,
      open: true,
      evicted: false,
      touched: 0,
      mask: 0,
    };
    this.opened.add(transaction);
    this.count(0, 1);
    return transaction;
  }

  /** Adds an event to an open transaction. */
  add(
    transaction: Transaction,
    event: { readonly row: number; readonly time: number | null; readonly values: readonly (string | undefined)[] },
  ): void {
    const { row, time, values } = event;
    transaction.members.push(row);
    this.events += 1;
    if (time !== null) {
      transaction.latest = Math.max(transaction.latest, time);
      transaction.earliest = Math.min(transaction.earliest, time);
    }
    this.count(transaction.mask, -1);
    values.forEach((value, position) => {
      transaction.values[position] ??= value;
    });
    transaction.mask = maskOf(transaction.values);
    this.count(transaction.mask, 1);
    this.clock += 1;
    transaction.touched = this.clock;
    // Those at the front of the set were touched longest ago.
    this.opened.delete(transaction);
    this.opened.add(transaction);
    for (const index of this.indexes.values()) if (index.mask === transaction.mask) insert(index, transaction);
  }

  /** Takes a transaction out. */
  close(transaction: Transaction): void {
    transaction.open = false;
    this.opened.delete(transaction);
    this.events -= transaction.members.length;
    this.count(transaction.mask, -1);
  }

  /** The open transactions, those first that were added to longest ago. */
  all(): Iterable<Transaction> {
    return this.opened;
  }

  private count(mask: number, by: number): void {
    this.masks.set(mask, (this.masks.get(mask) ?? 0) + by);
  }

  private indexOf(mask: number, shared: number): Index {
    const name = `${mask} ${shared}`;
    let index = this.indexes.get(name);
    if (index === undefined) {
      index = { mask, shared, byKey: new Map() };
      this.indexes.set(name, index);
      for (const transaction of this.opened) if (transaction.mask === mask) insert(index, transaction);
    }
    return index;
  }

  private newest({ mask, byKey }: Index, key: string): Transaction | undefined {
    const entries = byKey.get(key);
    for (let last = entries?.at(-1); last !== undefined; last = entries?.at(-1)) {
      const { transaction, touched } = last;
      if (transaction.open && transaction.touched === touched && transaction.mask === mask) return transaction;
      entries?.pop();
    }
    byKey.delete(key);
    return undefined;
  }
}

function insert({ shared, byKey }: Index, transaction: Transaction): void {
  const key = keyOf(transaction.values, shared);
  const entry = { transaction, touched: transaction.touched };
  const entries = byKey.get(key);
  if (entries === undefined) byKey.set(key, [entry]);
  // An older entry of the same transaction would only be dropped later.
  else if (entries.at(-1)?.transaction === transaction) entries[entries.length - 1] = entry;
  else entries.push(entry);
}

function maskOf(values: readonly (string | undefined)[]): number {
  let mask = 0;
  for (let position = 0; position < values.length; position += 1) if (values[position] !== undefined) mask |= 1 << position;
  return mask;
}

function keyOf(values: readonly (string | undefined)[], mask: number): string {
  const texts: string[] = [];
  for (let position = 0; position < values.length; position += 1) if ((mask >> position) & 1) texts.push(values[position] ?? '');
  return tupleKey(texts);
}
