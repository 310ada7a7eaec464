import { eventEdits, type Incoming } from '../extraction/ingest/event-edits.ts';
import type { Origin, PropsSettings } from '../extraction/props-table.ts';
import type { RuleProblems } from '../extraction/rule-problems.ts';
import type { ConfLayers, LayeredSetting } from '../knowledge/conf-layers.ts';

/** What settings of index time did to an event, by what they changed. */
export interface IndexTimeEffects {
  /** Fields that are indexed beside the text. */
  readonly fields: ReadonlyMap<string, LayeredSetting>;
  readonly metadata: ReadonlyMap<string, LayeredSetting>;
}

/** An event as it came in. */
export interface IncomingEvent {
  readonly raw: string;
  readonly origin: Origin;
  readonly settings: PropsSettings;
}

/**
 * What SEDCMD and TRANSFORMS do to an event, one rule at a time in the order in which they run. The text is that of the indexed event: what was cut out of
 * it before, nobody has any more.
 */
export function indexTimeEffects(
  { raw, origin, settings }: IncomingEvent,
  { transforms, problems }: { readonly transforms: ConfLayers; readonly problems: RuleProblems },
): IndexTimeEffects {
  const fields = new Map<string, LayeredSetting>();
  const metadata = new Map<string, LayeredSetting>();
  const given = Object.entries(origin).filter(([, value]) => value !== '');
  let event: Incoming = { raw, metadata: Object.fromEntries(given), fields: [] };
  for (const rule of rulesOf(settings)) {
    const next = eventEdits(new Map([[rule.key, rule]]), () => transforms, problems)?.(event) ?? null;
    if (next === null) continue;
    for (const [name] of next.fields.slice(event.fields.length)) fields.set(name, rule);
    for (const [name, value] of Object.entries(next.metadata))
      if (new Map(Object.entries(event.metadata)).get(name) !== value) metadata.set(name, rule);
    event = next;
  }
  return { fields, metadata };
}

const rulesOf = (settings: PropsSettings): readonly LayeredSetting[] =>
  ['SEDCMD-', 'TRANSFORMS-'].flatMap((prefix) =>
    [...settings.values()].filter(({ key }) => key.startsWith(prefix)).sort((a, b) => (a.key < b.key ? -1 : 1)),
  );
