import { compareBy, compareText } from '../../../values/compare.ts';
import { toText } from '../../../values/number.ts';
import { type Value, valuesOf } from '../../../values/value.ts';
import { wholeText } from '../group-key.ts';
import { type Column, columnOf, countOf, rowsFrom } from '../rows.ts';
import { covers } from './covers.ts';
import { defineVerb } from './verb.ts';

/** How cells become a table. */
export interface Pivot {
  readonly row: string;
  readonly column: string;
  /** The fields of a cell; null: all others. */
  readonly values: readonly string[] | null;
  /** Fields whose empty cells are 0. */
  readonly zero: readonly string[];
  /** Between the name of a value and that of a column, where there are several values. */
  readonly sep: string;
  /** `$AGG$` and `$VAL$` (or `$VALUE$`) in place of that. */
  readonly format: string | null;
  /** Columns that come after all others. */
  readonly last: readonly string[];
  /** `given`: rows in the order of the cells. `sorted`: in natural order. `adjacent`: only cells that follow each other share a row. */
  readonly order: 'given' | 'sorted' | 'adjacent';
}

/** Makes a row of all cells with one value of a field, and a column of each value of another (semantics/commands.md 6.5, 15). */
export const pivot = defineVerb<Pivot>({
  name: 'pivot',
  run(rows, wanted) {
    const { row, column } = wanted;
    const names = wanted.values ?? [...rows.fields.keys()].filter((name) => name !== row && name !== column);
    const places = placesOf(columnOf(rows, row) ?? [], wanted.order);
    const labels = (columnOf(rows, column) ?? new Array<Value>(countOf(rows)).fill(null)).map((value) => valuesOf(value).map(toText));
    const series = orderedSeries(labels, wanted.last);
    const columns = new Map<string, Column>([[row, places.values]]);
    for (const name of names) {
      const cells = cellsOf({ labels, places, values: columnOf(rows, name) }, series, covers(wanted.zero, name) ? 0 : null);
      for (const [label, cell] of cells) {
        const title = names.length > 1 ? titleOf(name, label, wanted) : label;
        if (title !== row) columns.set(title, cell);
      }
    }
    return rowsFrom(columns, places.values.length, true);
  },
});

interface Places {
  readonly values: readonly Value[];
  /** The row of each cell; -1 for none. */
  readonly of: Int32Array;
}

function placesOf(column: Column, order: Pivot['order']): Places {
  const known = new Map<string, number>();
  const values: Value[] = [];
  const of = new Int32Array(column.length).fill(-1);
  let before: string | undefined;
  for (let index = 0; index < column.length; index += 1) {
    const value = column[index] ?? null;
    const key = wholeText(value);
    if (key === null) continue;
    let place = order === 'adjacent' && key !== before ? undefined : known.get(key);
    if (place === undefined) {
      place = values.length;
      known.set(key, place);
      values.push(value);
    }
    of[index] = place;
    before = key;
  }
  return order === 'sorted' ? sortedPlaces(values, of) : { values, of };
}

function sortedPlaces(values: readonly Value[], of: Int32Array): Places {
  const order = values.map((_, place) => place).toSorted((a, b) => compareBy(values[a] ?? null, values[b] ?? null));
  const rank = new Int32Array(values.length);
  order.forEach((place, position) => {
    rank[place] = position;
  });
  return { values: order.map((place) => values[place] ?? null), of: of.map((place) => (place < 0 ? -1 : (rank[place] ?? -1))) };
}

function orderedSeries(labels: readonly (readonly string[])[], last: readonly string[]): readonly string[] {
  const names = [...new Set(labels.flat())];
  return [...names.filter((name) => !last.includes(name)).toSorted(compareText), ...last.filter((name) => names.includes(name))];
}

interface Cells {
  readonly labels: readonly (readonly string[])[];
  readonly places: Places;
  readonly values: Column | undefined;
}

function cellsOf({ labels, places, values }: Cells, series: readonly string[], empty: Value): ReadonlyMap<string, Column> {
  const columns = new Map(series.map((label) => [label, new Array<Value>(places.values.length).fill(empty)]));
  labels.forEach((own, index) => {
    const value = values?.[index] ?? null;
    const place = places.of[index] ?? -1;
    if (place < 0 || value === null) return;
    for (const label of own) {
      const column = columns.get(label);
      if (column !== undefined) column[place] = value;
    }
  });
  return columns;
}

function titleOf(name: string, label: string, { sep, format }: Pivot): string {
  if (format === null) return `${name}${sep}${label}`;
  return format.replace(/\$(AGG|VAL|VALUE)\$/gi, (_, part: string) => (part.toUpperCase() === 'AGG' ? name : label));
}
