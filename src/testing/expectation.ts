import type { Expect, ExpectedRow } from './test-file.ts';

/** What a test expects, with all short forms written out. */
export interface Expectation {
  readonly count?: { readonly min?: number; readonly max?: number };
  readonly rows?: readonly ExpectedRow[];
  readonly ordered: boolean;
  readonly exactColumns: boolean;
  readonly contains: readonly ExpectedRow[];
  readonly excludes: readonly ExpectedRow[];
  readonly fields: readonly string[];
  readonly snapshot: boolean;
  readonly error?: string;
  readonly noWarnings: boolean;
}

const NOTHING: Expectation = {
  ordered: false,
  exactColumns: false,
  contains: [],
  excludes: [],
  fields: [],
  snapshot: false,
  noWarnings: false,
};

/** Writes the short forms of an expectation out. */
export function expectationOf(expect: Expect): Expectation {
  if (expect === 'empty') return { ...NOTHING, count: { max: 0 } };
  if (expect === 'any') return { ...NOTHING, count: { min: 1 } };
  if (expect === 'snapshot') return { ...NOTHING, snapshot: true };
  const { count, rows, error } = expect;
  return {
    ordered: expect.ordered ?? false,
    exactColumns: expect.columns === 'exact',
    contains: expect.contains ?? [],
    excludes: expect.excludes ?? [],
    fields: expect.fields ?? [],
    snapshot: expect.snapshot ?? false,
    noWarnings: expect.warnings === 'none',
    ...(count === undefined ? {} : { count: typeof count === 'number' ? { min: count, max: count } : count }),
    ...(rows === undefined ? {} : { rows }),
    ...(error === undefined ? {} : { error }),
  };
}

/** Whether a test says that the search must stay quiet. */
export function isNegative(expect: Expect): boolean {
  const { count, rows } = expectationOf(expect);
  return count?.max === 0 || rows?.length === 0;
}
