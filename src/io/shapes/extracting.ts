import type { FieldRequest } from '../../plan/expression.ts';
import type { EventExtraction, EventOrigin, Extraction } from '../../scan/extraction.ts';
import type { EventSink } from '../../scan/js/event-sink.ts';
import { type Value, valuesOf } from '../../values/value.ts';
import type { OwnMetadata, ShapeContext } from './context.ts';

/** The extraction that events of an origin get in one scan; undefined for the default. */
export type ChooseExtraction = (origin: EventOrigin) => EventExtraction | undefined;

/** Asks the extraction of a dataset once for each origin of events; what it reads of an event is held from then on. */
export function chooseExtraction(extraction: Extraction, fields: FieldRequest, sink: EventSink): ChooseExtraction {
  const known = new Map<string, EventExtraction | undefined>();
  return (origin) => {
    const key = `${origin.sourcetype}\0${origin.source}\0${origin.host}`;
    if (known.has(key)) return known.get(key);
    const found = extraction.of(origin, fields);
    if (found !== undefined) sink.hold(found.reads);
    known.set(key, found);
    return found;
  };
}

/** The extraction of an event that says this of its origin. */
export function extractionOf({ extraction, override, defaults }: ShapeContext, own: OwnMetadata): EventExtraction | undefined {
  if (extraction === undefined) return undefined;
  const text = (name: 'sourcetype' | 'source' | 'host'): string => textOf(override[name] ?? own[name] ?? defaults[name] ?? null);
  return extraction({ sourcetype: text('sourcetype'), source: text('source'), host: text('host') });
}

function textOf(value: Value): string {
  return typeof value === 'string' ? value : String(valuesOf(value)[0] ?? '');
}
