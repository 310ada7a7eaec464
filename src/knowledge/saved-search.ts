/** A saved search (savedsearches.conf.spec): its text stands for a whole search. */
export interface SavedSearch {
  readonly name: string;
  /** May hold `$argument$`, which `savedsearch name argument="value"` replaces. */
  readonly search: string;
}

/** Saved searches by name, which is case-sensitive like a stanza of savedsearches.conf. */
export type SavedSearchTable = ReadonlyMap<string, SavedSearch>;

/** Saved searches as a library user or a test file writes them: by name, the text or the parts of the stanza. */
export type SavedSearchRecord = Readonly<Record<string, string | { readonly search: string }>>;

/** The saved searches of a record. */
export function savedSearchesFromRecord(record: SavedSearchRecord): SavedSearchTable {
  return new Map(
    Object.entries(record).map(([name, given]) => [name, { name, search: typeof given === 'string' ? given : given.search }] as const),
  );
}

/** The text of a saved search with its arguments put in, as text; an argument that is not given leaves its token. */
export function withArguments({ search }: SavedSearch, given: ReadonlyMap<string, string>): string {
  return search.replace(/\$([^$\s]+)\$/g, (token, name: string) => given.get(name) ?? token);
}
