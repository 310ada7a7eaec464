import { ScanFault } from '../../scan/js/fault.ts';
import { scalarText } from '../../scan/js/json-members.ts';
import { valuesOf } from '../../values/value.ts';
import { isMetadataName, METADATA_NAMES } from '../data-input.ts';
import {
  eachMember,
  endEvent,
  extractJson,
  giveIndexTime,
  giveMetadata,
  type JsonRange,
  type OwnMetadata,
  type ShapeContext,
} from './context.ts';
import { giveDefaultFields } from './default-fields.ts';
import { extractionOf, ingestOf } from './extracting.ts';
import { endObject, jsonEvent } from './json-event.ts';
import { givePoint, holdsMetric, membersOf } from './metrics.ts';
import { isInternal } from './raw.ts';
import { memberValue } from './row-value.ts';
import { configuredTime, textEvent } from './text-event.ts';

/** The keys of the envelope that the HTTP Event Collector takes (Splunk docs, "Format events for HTTP Event Collector"). */
export const ENVELOPE_KEYS: ReadonlySet<string> = new Set(['time', 'host', 'source', 'sourcetype', 'index', 'event', 'fields']);

interface Envelope {
  time: string | undefined;
  own: OwnMetadata;
  event: JsonRange | undefined;
  fields: JsonRange | undefined;
}

/** What Splunk writes where the envelope says nothing: `http:<name of the token>`, and its default source type. */
export const ENVELOPE_DEFAULTS = { source: 'http:spl-run', sourcetype: 'httpevent' };

/** An event in the envelope of the HTTP Event Collector (design/ingestion.md, shapes 1 and 2). */
export function hecEvent(context: ShapeContext, range: JsonRange): void {
  const envelope = envelopeOf(range);
  if (envelope.event === undefined && envelope.fields === undefined) {
    jsonEvent(context, range);
    return;
  }
  const own = { ...ENVELOPE_DEFAULTS, ...context.defaults, ...envelope.own };
  const metric = isMetric(envelope);
  if (context.metrics !== metric) {
    context.sink.read += 1;
    if (metric) context.note('metric data points are passed over: this search reads events');
    return;
  }
  if (metric) {
    givePoint(context, { fields: envelope.fields === undefined ? new Map() : membersOf(envelope.fields), own, time: envelope.time });
  } else if (envelope.event === undefined) {
    throw new ScanFault({ kind: 'not an object', line: range.line, text: range.text, found: 'an envelope without "event"' });
  } else if (range.text.charCodeAt(envelope.event.start) === 123) objectEvent(context, envelope, envelope.event, own);
  else {
    const raw = scalarText(range.text, envelope.event.start, envelope.event.end) ?? '';
    textEvent(context, raw, { own, ...statedTime(context, envelope), fields: () => giveIndexedFields(context, envelope) });
  }
}

function envelopeOf(range: JsonRange): Envelope {
  const { text } = range;
  const envelope: Envelope = { time: undefined, own: {}, event: undefined, fields: undefined };
  eachMember(range, (key, value) => {
    if (key === 'event') envelope.event = value;
    else if (key === 'fields') envelope.fields = value;
    else if (text.startsWith('null', value.start)) return;
    else if (key === 'time') envelope.time = scalarText(text, value.start, value.end);
    else if (isMetadataName(key)) envelope.own[key] = memberValue(key, value);
  });
  return envelope;
}

/** `"event":"metric"`, or no event at all, beside fields that measure something. */
function isMetric({ event, fields }: Envelope): boolean {
  if (fields === undefined) return false;
  if (event !== undefined && event.text.slice(event.start, event.end) !== '"metric"') return false;
  return holdsMetric(membersOf(fields));
}

function objectEvent(context: ShapeContext, envelope: Envelope, event: JsonRange, own: OwnMetadata): void {
  const { sink, times } = context;
  const { text, start, end } = event;
  const ingest = ingestOf(context, own);
  if (ingest?.edit !== undefined || ingest?.longest !== undefined) {
    textEvent(context, text.slice(start, end), {
      own,
      ...statedTime(context, envelope),
      fields: () => giveIndexedFields(context, envelope),
    });
    return;
  }
  const found = (): number | null => configuredTime(context, ingest, text.slice(start, end)) ?? times.ofJson(text, start, end);
  const isTimed = (): boolean => sink.defaults.size > 0 && statedTime(context, envelope).timed;
  sink.begin(() => times.settled(statedTime(context, envelope).time ?? found()));
  // First: what it reads of the metadata has to be held.
  const extraction = extractionOf(context, own);
  giveMetadata(context, own);
  giveIndexedFields(context, envelope);
  if (extraction?.usualForJson === false) {
    endObject(context, { text, start, end }, extraction, { timed: isTimed(), ingest });
    return;
  }
  const hasAll = METADATA_NAMES.every((name) => sink.has(name) || !sink.wants(name));
  extractJson(event, hasAll ? context.innerPaths : context.paths, (path, value) => {
    if (!isInternal(path) && !(isMetadataName(path) && sink.has(path))) sink.add(path, value);
  });
  if (sink.wants('_raw')) sink.set('_raw', text.slice(start, end));
  if (sink.defaults.size > 0) giveDefaultFields(context, text.slice(start, end), { timed: isTimed(), ingest });
  giveIndexTime(context);
  endEvent(context);
}

/** The time that the envelope states. */
function statedTime({ times }: ShapeContext, { time }: Envelope): { readonly time: number | null; readonly timed: boolean } {
  const stated = time === undefined ? null : times.stated(time);
  return { time: stated, timed: stated !== null };
}

/** `fields` are indexed fields: given as they are; a list is a multivalue of that very name. */
function giveIndexedFields(context: ShapeContext, { fields }: Envelope): void {
  if (fields === undefined) return;
  eachMember(fields, (key, value) => {
    const { sink } = context;
    if (fields.text.charCodeAt(value.start) === 123) extractJson(value, undefined, (path, inner) => sink.add(`${key}.${path}`, inner));
    else if (sink.wants(key) && !isInternal(key)) for (const one of valuesOf(memberValue(key, value))) sink.add(key, one);
  });
}
