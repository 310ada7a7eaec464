import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FieldRequest } from '../plan/expression.ts';
import type { Row, Scalar, Value } from '../values/value.ts';

/** What decides which settings of props.conf an event gets. */
export interface EventOrigin {
  readonly sourcetype: string;
  readonly source: string;
  readonly host: string;
}

/** The fields of one event while they are being extracted. Fields that nobody needs are dropped at the door. */
export interface EventFields extends Row {
  /** Gives a field its value, whatever it had; null takes the field away. */
  set(name: string, value: Value): void;
  /** Adds one value to a field: a second makes a multivalue. */
  add(name: string, value: Scalar): void;
  /** Whether the event has a value of the field. */
  has(name: string): boolean;
}

/** How the events of one origin get the fields that one scan needs. */
export interface EventExtraction {
  /** What has to be kept of an event while it is extracted, besides the fields that the scan delivers. */
  readonly reads: FieldRequest;
  /** For an event that is a JSON object this is no more than the default, which is faster. */
  readonly usualForJson: boolean;
  /** Gives an event its fields; metadata and indexed fields are there. `text` is absent for rows whose fields are given: no text is read then. */
  run(fields: EventFields, text?: string): void;
}

/**
 * Search-time field extraction of a dataset: what the configuration of a Splunk (props.conf and what it names) says beyond the default,
 * which is JSON or `key=value` pairs. It belongs to the data, not to the search: a scan asks it once for each origin of events, with the
 * fields that it has to deliver, and runs what it gets on each event before the filter.
 */
export interface Extraction {
  /** Undefined: what is asked for needs no more than the default. */
  of(origin: EventOrigin, fields: FieldRequest): EventExtraction | undefined;
  /** Whether a value of the field always stands in the text of an event as it is, so that lines may be sifted by it before they are read. */
  verbatim(field: string): boolean;
  /** What is wrong with the rules that were used so far. */
  readonly diagnostics: readonly Diagnostic[];
}
