import type { IngestSettings } from '../ingest.ts';
import { endEvent, giveIndexTime, giveSettled, giveSomeHost, type OwnMetadata, type ShapeContext } from './context.ts';
import { giveDefaultFields } from './default-fields.ts';
import { editedEvent, extractionOf, ingestOf, settledMetadata } from './extracting.ts';
import { extractRaw, timeOfRaw } from './raw.ts';

/** What an envelope says of a text event. */
export interface TextEnvelope {
  readonly own: OwnMetadata;
  readonly time: number | null;
  /** The time stands beside the text, not in it. */
  readonly timed?: boolean;
  /** Gives the fields that stand beside the text. */
  readonly fields?: () => void;
}

const NO_ENVELOPE: TextEnvelope = { own: {}, time: null };

/** An event of which there is only text: a line of a log, the string in a HEC envelope. */
export function textEvent(context: ShapeContext, raw: string, envelope = NO_ENVELOPE): void {
  const { sink, times } = context;
  if (context.metrics) {
    sink.read += 1;
    return;
  }
  const ingest = ingestOf(context, envelope.own);
  const text = ingest?.longest === undefined ? raw : raw.slice(0, ingest.longest);
  const edited = ingest?.edit === undefined ? undefined : editedEvent(context, text, envelope.own, ingest.edit);
  if (edited === null) {
    sink.read += 1;
    return;
  }
  // The time is read before the text is changed.
  sink.begin(() => times.settled(envelope.time ?? configuredTime(context, ingest, text) ?? timeOfRaw(context, text)));
  const own = edited === undefined ? settledMetadata(context, envelope.own) : edited.metadata;
  // First: what it reads of the metadata has to be held.
  const extraction =
    edited === undefined ? extractionOf(context, envelope.own) : extractionOf({ ...context, override: edited.metadata }, {});
  giveSettled(context, own);
  giveSomeHost(context);
  const final = edited?.raw ?? text;
  if (sink.wants('_raw')) sink.set('_raw', final);
  envelope.fields?.();
  for (const [name, value] of edited?.fields ?? []) if (sink.wants(name)) sink.add(name, value);
  giveDefaultFields(context, final, { timed: envelope.timed === true, ingest, written: text });
  if (extraction === undefined) extractRaw(context, final);
  else extraction.run(sink, final);
  giveIndexTime(context);
  endEvent(context);
}

/** The time that the configuration of a sourcetype finds in the text of an event. */
export function configuredTime({ times, now }: ShapeContext, ingest: IngestSettings | undefined, text: string): number | null {
  return ingest?.time?.(text, times.zone, now) ?? null;
}
