import { transform } from 'esbuild';
import { type CompiledPlan, compileSearch } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { holdData, type OpenHeldData } from '../../src/hold-data.ts';
import type { DataInput, Dataset } from '../../src/io/data-input.ts';
import { dataModelsFromRecord } from '../../src/knowledge/data-models-record.ts';
import { type EventTypeRecord, eventTypesFromRecord } from '../../src/knowledge/event-type.ts';
import { type LookupRecord, lookupsFromRecord, type TransformRecord } from '../../src/knowledge/lookups-record.ts';
import { type MacroRecord, macrosFromRecord } from '../../src/knowledge/macros-record.ts';
import { type SavedSearchRecord, savedSearchesFromRecord } from '../../src/knowledge/saved-search.ts';
import { NO_KNOWLEDGE, type SearchKnowledge } from '../../src/knowledge/search-knowledge.ts';
import { type TagRecord, tagsFromRecord } from '../../src/knowledge/tag.ts';
import { type HeldData, openRun } from '../../src/open-run.ts';
import { printProgram } from '../../src/print-program.ts';
import { printedTextKnowledge } from '../../src/printed-knowledge.ts';
import { runFunction } from '../../src/run-function.ts';
import { runSearch } from '../../src/run-search.ts';
import * as runtime from '../../src/runtime.ts';
import type { ByteSource } from '../../src/scan/byte-source.ts';
import type { SearchFunction } from '../../src/search-function.ts';
import type { RunResult } from '../../src/shown.ts';
import { renderValue } from '../../src/values/number.ts';
import type { TestRow } from './rows.ts';

/** The time at which searches of tests start. */
export const TEST_NOW = 1_704_067_200;

/** What a search gave, as rows of text. */
export interface Ran {
  readonly rows: readonly TestRow[];
  readonly fields: readonly string[];
  /** Those of the search, and those of the run. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A search that was compiled once, to be run in different ways. */
export interface Runnable {
  readonly compiled: CompiledPlan;
  readonly knowledge: SearchKnowledge;
  /** Errors and warnings of the search. */
  readonly diagnostics: readonly Diagnostic[];
  readonly failed: boolean;
}

/** What a search of a test may ask for by name, as a caller of the library would pass it. */
export interface TestKnowledge {
  readonly lookups?: LookupRecord;
  readonly transforms?: TransformRecord;
  readonly tags?: TagRecord;
  readonly eventtypes?: EventTypeRecord;
  readonly savedsearches?: SavedSearchRecord;
  readonly dataModels?: readonly (string | object)[];
  readonly mayWrite?: boolean;
}

/** Compiles a search; what is wrong with it is in `diagnostics`. */
export function compileSpl(spl: string, macros: MacroRecord = {}, given: TestKnowledge = {}): Runnable {
  const loaded = macrosFromRecord(macros);
  const lookups = lookupsFromRecord(given.lookups, given.transforms);
  const tagged = tagsFromRecord(given.tags);
  const models = dataModelsFromRecord(given.dataModels);
  const knowledge: SearchKnowledge = {
    ...NO_KNOWLEDGE,
    lookups: lookups.tables,
    tags: tagged.tags,
    eventTypes: eventTypesFromRecord(given.eventtypes),
    savedSearches: savedSearchesFromRecord(given.savedsearches ?? {}),
    dataModels: models.dataModels,
    mayWrite: given.mayWrite ?? false,
  };
  const compiled = compileSearch({ name: 'search', body: spl }, loaded.macros, knowledge);
  const diagnostics = [
    ...loaded.diagnostics,
    ...lookups.diagnostics,
    ...tagged.diagnostics,
    ...models.diagnostics,
    ...compiled.diagnostics,
  ];
  return { compiled, knowledge, diagnostics, failed: compiled.program === undefined };
}

/** Rows of a test, or the text of a file. */
export type TestData = readonly TestRow[] | string;

const inputOf = (data: TestData, { name = 'data', chunk }: Pick<Running, 'name' | 'chunk'> = {}): DataInput => {
  if (typeof data !== 'string') return { name, rows: data };
  return chunk === undefined ? { name, text: data } : { source: inPieces(name, new TextEncoder().encode(data), chunk) };
};

/** Bytes that come in pieces of a size. */
const inPieces = (name: string, bytes: Uint8Array, size: number): ByteSource => ({
  name,
  *chunks() {
    for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size);
  },
});

const lookupsOf = ({ lookups, mayWrite }: SearchKnowledge) => ({ lookups, ...(mayWrite ? { writeLookup: () => undefined } : {}) });

/** How a search of a test is run. */
export interface Running {
  /** False keeps filters out of the scan. */
  readonly fuse: boolean;
  /** Which reading of the data is used. */
  readonly kernel?: 'always' | 'never';
  /** Told when the kernel read the data, and how many events it looked at. */
  readonly onKernel?: (read: number) => void;
  /** What the file is called. */
  readonly name?: string;
  /** The bytes come in pieces of this size. */
  readonly chunk?: number;
}

/** Data that stay in memory, for any number of `runHeld`. */
export const heldData = (data: TestData, kernel: NonNullable<Running['kernel']>, memory?: number): OpenHeldData =>
  holdData({ inputs: [inputOf(data)], now: TEST_NOW, kernel, ...(memory === undefined ? {} : { memory }) });

/** Runs a compiled search over data that stay in memory. */
export function runHeld({ compiled, knowledge, diagnostics }: Runnable, held: HeldData): Ran {
  const { dataset, context } = openRun({ inputs: [], now: TEST_NOW, held, ...lookupsOf(knowledge) });
  return shownOf(runSearch(compiled, dataset, context, { fuse: true }), diagnostics);
}

/** Runs a compiled search as `spl-run run` does. */
export function runDirectly(
  { compiled, knowledge, diagnostics }: Runnable,
  data: TestData,
  { fuse, kernel = 'never', onKernel = () => undefined, ...how }: Running,
): Ran {
  const { dataset, context } = openRun({ inputs: [inputOf(data, how)], now: TEST_NOW, kernel, ...lookupsOf(knowledge) });
  const watched: Dataset = {
    ...dataset,
    coded: (request) => {
      const found = dataset.coded?.(request);
      if (found !== undefined) onKernel(found.read);
      return found;
    },
  };
  return shownOf(runSearch(compiled, watched, context, { fuse }), diagnostics);
}

/** Runs the text that `spl-run compile` prints. */
export async function runPrinted({ compiled, knowledge, diagnostics }: Runnable, data: TestData): Promise<Ran> {
  const { dataset, context } = openRun({ inputs: [inputOf(data)], now: TEST_NOW, ...lookupsOf(knowledge) });
  const { search, knowledge: held = {} } = await evaluateProgram(printProgram(compiled));
  const { lookups, mayWrite } = knowledge;
  const known = printedTextKnowledge(held, { lookups, mayWrite, limits: compiled.named.settings.limits });
  return shownOf(runFunction(search, dataset, context, { fuse: true, knowledge: known }), diagnostics);
}

const STARTER = /await runProgram\(import\.meta, search(?:, knowledge)?\);\n$/;

/** The function that a printed program exports. */
export const evaluatePrinted = async (program: string): Promise<SearchFunction> => (await evaluateProgram(program)).search;

/** What a printed program exports. */
export async function evaluateProgram(
  program: string,
): Promise<{ readonly search: SearchFunction; readonly knowledge?: runtime.PrintedKnowledge }> {
  if (!STARTER.test(program)) throw new Error('a printed program ends with its start');
  const { code, warnings } = await transform(program.replace(STARTER, ''), { loader: 'ts', format: 'cjs', target: 'es2022' });
  if (warnings.length > 0) throw new Error(`esbuild warns of the printed program: ${warnings[0]?.text}`);
  const module = { exports: {} as { search?: SearchFunction; knowledge?: runtime.PrintedKnowledge } };
  const load = (name: string): unknown => {
    if (name !== 'spl-run/runtime') throw new Error(`the printed program imports ${name}`);
    return runtime;
  };
  new Function('module', 'require', code)(module, load);
  if (module.exports.search === undefined) throw new Error('the printed program exports no search');
  const { search, knowledge } = module.exports;
  return { search, ...(knowledge === undefined ? {} : { knowledge }) };
}

function shownOf(result: RunResult, diagnostics: readonly Diagnostic[]): Ran {
  const rows = Array.from({ length: result.length }, (_, index): TestRow => {
    const cells = result.fields.flatMap((field, column) => {
      const text = renderValue(result.columns[column]?.[index] ?? null);
      return text === null ? [] : [[field, text] as const];
    });
    // fromEntries makes an own property even of `__proto__`.
    return Object.fromEntries(cells);
  });
  return { rows, fields: result.fields, diagnostics: [...diagnostics, ...result.diagnostics] };
}
