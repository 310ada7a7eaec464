import { type Value, valuesOf } from '../../../values/value.ts';
import { columnOf, columnsOf, countOf, takeRows, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** Makes one row of each value of a field; a row without the field stays (semantics/commands.md section 9). */
export const mvexpand = defineVerb<{ readonly field: string; readonly limit: number | null }>({
  name: 'mvexpand',
  run(rows, { field, limit }) {
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
    const expanded = takeRows(rows, sources);
    return withColumns(expanded, [...columnsOf(expanded), [field, cells]]);
  },
});
