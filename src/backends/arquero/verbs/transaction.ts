import { toNumber } from '../../../values/number.ts';
import type { RunContext } from '../../../values/value.ts';
import { wholeText } from '../group-key.ts';
import { columnOf, countOf, type Rows } from '../rows.ts';
import { type Transaction, TransactionPool } from './transaction-pool.ts';
import { orphanRows, type Rendering, transactionRows } from './transaction-rows.ts';
import { defineVerb } from './verb.ts';

/** What makes rows a transaction, and how it is shown (semantics/commands.md section 14). */
export interface Transacting extends Rendering {
  readonly fields: readonly string[];
  /** Columns that are not null for a row that begins or ends a transaction. */
  readonly starts: string | null;
  readonly ends: string | null;
  /** Seconds; null for no limit. */
  readonly maxSpan: number | null;
  readonly maxPause: number | null;
  readonly maxEvents: number | null;
  readonly connected: boolean;
  readonly unifyEnds: boolean;
  readonly keepOrphans: boolean;
  readonly keepEvicted: boolean;
  readonly maxOpen: number | null;
  readonly maxOpenEvents: number | null;
  /** Which of the three limits above nobody asked for. */
  readonly byDefault: readonly ('maxEvents' | 'maxOpen' | 'maxOpenEvents')[];
}

/** One run of the command. */
interface Job {
  readonly wanted: Transacting;
  readonly context: RunContext;
  readonly pool: TransactionPool;
  readonly done: Transaction[];
}

/** Groups rows into transactions. The rows come newest first; the transactions leave newest first, by the time of their earliest member. */
export const transaction = defineVerb<Transacting>({
  name: 'transaction',
  run(rows, given, context) {
    const wanted = context.unlimited === true ? withoutDefaults(given) : given;
    const { fields, starts, ends } = wanted;
    const job: Job = { wanted, context, pool: new TransactionPool(fields.length, wanted.connected), done: [] };
    const columns = fields.map((field) => columnOf(rows, field));
    const [times, startColumn, endColumn] = [timesOf(rows, context), starts && columnOf(rows, starts), ends && columnOf(rows, ends)];
    const orphans: number[] = [];
    let last: number | null = null;
    for (let row = 0; row < times.length; row += 1) {
      const values = columns.map((column) => wholeText(column?.[row] ?? null) ?? undefined);
      const is = { start: (startColumn?.[row] ?? null) !== null, end: (endColumn?.[row] ?? null) !== null };
      const time = times[row] ?? null;
      last = time ?? last;
      const belongs = values.length === 0 || values.some((value) => value !== undefined) || (!wanted.unifyEnds && (is.start || is.end));
      if (belongs) take(job, { row, time, values }, is);
      else orphans.push(row);
    }
    for (const open of [...job.pool.all()]) finish(job, open, last !== null && isOver(open, last, wanted));
    for (const found of job.done) if (!isComplete(found, wanted)) found.closed = false;
    const kept = job.done.filter((found) => wanted.keepEvicted || (isComplete(found, wanted) && !found.evicted));
    const hidden = [starts, ends].filter((name) => name !== null);
    return transactionRows(rows, kept, { ...wanted, times, hidden, orphans: wanted.keepOrphans ? orphanRows(orphans) : [] });
  },
});

/** Without the limits that nobody asked for. */
function withoutDefaults(wanted: Transacting): Transacting {
  const most = (name: Transacting['byDefault'][number]): number | null => (wanted.byDefault.includes(name) ? null : wanted[name]);
  return { ...wanted, maxEvents: most('maxEvents'), maxOpen: most('maxOpen'), maxOpenEvents: most('maxOpenEvents') };
}

function take(
  job: Job,
  event: { readonly row: number; readonly time: number | null; readonly values: readonly (string | undefined)[] },
  is: { readonly start: boolean; readonly end: boolean },
): void {
  const { pool, wanted } = job;
  let open = event.values.length > 0 && event.values.every((value) => value === undefined) ? lastOf(pool.all()) : pool.find(event.values);
  if (open !== undefined && event.time !== null && isOver(open, event.time, wanted)) {
    finish(job, open, true);
    open = undefined;
  }
  // An event that ends a transaction cannot stand before its end: it begins another group.
  if (open !== undefined && is.end) {
    finish(job, open, true);
    open = undefined;
  }
  open ??= pool.start();
  pool.add(open, event);
  open.ended ||= is.end;
  open.started ||= is.start;
  if (is.start) finish(job, open, true);
  else if (wanted.maxEvents !== null && open.members.length >= wanted.maxEvents) {
    if (wanted.byDefault.includes('maxEvents')) job.context.cut?.('transaction', wanted.maxEvents, 'events of a transaction');
    finish(job, open, true);
  } else makeRoom(job, event.time);
}

/** Too many open transactions: those that were added to longest ago are given up, if they are not over anyway. */
function makeRoom(job: Job, now: number | null): void {
  const { pool, wanted, context } = job;
  const { maxOpen, byDefault } = wanted;
  for (;;) {
    const limit = maxOpen !== null && pool.size > maxOpen ? 'maxOpen' : 'maxOpenEvents';
    const most = wanted[limit] ?? Number.POSITIVE_INFINITY;
    const [oldest] = pool.all();
    if (oldest === undefined || (limit === 'maxOpen' ? pool.size : pool.events) <= most) return;
    const over = now !== null && isOver(oldest, now, wanted);
    if (!over) {
      oldest.evicted = true;
      if (byDefault.includes(limit))
        context.cut?.('transaction', most, limit === 'maxOpen' ? 'open transactions' : 'events of open transactions');
    }
    finish(job, oldest, over);
  }
}

function finish({ pool, done }: Job, open: Transaction, closed: boolean): void {
  open.closed = closed;
  pool.close(open);
  done.push(open);
}

/** True if an event at that time is too far away from a transaction to belong to it. */
function isOver({ latest, earliest }: Transaction, time: number, { maxSpan, maxPause }: Transacting): boolean {
  if (!Number.isFinite(latest)) return false;
  if (maxSpan !== null && Math.max(latest, time) - Math.min(earliest, time) > maxSpan) return true;
  return maxPause !== null && (earliest - time > maxPause || time - latest > maxPause);
}

/** True if both ends that the search asks for were seen. */
const isComplete = ({ started, ended }: Transaction, { starts, ends }: Transacting): boolean =>
  (starts === null || started) && (ends === null || ended);

function lastOf(transactions: Iterable<Transaction>): Transaction | undefined {
  let last: Transaction | undefined;
  for (const each of transactions) last = each;
  return last;
}

function timesOf(rows: Rows, context: RunContext): readonly (number | null)[] {
  const column = columnOf(rows, '_time');
  const times = Array.from({ length: countOf(rows) }, (_, row) => toNumber(column?.[row] ?? null));
  let before = Number.POSITIVE_INFINITY;
  for (const time of times) {
    if (time === null) continue;
    if (time > before) {
      context.notice?.('unordered', 'transaction');
      break;
    }
    before = time;
  }
  return times;
}
