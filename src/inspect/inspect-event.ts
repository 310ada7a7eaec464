import { extractionParts } from '../dataset-extraction.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { fieldSteps } from '../extraction/create-extraction.ts';
import { ingestRules } from '../extraction/ingest/ingest-rules.ts';
import type { ToldValue } from '../extraction/observe.ts';
import { propsTable } from '../extraction/props-table.ts';
import { ruleProblems } from '../extraction/rule-problems.ts';
import type { Fields, Step } from '../extraction/step.ts';
import { WantedFields } from '../extraction/wanted.ts';
import type { DataInput, Metadata } from '../io/data-input.ts';
import { classification } from '../knowledge/classification.ts';
import type { ConfLayers } from '../knowledge/conf-layers.ts';
import type { MacroTable } from '../knowledge/macro.ts';
import type { SearchKnowledge } from '../knowledge/search-knowledge.ts';
import { type Row, type RunContext, type Scalar, type Value, valuesOf } from '../values/value.ts';
import { eventConditions } from './conditions.ts';
import { datasetReports } from './dataset-reports.ts';
import { indexTimeRules, metadataReports, originsOf, stanzaReports } from './event-origin.ts';
import { eventTypeReports, nearEventTypes, tagReports, whyNotReport } from './event-type-reports.ts';
import { fieldReports } from './field-reports.ts';
import { findEvent } from './find-event.ts';
import { idleRules } from './idle-rules.ts';
import { indexTimeEffects } from './index-time.ts';
import type { EventInspection } from './inspection.ts';
import { oneEvent } from './one-event.ts';
import { rulePlaces } from './rule-places.ts';
import { timeReport } from './time-origin.ts';

/** What is asked about an event. */
export interface InspectionRequest {
  readonly inputs: readonly DataInput[];
  readonly defaults: Metadata;
  readonly knowledge: SearchKnowledge;
  readonly macros: MacroTable;
  readonly context: RunContext;
  /** The number of the event, from 1, newest first. */
  readonly event: number;
  /** `Model` or `Model.Dataset`: the only ones of interest. */
  readonly model?: string;
  /** An event type of which to tell why the event is not of it. */
  readonly whyNot?: string;
  /** Every dataset of every data model, and event types that nearly match. */
  readonly all: boolean;
}

/**
 * What becomes of one raw event on its way through the configuration: by which rules it got its time and its fields, its event types and tags, and
 * which datasets of data models it is in (Knowledge Manager Manual, "The sequence of search-time operations"). Throws where what is asked for
 * is not there.
 */
export function inspectEventOf(request: InspectionRequest): {
  readonly inspection: EventInspection;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { knowledge, macros, context, defaults, all } = request;
  const { apps, eventTypes, tags } = knowledge;
  const reading = { now: context.now, zone: context.zone, defaults };
  const extraction = { apps, eventTypes, tags };
  const found = findEvent(request.event, { inputs: request.inputs, reading, extraction, context });
  const problems = ruleProblems();
  const parts = extractionParts(extraction, context);
  const props = propsTable(apps.props);
  const origins = originsOf(found, defaults, props);
  const places = rulePlaces(apps);
  const raw = textOf(found.fields.get('_raw') ?? null);
  const steps = fieldSteps(origins.search, { ...parts, problems });
  const automatic = raw === undefined ? [] : automaticValues(raw, steps);
  const incoming = { raw: raw ?? '', origin: origins.incoming, settings: origins.ingest };
  const effects = indexTimeEffects(incoming, { transforms: apps.transforms, problems });
  const ingesting = ingestRules({ props, layers: apps.props, transforms: () => apps.transforms }, problems).of(origins.incoming);
  const row: Row = { get: (name) => found.fields.get(name) ?? null };
  const dataset = oneEvent(found.fields);
  const conditions = eventConditions(row, dataset, context);
  const classified = { classes: classification(parts.knowledge, parts.knowledge.given), conditions, expand: parts.sockets.expand, places };
  const time = timeReport(found, { origins, ingesting, reading, places });
  const diagnostics = new Map<string, Diagnostic>();
  const report = (diagnostic: Diagnostic): void => void diagnostics.set(`${diagnostic.code} ${diagnostic.message}`, diagnostic);
  const dataModels = datasetReports({ knowledge, macros, conditions, dataset, context, all, report, ...present('only', request.model) });
  const inspection: EventInspection = {
    event: found.number,
    events: found.events,
    data: nameOf(found.input),
    ...present('raw', raw),
    ...present('time', time),
    metadata: metadataReports(found, origins, { defaults, places, effects }),
    stanzas: stanzaReports(origins.final, props, places),
    indexTime: indexTimeRules(origins, places),
    fields: fieldReports(found, { places, automatic, effects }),
    idle: idleRules(origins.search, steps, found).map(({ rule, because }) => ({ ...places.rule(rule), because })),
    eventTypes: eventTypeReports(classified),
    nearEventTypes: all ? nearEventTypes(classified) : [],
    ...present('whyNot', request.whyNot === undefined ? undefined : whyNotReport(request.whyNot, classified)),
    tags: tagReports(classified),
    dataModels,
  };
  for (const diagnostic of [...originProblems(inspection, origins.final.sourcetype, apps.props), ...problems.diagnostics])
    report(diagnostic);
  return { inspection, diagnostics: [...diagnostics.values()] };
}

function present<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  // The one key is K, and its value is there.
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}

/** No rule applies, perhaps for a name that is missing or misspelt. */
function originProblems({ stanzas }: EventInspection, sourcetype: string, props: ConfLayers): readonly Diagnostic[] {
  if (sourcetype === '') return [diagnose('SPL5065', {}, {})];
  if (stanzas.some(({ name }) => name !== 'default')) return [];
  const known = [...props.stanzas.keys()].filter((name) => !name.includes('::') && name !== 'default');
  return [diagnose('SPL5066', {}, { sourcetype, near: closest(sourcetype, known) })];
}

const textOf = (value: Value): string | undefined => (typeof value === 'string' ? value : undefined);

const nameOf = (input: DataInput): string => ('source' in input ? input.source.name : input.name);

/** The fields that a text gives by itself, where no configuration says how it is read. */
function automaticValues(raw: string, steps: readonly Step[]): readonly ToldValue[] {
  const told: ToldValue[] = [];
  const usual = steps.filter((step) => step.usual === true || step.usualForJson === true);
  for (const { rule, compile } of usual) {
    const values = new Map<string, Scalar[]>();
    const fields: Fields = {
      get: (name) => values.get(name)?.[0] ?? null,
      has: (name) => values.has(name),
      set: (name, value) => void values.set(name, [...valuesOf(value)]),
      add: (name, value, form) => {
        values.set(name, [...(values.get(name) ?? []), value]);
        told.push({ field: name, value, added: true, rule, via: undefined, ...(typeof form === 'string' ? { form } : {}) });
      },
    };
    compile(new WantedFields({ all: true }))(fields, raw);
  }
  return told;
}
