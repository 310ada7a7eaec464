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
