import type { Origin, PropsSettings, PropsTable } from '../extraction/props-table.ts';
import { METADATA_NAMES, type Metadata } from '../io/data-input.ts';
import type { LayeredSetting } from '../knowledge/conf-layers.ts';
import { toText } from '../values/number.ts';
import { valuesOf } from '../values/value.ts';
import type { FoundEvent } from './find-event.ts';
import type { IndexTimeEffects } from './index-time.ts';
import type { MetadataReport, RuleReport, StanzaReport } from './inspection.ts';
import type { RulePlaces } from './rule-places.ts';
import { shownValue } from './shown-value.ts';

/** Where an event comes from: as it came in, and as search-time settings see it. */
export interface EventOrigins {
  readonly incoming: Origin;
  readonly final: Origin;
  /** The settings that made it an event. */
  readonly ingest: PropsSettings;
  /** The settings that give it its fields. */
  readonly search: PropsSettings;
}

/** The origins of an event. TRANSFORMS may have changed its metadata, `rename` its sourcetype. */
export function originsOf({ fields, input }: FoundEvent, defaults: Metadata, props: PropsTable): EventOrigins {
  const text = (name: string): string => toText(valuesOf(fields.get(name) ?? null)[0] ?? '');
  const final = { sourcetype: text('sourcetype'), source: text('source'), host: text('host') };
  const before = { ...final, ...(fields.has('_sourcetype') ? { sourcetype: text('_sourcetype') } : {}) };
  const said: Origin = { ...before, ...stated(defaults), ...stated(input.metadata ?? {}) };
  // What differs from what was said beside the data, the event says itself, or a transform did.
  const changes = transformsOf(props.settingsOf(said)).length > 0;
  const incoming = changes ? said : { ...before, ...stated(input.metadata ?? {}) };
  return { incoming, final, ingest: props.settingsOf(incoming), search: props.settingsOf(final) };
}

function stated({ sourcetype, source, host }: Metadata): Partial<Origin> {
  return {
    ...(sourcetype === undefined ? {} : { sourcetype }),
    ...(source === undefined ? {} : { source }),
    ...(host === undefined ? {} : { host }),
  };
}

const transformsOf = (settings: PropsSettings): readonly LayeredSetting[] =>
  [...settings.values()].filter(({ key }) => key.startsWith('TRANSFORMS-'));

/** The metadata of an event, and who says so. */
export function metadataReports(
  { fields, input, notes: said }: FoundEvent,
  { ingest }: EventOrigins,
  { defaults, places, effects }: { readonly defaults: Metadata; readonly places: RulePlaces; readonly effects: IndexTimeEffects },
): readonly MetadataReport[] {
  const notes = said.map((note) => note.replace(/^.*?: (?=the lines look)/, ''));
  return METADATA_NAMES.flatMap((name): MetadataReport[] => {
    const value = shownValue(fields.get(name) ?? null);
    if (value === undefined) return [];
    const rename = name === 'sourcetype' && fields.has('_sourcetype') ? ingest.get('rename') : undefined;
    if (rename !== undefined) return [{ name, value, from: 'rule', rules: [places.rule(rename)] }];
    const changed = effects.metadata.get(name);
    if (changed !== undefined) return [{ name, value, from: 'rule', rules: [places.rule(changed)] }];
    if (name === 'sourcetype' && notes.includes(`the lines look like those of sourcetype "${String(value)}"`))
      return [{ name, value, from: 'lines', rules: [] }];
    const from = input.metadata?.[name] === value ? 'data' : defaults[name] === value ? 'default' : 'event';
    return [{ name, value, from, rules: [] }];
  });
}

/** The stanzas of props.conf that apply to an event, the strongest first. */
export function stanzaReports(origin: Origin, props: PropsTable, places: RulePlaces): readonly StanzaReport[] {
  return props.stanzasOf(origin).map(({ name, place, settings }) => {
    const others = new Map([...settings.values()].reverse().map((setting) => [setting.source, setting] as const));
    others.delete(place.source);
    const further = [...others.values()].map(({ source, keySpan }) => places.place({ source, span: keySpan })).reverse();
    return { name, places: [places.place(place), ...further] };
  });
}

const INDEX_TIME =
  /^(?:LINE_BREAKER|SHOULD_LINEMERGE|BREAK_ONLY_BEFORE|BREAK_ONLY_BEFORE_DATE|MUST_BREAK_AFTER|TRUNCATE|INDEXED_EXTRACTIONS|rename|SEDCMD-.*|TRANSFORMS-.*)$/;

/** Settings of index time that apply, other than those of time. */
export function indexTimeRules({ ingest }: EventOrigins, places: RulePlaces): readonly RuleReport[] {
  return [...ingest.values()].filter(({ key }) => INDEX_TIME.test(key)).map(places.rule);
}
