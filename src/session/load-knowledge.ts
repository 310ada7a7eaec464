import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { dataModelsFromFiles } from '../knowledge/data-models-record.ts';
import { discoverMacros, type FoundMacros, loadMacros } from '../knowledge/discover.ts';
import { loadLookups } from '../knowledge/lookup-files.ts';
import { type MacroTable, mergeMacros } from '../knowledge/macro.ts';
import { macroFromArgument } from '../knowledge/macros-record.ts';
import { NO_KNOWLEDGE, type SearchKnowledge } from '../knowledge/search-knowledge.ts';
import type { FileTree } from '../text/file-tree.ts';

/** Where the knowledge of a search comes from. */
export interface KnowledgeOptions {
  /** The file of the search; without it nothing beside it is looked for. */
  readonly searchFile?: string;
  /** Files and folders of macros. */
  readonly macroFiles: readonly string[];
  /** `name(2)=definition`. */
  readonly macroTexts: readonly string[];
  /** `name=file.csv`. */
  readonly lookupFiles?: readonly string[];
  /** Data models in Splunk's JSON format. */
  readonly dataModelFiles?: readonly string[];
}

/** The knowledge of a search. */
export interface Knowledge {
  readonly macros: MacroTable;
  /** What the search may ask for by name. */
  readonly search: SearchKnowledge;
  /** Files beside the search that nobody named. */
  readonly discovered: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads what a search may name. What is said closer at hand counts: a text over a file that was named, that over one beside the search. */
export async function loadKnowledge(
  { searchFile, macroFiles, macroTexts, lookupFiles = [], dataModelFiles = [] }: KnowledgeOptions,
  tree: FileTree,
): Promise<Knowledge> {
  const { tables, diagnostics } = loadLookups(lookupFiles, tree);
  const models = dataModelsFromFiles(dataModelFiles, tree);
  const beside: readonly FoundMacros[] = searchFile === undefined ? [] : [await discoverMacros(searchFile, tree)];
  const named = await Promise.all(macroFiles.map((file) => loadMacros(file, tree)));
  const loaded = [...beside, ...named, ...macroTexts.map(macroFromArgument)];
  return {
    macros: mergeMacros(...loaded.map(({ macros }) => macros)),
    search: { ...NO_KNOWLEDGE, lookups: tables, dataModels: models.dataModels },
    discovered: beside.flatMap(({ files }) => files.map((file) => tree.label(file))),
    diagnostics: [...loaded.flatMap((part) => part.diagnostics), ...diagnostics, ...models.diagnostics],
  };
}
