import { endEvent, giveIndexTime, giveMetadata, type OwnMetadata, type ShapeContext } from './context.ts';
import { extractionOf } from './extracting.ts';
import { extractRaw, timeOfRaw } from './raw.ts';

/** What an envelope says of a text event. */
export interface TextEnvelope {
  readonly own: OwnMetadata;
  readonly time: number | null;
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
  sink.begin(() => times.settled(envelope.time ?? timeOfRaw(context, raw)));
  giveMetadata(context, envelope.own);
  const extraction = extractionOf(context, envelope.own);
  if (sink.wants('_raw')) sink.set('_raw', raw);
  envelope.fields?.();
  if (extraction === undefined) extractRaw(context, raw);
  else extraction.run(sink, raw);
  giveIndexTime(context);
  endEvent(context);
}
