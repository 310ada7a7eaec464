import {
  type EventTypeRecord,
  type LookupRecord,
  type Macros,
  type SavedSearchRecord,
  type SearchOptions,
  type SearchResult,
  search,
  type TagRecord,
  type TransformRecord,
} from '../src/index.ts';

/** A conformance case, as far as answering needs it. */
export interface ConformanceCase {
  readonly id: string;
  readonly spl: string;
  readonly data?: readonly Readonly<Record<string, unknown>>[] | { readonly metrics: readonly MetricPoint[] };
  readonly now?: number;
  readonly tz?: string;
  readonly earliest?: string | number;
  readonly latest?: string | number;
  readonly macros?: Macros;
  readonly lookups?: LookupRecord;
  readonly transforms?: TransformRecord;
  readonly tags?: TagRecord;
  readonly eventtypes?: EventTypeRecord;
  readonly savedsearches?: SavedSearchRecord;
}

interface MetricPoint {
  readonly dims?: Readonly<Record<string, unknown>>;
}

/** What the runner says of a case. */
export type CaseAnswer =
  | { readonly id: string; readonly rows: readonly unknown[]; readonly fields: readonly string[] }
  | { readonly id: string; readonly error: string };

/** Answers one case; whatever happens becomes its answer. */
export function answerCase(given: ConformanceCase): CaseAnswer {
  const { id } = given;
  try {
    const result = runCase(given);
    const error = result.diagnostics.find((diagnostic) => diagnostic.severity === 'error');
    if (error !== undefined) return { id, error: `${error.code} ${error.message}` };
    return { id, rows: result.rows, fields: result.fields };
  } catch (error) {
    return { id, error: `SPL9001 ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Runs the search of a case over its data, in a way of the caller's where there is one. */
export function runCase(given: ConformanceCase, run: (options: SearchOptions) => SearchResult = search): SearchResult {
  const { spl, now, tz, earliest, latest, macros, lookups, transforms, tags, eventtypes, savedsearches } = given;
  return run({
    spl,
    name: given.id,
    data: { rows: rowsOf(given) },
    ...(now === undefined ? {} : { now }),
    ...(tz === undefined ? {} : { tz }),
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
    ...(macros === undefined ? {} : { macros }),
    ...(lookups === undefined ? {} : { lookups }),
    ...(transforms === undefined ? {} : { transforms }),
    ...(tags === undefined ? {} : { tags }),
    ...(eventtypes === undefined ? {} : { eventtypes }),
    ...(savedsearches === undefined ? {} : { savedsearches }),
    // A case is judged by its rows; what it writes goes nowhere.
    writeLookup: () => undefined,
  });
}

function rowsOf(given: ConformanceCase): readonly Readonly<Record<string, unknown>>[] {
  const { data } = given;
  if (data === undefined) return [];
  if (!('metrics' in data)) return data;
  return data.metrics.map(({ dims, ...point }) => ({ ...point, ...dims }));
}
