import { type CompiledText, compileText } from './compile-text.ts';
import { type Diagnostic, DiagnosticError } from './diagnostics/diagnostic.ts';
import { inputsOf } from './given-data.ts';
import { openGeoip } from './io/geoip.ts';
import { epochText } from './io/rows-out.ts';
import { type HeldData, openRun } from './open-run.ts';
import { runSearch } from './run-search.ts';
import type { ReadOptions, ResultRow, SearchOptions, SearchResult, WrittenLookup } from './search-options.ts';
import type { RunResult } from './shown.ts';
import type { Locate } from './values/location.ts';
import type { WrittenTable } from './values/lookup-table.ts';
import { renderValue } from './values/number.ts';

/** What a search runs on, apart from its text. */
type RunningOptions = Omit<SearchOptions, 'spl'>;

/** Runs a search over data; mistakes are in `diagnostics`. */
export function searchData(options: SearchOptions): SearchResult {
  const begun = performance.now();
  return runText(compileText(options.spl, options), options, { begun });
}

/** Runs a compiled text over the caller's data, or over data that stay open. */
export function runText(
  { compiled, knowledge, plugins, diagnostics }: CompiledText,
  options: RunningOptions,
  { begun, held }: { readonly begun: number; readonly held?: HeldData },
): SearchResult {
  const { data, defaults, now, tz: zone, earliest, latest, limits } = options;
  const geoip = databaseOf(options.geoip);
  const {
    dataset,
    context,
    diagnostics: wrong,
  } = openRun({
    inputs: inputsOf(data),
    ...present({ defaults, now, zone, earliest, latest, limits, locate: geoip.locate, held }),
    plugins,
    lookups: knowledge.lookups,
    apps: knowledge.apps,
    eventTypes: knowledge.eventTypes,
    tags: knowledge.tags,
    ...(options.writeLookup === undefined ? {} : { writeLookup: writerOf(options.writeLookup) }),
  });
  const problems = [...diagnostics, ...wrong, ...geoip.diagnostics];
  const finish = (rows: readonly ResultRow[], fields: readonly string[], more: readonly Diagnostic[]): SearchResult => ({
    rows,
    fields,
    diagnostics: [...problems, ...more],
    stats: { events: dataset.events, rows: rows.length, milliseconds: performance.now() - begun, fidelity: dataset.notes },
  });
  if (problems.some((diagnostic) => diagnostic.severity === 'error')) return finish([], [], []);
  const result = runSearch(compiled, dataset, context);
  return finish(rowObjects(result), result.fields, result.diagnostics);
}

function writerOf(write: NonNullable<ReadOptions['writeLookup']>): (name: string, table: WrittenTable) => void {
  return (name, { fields, rows }) => {
    const columns = fields.map((_, position) => rows.map((cells) => cells[position] ?? null));
    const table: WrittenLookup = { fields, rows: rowObjects({ fields, columns, length: rows.length }) };
    write(name, table);
  };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The options that were given: an option that is undefined is absent. */
export function present<T extends object>(options: T): Present<T> {
  // Entries without undefined are those of Present<T>.
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Present<T>;
}

function rowObjects(result: Pick<RunResult, 'fields' | 'columns' | 'length'>): readonly ResultRow[] {
  return Array.from({ length: result.length }, (_, index) => {
    const row: Record<string, string | readonly string[]> = Object.create(null);
    result.fields.forEach((field, position) => {
      const value = result.columns[position]?.[index] ?? null;
      const text = field === '_time' && typeof value === 'number' ? epochText(value) : renderValue(value);
      if (text !== null) row[field] = text;
    });
    return row;
  });
}

const databases = new WeakMap<Uint8Array, Locate>();

/** A caller passes the same database with many searches: it is opened once. */
function databaseOf(bytes: Uint8Array | undefined): { readonly locate?: Locate; readonly diagnostics: readonly Diagnostic[] } {
  if (bytes === undefined) return { diagnostics: [] };
  try {
    const locate = databases.get(bytes) ?? openGeoip(bytes, 'geoip');
    databases.set(bytes, locate);
    return { locate, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { diagnostics: [error.diagnostic] };
  }
}
