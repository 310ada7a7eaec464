import type { EventExtraction } from '../../scan/extraction.ts';
import { compilePaths } from '../../values/json-paths.ts';
import { isMetadataName, METADATA_NAMES } from '../data-input.ts';
import {
  eachMember,
  endEvent,
  extractJson,
  giveIndexTime,
  giveMetadata,
  giveSomeHost,
  type JsonRange,
  type OwnMetadata,
  type ShapeContext,
} from './context.ts';
import { type DefaultFieldsOptions, giveDefaultFields } from './default-fields.ts';
import { extractionOf, ingestOf } from './extracting.ts';
import { metricRow } from './metrics.ts';
import { isInternal } from './raw.ts';
import { isRow, rowEvent } from './row.ts';
import { configuredTime, textEvent } from './text-event.ts';

/**
 * A JSON object that is an event by itself: its text is `_raw`, its leaves are the fields. `host`, `source`, `sourcetype`, `index` and
 * `_time` at the top are the event's metadata; an object that has `_raw` is a row that Splunk gave.
 */
export function jsonEvent(context: ShapeContext, range: JsonRange): void {
  if (isRow(range)) {
    rowEvent(context, range);
    return;
  }
  if (context.metrics) {
    metricRow(context, range);
    return;
  }
  const { text, start, end } = range;
  const { sink, times } = context;
  const stated = context.extraction === undefined ? {} : statedMetadata(context, range);
  const ingest = ingestOf(context, stated);
  if (ingest?.edit !== undefined || ingest?.longest !== undefined) {
    textEvent(context, text.slice(start, end), { own: stated, time: null });
    return;
  }
  sink.begin(() => times.settled(configuredTime(context, ingest, text.slice(start, end)) ?? times.ofJson(text, start, end)));
  const own: OwnMetadata = {};
  if (context.extraction !== undefined) {
    const extraction = extractionOf(context, stated);
    if (extraction?.usualForJson === false) {
      // A file of JSON that is broken is told so, whatever its events are called.
      eachMember(range, () => undefined);
      giveMetadata(context, stated);
      giveSomeHost(context);
      endObject(context, range, extraction, { ingest });
      return;
    }
  }
  extractJson(range, context.paths, (path, value) => {
    if (isMetadataName(path)) own[path] = value;
    else if (!isInternal(path)) sink.add(path, value);
  });
  giveMetadata(context, own);
  if (sink.wants('_raw')) sink.set('_raw', start === 0 && end === text.length ? text : text.slice(start, end));
  if (sink.defaults.size > 0) giveDefaultFields(context, text.slice(start, end), { ingest });
  giveIndexTime(context);
  endEvent(context);
}

/** Ends an event whose text is a JSON object: its fields come from an extraction. */
export function endObject(
  context: ShapeContext,
  { text, start, end }: Pick<JsonRange, 'text' | 'start' | 'end'>,
  extraction: EventExtraction,
  options: DefaultFieldsOptions,
): void {
  const { sink } = context;
  const raw = start === 0 && end === text.length ? text : text.slice(start, end);
  if (sink.wants('_raw')) sink.set('_raw', raw);
  giveDefaultFields(context, raw, options);
  extraction.run(sink, raw);
  giveIndexTime(context);
  endEvent(context);
}

const METADATA_PATHS = compilePaths(METADATA_NAMES, []);
const MAY_STATE = /"(?:host|source|sourcetype|index)"\s*:/;

/** The metadata that a JSON object states at its top. */
function statedMetadata({ override }: ShapeContext, range: JsonRange): OwnMetadata {
  const own: OwnMetadata = {};
  if (METADATA_NAMES.every((name) => override[name] !== undefined) || !MAY_STATE.test(range.text)) return own;
  extractJson(range, METADATA_PATHS, (path, value) => {
    if (isMetadataName(path)) own[path] = value;
  });
  return own;
}
