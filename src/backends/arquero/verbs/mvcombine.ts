import { fromValues, type Scalar, type Value, valuesOf } from '../../../values/value.ts';
import { columnOf, columnsOf, countOf, takeRows, withColumns } from '../rows.ts';
import { rowKey } from './row-key.ts';
import { defineVerb } from './verb.ts';

/** Makes one row of the rows that are equal in all other fields; the field holds all their values in order (semantics/commands.md section 9). */
export const mvcombine = defineVerb<{ readonly field: string }>({
  name: 'mvcombine',
  run(rows, { field }) {
    const column = columnOf(rows, field);
    if (column === undefined) return rows;
    const others = [...columnsOf(rows)].filter(([name]) => name !== field).map(([, other]) => other);
    const places = new Map<string, number>();
    const sources: number[] = [];
    const values: Scalar[][] = [];
    for (let index = 0; index < countOf(rows); index += 1) {
      const value = column[index] ?? null;
      const key = value === null ? undefined : rowKey(others, index);
      const place = key === undefined ? undefined : places.get(key);
      if (place === undefined) {
        if (key !== undefined) places.set(key, sources.length);
        sources.push(index);
        values.push([...valuesOf(value)]);
      } else values[place]?.push(...valuesOf(value));
    }
    const combined = takeRows(rows, sources);
    const cells: readonly Value[] = values.map(fromValues);
    return withColumns(combined, [...columnsOf(combined), [field, cells]]);
  },
});
