import { isMetadataName } from '../data-input.ts';
import { endEvent, extractJson, giveIndexTime, giveMetadata, type JsonRange, type OwnMetadata, type ShapeContext } from './context.ts';
import { metricRow } from './metrics.ts';
import { isInternal } from './raw.ts';
import { isRow, rowEvent } from './row.ts';

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
  sink.begin(() => times.settled(times.ofJson(text, start, end)));
  const own: OwnMetadata = {};
  extractJson(range, context.paths, (path, value) => {
    if (isMetadataName(path)) own[path] = value;
    else if (!isInternal(path)) sink.add(path, value);
  });
  giveMetadata(context, own);
  if (sink.wants('_raw')) sink.set('_raw', start === 0 && end === text.length ? text : text.slice(start, end));
  giveIndexTime(context);
  endEvent(context);
}
