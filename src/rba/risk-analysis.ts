import type { Detection } from '../knowledge/detection.ts';
import type { DetectionRisk } from '../knowledge/detection-risk.ts';
import type { SavedSearchAction } from '../knowledge/saved-search-action.ts';

/** The settings of a search's risk analysis action. */
export interface RiskAnalysis extends Pick<DetectionRisk, 'message' | 'riskObjects' | 'threatObjects'> {
  /** What the search is called: `ESCU - <name> - Rule` for security_content. */
  readonly searchName: string;
  /** Further fields that are the same in every event: `annotations.mitre_attack`, `analyticstories`. */
  readonly annotations: ReadonlyMap<string, readonly string[]>;
}

/** The risk analysis of a detection, called as contentctl calls its saved search; undefined where the detection says nothing of risk. */
export function riskAnalysisOfDetection({ name, risk, tags }: Detection): RiskAnalysis | undefined {
  if (risk === undefined) return undefined;
  const { message, riskObjects, threatObjects } = risk;
  return {
    searchName: `ESCU - ${name} - Rule`,
    message,
    riskObjects,
    threatObjects,
    annotations: annotationsOf(tags.mitreAttackIds, tags.analyticStories),
  };
}

/** The risk analysis of a saved search (`action.risk` of savedsearches.conf); undefined where it has none. */
export function riskAnalysisOfSavedSearch({ name, risk, mitreAttackIds, analyticStories }: SavedSearchAction): RiskAnalysis | undefined {
  if (risk === undefined) return undefined;
  return { searchName: name, ...risk, annotations: annotationsOf(mitreAttackIds, analyticStories) };
}

function annotationsOf(mitreAttackIds: readonly string[], analyticStories: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const all: readonly (readonly [string, readonly string[]])[] = [
    ['annotations.mitre_attack', mitreAttackIds],
    ['analyticstories', analyticStories],
  ];
  return new Map(all.filter(([, texts]) => texts.length > 0));
}
