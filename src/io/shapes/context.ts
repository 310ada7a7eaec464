import type { ChooseExtraction } from '../../scan/js/choose-extraction.ts';
import type { EventSink } from '../../scan/js/event-sink.ts';
import { ScanFault } from '../../scan/js/fault.ts';
import { afterBlanks, listElements, type Skipped, topLevelMembers } from '../../scan/js/json-members.ts';
import type { Prefilter } from '../../scan/js/literals.ts';
import type { PathFilter } from '../../values/json-paths.ts';
import { flattenJson } from '../../values/json-text.ts';
import type { Value } from '../../values/value.ts';
import { METADATA_NAMES, type Metadata } from '../data-input.ts';
import type { EventTimes } from '../event-times.ts';
import type { IngestRules } from '../ingest.ts';

/** What every shape of data needs to turn its records into events. One per input and scan. */
export interface ShapeContext {
  readonly sink: EventSink;
  /** Which JSON paths to extract; undefined for all of them. */
  readonly paths: PathFilter | undefined;
  /** The same without host, source, sourcetype and index: the scan of an event may stop earlier. */
  readonly innerPaths: PathFilter | undefined;
  readonly prefilter: Prefilter | undefined;
  /** What the configuration says of the fields of events; undefined for a dataset without one. */
  readonly extraction: ChooseExtraction | undefined;
  /** What is done with data before it is an event; undefined for a dataset without configuration. */
  readonly ingest: IngestRules | undefined;
  readonly metrics: boolean;
  readonly override: Metadata;
  readonly defaults: Metadata;
  readonly times: EventTimes;
  readonly now: number;
  /** `_indextime` is made up (the moment of reading) only where the search names it. */
  readonly indexTimeAsked: boolean;
  /** The search names `host`: every event of Splunk has one. */
  readonly hostAsked: boolean;
  readonly note: (text: string) => void;
}

/** Metadata as an event states it; a row may hold a list. */
export type OwnMetadata = { -readonly [Name in keyof Metadata]?: Value };

/** Gives an event its metadata, in the order of precedence: `--data` suffix, the event itself, the command line. */
export function giveMetadata(context: ShapeContext, own: OwnMetadata): void {
  const { sink, override, defaults } = context;
  for (const name of METADATA_NAMES) {
    const value = override[name] ?? own[name] ?? defaults[name];
    if (value !== undefined) sink.set(name, value);
  }
}

/** Gives an event metadata that was settled. */
export function giveSettled({ sink }: ShapeContext, metadata: OwnMetadata): void {
  for (const name of METADATA_NAMES) {
    const value = metadata[name];
    if (value !== undefined) sink.set(name, value);
  }
}

/** The host of an event for which nothing says one; in Splunk it is that of the forwarder. */
export function giveSomeHost({ sink, hostAsked }: ShapeContext): void {
  if (hostAsked && !sink.has('host')) sink.set('host', 'localhost');
}

/** `_indextime`, where it is asked for by name and not given: the moment of reading. */
export function giveIndexTime(context: ShapeContext): void {
  if (context.indexTimeAsked && !context.sink.has('_indextime')) context.sink.set('_indextime', String(Math.floor(context.now)));
}

/**
 * Whether a record may hold what is looked for; counted as read where not. In a scan in file order it is read all the same, for the
 * sake of its time, and then dropped.
 */
export function admits({ prefilter, sink, times }: ShapeContext, text: string): boolean {
  sink.dropping = prefilter !== undefined && !prefilter.test(text);
  if (!sink.dropping || times.inOrder) return true;
  sink.read += 1;
  return false;
}

/** Ends an event; in a scan in file order its time is found even where nobody asks, for the events after it. */
export function endEvent(context: ShapeContext): void {
  if (context.times.inOrder) context.sink.get('_time');
  context.sink.end();
}

/** A range of JSON text, and the line of the file in which the text begins. */
export interface JsonRange {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Extracts the wanted fields of a JSON text as Splunk's JSON extraction does; broken JSON is a fault. */
export function extractJson(range: JsonRange, wanted: PathFilter | undefined, visit: (path: string, value: string) => void): void {
  const { text, start, end } = range;
  checkEnd(range, flattenJson(text, visit, wanted === undefined ? { start, end } : { wanted, start, end }));
}

/** Calls `visit` with each member of a JSON object; broken JSON is a fault. */
export function eachMember(range: JsonRange, visit: (key: string, value: JsonRange) => void): void {
  const { text, line } = range;
  checkEnd(
    range,
    topLevelMembers(text, range.start, (key, start, end) => visit(key, { text, start, end, line })),
  );
}

/** Calls `visit` with each element of a JSON list; broken JSON is a fault. */
export function eachElement(range: JsonRange, visit: (value: JsonRange) => void): void {
  const { text, line } = range;
  checkEnd(
    range,
    listElements(text, range.start, (start, end) => visit({ text, start, end, line })),
  );
}

function checkEnd(range: JsonRange, result: Skipped): void {
  const { text, line } = range;
  if (!result.ok) throw new ScanFault({ kind: 'json', line, text, offset: result.offset, detail: result.detail });
  const rest = afterBlanks(text, result.end);
  if (rest >= range.end) return;
  throw new ScanFault({ kind: 'json', line, text, offset: rest, detail: `found "${text[rest]}" after the value` });
}
