import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { withAppMacros } from './knowledge/app-macros.ts';
import { appModels } from './knowledge/app-models.ts';
import { appsFromRecords, type GivenFiles } from './knowledge/app-records.ts';
import { BUILT_IN } from './knowledge/built-in-models.ts';
import type { Content } from './knowledge/content.ts';
import { dataModelsFromRecord } from './knowledge/data-models-record.ts';
import { type EventTypeRecord, eventTypesFromRecord } from './knowledge/event-type.ts';
import { layeredMap } from './knowledge/lazy-map.ts';
import { type LookupRecord, lookupsFromRecord, type TransformRecord } from './knowledge/lookups-record.ts';
import type { MacroTable } from './knowledge/macro.ts';
import { type SavedSearchRecord, savedSearchesFromRecord } from './knowledge/saved-search.ts';
import type { SearchKnowledge } from './knowledge/search-knowledge.ts';
import { type TagRecord, tagsFromRecord } from './knowledge/tag.ts';

/** What a caller of the library gives a search to ask for by name, apart from macros. */
export interface GivenKnowledge {
  /** Lookup tables by name: rows, CSV text, or one of these with settings of transforms.conf. */
  readonly lookups?: LookupRecord;
  /** Lookup definitions by name, with the settings of transforms.conf. */
  readonly transforms?: TransformRecord;
  /** Tags by `field=value`. */
  readonly tags?: TagRecord;
  /** Event types by name: a search, or the settings of eventtypes.conf. */
  readonly eventtypes?: EventTypeRecord;
  /** Saved searches by name: the text, or the settings of savedsearches.conf. */
  readonly savedsearches?: SavedSearchRecord;
  /** Data models in Splunk's format (data/models/*.json), as text or parsed; they win over the built-in ones of the CIM. */
  readonly dataModels?: readonly (string | object)[];
  /**
   * Splunk apps, the weakest first: the texts of an app's files by their path in it (`default/props.conf`), or the files of a folder
   * (`folderFiles` of spl-run/node). Read once: a later change is not seen.
   */
  readonly apps?: readonly GivenFiles[];
  /** A content repository (`openContent`), whose macros and lookups count over those of apps. */
  readonly content?: Content;
}

/** The knowledge of a caller, read, and what is wrong with it. */
export function readKnowledge(
  { lookups, transforms, tags, eventtypes, savedsearches = {}, dataModels, apps: given, content }: GivenKnowledge,
  { mayWrite }: Pick<SearchKnowledge, 'mayWrite'>,
): { readonly knowledge: SearchKnowledge; readonly diagnostics: readonly Diagnostic[] } {
  const tables = lookupsFromRecord(lookups, transforms);
  const tagged = tagsFromRecord(tags);
  const apps = appsFromRecords(given);
  const models = dataModelsFromRecord(dataModels, appModels(apps.apps, BUILT_IN));
  return {
    knowledge: {
      apps,
      lookups: layeredMap(
        () => tables.tables,
        ...(content === undefined ? [] : [() => content.lookups]),
        () => apps.lookups,
      ),
      tags: tagged.tags,
      eventTypes: eventTypesFromRecord(eventtypes),
      savedSearches: layeredMap(
        () => savedSearchesFromRecord(savedsearches),
        () => apps.savedSearches,
      ),
      dataModels: models.dataModels,
      mayWrite,
    },
    diagnostics: [...tables.diagnostics, ...tagged.diagnostics, ...models.diagnostics],
  };
}

/** The macros of a caller over those of his content repository and of his apps. */
export function withKnownMacros(macros: MacroTable, { apps, content }: Pick<GivenKnowledge, 'apps' | 'content'>): MacroTable {
  const known = appsFromRecords(apps);
  if (content === undefined) return withAppMacros(macros, known);
  return layeredMap(
    () => macros,
    () => content.macros,
    () => known.macros,
  );
}
