import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type AppFiles, appInFolder } from '../knowledge/app-files.ts';
import { appKnowledge } from '../knowledge/app-knowledge.ts';
import { appModels } from '../knowledge/app-models.ts';
import { BUILT_IN } from '../knowledge/built-in-models.ts';
import type { Content } from '../knowledge/content.ts';
import { dataModelsFromFiles } from '../knowledge/data-models-record.ts';
import { appRootOf, contentRootOf, discoverMacros, type FoundMacros, loadMacros } from '../knowledge/discover.ts';
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
  /** Folders of Splunk apps, the weakest first. The app that the search lies in counts over all of them, if it is none of them. */
  readonly appFolders?: readonly string[];
  /** Folders of content repositories, the weakest first. That which the search lies in comes below all of them. */
  readonly contentFolders?: readonly string[];
}

/** The knowledge of a search. */
export interface Knowledge {
  readonly macros: MacroTable;
  /** What the search may ask for by name. */
  readonly search: SearchKnowledge;
  /** Files beside the search that nobody named. */
  readonly discovered: readonly string[];
  /** Its content repositories, the weakest first. */
  readonly contents: readonly Content[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads what a search may name. What is said closer at hand counts: a text over a file that was named, that over one beside the search, that
 * over its content repository, that over apps. Of a repository and of apps nothing is read before the search names something.
 */
export async function loadKnowledge(options: KnowledgeOptions, tree: FileTree): Promise<Knowledge> {
  const { searchFile, macroFiles = [], macroTexts = [], lookupFiles = [], dataModelFiles = [], appFolders = [] } = options;
  const own = searchFile === undefined ? undefined : appRootOf(searchFile, tree);
  const isNamed = appFolders.some((folder) => tree.absolute(folder) === own);
  const { apps, diagnostics: noApps } = openApps(own === undefined || isNamed ? appFolders : [...appFolders, own], tree);
  const ofApps = appKnowledge(apps);
  const root = searchFile === undefined ? undefined : contentRootOf(searchFile, tree);
  const { contents, diagnostics: noContent } = await openContents(root, options.contentFolders ?? [], tree);
  const { tables, diagnostics } = loadLookups(lookupFiles, tree);
  const models = dataModelsFromFiles(dataModelFiles, tree, appModels(apps, BUILT_IN));
  const beside: readonly FoundMacros[] =
    searchFile === undefined || own !== undefined ? [] : [await discoverMacros(searchFile, tree, root)];
  const named = await Promise.all(macroFiles.map((file) => loadMacros(file, tree)));
  const loaded = [...beside, ...named, ...macroTexts.map(macroFromArgument)];
  const macros = mergeMacros(...loaded.map((part) => part.macros));
  const strongest = contents.toReversed();
  return {
    macros:
      apps.length === 0 && contents.length === 0
        ? macros
        : layeredMap(
            () => macros,
            ...strongest.map((content) => () => content.macros),
            () => ofApps.macros,
          ),
    search: {
      ...NO_KNOWLEDGE,
      apps: ofApps,
      lookups: layeredMap(
        () => tables,
        ...strongest.map((content) => () => content.lookups),
        () => ofApps.lookups,
      ),
      savedSearches: layeredMap(() => ofApps.savedSearches),
      dataModels: models.dataModels,
      // A detection that keeps what it has seen goes on with it in the same search.
      mayWrite: 'for the run',
    },
    discovered: beside.flatMap(({ files }) => files.map((file) => tree.label(file))),
    contents,
    diagnostics: [...noApps, ...noContent, ...loaded.flatMap((part) => part.diagnostics), ...diagnostics, ...models.diagnostics],
  };
}

const known = new WeakMap<FileTree, Map<string, Promise<Opened>>>();

type Opened = { readonly content?: Content; readonly diagnostics: readonly Diagnostic[] };

async function openContents(
  root: string | undefined,
  named: readonly string[],
  tree: FileTree,
): Promise<{ readonly contents: readonly Content[]; readonly diagnostics: readonly Diagnostic[] }> {
  const isNamed = named.some((folder) => tree.absolute(folder) === root);
  const folders = root === undefined || isNamed ? named : [root, ...named];
  const opened = await Promise.all(folders.map((folder) => openContent(folder, tree)));
  return { contents: opened.flatMap(({ content }) => content ?? []), diagnostics: opened.flatMap(({ diagnostics }) => diagnostics) };
}

/** A repository is opened once for all searches of a command line. The reader of YAML is large: a search without one must not wait for it to load. */
async function openContent(folder: string, tree: FileTree): Promise<Opened> {
  const opened = known.get(tree) ?? new Map<string, Promise<Opened>>();
  known.set(tree, opened);
  const root = tree.absolute(folder);
  const content = opened.get(root) ?? import('../knowledge/content.ts').then(({ contentInFolder }) => contentInFolder(folder, tree));
  opened.set(root, content);
  return content;
}

function openApps(
  folders: readonly string[],
  tree: FileTree,
): { readonly apps: readonly AppFiles[]; readonly diagnostics: readonly Diagnostic[] } {
  const opened = folders.map((folder) => appInFolder(folder, tree));
  return { apps: opened.flatMap(({ app }) => app ?? []), diagnostics: opened.flatMap(({ diagnostics }) => diagnostics) };
}
