import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type AppFiles, appInFolder } from '../knowledge/app-files.ts';
import { appKnowledge } from '../knowledge/app-knowledge.ts';
import { appModels } from '../knowledge/app-models.ts';
import { BUILT_IN } from '../knowledge/built-in-models.ts';
import { dataModelsFromFiles } from '../knowledge/data-models-record.ts';
import { discoverMacros, type FoundMacros, loadMacros } from '../knowledge/discover.ts';
import { layeredMap } from '../knowledge/lazy-map.ts';
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
  readonly macroFiles?: readonly string[];
  /** `name(2)=definition`. */
  readonly macroTexts?: readonly string[];
  /** `name=file.csv`. */
  readonly lookupFiles?: readonly string[];
  /** Data models in Splunk's JSON format. */
  readonly dataModelFiles?: readonly string[];
  /** Folders of Splunk apps, the weakest first. */
  readonly appFolders?: readonly string[];
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

/**
 * Loads what a search may name. What is said closer at hand counts: a text over a file that was named, that over one beside the search, that
 * over apps. Of apps nothing is read before the search names something.
 */
export async function loadKnowledge(options: KnowledgeOptions, tree: FileTree): Promise<Knowledge> {
  const { searchFile, macroFiles = [], macroTexts = [], lookupFiles = [], dataModelFiles = [], appFolders = [] } = options;
  const { apps, diagnostics: noApps } = openApps(appFolders, tree);
  const known = appKnowledge(apps);
  const { tables, diagnostics } = loadLookups(lookupFiles, tree);
  const models = dataModelsFromFiles(dataModelFiles, tree, appModels(apps, BUILT_IN));
  const beside: readonly FoundMacros[] = searchFile === undefined ? [] : [await discoverMacros(searchFile, tree)];
  const named = await Promise.all(macroFiles.map((file) => loadMacros(file, tree)));
  const loaded = [...beside, ...named, ...macroTexts.map(macroFromArgument)];
  const macros = mergeMacros(...loaded.map((part) => part.macros));
  return {
    macros:
      apps.length === 0
        ? macros
        : layeredMap(
            () => macros,
            () => known.macros,
          ),
    search: {
      ...NO_KNOWLEDGE,
      apps: known,
      lookups: layeredMap(
        () => tables,
        () => known.lookups,
      ),
      savedSearches: layeredMap(() => known.savedSearches),
      dataModels: models.dataModels,
    },
    discovered: beside.flatMap(({ files }) => files.map((file) => tree.label(file))),
    diagnostics: [...noApps, ...loaded.flatMap((part) => part.diagnostics), ...diagnostics, ...models.diagnostics],
  };
}

function openApps(
  folders: readonly string[],
  tree: FileTree,
): { readonly apps: readonly AppFiles[]; readonly diagnostics: readonly Diagnostic[] } {
  const opened = folders.map((folder) => appInFolder(folder, tree));
  return { apps: opened.flatMap(({ app }) => app ?? []), diagnostics: opened.flatMap(({ diagnostics }) => diagnostics) };
}
