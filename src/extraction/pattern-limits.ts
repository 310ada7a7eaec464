import { diagnose } from '../diagnostics/diagnostic.ts';
import type { LayeredSetting } from '../knowledge/conf-layers.ts';
import type { RuleProblems } from './rule-problems.ts';

/** Splunk's DEPTH_LIMIT where a configuration sets none. What ends a match here is the machine's own stack, which holds more. */
const USUAL_DEPTH = 1000;

/**
 * MATCH_LIMIT of a pattern, props.conf.spec for EXTRACT and transforms.conf.spec for REPORT and TRANSFORMS: how often an attempt may go back.
 * Undefined where Splunk's default counts. A DEPTH_LIMIT under the default would end matches that succeed here; it is told.
 */
export function matchLimit(setting: (key: string) => LayeredSetting | undefined, problems: RuleProblems): number | undefined {
  const depth = setting('DEPTH_LIMIT');
  if (depth !== undefined && numberOf(depth) < USUAL_DEPTH) {
    problems.report(diagnose('SPL1090', { source: depth.source, span: depth.value.span }, { setting: depth.key, kind: 'depth' }));
  }
  const limit = setting('MATCH_LIMIT');
  return limit === undefined || Number.isNaN(numberOf(limit)) ? undefined : numberOf(limit);
}

/** A setting that is no number of 1 or more says nothing. */
function numberOf({ value }: LayeredSetting): number {
  const text = value.text.trim();
  return /^0*[1-9]\d*$/.test(text) ? Number(text) : Number.NaN;
}
