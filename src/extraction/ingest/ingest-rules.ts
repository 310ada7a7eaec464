import { isTrue } from '../../knowledge/conf-flag.ts';
import type { ConfLayers } from '../../knowledge/conf-layers.ts';
import { once } from '../../knowledge/once.ts';
import type { Origin, PropsSettings, PropsTable } from '../props-table.ts';
import type { RuleProblems } from '../rule-problems.ts';
import { eventBreaker, type FindBreak } from './event-breaker.ts';
import { type EditEvent, eventEdits } from './event-edits.ts';
import { eventTime, type ReadTime } from './event-time.ts';
import { sourcetypeRules } from './sourcetype-rules.ts';
import { type Structured, structuredFile } from './structured-file.ts';

/** What is done with data of an origin before it is an event (the reader's `IngestSettings`, src/io/ingest.ts). */
export interface Ingesting {
  readonly breaker?: FindBreak | 'lines';
  readonly longest?: number;
  readonly time?: ReadTime;
  readonly structured?: Structured;
  readonly edit?: EditEvent;
  readonly punct?: false;
  readonly dates?: false;
}

/** The index-time settings of props.conf, compiled once for each set of stanzas that apply together. */
export function ingestRules(
  { props, layers, transforms }: { readonly props: PropsTable; readonly layers: ConfLayers; readonly transforms: () => ConfLayers },
  problems: RuleProblems,
): { of(origin: Origin): Ingesting | undefined; sourcetypeOf(beginning: string): string | undefined } {
  const known = new Map<PropsSettings, Ingesting | undefined>();
  const rules = once(() => sourcetypeRules(layers, problems));
  return {
    sourcetypeOf: (beginning) => rules()(beginning),
    of: (origin) => {
      const settings = props.settingsOf(origin);
      if (!known.has(settings)) known.set(settings, compiled(settings, transforms, problems));
      return known.get(settings);
    },
  };
}

function compiled(settings: PropsSettings, transforms: () => ConfLayers, problems: RuleProblems): Ingesting | undefined {
  const breaker = eventBreaker(settings, problems);
  const time = eventTime(settings, problems);
  const structured = structuredFile(settings);
  const edit = eventEdits(settings, transforms, problems);
  const text = (key: string, otherwise: string): string => settings.get(key)?.value.text.trim() || otherwise;
  const longest = Number(settings.get('TRUNCATE')?.value.text.trim() ?? 0);
  const ingesting: Ingesting = {
    ...(breaker === undefined ? {} : { breaker }),
    ...(time === undefined ? {} : { time }),
    ...(structured === undefined ? {} : { structured }),
    ...(edit === undefined ? {} : { edit }),
    ...(longest > 0 ? { longest } : {}),
    ...(isTrue(text('ANNOTATE_PUNCT', 'true')) ? {} : { punct: false as const }),
    ...(/^(?:none|subseconds|f|false|n|no|0|disabled)$/i.test(text('ADD_EXTRA_TIME_FIELDS', 'all')) ? { dates: false as const } : {}),
  };
  return Object.keys(ingesting).length === 0 ? undefined : ingesting;
}
