import { toText } from '../../../values/number.ts';
import { eachLeaf } from '../../../values/spath.ts';
import { fromValues, type Value, valuesOf } from '../../../values/value.ts';
import { type Column, columnOf, type Rows, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/**
 * `spath` without a path: every leaf of the JSON or XML in a field becomes a field of the row (semantics/commands.md section 8). A field of that name
 * is overwritten; a row without such a text stays as it is.
 */
export const spath = defineVerb<{ readonly input: string }>({
  name: 'spath',
  run(rows, { input }) {
    const source = columnOf(rows, input);
    return source === undefined ? rows : withColumns(rows, [...storedColumnsOf(rows), ...leavesOf(rows, source)]);
  },
});

function leavesOf(rows: Rows, source: Column): ReadonlyMap<string, Column> {
  const columns = new Map<string, Value[]>();
  for (let index = 0; index < source.length; index += 1) {
    const found = new Map<string, string[]>();
    const keep = (path: string, value: string): void => {
      const values = found.get(path);
      if (values === undefined) found.set(path, [value]);
      else values.push(value);
    };
    for (const single of valuesOf(source[index] ?? null)) eachLeaf(toText(single), keep);
    for (const [path, values] of found) {
      let column = columns.get(path);
      if (column === undefined) {
        column = [...(columnOf(rows, path) ?? new Array<Value>(source.length).fill(null))];
        columns.set(path, column);
      }
      column[index] = fromValues(values);
    }
  }
  return columns;
}
