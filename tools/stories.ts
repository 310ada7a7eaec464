import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompiledSearch } from '../src/backends/arquero/program.ts';
import { type Diagnostic, type MacroRecord, type Metadata, type SearchResult, search } from '../src/index.ts';
import { openDataset } from '../src/io/open.ts';
import { macrosFromConf } from '../src/knowledge/macros-conf.ts';
import { runFunction } from '../src/run-function.ts';
import { renderValue } from '../src/values/number.ts';

/** A search with its macros and the rows that it has to give for a file. */
export interface Story {
  readonly name: string;
  readonly spl: string;
  readonly macros: MacroRecord;
  readonly data: StoryData;
  readonly expected: readonly StoryRow[];
}

/** A file to search; `metadata` is for shapes that carry none. */
export interface StoryData {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly metadata?: Metadata;
}

/** A row of an expected.json. */
export type StoryRow = Readonly<Record<string, unknown>>;

const ROOT = new URL('..', import.meta.url);

/** The clock of all stories: later than every event. */
const CONTEXT = { now: 1_767_225_600, zone: 'UTC' } as const;

/** The folders of `examples/`. */
export const EXAMPLES: readonly string[] = readdirSync(new URL('examples/', ROOT), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** The names of the detections in `rules-spl/detections`. */
export const DETECTIONS: readonly string[] = readdirSync(new URL('rules-spl/detections/', ROOT))
  .map((name) => name.replace(/\.spl$/, ''))
  .sort();

/** The text of a file of the checkout. */
export function textOf(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** The full path of a file of the checkout. */
export function pathOf(path: string): string {
  return fileURLToPath(new URL(path, ROOT));
}

/** The macros of a macros.conf, as the library takes them. */
export function macrosOf(confText: string): MacroRecord {
  const { macros } = macrosFromConf({ name: 'macros.conf', body: confText });
  return Object.fromEntries(
    [...macros].map(([key, { definition, arguments: args, iseval = false }]) => [key, { definition, args, iseval }]),
  );
}

/** A detection of `rules-spl` with the macros beside it. */
export function detection(name: string): Pick<Story, 'spl' | 'macros'> {
  return { spl: textOf(`rules-spl/detections/${name}.spl`), macros: macrosOf(textOf('rules-spl/macros.conf')) };
}

/** An example with the knowledge of its own folder. */
export function example(name: string): Story {
  const folder = `examples/${name}`;
  const file = readdirSync(new URL(`${folder}/`, ROOT)).find((entry) => entry.startsWith('dataset.'));
  if (file === undefined) throw new Error(`${folder} has no dataset`);
  return {
    name,
    spl: textOf(`${folder}/detection.spl`),
    macros: macrosOf(textOf(`${folder}/macros.conf`)),
    data: { name: `${folder}/${file}`, bytes: readFileSync(new URL(`${folder}/${file}`, ROOT)) },
    expected: JSON.parse(textOf(`${folder}/expected.json`)),
  };
}

/** Runs a story through the library. Throws where it reports an error. */
export function runStory({ spl, macros, data }: Omit<Story, 'name' | 'expected'>): SearchResult {
  const result = search({ spl, macros, data, now: CONTEXT.now, tz: CONTEXT.zone });
  refuseErrors(result.diagnostics);
  return result;
}

/** Runs the function of a printed program over the data of a story. */
export function runPrinted(program: CompiledSearch, data: StoryData): readonly StoryRow[] {
  const { fields, columns, length, diagnostics } = runFunction(program, openDataset([data], CONTEXT), CONTEXT);
  refuseErrors(diagnostics);
  return Array.from({ length }, (_, row) => {
    const cells = fields.map((field, column) => [field, renderValue(columns[column]?.[row] ?? null)] as const);
    return Object.fromEntries(cells.filter(([, value]) => value !== null));
  });
}

function refuseErrors(diagnostics: readonly Diagnostic[]): void {
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(`${error.code} ${error.message}`);
}
