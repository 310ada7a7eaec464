import { extractionProblems } from '../dataset-extraction.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { AppKnowledge } from '../knowledge/app-knowledge.ts';
import { appProblems, ofOwnApps } from '../knowledge/app-problems.ts';
import { savedSearchText } from '../knowledge/saved-search.ts';
import type { Source } from '../text/source.ts';

/** What is wrong with the configuration of the user's apps: settings, rules of extraction, event types, data models. Their saved searches are searches. */
export function checkApps(apps: AppKnowledge): readonly Diagnostic[] {
  return [...appProblems(apps), ...ofOwnApps(extractionProblems(apps), apps)];
}

/** The saved searches of the user's apps, each a text that remembers where it stands. */
export function savedSearchesOf(apps: AppKnowledge): readonly Source[] {
  const layers = apps.conf('savedsearches');
  return [...apps.savedSearches.keys()].flatMap((name) => savedSearchText(layers, name) ?? []);
}
