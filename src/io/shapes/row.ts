import type { EventExtraction } from '../../scan/extraction.ts';
import { topLevelMembers } from '../../scan/js/json-members.ts';
import { fromValues, type Value } from '../../values/value.ts';
import { isMetadataName } from '../data-input.ts';
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
import { extractionOf } from './extracting.ts';
import { metricRow } from './metrics.ts';
import { extractPairs, isInternal, jsonFields, looksLikeJson, timeOfRaw } from './raw.ts';
import { memberValue, splitCell } from './row-value.ts';

/** What a row that Splunk gave says besides its ordinary fields. */
export interface RowParts {
  raw: string | undefined;
  time: string | undefined;
  readonly own: OwnMetadata;
  /** Fields that the row gives: these are not extracted from `_raw` again. */
  readonly given: Set<string>;
  /** What the configuration makes of the event; undefined for the default. */
  readonly extraction: EventExtraction | undefined;
  /** Cells with line ends inside: several values, or one value of several lines; `_raw` tells which. */
  readonly multiline: Map<string, string>;
}

/** An empty row, of which this is known beforehand. */
export function newRow(extraction: EventExtraction | undefined): RowParts {
  return { raw: undefined, time: undefined, own: {}, given: new Set(), multiline: new Map(), extraction };
}

/** Whether a JSON object is a row: `_raw` is one of its own keys. */
export function isRow({ text, start, end }: JsonRange): boolean {
  const at = text.indexOf('"_raw"', start);
  if (at === -1 || at >= end) return false;
  let found = false;
  topLevelMembers(text, start, (key) => {
    if (key === '_raw') found = true;
  });
  return found;
}

/** A row of a result as JSON: fields are taken as given, what `_raw` says more is extracted (design/ingestion.md, shapes 3 and 4). */
export function rowEvent(context: ShapeContext, range: JsonRange): void {
  if (context.metrics) {
    metricRow(context, range);
    return;
  }
  const row = newRow(context.extraction === undefined ? undefined : extractionOf(context, metadataOf(range)));
  context.sink.begin(() => rowTime(context, row));
  eachMember(range, (key, value) => giveMember(context, row, key, value));
  endRow(context, row);
}

function metadataOf(range: JsonRange): OwnMetadata {
  const own: OwnMetadata = {};
  eachMember(range, (key, value) => {
    if (isMetadataName(key)) own[key] = memberValue(key, value);
  });
  return own;
}

/** Gives one member of a row. */
export function giveMember(context: ShapeContext, row: RowParts, key: string, range: JsonRange): void {
  if (range.text.charCodeAt(range.start) === 123) {
    row.given.add(key);
    extractJson(range, undefined, (path, value) => context.sink.add(`${key}.${path}`, value));
    return;
  }
  if (!isInternal(key) && !isMetadataName(key) && !context.sink.wants(key)) row.given.add(key);
  else giveField(context, row, key, memberValue(key, range));
}

/** Gives one field of a row, whose value is known. */
export function giveField(context: ShapeContext, row: RowParts, key: string, value: Value): void {
  if (value === null) return;
  if (key === '_raw') row.raw = String(value);
  else if (key === '_time') row.time = String(value);
  else if (isMetadataName(key)) row.own[key] = value;
  else {
    row.given.add(key);
    context.sink.set(key, value);
  }
}

/** Ends a row: metadata, and what only `_raw` tells. */
export function endRow(context: ShapeContext, row: RowParts): void {
  const { sink } = context;
  giveMetadata(context, row.own);
  if (row.raw !== undefined) {
    sink.set('_raw', row.raw);
    giveIndexTime(context);
    if (row.extraction === undefined) extractFromRaw(context, row, row.raw);
    giveDefaultFields(context, row.raw);
  }
  for (const [key, cell] of row.multiline) sink.set(key, splitCell(cell));
  if (row.extraction !== undefined) {
    sink.seal();
    row.extraction.run(sink, row.raw);
  }
  endEvent(context);
}

/** The time of a row: `_time`, else what its `_raw` tells. A row that has neither is no event and has no time. */
export function rowTime(context: ShapeContext, row: RowParts): number | null {
  const { times } = context;
  const stated = row.time === undefined ? null : times.stated(row.time);
  if (row.time !== undefined && stated === null) context.note(`_time "${row.time}" is no time`);
  if (row.raw === undefined) return stated;
  return times.settled(stated ?? timeOfRaw(context, row.raw));
}

function extractFromRaw(context: ShapeContext, row: RowParts, raw: string): void {
  const { sink } = context;
  const fields = looksLikeJson(raw) ? jsonFields(context, raw) : undefined;
  if (fields === undefined) {
    // A row that Splunk extracted fields for is complete; `| table _time _raw` is not.
    if (row.given.size === 0) extractPairs(context, raw);
    return;
  }
  for (const [key, cell] of row.multiline) {
    const values = fields.filter(([path]) => path === key).map(([, value]) => value);
    if (values.length === 0 || values.join('\n') !== cell) continue;
    sink.set(key, fromValues(values));
    row.multiline.delete(key);
  }
  for (const [path, value] of fields)
    if (!row.given.has(path) && !isInternal(path) && !(isMetadataName(path) && sink.has(path))) sink.add(path, value);
}
