import type { EventOrigin } from '../scan/extraction.ts';

/** Where an event ends in a text, and where the next one begins. */
export interface EventBreak {
  readonly end: number;
  readonly next: number;
}

/** Finds the first end of an event behind a position; undefined where the text, of which more may come unless it is `complete`, shows none. */
export type EventBreaker = (text: string, from: number, complete: boolean) => EventBreak | undefined;

/** An event on its way into the index. */
export interface IncomingEvent {
  readonly raw: string;
  readonly metadata: { readonly host?: string; readonly source?: string; readonly sourcetype?: string; readonly index?: string };
  /** Fields that are indexed beside the text. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** A file whose first line names its fields (INDEXED_EXTRACTIONS). */
export interface StructuredFile {
  readonly delimiter: ',' | '\t' | '|' | ' ' | ';';
  /** `#Fields:` names the fields, other lines with `#` are comments. */
  readonly w3c: boolean;
  /** The names, where the file has no line of them. */
  readonly names?: readonly string[];
  /** The line of the names, from 1; the first that is not blank if absent. */
  readonly headerLine?: number;
  /** Lines that stand before the data. */
  readonly preamble?: (line: string) => boolean;
  /** Fields that together hold the time. */
  readonly timeFields: readonly string[];
  /** The name of a field as Splunk writes it. */
  readonly nameOf: (header: string) => string;
}

/** What is done with data of an origin before it is an event: index-time settings of props.conf and what they name. */
export interface IngestSettings {
  /** LINE_BREAKER and the settings of line merging; undefined where nobody says: the text tells then. */
  readonly breaker?: EventBreaker | 'lines';
  /** TRUNCATE: longer events are cut; undefined where nobody says. */
  readonly longest?: number;
  /** The time of an event by TIME_PREFIX, TIME_FORMAT and their like; null where the text does not show it. */
  readonly time?: (text: string, zone: string, now: number) => number | null;
  readonly structured?: StructuredFile;
  /** False: ANNOTATE_PUNCT or ADD_EXTRA_TIME_FIELDS says that events do not get `punct`, or `date_*`. */
  readonly punct?: false;
  readonly dates?: false;
  /** SEDCMD and TRANSFORMS; null drops the event. */
  readonly edit?: (event: IncomingEvent) => IncomingEvent | null;
}

/** Index-time configuration of a dataset. */
export interface IngestRules {
  /** Undefined: nobody configured anything for such data. */
  of(origin: EventOrigin): IngestSettings | undefined;
  /** The sourcetype of a text by what its lines look like, where a rule knows it. */
  sourcetypeOf?(beginning: string): string | undefined;
}
