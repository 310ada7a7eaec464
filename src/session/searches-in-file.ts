import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { layerConf } from '../knowledge/conf-layers.ts';
import type { Detection } from '../knowledge/detection.ts';
import { savedSearchesFromLayers, savedSearchText } from '../knowledge/saved-search.ts';
import { type SavedSearchAction, savedSearchAction } from '../knowledge/saved-search-action.ts';
import type { Source } from '../text/source.ts';

/** The searches of a file, and why it has none. */
export interface FoundSearches {
  readonly searches: readonly Source[];
  /** The detection whose search it is. */
  readonly detection?: Detection;
  /** The saved search that was named. */
  readonly saved?: SavedSearchAction;
  readonly diagnostics: readonly Diagnostic[];
}

/** The search of a content file: a detection or a baseline of a content repository. */
export async function searchInYaml(source: Source): Promise<FoundSearches> {
  // The reader of YAML is large: a search in a file of its own must not wait for it to load.
  const { detectionFromYaml } = await import('../knowledge/detection.ts');
  const { detection, diagnostics } = detectionFromYaml(source);
  return detection === undefined ? { searches: [], diagnostics } : { searches: [detection.search], detection, diagnostics };
}

/** A saved search of a savedsearches.conf, or all of them. */
export function searchesInConf(source: Source, stanza?: string): FoundSearches {
  const layers = layerConf([source]);
  const names = [...savedSearchesFromLayers(layers).keys()];
  if (stanza === undefined)
    return { searches: names.flatMap((name) => savedSearchText(layers, name) ?? []), diagnostics: layers.diagnostics };
  const found = savedSearchText(layers, stanza);
  const saved = savedSearchAction(layers, stanza);
  if (found !== undefined && saved !== undefined) return { searches: [found], saved, diagnostics: [] };
  return {
    searches: [],
    diagnostics: [diagnose('SPL1055', { source }, { name: stanza, near: closest(stanza, names), count: names.length })],
  };
}
