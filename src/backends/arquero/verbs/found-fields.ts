import { fromValues, type Scalar, type Value, valuesOf } from '../../../values/value.ts';
import { columnOf, countOf, type Rows, storedColumnsOf, withColumns } from '../rows.ts';

/** What becomes of a field that a row has already: it gets the new value, keeps its own, or gets both. */
export type Existing = 'overwrite' | 'keep' | 'append';

/** Shows what was found in a row: a name and a value; a name that is shown twice becomes a multivalue. */
export type Finder = (index: number, show: (name: string, value: Scalar) => void) => void;

/** The rows with the fields that are found in each of them, whatever these are called. */
export function withFound(rows: Rows, find: Finder, existing: Existing): Rows {
  const length = countOf(rows);
  const columns = new Map<string, Value[]>();
  for (let index = 0; index < length; index += 1) {
    const found = new Map<string, Scalar[]>();
    find(index, (name, value) => {
      const values = found.get(name);
      if (values === undefined) found.set(name, [value]);
      else values.push(value);
    });
    for (const [name, values] of found) {
      let column = columns.get(name);
      if (column === undefined) {
        column = [...(columnOf(rows, name) ?? new Array<Value>(length).fill(null))];
        columns.set(name, column);
      }
      const before = column[index] ?? null;
      if (before === null || existing === 'overwrite') column[index] = fromValues(values);
      else if (existing === 'append') column[index] = fromValues([...valuesOf(before), ...values]);
    }
  }
  return columns.size === 0 ? rows : withColumns(rows, [...storedColumnsOf(rows), ...columns]);
}
