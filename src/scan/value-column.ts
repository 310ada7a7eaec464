import type { Value } from '../values/value.ts';
import type { CodedColumn } from './coded.ts';

/** Values in numbers, as `CodedColumn` says. */
export type ValueDictionary = Omit<CodedColumn, 'codes' | 'dictionary'>;

/** Cells in the numbers of a dictionary. */
export class ValueColumn<Dictionary extends ValueDictionary> implements CodedColumn {
  readonly codes: Int32Array;
  readonly dictionary: Dictionary;

  constructor(codes: Int32Array, dictionary: Dictionary) {
    this.codes = codes;
    this.dictionary = dictionary;
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
    return this.dictionary.codeOf(value);
  }
}
