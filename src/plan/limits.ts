/**
 * Splunk's default limits (limits.conf; semantics/commands.md section 16) as one plain object. They are given to the planner, which puts them
 * into plans, and to the run, which tells of what they cut. `--limits` chooses between these and none.
 */
export interface Limits {
  /** Rows of a subsearch that become text. */
  readonly subsearchRows: number;
  /** Rows of the subsearch of `join` ([join] subsearch_maxout). */
  readonly joinRows: number;
  /** Rows of the subsearches of `append`, `appendcols` and `union` ([searchresults] maxresultrows). */
  readonly appendRows: number;
  /** Rows of each subsearch of `set` ([set] maxresultrows). */
  readonly setRows: number;
  /** Rows for which `map` runs its search (maxsearches). */
  readonly mapSearches: number;
  /** Searches inside of searches; also where there are no limits, since they are run by recursion. */
  readonly searchDepth: number;
  /** Rows that leave `sort`. */
  readonly sortRows: number;
  /** Rows that leave `top` and `rare` with `limit=0` ([top] maxresultrows). */
  readonly topRows: number;
  /** Values that `list()` keeps ([stats] list_maxsize). */
  readonly listValues: number;
  /** Rows of a window of `streamstats` ([streamstats] max_stream_window). */
  readonly windowRows: number;
  /** Bytes of the rows that `mvexpand` makes ([mvexpand] max_mem_usage_mb). */
  readonly mvexpandBytes: number;
  /** Events of a transaction. */
  readonly transactionEvents: number;
  /** Transactions that are open at a time ([transactions] maxopentxn). */
  readonly openTransactions: number;
  /** Events of these ([transactions] maxopenevents). */
  readonly openTransactionEvents: number;
}

/** What Splunk does where nobody has changed its configuration. */
export const LIMITS: Limits = {
  subsearchRows: 10_000,
  joinRows: 50_000,
  appendRows: 50_000,
  setRows: 50_000,
  mapSearches: 10,
  searchDepth: 8,
  sortRows: 10_000,
  topRows: 50_000,
  listValues: 100,
  windowRows: 10_000,
  mvexpandBytes: 500 * 1024 * 1024,
  transactionEvents: 1000,
  openTransactions: 5000,
  openTransactionEvents: 100_000,
};

const { searchDepth } = LIMITS;
/** No limits but that on nesting. */
export const NO_LIMITS: Limits = {
  subsearchRows: Number.POSITIVE_INFINITY,
  joinRows: Number.POSITIVE_INFINITY,
  appendRows: Number.POSITIVE_INFINITY,
  setRows: Number.POSITIVE_INFINITY,
  mapSearches: Number.POSITIVE_INFINITY,
  searchDepth,
  sortRows: Number.POSITIVE_INFINITY,
  topRows: Number.POSITIVE_INFINITY,
  listValues: Number.POSITIVE_INFINITY,
  windowRows: Number.POSITIVE_INFINITY,
  mvexpandBytes: Number.POSITIVE_INFINITY,
  transactionEvents: Number.POSITIVE_INFINITY,
  openTransactions: Number.POSITIVE_INFINITY,
  openTransactionEvents: Number.POSITIVE_INFINITY,
};

/** What `--limits` can be. */
export const LIMIT_CHOICES = ['splunk', 'unlimited'] as const;
/** Splunk's default limits, or none. */
export type LimitChoice = (typeof LIMIT_CHOICES)[number];

/** The limits that were chosen. */
export const limitsOf = (choice: LimitChoice): Limits => (choice === 'unlimited' ? NO_LIMITS : LIMITS);

/** A limit as plans hold it, which are JSON: null is none. */
export const finite = (limit: number): number | null => (Number.isFinite(limit) ? limit : null);

/** How many rows of a search are read. */
export interface RowLimit {
  readonly rows: number;
  /** The command whose default limit it is: a cut is told. Absent: the search asks for it. */
  readonly of?: string;
}

/** What an option `maxout` asks for: 0 is no limit, and without it the command's default counts. */
export function rowLimit(maxout: number | undefined, rows: number, of: string): RowLimit | null {
  if (maxout === undefined) return Number.isFinite(rows) ? { rows, of } : null;
  return maxout === 0 ? null : { rows: maxout };
}
