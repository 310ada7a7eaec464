import { type AppKnowledge, appKnowledge } from './app-knowledge.ts';
import { BUILT_IN } from './built-in-models.ts';
import type { DataModels } from './data-model.ts';
import type { EventTypes } from './event-type.ts';
import { layeredMap } from './lazy-map.ts';
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
  /** What apps say about data: field extractions, event types and tags, with the lookups and macros that these need. */
  readonly apps: AppKnowledge;
  /** True: the user takes the lookup tables that searches write. `for the run`: they are written, and forgotten after the run. */
  readonly mayWrite: boolean | 'for the run';
}

/** A search that can ask for what the built-in app holds, and nothing else. */
export const NO_KNOWLEDGE: SearchKnowledge = {
  lookups: layeredMap(() => appKnowledge().lookups),
  eventTypes: new Map(),
  tags: new Map(),
  savedSearches: new Map(),
  dataModels: BUILT_IN,
  apps: appKnowledge(),
  mayWrite: false,
};
