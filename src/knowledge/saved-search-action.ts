import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { ConfLayers, LayeredSetting, LayeredStanza } from './conf-layers.ts';
import type { DetectionSchedule } from './detection.ts';
import type { DetectionRisk } from './detection-risk.ts';

/** What a stanza of savedsearches.conf says besides the search: when it runs, and what Enterprise Security does with its results. */
export interface SavedSearchAction {
  readonly name: string;
  readonly schedule?: DetectionSchedule;
  /** Absent where `action.risk` is not set. */
  readonly risk?: Pick<DetectionRisk, 'message' | 'riskObjects' | 'threatObjects'>;
  readonly mitreAttackIds: readonly string[];
  readonly analyticStories: readonly string[];
  /** Settings that cannot be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The schedule (`dispatch.earliest_time`, `dispatch.latest_time`, `cron_schedule`) and the risk analysis action (`action.risk`,
 * `action.risk.param._risk`: a JSON list of risk objects and threat objects) of a saved search; undefined where there is no such stanza.
 */
export function savedSearchAction(layers: ConfLayers, name: string): SavedSearchAction | undefined {
  const stanza = layers.stanzas.get(name);
  if (stanza === undefined) return undefined;
  const text = (key: string): string | undefined => stanza.settings.get(key)?.value.text.trim() || undefined;
  const [cron, earliest, latest] = [text('cron_schedule'), text('dispatch.earliest_time'), text('dispatch.latest_time')];
  const asked = /^(?:1|t|true|yes)$/i.test(text('action.risk') ?? '');
  const objects = asked ? jsonSetting(stanza, 'action.risk.param._risk') : { diagnostics: [] };
  const annotations = jsonSetting(stanza, 'action.correlationsearch.annotations');
  const message = text('action.risk.param._risk_message') ?? '';
  const parts = listOf(objects.value);
  return {
    name,
    ...(cron === undefined && earliest === undefined && latest === undefined ? {} : { schedule: present({ cron, earliest, latest }) }),
    ...(asked ? { risk: { message, riskObjects: parts.flatMap(riskObjectOf), threatObjects: parts.flatMap(threatObjectOf) } } : {}),
    mitreAttackIds: textsOf(member(annotations.value, 'mitre_attack')),
    analyticStories: textsOf(member(annotations.value, 'analytic_story')),
    diagnostics: [...objects.diagnostics, ...annotations.diagnostics],
  };
}

interface JsonSetting {
  readonly value?: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

function jsonSetting(stanza: LayeredStanza, key: string): JsonSetting {
  const setting: LayeredSetting | undefined = stanza.settings.get(key);
  if (setting === undefined) return { diagnostics: [] };
  const { source, value } = setting;
  try {
    return { value: JSON.parse(value.text), diagnostics: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { diagnostics: [diagnose('SPL1078', { source, span: value.span }, { setting: key, message })] };
  }
}

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const textsOf = (value: unknown): readonly string[] => listOf(value).map(textOf);

function riskObjectOf(part: unknown): DetectionRisk['riskObjects'] {
  const field = textOf(member(part, 'risk_object_field'));
  if (field === '') return [];
  const type = textOf(member(part, 'risk_object_type')).toLowerCase();
  const score = Number(member(part, 'risk_score') ?? 0);
  return [{ field, type: type === 'user' || type === 'system' ? type : 'other', score: Number.isFinite(score) ? score : 0 }];
}

function threatObjectOf(part: unknown): DetectionRisk['threatObjects'] {
  const field = textOf(member(part, 'threat_object_field'));
  return field === '' ? [] : [{ field, type: textOf(member(part, 'threat_object_type')) }];
}

/** Of the settings those that are there. */
function present(schedule: { readonly [K in keyof DetectionSchedule]?: string | undefined }): DetectionSchedule {
  const { cron, earliest, latest } = schedule;
  return {
    ...(cron === undefined ? {} : { cron }),
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
  };
}
