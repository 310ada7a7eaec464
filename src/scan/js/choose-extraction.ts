import type { FieldRequest } from '../../plan/expression.ts';
import type { EventExtraction, EventOrigin, Extraction } from '../extraction.ts';
import type { EventSink } from './event-sink.ts';

/** The extraction that events of an origin get in one scan; undefined for the default. */
export type ChooseExtraction = (origin: EventOrigin) => EventExtraction | undefined;

/** Asks the extraction of a dataset once for each origin of events; what it reads of an event is held from then on. */
export function chooseExtraction(extraction: Extraction, fields: FieldRequest, sink: EventSink): ChooseExtraction {
  const known = new Map<string, EventExtraction | undefined>();
  let last: { readonly origin: EventOrigin; readonly found: EventExtraction | undefined } | undefined;
  const find = (origin: EventOrigin): EventExtraction | undefined => {
    const key = `${origin.sourcetype}\0${origin.source}\0${origin.host}`;
    if (known.has(key)) return known.get(key);
    const found = extraction.of(origin, fields);
    if (found !== undefined) sink.hold(found.reads);
    known.set(key, found);
    return found;
  };
  return (origin) => {
    // Events of one origin follow each other.
    const same = last?.origin.sourcetype === origin.sourcetype && last.origin.source === origin.source && last.origin.host === origin.host;
    if (!same || last === undefined) last = { origin, found: find(origin) };
    return last.found;
  };
}
