import { LIMITS } from '../../../plan/limits.ts';
import { type Value, valuesOf } from '../../../values/value.ts';
import { columnOf, columnsOf, countOf, type Rows, takeRows, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** Makes one row of each value of a field; a row without the field stays (semantics/commands.md section 9). */
export const mvexpand = defineVerb<{ readonly field: string; readonly limit: number | null }>({
  name: 'mvexpand',
  run(rows, { field, limit }, context) {
    const column = columnOf(rows, field);
    if (column === undefined) return rows;
    const sources: number[] = [];
    const cells: Value[] = [];
    for (let index = 0; index < countOf(rows); index += 1) {
      const value = column[index] ?? null;
      const values: readonly Value[] = value === null ? [null] : valuesOf(value);
      for (const single of limit === null ? values : values.slice(0, limit)) {
        sources.push(index);
        cells.push(single);
      }
    }
    if (context.unlimited !== true && sources.length > countOf(rows) && isOversized(rows, sources))
      context.notice?.('oversized', 'mvexpand');
    const expanded = takeRows(rows, sources);
    return withColumns(expanded, [...columnsOf(expanded), [field, cells]]);
  },
});

/** True if so many copies of the rows hold more text than Splunk would keep in memory. Here the copies share their text. */
function isOversized(rows: Rows, sources: readonly number[]): boolean {
  const columns = [...columnsOf(rows)].map(([, column]) => column);
  const length = (value: Value): number =>
    valuesOf(value).reduce<number>((sum, each) => sum + (typeof each === 'string' ? each.length : 8), 0);
  let [total, last, size] = [0, -1, 0];
  for (const source of sources) {
    if (source !== last) size = columns.reduce((sum, column) => sum + length(column[source] ?? null), 0);
    last = source;
    total += size;
    if (total > LIMITS.mvexpandBytes) return true;
  }
  return false;
}
