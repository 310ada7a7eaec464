import type { Source } from '../text/source.ts';
import type { ConfLayers } from './conf-layers.ts';
import { isTrue } from './conf-value.ts';

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

/** The saved searches of savedsearches.conf: stanzas with a `search` that are not disabled. */
export function savedSearchesFromLayers({ stanzas }: ConfLayers): SavedSearchTable {
  const searches = new Map<string, SavedSearch>();
  for (const { name, settings } of stanzas.values()) {
    const search = settings.get('search')?.value.text.trim() ?? '';
    if (name !== 'default' && search !== '' && !isTrue(settings.get('disabled')?.value.text)) searches.set(name, { name, search });
  }
  return searches;
}

/** The search of a stanza as a text that remembers where it stands in its file; undefined where there is no such stanza, or no search in it. */
export function savedSearchText({ stanzas }: ConfLayers, name: string): Source | undefined {
  const setting = stanzas.get(name)?.settings.get('search');
  if (setting === undefined || setting.value.text.trim() === '') return undefined;
  const { text, span, runs } = setting.value;
  return { name: setting.source.name, body: text, origin: { source: setting.source, span, runs } };
}

/** The text of a saved search with its arguments put in, as text; an argument that is not given leaves its token. */
export function withArguments({ search }: SavedSearch, given: ReadonlyMap<string, string>): string {
  return search.replace(/\$([^$\s]+)\$/g, (token, name: string) => given.get(name) ?? token);
}
