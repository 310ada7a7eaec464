/**
 * Splunk's default limits for commands that combine searches (limits.conf; semantics/commands.md section 16), in this one place:
 * `--limits` will choose between these and none.
 */
export const LIMITS = {
  /** Rows of a subsearch that become text. */
  subsearchRows: 10_000,
  /** Rows of the subsearch of `join` ([join] subsearch_maxout). */
  joinRows: 50_000,
  /** Rows of the subsearches of `append`, `appendcols` and `union` ([searchresults] maxresultrows). */
  appendRows: 50_000,
  /** Rows of each subsearch of `set` ([set] maxresultrows). */
  setRows: 50_000,
  /** Rows for which `map` runs its search (maxsearches). */
  mapSearches: 10,
  /** Searches inside of searches. */
  searchDepth: 8,
} as const;

/** How many rows of a search are read. */
export interface RowLimit {
  readonly rows: number;
  /** The command whose default limit it is: a cut is told. Absent: the search asks for it. */
  readonly of?: string;
}
