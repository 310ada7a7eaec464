import type { Value } from '../../values/value.ts';

/** What a search gives. */
export interface Answer {
  readonly fields: readonly string[];
  readonly columns: ReadonlyMap<string, readonly Value[]>;
  /** What fields show that are shown otherwise than they are (`fieldformat`). */
  readonly display: ReadonlyMap<string, readonly Value[]>;
  readonly length: number;
  /** False: no command said which columns there are; callers show them in alphabetical order. */
  readonly ordered: boolean;
}
