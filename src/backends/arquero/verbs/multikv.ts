import { toText } from '../../../values/number.ts';
import { readTables, type TableLayout } from '../../../values/table-text.ts';
import { type Value, valuesOf } from '../../../values/value.ts';
import { type Column, columnOf, columnsOf, countOf, type Rows, rowsFrom } from '../rows.ts';
import { covers } from './covers.ts';
import { defineVerb } from './verb.ts';

/** Which lines become rows, and what these get. */
interface Splitting extends TableLayout {
  /** The only columns that are read; empty for all. */
  readonly fields: readonly string[];
  /** A line must hold one of these; empty: any line. */
  readonly filter: readonly string[];
  readonly copyFields: boolean;
  readonly keepEvent: boolean;
}

interface MadeRow {
  /** The row of the event. */
  readonly from: number;
  /** Absent: the event itself. */
  readonly cells?: ReadonlyMap<string, string>;
}

/** `multikv`: each line of a table in `_raw` becomes a row; an event without a table stays as it is (semantics/commands.md section 8). */
export const multikv = defineVerb<Splitting>({
  name: 'multikv',
  run(rows, splitting) {
    const raw = columnOf(rows, '_raw') ?? [];
    const made = Array.from({ length: countOf(rows) }, (_, index) => rowsOf(raw[index] ?? null, index, splitting)).flat();
    return assembled(rows, made, splitting.copyFields);
  },
});

function rowsOf(raw: Value, from: number, { fields, filter, keepEvent, ...layout }: Splitting): readonly MadeRow[] {
  const lines = valuesOf(raw).flatMap((text) => readTables(toText(text), layout));
  if (lines.length === 0) return [{ from }];
  const wanted = lines.filter(({ text }) => filter.length === 0 || filter.some((term) => text.includes(term)));
  const made = wanted.map(({ text, cells }): MadeRow => {
    const read = cells.filter(([column]) => fields.length === 0 || covers(fields, column));
    return { from, cells: new Map([['_raw', text], ...read]) };
  });
  return keepEvent ? [{ from }, ...made] : made;
}

function assembled(rows: Rows, made: readonly MadeRow[], copyFields: boolean): Rows {
  const names = new Set([...rows.fields.keys(), ...made.flatMap(({ cells }) => [...(cells?.keys() ?? [])])]);
  const before = new Map(columnsOf(rows));
  const columns = [...names].map((name): readonly [string, Column] => {
    const column = before.get(name) ?? [];
    const copied = copyFields || name === '_time';
    return [
      name,
      made.map(({ from, cells }): Value => cells?.get(name) ?? (cells === undefined || copied ? (column[from] ?? null) : null)),
    ];
  });
  return rowsFrom(new Map(columns), made.length, rows.ordered);
}
