import type { Value } from '../../values/value.ts';

/** The distinct values of a column that stays in memory. They never change, so any number of searches share them. */
export interface ResidentDictionary {
  /** One more than the greatest number; 0 is the missing field. */
  readonly size: number;
  valueOf(code: number): Value;
  /** False: no number stands for a list. */
  readonly holdsLists: boolean;
  /** Whether a number may stand for a list of values. */
  isList(code: number): boolean;
  /** The number of a text, or of a list of texts; undefined where no cell has it. */
  find(value: Value): number | undefined;
  /** The numbers of values that may contain an ASCII text, in any case; undefined, or absent, where there is no fast way to tell. */
  containing?(text: string): Uint32Array | undefined;
  /** False: some values are no texts, and two that have the same text have numbers of their own. */
  readonly isText: boolean;
  /** What it takes of memory, roughly. */
  readonly bytes: number;
}

/** What a list of texts is known by. */
export const listKey = (value: readonly unknown[]): string => JSON.stringify(value);
