import type { CodedColumn } from '../../scan/coded.ts';
import type { Value } from '../../values/value.ts';
import type { LazyColumn } from './columns.ts';
import { NumberedValues } from './numbered-values.ts';

/**
 * What follows from the values of a column: asked once for each distinct value, and numbered like it. A row without a value gets none. Columns
 * of one dictionary share what was asked.
 */
export function createMapping(of: (value: Value) => Value): (column: CodedColumn) => LazyColumn {
  const results = new NumberedValues();
  const maps = new WeakMap<object, Int32Array>();
  return (column) => {
    const { size } = column;
    let map = maps.get(column.dictionary) ?? Int32Array.of(0);
    if (map.length < size) {
      const wider = new Int32Array(2 * size).fill(-1);
      wider.set(map);
      map = wider;
      maps.set(column.dictionary, map);
    }
    const codes = new Int32Array(column.codes.length);
    for (let row = 0; row < codes.length; row += 1) {
      const code = column.codes[row] ?? 0;
      let mapped = map[code] ?? 0;
      if (mapped === -1) {
        mapped = results.codeOf(of(column.valueOf(code)));
        map[code] = mapped;
      }
      codes[row] = mapped;
    }
    return results.column(codes);
  };
}
