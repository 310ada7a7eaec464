import type { EventType } from './knowledge/event-type.ts';
import type { MacroDefinition } from './knowledge/macro.ts';
import type { SavedSearch } from './knowledge/saved-search.ts';
import type { LookupRules } from './values/lookup-table.ts';

type Entries<V> = readonly (readonly [name: string, value: V])[];

/** How a lookup table is searched, as plain JSON. */
export type PrintedRules = Omit<LookupRules, 'matchTypes'> & { readonly matchTypes: Entries<'wildcard' | 'cidr'> };

/**
 * What a printed program holds besides its search, as plain JSON: how its lookup tables are searched, and what a text that exists only while
 * it runs (of `map`, `foreach`, a subsearch) may ask for by name.
 */
export interface PrintedKnowledge {
  readonly macros?: Entries<Pick<MacroDefinition, 'name' | 'arguments' | 'definition' | 'iseval' | 'validation' | 'errormsg'>>;
  readonly lookups?: Entries<PrintedRules>;
  readonly tags?: Entries<Entries<readonly string[]>>;
  readonly eventTypes?: Entries<EventType>;
  readonly savedSearches?: Entries<SavedSearch>;
}
