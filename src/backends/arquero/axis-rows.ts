import type { Value } from '../../values/value.ts';
import { type Column, columnsOf, type Rows, rowsFrom } from './rows.ts';
import { covers } from './verbs/covers.ts';

/** A place on an axis: a row that is there, or the value of a row that is missing. */
export type Slot = { readonly index: number } | { readonly missing: Value };

/** Which fields of a missing row are 0; the others are empty. */
export interface Filler {
  readonly field: string;
  readonly zero: readonly string[];
}

/** The rows in the order of an axis, with a row for each place that lacks one. */
export function layRows(rows: Rows, slots: readonly Slot[], { field, zero }: Filler): Rows {
  const columns = new Map<string, Column>();
  for (const [name, column] of columnsOf(rows)) {
    const filler = covers(zero, name) ? 0 : null;
    columns.set(
      name,
      slots.map((slot) => ('index' in slot ? (column[slot.index] ?? null) : name === field ? slot.missing : filler)),
    );
  }
  return rowsFrom(columns, slots.length, rows.ordered);
}

/** The rows of each place of an axis, and a missing row where there is none; rows that have no place come last. */
export function slotsOf<K>(keys: readonly (K | null)[], places: readonly K[], shown: (key: K) => Value): readonly Slot[] {
  const found = new Map<K | null, number[]>();
  keys.forEach((key, index) => {
    const group = found.get(key);
    if (group === undefined) found.set(key, [index]);
    else group.push(index);
  });
  const placed = places.flatMap((key): readonly Slot[] => found.get(key)?.map((index) => ({ index })) ?? [{ missing: shown(key) }]);
  return [...placed, ...(found.get(null) ?? []).map((index) => ({ index }))];
}
