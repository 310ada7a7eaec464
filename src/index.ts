import { withAppCommands } from './app-commands.ts';
import type { Pipeline } from './ast/pipeline.ts';
import { type CompiledPlan, compileSearch, readSearch } from './compile.ts';
import { type Diagnostic, DiagnosticError } from './diagnostics/diagnostic.ts';
import { formatSearch } from './format-search.ts';
import { type GivenData, inputsOf } from './given-data.ts';
import { type GivenKnowledge, readKnowledge, withKnownMacros } from './given-knowledge.ts';
import type { Metadata } from './io/data-input.ts';
import { openGeoip } from './io/geoip.ts';
import { epochText } from './io/rows-out.ts';
import type { MacroRecord } from './knowledge/macros-record.ts';
import type { SearchKnowledge } from './knowledge/search-knowledge.ts';
import { withMacros } from './known-macros.ts';
import { openRun } from './open-run.ts';
import type { LimitChoice } from './plan/limits.ts';
import { printable, printProgram } from './print-program.ts';
import { runSearch } from './run-search.ts';
import type { RunResult } from './shown.ts';
import { supplyCommands } from './supplied-commands.ts';
import type { Source } from './text/source.ts';
import type { Locate } from './values/location.ts';
import type { WrittenTable } from './values/lookup-table.ts';
import { renderValue } from './values/number.ts';
import type { PluginCommand } from './values/plugin.ts';

export type { Pipeline } from './ast/pipeline.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export { diagnosticJson } from './diagnostics/json.ts';
export { renderDiagnostic } from './diagnostics/render.ts';
export type { Data, EventRow, GivenData } from './given-data.ts';
export type { EventInspection } from './inspect/inspection.ts';
export { type InspectOptions, type InspectResult, inspectEvent } from './inspect/library.ts';
export type { Metadata } from './io/data-input.ts';
export type { AppFiles, AppRecord } from './knowledge/app-files.ts';
export type { GivenFiles } from './knowledge/app-records.ts';
export type { Content, LoadedDetection } from './knowledge/content.ts';
export type { Detection } from './knowledge/detection.ts';
export type { EventTypeRecord } from './knowledge/event-type.ts';
export type { LookupRecord, TransformRecord } from './knowledge/lookups-record.ts';
export type { MacroRecord } from './knowledge/macros-record.ts';
export type { SavedSearchRecord } from './knowledge/saved-search.ts';
export type { TagRecord } from './knowledge/tag.ts';
export { openContent } from './open-content.ts';
export type { LimitChoice } from './plan/limits.ts';
export type { Origin, Source, Span } from './text/source.ts';
export type { PluginArguments, PluginCommand, PluginRow } from './values/plugin.ts';

/** Macros by name, or by `name(N)` with the number of arguments: a definition, or its parts. */
export type Macros = MacroRecord;

/** One row of an answer: text, a list of texts for a multivalue; a missing field has no key. The object has no prototype. */
export type ResultRow = Readonly<Record<string, string | readonly string[]>>;

/** The text of a search, or one that remembers the file that it was taken out of (`Detection.search`): messages point into that file. */
export type SearchText = string | Source;

/** What a search text may come with. */
export interface ReadOptions extends GivenKnowledge {
  /** What diagnostics call the text; `search` if absent. */
  readonly name?: string;
  readonly macros?: Macros;
  /** Takes the tables that a search writes (`outputlookup`, `outputcsv`); without it a search that writes is refused. */
  readonly writeLookup?: (name: string, table: WrittenLookup) => void;
  /** Commands that the caller supplies, for what needs a server or an add-on of Splunk. A printed program cannot hold them. */
  readonly commands?: Readonly<Record<string, PluginCommand>>;
  /** `unlimited` takes Splunk's default limits away (10000 rows of `sort`, 50000 of a join, ...); `splunk` if absent: a warning tells of what was cut. */
  readonly limits?: LimitChoice;
}

/** A table that a search wrote: all of it, with the rows that were there before where the search adds to them. */
export interface WrittenLookup {
  readonly fields: readonly string[];
  /** The object has no prototype; an empty cell has no key. */
  readonly rows: readonly ResultRow[];
}

/** What to search, and how. */
export interface SearchOptions extends ReadOptions {
  readonly spl: SearchText;
  readonly data?: GivenData;
  /** Metadata for events that carry none. */
  readonly defaults?: Metadata;
  /** The time at which the search starts: epoch seconds, a time modifier, or `data` for the greatest `_time` of the data; the clock if absent. */
  readonly now?: number | string;
  /** IANA zone of the searcher; UTC if absent. */
  readonly tz?: string;
  /** Time modifiers: `-24h@h`, epoch seconds, `%m/%d/%Y:%H:%M:%S`. An inline time of the search overrides them. */
  readonly earliest?: string | number;
  readonly latest?: string | number;
  /** A GeoIP database in the MaxMind format, for `iplocation`. */
  readonly geoip?: Uint8Array;
}

/** What a search gave. */
export interface SearchResult {
  readonly rows: readonly ResultRow[];
  /** The columns, in order. */
  readonly fields: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly stats: {
    /** Events that were looked at. */
    readonly events: number;
    readonly rows: number;
    readonly milliseconds: number;
    /** Approximations and guesses, each told once. */
    readonly fidelity: readonly string[];
  };
}

/** A search that was compiled. */
export interface Compiled {
  readonly pipeline: Pipeline;
  readonly diagnostics: readonly Diagnostic[];
  /** The logical plan, plain JSON; absent where there is an error. */
  readonly plan?: unknown;
  /** The search as a TypeScript program; absent where there is an error, a command that the caller supplies, or something else that a program cannot hold. */
  readonly typescript?: string;
}

/** Parses a search after macro expansion. Never throws: what is wrong stands in `diagnostics`. */
export function parse(
  text: SearchText,
  options: ReadOptions = {},
): { readonly pipeline: Pipeline; readonly diagnostics: readonly Diagnostic[] } {
  return withMacros(options.macros, ({ macros, diagnostics }) => {
    const supplied = supplyCommands(options.commands ?? NO_COMMANDS);
    const read = readSearch(sourceOf(text, options), withKnownMacros(macros, options), supplied.table);
    return { pipeline: read.pipeline, diagnostics: [...diagnostics, ...supplied.diagnostics, ...read.diagnostics] };
  });
}

/** Compiles a search to its plan and to TypeScript. Never throws for a mistake of the search. */
export function compile(text: SearchText, options: ReadOptions = {}): Compiled {
  const { compiled, diagnostics } = compileText(text, options);
  const base = { pipeline: compiled.pipeline, diagnostics };
  if (compiled.plan === undefined) return base;
  const { plan } = compiled;
  const { program } = printable(compiled);
  return program === undefined ? { ...base, plan } : { ...base, plan, typescript: program };
}

/** The TypeScript program of a search; throws an `Error` with the first diagnostic where the search is wrong. */
export function print(text: SearchText, options: ReadOptions = {}): string {
  const { compiled, diagnostics } = compileText(text, options);
  const error = diagnostics.find((diagnostic) => diagnostic.severity === 'error');
  if (error !== undefined) throw new DiagnosticError(error);
  return printProgram(compiled);
}

/** A search in canonical layout, macros and comments as written; a text that cannot be parsed is given back as it is. */
export function format(text: string): string {
  return formatSearch(text);
}

/** Runs a search over data. Mistakes of the search or the data are in `diagnostics`; there are no rows then. */
export function search(options: SearchOptions): SearchResult {
  const begun = performance.now();
  const { compiled, knowledge, plugins, diagnostics } = compileText(options.spl, options);
  const { data, defaults, now, tz: zone, earliest, latest, limits } = options;
  const geoip = databaseOf(options.geoip);
  const {
    dataset,
    context,
    diagnostics: wrong,
  } = openRun({
    inputs: inputsOf(data),
    ...present({ defaults, now, zone, earliest, latest, limits, locate: geoip.locate }),
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
    write(name, { fields, rows: rowObjects({ fields, columns, length: rows.length }) });
  };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The options that were given: an option that is undefined is absent. */
function present<T extends object>(options: T): Present<T> {
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

function sourceOf(text: SearchText, { name = 'search' }: ReadOptions): Source {
  return typeof text === 'string' ? { name, body: text } : text;
}

interface CompiledText {
  readonly compiled: CompiledPlan;
  readonly knowledge: SearchKnowledge;
  readonly plugins: ReadonlyMap<string, PluginCommand>;
  readonly diagnostics: readonly Diagnostic[];
}

const NO_COMMANDS = {};
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

function compileText(text: SearchText, options: ReadOptions): CompiledText {
  return withMacros(options.macros, ({ macros, diagnostics }) => {
    const { knowledge, diagnostics: problems } = readKnowledge(options, { mayWrite: options.writeLookup !== undefined });
    const { table, plugins, diagnostics: refused } = supplyCommands(options.commands ?? NO_COMMANDS);
    const settings = { limits: options.limits ?? 'splunk', commands: withAppCommands(table, knowledge.apps) };
    const compiled = compileSearch(sourceOf(text, options), withKnownMacros(macros, options), knowledge, settings);
    return { compiled, knowledge, plugins, diagnostics: [...diagnostics, ...problems, ...refused, ...compiled.diagnostics] };
  });
}
