import type { Pipeline } from './ast/pipeline.ts';
import { readSearch } from './compile.ts';
import { compileText, sourceOf } from './compile-text.ts';
import { type Diagnostic, DiagnosticError } from './diagnostics/diagnostic.ts';
import { formatSearch } from './format-search.ts';
import { withKnownMacros } from './given-knowledge.ts';
import { withMacros } from './known-macros.ts';
import { printable, printProgram } from './print-program.ts';
import { searchData } from './search-data.ts';
import type { ReadOptions, SearchOptions, SearchResult, SearchText } from './search-options.ts';
import { supplyCommands } from './supplied-commands.ts';

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
export { type OpenedData, type OpenedField, type OpenedSearchOptions, type OpenOptions, open } from './open-data.ts';
export type { LimitChoice } from './plan/limits.ts';
export type { Macros, ReadOptions, ResultRow, SearchOptions, SearchResult, SearchText, WrittenLookup } from './search-options.ts';
export type { Origin, Source, Span } from './text/source.ts';
export type { PluginArguments, PluginCommand, PluginRow } from './values/plugin.ts';

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
    const supplied = supplyCommands(options.commands ?? {});
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
  return searchData(options);
}
