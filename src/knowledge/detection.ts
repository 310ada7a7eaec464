import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { type DetectionRisk, riskOf } from './detection-risk.ts';
import { readYamlFields, type YamlFields } from './yaml-fields.ts';

/** A search of a content repository (contentctl): a detection, a baseline, whatever its generation of the schema calls its parts. */
export interface Detection {
  readonly name: string;
  /** Absent where the file has none. */
  readonly id?: string;
  readonly version?: string;
  /** `TTP`, `Anomaly`, `Hunting`, `Correlation`, `Baseline`, ... */
  readonly type: string;
  /** `production`, `experimental`, `deprecated`, ... */
  readonly status: string;
  readonly description: string;
  /** The search, which remembers where its characters stand in the file. */
  readonly search: Source;
  readonly dataSources: readonly string[];
  readonly tests: readonly DetectionTest[];
  /** What its results put on the risk index; absent where it says nothing of risk (hunting, most correlations). */
  readonly risk?: DetectionRisk;
  /** Its own schedule, or the name of one; absent where that of its type counts. */
  readonly schedule?: DetectionSchedule | string;
  readonly tags: DetectionTags;
  /** Why contentctl does not test it; absent where it does. */
  readonly manualTest?: string;
  /** Names of the baselines that it needs. */
  readonly baselines: readonly string[];
  readonly drilldowns: readonly DetectionDrilldown[];
  readonly howToImplement: string;
  readonly knownFalsePositives: string;
  readonly references: readonly string[];
  /** The file. */
  readonly source: Source;
}

/** A test of a detection: data on which it must find something. */
export interface DetectionTest {
  readonly name: string;
  /** `unit`, `manual`, `experimental`, ...: the newest schema says it. */
  readonly type?: string;
  readonly data: readonly DetectionTestData[];
}

/** One piece of data of a test. */
export interface DetectionTestData {
  /** An address, or a path. */
  readonly data: string;
  readonly source?: string;
  readonly sourcetype?: string;
  readonly index?: string;
  readonly host?: string;
}

/** When a search runs, and the time that it looks at, in Splunk's time modifiers. */
export interface DetectionSchedule {
  readonly cron?: string;
  readonly earliest?: string;
  readonly latest?: string;
}

/** What a detection is filed under. */
export interface DetectionTags {
  readonly analyticStories: readonly string[];
  readonly assetType?: string;
  readonly mitreAttackIds: readonly string[];
  readonly securityDomain?: string;
  readonly products: readonly string[];
}

/** A search that an analyst opens from a result. */
export interface DetectionDrilldown {
  readonly name: string;
  readonly search: string;
  readonly earliest?: string;
  readonly latest?: string;
}

/** Reads a detection of any generation: 2024 (`tags` hold the risk), 2025 (`rba`), 2026 (`finding` and `intermediate_findings`, no `tags`). */
export function detectionFromYaml(source: Source): { readonly detection?: Detection; readonly diagnostics: readonly Diagnostic[] } {
  const { fields, diagnostics } = readYamlFields(source);
  if (diagnostics.length > 0) return { diagnostics };
  const name = fields?.text('name');
  const search = fields?.origin('search');
  if (fields === undefined || name === undefined || search === undefined || search.body.trim() === '') {
    const missing = fields === undefined ? 'a mapping' : name === undefined ? '"name"' : '"search"';
    return { diagnostics: [diagnose('SPL1053', { source }, { missing })] };
  }
  return { detection: detectionOf(fields, { name, search, source }), diagnostics: [] };
}

function detectionOf(fields: YamlFields, known: Pick<Detection, 'name' | 'search' | 'source'>): Detection {
  // Until 2026 most labels stood in `tags`.
  const tags = fields.fields('tags');
  const risk = riskOf(fields);
  const schedule = scheduleIn(fields);
  const manualTest = tags?.text('manual_test');
  const label = (key: string): string | undefined => fields.text(key) ?? tags?.text(key);
  const labels = (key: string): readonly string[] => [...fields.texts(key), ...(tags?.texts(key) ?? [])];
  return {
    ...known,
    ...optional('id', fields.text('id')),
    ...optional('version', fields.text('version')),
    type: fields.text('type') ?? '',
    status: fields.text('status') ?? 'production',
    description: fields.text('description') ?? '',
    dataSources: fields.texts('data_source'),
    tests: fields.list('tests').map(testOf),
    ...optional('risk', risk),
    ...optional('schedule', schedule),
    tags: {
      analyticStories: labels('analytic_story'),
      ...optional('assetType', label('asset_type')),
      mitreAttackIds: labels('mitre_attack_id'),
      ...optional('securityDomain', label('security_domain')),
      products: labels('product'),
    },
    ...optional('manualTest', manualTest),
    baselines: fields.texts('baselines'),
    drilldowns: fields.list('drilldown_searches').map(drilldownOf),
    howToImplement: fields.text('how_to_implement') ?? '',
    knownFalsePositives: fields.text('known_false_positives') ?? '',
    references: fields.texts('references'),
  };
}

function testOf(fields: YamlFields): DetectionTest {
  return {
    name: fields.text('name') ?? '',
    ...optional('type', fields.text('test_type')),
    data: fields.list('attack_data').map((data) => ({
      data: data.text('data') ?? '',
      ...optional('source', data.text('source')),
      ...optional('sourcetype', data.text('sourcetype')),
      ...optional('index', data.text('custom_index')),
      ...optional('host', data.text('host')),
    })),
  };
}

function drilldownOf(fields: YamlFields): DetectionDrilldown {
  return {
    name: fields.text('name') ?? '',
    search: fields.text('search') ?? '',
    ...optional('earliest', fields.text('earliest_offset')),
    ...optional('latest', fields.text('latest_offset')),
  };
}

/** A schedule of the file itself (`deployment.scheduling`, since 2026 `custom_schedule` or the name of a shared one). */
function scheduleIn(fields: YamlFields): DetectionSchedule | string | undefined {
  const own = fields.fields('custom_schedule') ?? fields.fields('schedule') ?? fields.fields('deployment')?.fields('scheduling');
  return own === undefined ? fields.text('schedule') : scheduleOf(own);
}

/** The schedule that a mapping holds. */
export function scheduleOf(fields: YamlFields): DetectionSchedule {
  return {
    ...optional('cron', fields.text('cron_schedule')),
    ...optional('earliest', fields.text('earliest_time')),
    ...optional('latest', fields.text('latest_time')),
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [Key in K]?: V } {
  // An object with the one key, or none.
  return (value === undefined ? {} : { [key]: value }) as { readonly [Key in K]?: V };
}
