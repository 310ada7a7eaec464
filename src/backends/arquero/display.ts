import type { Value } from '../../values/value.ts';
import type { RowValue } from './extend.ts';
import { countOf, cursorOf, type Rows } from './rows.ts';

/** A field and what it shows. */
export type Display = readonly [name: string, value: RowValue];

/** What fields show in each row (`fieldformat`): each by what the rows hold, whatever others show. A field that no row has shows nothing. */
export function displayColumns(rows: Rows, displays: readonly Display[]): ReadonlyMap<string, readonly Value[]> {
  const cursor = cursorOf(rows);
  const columnOf = (value: RowValue): readonly Value[] =>
    Array.from({ length: countOf(rows) }, (_, index) => {
      cursor.index = index;
      return value(cursor);
    });
  return new Map(displays.flatMap(([name, value]) => (rows.fields.has(name) ? [[name, columnOf(value)] as const] : [])));
}
