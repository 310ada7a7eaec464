import type { Value } from '../../values/value.ts';
import type { CodedColumn } from '../coded.ts';
import type { Dictionary } from './dictionary.ts';

/** The cells of a column, numbered by the kernel. */
export class DictionaryColumn implements CodedColumn {
  readonly codes: Int32Array;
  readonly dictionary: Dictionary;

  constructor(dictionary: Dictionary, codes: Int32Array) {
    this.dictionary = dictionary;
    this.codes = codes;
  }

  get size(): number {
    return this.dictionary.size;
  }

  valueOf(code: number): Value {
    return this.dictionary.valueOf(code);
  }

  get holdsLists(): boolean {
    return this.dictionary.holdsLists;
  }

  isList(code: number): boolean {
    return this.dictionary.isList(code);
  }

  codeOf(value: Value): number {
    return this.dictionary.codeOfValue(value);
  }
}

/** Cells in another order. */
export function gathered(codes: Int32Array, order: Uint32Array): Int32Array {
  const moved = new Int32Array(codes.length);
  for (let i = 0; i < moved.length; i += 1) moved[i] = codes[order[i] ?? 0] ?? 0;
  return moved;
}

/** Values in another order; as they stand where there is none. */
export function inOrder(values: ArrayLike<Value>, order: Uint32Array | undefined): readonly Value[] {
  return order === undefined ? Array.from(values) : Array.from(order, (at) => values[at] ?? null);
}
