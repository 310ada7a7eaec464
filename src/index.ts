import type { Pipeline } from './ast/pipeline.ts';
import { type CompiledPlan, compileSearch, readSearch } from './compile.ts';
import { type Diagnostic, DiagnosticError } from './diagnostics/diagnostic.ts';
import { formatSearch } from './format-search.ts';
import type { DataInput, Metadata } from './io/data-input.ts';
import { epochText } from './io/rows-out.ts';
import type { LoadedMacros } from './knowledge/macro.ts';
import { type MacroRecord, macrosFromRecord } from './knowledge/macros-record.ts';
import { openRun } from './open-run.ts';
import { printProgram } from './print-program.ts';
import { runSearch } from './run-search.ts';
import { renderValue } from './values/number.ts';

export type { Pipeline } from './ast/pipeline.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export { diagnosticJson } from './diagnostics/json.ts';
export { renderDiagnostic } from './diagnostics/render.ts';
export type { Metadata } from './io/data-input.ts';
export type { MacroRecord } from './knowledge/macros-record.ts';
export type { Source, Span } from './text/source.ts';

/** Macros by name, or by `name(N)` with the number of arguments: a definition, or its parts. */
export type Macros = MacroRecord;

/** One row of an answer: text, a list of texts for a multivalue; a missing field has no key. The object has no prototype. */
export type ResultRow = Readonly<Record<string, string | readonly string[]>>;

/** A row of data in memory: fields as given, a list of scalars is a multivalue; an inner object is flattened like JSON. */
export type EventRow = Readonly<Record<string, unknown>>;

/**
 * Data to search: the text or bytes of a file of any supported shape, rows, or several of these with metadata.
 * `events` are JSON events: they are extracted as Splunk extracts JSON (a list becomes `name{}`).
 */
export type Data =
  | string
  | Uint8Array
  | readonly EventRow[]
  | { readonly name?: string; readonly metadata?: Metadata; readonly text: string }
  | { readonly name?: string; readonly metadata?: Metadata; readonly bytes: Uint8Array }
  | { readonly name?: string; readonly metadata?: Metadata; readonly rows: readonly EventRow[] }
  | { readonly name?: string; readonly metadata?: Metadata; readonly events: readonly unknown[] };

/** What a search text may come with. */
export interface ReadOptions {
  /** What diagnostics call the text; `search` if absent. */
  readonly name?: string;
  readonly macros?: Macros;
}

/** What to search, and how. */
export interface SearchOptions extends ReadOptions {
  readonly spl: string;
  readonly data?: Data | readonly Exclude<Data, string | Uint8Array | readonly EventRow[]>[];
  /** Metadata for events that carry none. */
  readonly defaults?: Metadata;
  /** The time at which the search starts: epoch seconds, a time modifier, or `data` for the greatest `_time` of the data; the clock if absent. */
  readonly now?: number | string;
  /** IANA zone of the searcher; UTC if absent. */
  readonly tz?: string;
  /** Time modifiers: `-24h@h`, epoch seconds, `%m/%d/%Y:%H:%M:%S`. An inline time of the search overrides them. */
  readonly earliest?: string | number;
  readonly latest?: string | number;
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
  /** The search as a TypeScript program; absent where there is an error. */
  readonly typescript?: string;
}

/** Parses a search after macro expansion. Never throws: what is wrong stands in `diagnostics`. */
export function parse(
  text: string,
  options: ReadOptions = {},
): { readonly pipeline: Pipeline; readonly diagnostics: readonly Diagnostic[] } {
  const { macros, diagnostics } = readMacros(options);
  const read = readSearch({ name: options.name ?? 'search', body: text }, macros);
  return { pipeline: read.pipeline, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** Compiles a search to its plan and to TypeScript. Never throws for a mistake of the search. */
export function compile(text: string, options: ReadOptions = {}): Compiled {
  const { compiled, diagnostics } = compileText(text, options);
  const base = { pipeline: compiled.pipeline, diagnostics };
  return compiled.plan === undefined ? base : { ...base, plan: compiled.plan, typescript: printProgram(compiled) };
}

/** The TypeScript program of a search; throws an `Error` with the first diagnostic where the search is wrong. */
export function print(text: string, options: ReadOptions = {}): string {
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
  const { compiled, diagnostics } = compileText(options.spl, options);
  const { data, defaults, now, tz: zone, earliest, latest } = options;
  const {
    dataset,
    context,
    diagnostics: wrong,
  } = openRun({ inputs: inputsOf(data), ...present({ defaults, now, zone, earliest, latest }) });
  const problems = [...diagnostics, ...wrong];
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

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The options that were given: an option that is undefined is absent. */
function present<T extends object>(options: T): Present<T> {
  // Entries without undefined are those of Present<T>.
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Present<T>;
}

function rowObjects(result: {
  readonly fields: readonly string[];
  readonly columns: readonly (readonly import('./values/value.ts').Value[])[];
  readonly length: number;
}): readonly ResultRow[] {
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

function compileText(text: string, options: ReadOptions): { readonly compiled: CompiledPlan; readonly diagnostics: readonly Diagnostic[] } {
  const { macros, diagnostics } = readMacros(options);
  const compiled = compileSearch({ name: options.name ?? 'search', body: text }, macros);
  return { compiled, diagnostics: [...diagnostics, ...compiled.diagnostics] };
}

interface KnownMacros extends LoadedMacros {
  readonly entries: readonly (readonly [string, unknown])[];
}
const knownMacros = new WeakMap<Macros, KnownMacros>();

/** A caller passes the same macros with thousands of searches: they are read once, and again when a definition has been put in or changed. */
function readMacros(options: ReadOptions): LoadedMacros {
  const { macros } = options;
  if (macros === undefined) return { macros: new Map(), diagnostics: [] };
  const entries = Object.entries(macros);
  const known = knownMacros.get(macros);
  if (
    known !== undefined &&
    known.entries.length === entries.length &&
    known.entries.every(([key, value], i) => entries[i]?.[0] === key && entries[i]?.[1] === value)
  ) {
    return known;
  }
  const loaded = { ...macrosFromRecord(macros), entries };
  knownMacros.set(macros, loaded);
  return loaded;
}

function inputsOf(data: SearchOptions['data']): readonly DataInput[] {
  if (data === undefined) return [];
  if (typeof data === 'string') return [{ name: 'data', text: data }];
  if (data instanceof Uint8Array) return [{ name: 'data', bytes: data }];
  if (!Array.isArray(data)) return [inputOf(data as NamedData)];
  // An array holds rows, or named pieces of data; only these have one of the three keys with such content.
  const list = data as readonly (EventRow | NamedData)[];
  return list.length > 0 && list.every(isNamedData) ? list.map(inputOf) : [{ name: 'data', rows: list as readonly EventRow[] }];
}

type NamedData = Exclude<Data, string | Uint8Array | readonly EventRow[]>;

function isNamedData(item: EventRow | NamedData): item is NamedData {
  const { rows, events, bytes } = item as { readonly rows?: unknown; readonly events?: unknown; readonly bytes?: unknown };
  return Array.isArray(rows) || Array.isArray(events) || bytes instanceof Uint8Array || ('text' in item && 'metadata' in item);
}

function inputOf(data: NamedData): DataInput {
  const named = { name: data.name ?? 'data', ...(data.metadata === undefined ? {} : { metadata: data.metadata }) };
  if ('rows' in data) return { ...named, rows: data.rows };
  if ('events' in data) return { ...named, text: data.events.map((event) => JSON.stringify(event)).join('\n') };
  return 'text' in data ? { ...named, text: data.text } : { ...named, bytes: data.bytes };
}
