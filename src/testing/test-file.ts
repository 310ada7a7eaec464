import type { Metadata } from '../io/data-input.ts';
import type { LookupRows } from '../knowledge/lookups-record.ts';
import type { MacroRecord } from '../knowledge/macros-record.ts';
import type { Source, Span } from '../text/source.ts';

/** A time as a test file writes it. */
export type Time = string | number;

/** A lookup table of a test file: a path, rows, or one of these with settings of transforms.conf. */
export type GivenLookup = string | LookupRows | ({ readonly file?: string; readonly rows?: LookupRows } & LookupSettings);

interface LookupSettings {
  readonly match_type?: string;
  readonly case_sensitive_match?: boolean;
  readonly max_matches?: number;
  readonly min_matches?: number;
  readonly default_match?: string;
}

/** Lookup tables by name. */
export type GivenLookups = Readonly<Record<string, GivenLookup>>;

/** A piece of what a test is run on: exactly one of data, events, rows and raw. */
export interface Given extends Metadata {
  readonly data?: string;
  readonly events?: readonly Readonly<Record<string, unknown>>[];
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
  readonly raw?: string | readonly string[];
  readonly repeat?: { readonly times: number; readonly every?: string };
}

type ExpectedScalar = string | number | boolean | null;

/** A condition on a value; all that it says must hold. */
export interface Matcher {
  readonly $regex?: string;
  readonly $like?: string;
  readonly $gt?: string | number;
  readonly $gte?: string | number;
  readonly $lt?: string | number;
  readonly $lte?: string | number;
  readonly $ne?: ExpectedScalar;
  readonly $in?: readonly ExpectedScalar[];
  readonly $any?: boolean;
  readonly $contains?: ExpectedScalar;
  readonly $values?: readonly ExpectedScalar[];
  readonly $length?: number;
  readonly $near?: number;
}

/** A value that a test expects: null for a missing field, a list for a multivalue. */
export type ExpectedValue = ExpectedScalar | readonly ExpectedScalar[] | Matcher;

/** A row that a test expects, by field. */
export type ExpectedRow = Readonly<Record<string, ExpectedValue>>;

/** What a test expects, as it is written. */
export type Expect =
  | 'empty'
  | 'any'
  | 'snapshot'
  | {
      readonly count?: number | { readonly min?: number; readonly max?: number };
      readonly rows?: readonly ExpectedRow[];
      readonly ordered?: boolean;
      readonly columns?: 'subset' | 'exact';
      readonly contains?: readonly ExpectedRow[];
      readonly excludes?: readonly ExpectedRow[];
      readonly fields?: readonly string[];
      readonly snapshot?: boolean;
      readonly error?: string;
      readonly warnings?: 'none' | 'any';
    };

/** The times of a search. */
export interface When {
  readonly now?: Time;
  readonly tz?: string;
  readonly earliest?: Time;
  readonly latest?: Time;
}

/** One test. */
export interface TestCase extends When {
  readonly name: string;
  readonly given: Given | readonly Given[];
  readonly expect: Expect;
  readonly macros?: MacroRecord;
  readonly lookups?: GivenLookups;
  readonly skip?: boolean | string;
  readonly only?: boolean;
  readonly todo?: boolean;
  readonly timeout?: number;
  readonly tags?: readonly string[];
}

/** What the tests of a file share. */
export interface SharedTest extends When {
  readonly search?: string;
  readonly spl?: string;
  readonly apps?: readonly string[];
  readonly content?: readonly string[];
  readonly macroFiles?: readonly string[];
  readonly macros?: MacroRecord;
  readonly lookups?: GivenLookups;
  readonly datamodels?: readonly string[];
  readonly defaults?: Metadata;
  readonly limits?: 'splunk' | 'unlimited';
  readonly strict?: boolean;
}

/** A test file. */
export interface TestFile extends SharedTest {
  readonly tests: readonly TestCase[];
}

/** A test file that was read, and where its parts stand. */
export interface ReadTestFile {
  readonly file: TestFile;
  /** The place of the name of each test. */
  readonly places: readonly Span[];
  /** The place of the search, or of its name. */
  readonly searchPlace: Span;
  /** The search, if it stands in the file. */
  readonly spl?: Source;
}
