import { BUILT_IN } from './built-in-models.ts';
import type { DataModels } from './data-model.ts';
import type { EventTypes } from './event-type.ts';
import type { LookupTables } from './lookup.ts';
import type { SavedSearchTable } from './saved-search.ts';
import type { TagTable } from './tag.ts';

/** What a search may ask for by name, apart from macros, which are text. */
export interface SearchKnowledge {
  readonly lookups: LookupTables;
  readonly eventTypes: EventTypes;
  readonly tags: TagTable;
  readonly savedSearches: SavedSearchTable;
  readonly dataModels: DataModels;
  /** True: the user allows searches to write lookup tables. */
  readonly mayWrite: boolean;
}

/** A search that can ask for nothing. */
export const NO_KNOWLEDGE: SearchKnowledge = {
  lookups: new Map(),
  eventTypes: new Map(),
  tags: new Map(),
  savedSearches: new Map(),
  dataModels: BUILT_IN,
  mayWrite: false,
};
