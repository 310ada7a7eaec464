import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { layerConf } from '../knowledge/conf-layers.ts';
import { savedSearchesFromLayers, savedSearchText } from '../knowledge/saved-search.ts';
import type { Source } from '../text/source.ts';

/** The searches of a file, and why it has none. */
export interface FoundSearches {
  readonly searches: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The search of a content file: a detection or a baseline of a content repository. */
export async function searchInYaml(source: Source): Promise<FoundSearches> {
  // The reader of YAML is large: a search in a file of its own must not wait for it to load.
  const { detectionFromYaml } = await import('../knowledge/detection.ts');
  const { detection, diagnostics } = detectionFromYaml(source);
  return { searches: detection === undefined ? [] : [detection.search], diagnostics };
}

/** A saved search of a savedsearches.conf, or all of them. */
export function searchesInConf(source: Source, stanza?: string): FoundSearches {
  const layers = layerConf([source]);
  const names = [...savedSearchesFromLayers(layers).keys()];
  if (stanza === undefined)
    return { searches: names.flatMap((name) => savedSearchText(layers, name) ?? []), diagnostics: layers.diagnostics };
  const found = savedSearchText(layers, stanza);
  if (found !== undefined) return { searches: [found], diagnostics: [] };
  return {
    searches: [],
    diagnostics: [diagnose('SPL1055', { source }, { name: stanza, near: closest(stanza, names), count: names.length })],
  };
}
