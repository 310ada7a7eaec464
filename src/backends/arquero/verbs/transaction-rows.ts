import { compareText } from '../../../values/compare.ts';
import { toText } from '../../../values/number.ts';
import { fromValues, type Value, valuesOf } from '../../../values/value.ts';
import { type Column, columnsOf, type Rows, rowsFrom } from '../rows.ts';
import type { Transaction } from './transaction-pool.ts';

/** How the values of the members are shown. */
export interface Rendering {
  /** Fields that show every value, in the order of time; true for all fields. */
  readonly lists: boolean | readonly string[];
  /** What stands in such a list for a member without the field. */
  readonly nullText: string;
  /** True: `_raw` has a value for each member; else they are joined with line breaks. */
  readonly rawList: boolean;
}

/** A row of the answer. */
interface Shown {
  readonly members: readonly number[];
  readonly time: number | null;
  readonly duration: number;
  readonly closed: boolean;
  readonly orphan: boolean;
}

interface Showing extends Rendering {
  readonly times: readonly (number | null)[];
  /** Columns that are not shown. */
  readonly hidden: readonly string[];
  readonly orphans: readonly (readonly number[])[];
}

/** Rows that belong to no transaction, each on its own. */
export const orphanRows = (rows: readonly number[]): readonly (readonly number[])[] => rows.map((row) => [row]);

/** One row for each transaction (semantics/commands.md section 14), newest first. */
export function transactionRows(rows: Rows, transactions: readonly Transaction[], showing: Showing): Rows {
  const { times, hidden, orphans } = showing;
  const shown = [
    ...transactions.map((found) => shownOf(found, times)),
    ...orphans.map((members): Shown => ({ members, time: times[members[0] ?? 0] ?? null, duration: 0, closed: false, orphan: true })),
  ].toSorted(
    (a, b) => (b.time ?? Number.NEGATIVE_INFINITY) - (a.time ?? Number.NEGATIVE_INFINITY) || (a.members[0] ?? 0) - (b.members[0] ?? 0),
  );
  const columns = new Map<string, Column>();
  for (const [name, column] of columnsOf(rows)) {
    if (hidden.includes(name)) continue;
    const render = rendererOf(name, column, showing);
    columns.set(
      name,
      shown.map((row) => (row.orphan ? (column[row.members[0] ?? 0] ?? null) : render(row))),
    );
  }
  const made = (value: (row: Shown) => Value) => shown.map((row) => (row.orphan ? null : value(row)));
  columns.set(
    'duration',
    made((row) => row.duration),
  );
  columns.set(
    'eventcount',
    made((row) => row.members.length),
  );
  columns.set(
    'closed_txn',
    made((row) => (row.closed ? 1 : 0)),
  );
  if (orphans.length > 0)
    columns.set(
      '_txn_orphan',
      shown.map((row) => (row.orphan ? 1 : null)),
    );
  return rowsFrom(columns, shown.length, false);
}

/** The members in the order of time: they came newest first. */
function shownOf({ members, latest, earliest, closed }: Transaction, times: readonly (number | null)[]): Shown {
  const timed = Number.isFinite(earliest);
  const inTime = timed ? members.toReversed().sort((a, b) => (times[a] ?? earliest) - (times[b] ?? earliest)) : members;
  return { members: inTime, time: timed ? earliest : null, duration: timed ? difference(latest, earliest) : 0, closed, orphan: false };
}

/** Seconds between two times, without the noise of the subtraction: times have at most nine decimals. */
const difference = (later: number, earlier: number): number => Number((later - earlier).toFixed(6));

function rendererOf(name: string, column: Column, { lists, nullText, rawList }: Rendering): (row: Shown) => Value {
  if (name === '_time') return (row) => row.time;
  if (name === '_raw') {
    return ({ members }) => {
      const texts = members.flatMap((member) => valuesOf(column[member] ?? null).map(toText));
      return rawList || texts.length === 0 ? fromValues(texts) : texts.join('\n');
    };
  }
  const listed = typeof lists === 'boolean' ? lists : lists.includes(name);
  if (listed) {
    return ({ members }) => {
      const texts = members.flatMap((member) => {
        const values = valuesOf(column[member] ?? null).map(toText);
        return values.length === 0 ? [undefined] : values;
      });
      return texts.every((text) => text === undefined) ? null : fromValues(texts.map((text) => text ?? nullText));
    };
  }
  return ({ members }) => {
    const [first] = members;
    if (members.length === 1 && first !== undefined && !Array.isArray(column[first] ?? null)) return column[first] ?? null;
    const texts = new Set<string>();
    for (const member of members) for (const value of valuesOf(column[member] ?? null)) texts.add(toText(value));
    return fromValues([...texts].sort(compareText));
  };
}
