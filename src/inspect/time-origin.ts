import type { Ingesting } from '../extraction/ingest/ingest-rules.ts';
import { EventTimes } from '../io/event-times.ts';
import { timeOfRaw } from '../io/shapes/raw.ts';
import { isoText } from '../values/iso-time.ts';
import type { EventOrigins } from './event-origin.ts';
import type { FoundEvent } from './find-event.ts';
import type { RuleReport, TimeReport } from './inspection.ts';
import type { RulePlaces } from './rule-places.ts';

const SETTINGS: readonly string[] = ['TIME_PREFIX', 'TIME_FORMAT', 'MAX_TIMESTAMP_LOOKAHEAD', 'TZ', 'DATETIME_CONFIG', 'TIMESTAMP_FIELDS'];

/** What finding the source of a time needs. */
export interface TimeQuestion {
  readonly origins: EventOrigins;
  /** The settings of index time, compiled. */
  readonly ingesting: Ingesting | undefined;
  readonly reading: { readonly now: number; readonly zone: string };
  readonly places: RulePlaces;
}

/** Where the time of an event comes from: the same questions in the same order as when it was read. */
export function timeReport(found: FoundEvent, question: TimeQuestion): TimeReport | undefined {
  const time = found.fields.get('_time');
  if (typeof time !== 'number') return undefined;
  const { now, zone } = question.reading;
  const raw = found.fields.get('_raw');
  const rules = SETTINGS.flatMap((key) => question.origins.ingest.get(key) ?? []).map(question.places.rule);
  const base = { value: time, text: isoText(time, zone) };
  const from = sourceOf({ time, raw: typeof raw === 'string' ? raw : undefined, notes: found.notes }, question);
  const configured = typeof raw === 'string' && question.ingesting?.time?.(raw, zone, now) === time;
  if (configured || (hasTimeFields(question.ingesting) && from.from !== 'now'))
    return { ...base, from: 'configuration', rules, failed: [] };
  return { ...base, ...from, rules: [], failed: failedOf(question, rules) };
}

const hasTimeFields = (ingesting: Ingesting | undefined): boolean => (ingesting?.structured?.timeFields.length ?? 0) > 0;

/** Settings that say where the time stands, and that it does not stand there. */
function failedOf({ ingesting }: TimeQuestion, rules: readonly RuleReport[]): readonly RuleReport[] {
  return ingesting?.time === undefined ? [] : rules;
}

function sourceOf(
  { time, raw, notes }: { readonly time: number; readonly raw: string | undefined; readonly notes: readonly string[] },
  { reading }: TimeQuestion,
): Pick<TimeReport, 'from' | 'field'> {
  if (raw === undefined) return { from: 'data' };
  const said: string[] = [];
  const times = new EventTimes({ ...reading, inOrder: true, note: (text) => void said.push(text) });
  const guess = timeOfRaw({ times }, raw);
  if (guess === time) {
    const field = /^_time is taken from the field "(.*)"$/.exec(said.at(-1) ?? '')?.[1];
    if (field !== undefined) return { from: 'field', field };
    if (said.length > 0) return { from: 'text' };
    return raw.startsWith('<Event') ? { from: 'xml' } : { from: 'data' };
  }
  if (guess !== null || !notes.some((note) => note.includes('_time of an event that has none'))) return { from: 'data' };
  return { from: time === reading.now ? 'now' : 'event before' };
}
