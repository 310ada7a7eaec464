/** A cell of a lookup table; null for an empty one. */
export type LookupCell = string | readonly string[] | null;

/** How the time of an event chooses rows of a time-based lookup (transforms.conf.spec: time_field and its like). */
export interface LookupTimeRules {
  readonly column: string;
  /** A format of strptime. */
  readonly format: string;
  /** The event is so many seconds younger than the row, at least and at most. */
  readonly leastOffset: number;
  readonly greatestOffset: number;
}

/** How rows of a lookup table are found (transforms.conf.spec). */
export interface LookupRules {
  readonly caseSensitive: boolean;
  /** Columns whose cells are patterns or networks; the others are compared exactly. */
  readonly matchTypes: ReadonlyMap<string, 'wildcard' | 'cidr'>;
  /** What stands in for missing matches, up to `minMatches`. */
  readonly defaultMatch: string;
  readonly minMatches: number;
  readonly maxMatches: number;
  readonly time?: LookupTimeRules;
}

/** A lookup table: what a search gets when it asks for one by name. */
export interface LookupTable {
  readonly fields: readonly string[];
  /** One cell a field. */
  readonly rows: readonly (readonly LookupCell[])[];
  readonly rules: LookupRules;
  /** Why the rows cannot be had, where they cannot. There are none then. */
  readonly missing?: MissingRows;
  /** The script that answers in place of rows: one of src/values/computed-lookups.ts. */
  readonly computed?: string;
}

/** What holds the rows of a lookup that cannot be read: a script of Splunk, a collection of its KV store, shapes on a map, or a file that is not there. */
export interface MissingRows {
  readonly kind: 'script' | 'collection' | 'shapes' | 'file';
  readonly name: string;
}

/** A table that a search writes (`outputlookup`). */
export type WrittenTable = Pick<LookupTable, 'fields' | 'rows'>;
