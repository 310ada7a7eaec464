import type { CodedColumn } from '../../scan/coded.ts';
import { toText } from '../../values/number.ts';
import { isMultivalue, type Value } from '../../values/value.ts';
import { LazyColumn } from './columns.ts';

/** Values that a search makes, numbered in the order in which they appear; 0 is the missing field. */
export class NumberedValues {
  private readonly values: Value[] = [null];
  private readonly known = new Map<string, number>();

  /** One more than the greatest number. */
  get size(): number {
    return this.values.length;
  }

  valueOf(code: number): Value {
    return this.values[code] ?? null;
  }

  /** The number of the values that have this text. */
  codeOf(value: Value): number {
    if (value === null) return 0;
    const key = isMultivalue(value) ? `[${JSON.stringify(value.map(toText))}` : `"${toText(value)}`;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    this.values.push(value);
    this.known.set(key, this.values.length - 1);
    return this.values.length - 1;
  }

  /** A column of these values. */
  column(codes: Int32Array): LazyColumn {
    const { values } = this;
    return new LazyColumn({
      codes,
      dictionary: this,
      get size() {
        return values.length;
      },
      holdsLists: true,
      valueOf: (code) => this.valueOf(code),
      isList: (code) => isMultivalue(this.valueOf(code)),
      codeOf: (value) => this.codeOf(value),
    });
  }
}

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
