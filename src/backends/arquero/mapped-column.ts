import type { CodedColumn } from '../../scan/coded.ts';
import { toText } from '../../values/number.ts';
import { isMultivalue, type Value } from '../../values/value.ts';
import { LazyColumn } from './columns.ts';

/** What follows from the values of a column: asked once for each distinct value, and numbered like it. A row without a value gets none. */
export function mappedColumn(column: CodedColumn, of: (value: Value) => Value): LazyColumn {
  const values: Value[] = [null];
  const known = new Map<string, number>();
  const codeOf = (value: Value): number => {
    if (value === null) return 0;
    const key = isMultivalue(value) ? `[${JSON.stringify(value.map(toText))}` : `"${toText(value)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    values.push(value);
    known.set(key, values.length - 1);
    return values.length - 1;
  };
  const map = new Int32Array(column.size).fill(-1);
  map[0] = 0;
  const codes = new Int32Array(column.codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = column.codes[row] ?? 0;
    let mapped = map[code] ?? 0;
    if (mapped === -1) {
      mapped = codeOf(of(column.valueOf(code)));
      map[code] = mapped;
    }
    codes[row] = mapped;
  }
  return new LazyColumn({
    codes,
    dictionary: values,
    get size() {
      return values.length;
    },
    valueOf: (code) => values[code] ?? null,
    isList: (code) => isMultivalue(values[code] ?? null),
    codeOf,
  });
}
