import type { StatsFunction } from '../../../functions/stats-function.ts';
import type { Row, Value } from '../../../values/value.ts';
import type { Column } from '../columns.ts';
import type { Entries } from '../group-rows.ts';
import type { Rows } from '../rows.ts';

/** One aggregate, with what it is computed of. */
export interface Aggregated {
  readonly fn: StatsFunction;
  readonly percentile: number;
  /** The rows themselves, a field, or an expression. */
  readonly of: { readonly kind: 'row' } | { readonly kind: 'field'; readonly name: string } | ValueOfRow;
}

/** An expression over a row. */
export interface ValueOfRow {
  readonly kind: 'value';
  readonly value: (row: Row) => Value;
}

/** Groups when all rows have come. */
export interface Collected {
  readonly count: number;
  /** The groups in the order in which they are shown. */
  readonly order: Int32Array;
  /** The entries of each group, newest first: those of group g are entries[starts[g]] up to entries[starts[g + 1]]. */
  entries(): { readonly starts: Int32Array; readonly entries: Int32Array };
}

/** What a collector has taken, as plain data that another thread can be sent. */
export type Part = Readonly<Record<string, unknown>>;

/** Takes what one aggregate needs out of batches of rows. An entry is a row in one of its groups. */
export interface Collector {
  add(rows: Rows, entries: Entries): void;
  /** What was taken so far; undefined where it cannot be added to what another collector took. */
  part(): Part | undefined;
  /** Adds what another one took of rows that come behind; `groupOf` says which of our groups one of its is. */
  merge(part: Part, groupOf: Int32Array): void;
}

/** A collector that makes the cells of one aggregate itself. */
export interface CellCollector extends Collector {
  /** The cells, one a group, in the order in which groups are shown. */
  cells(groups: Collected): Column;
}
