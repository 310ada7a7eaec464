import type { FieldRequest, Literals } from '../plan/expression.ts';
import type { Row, Value } from '../values/value.ts';

/** What a search asks of its data. Every reader of events answers this one question. */
export interface ScanRequest {
  /**
   * The fields to deliver. `_raw`, `_time`, `_indextime`, `host`, `source`, `sourcetype` and `index` are fields like others.
   * A pattern that does not begin with `_` matches no internal field.
   */
  readonly fields: FieldRequest;
  /**
   * Text that the raw line of a wanted event contains. Never made from metadata (`host`, `source`, `sourcetype`, `index`, `_time`):
   * these may come from options and stand in no line.
   */
  readonly literals?: Literals;
  /** Metadata of lines of text for which nothing says any: a log that is given without its sourcetype is of the one that the search asks for. */
  readonly assumed?: readonly (readonly [name: string, value: string])[];
  /** Fields of `DEFAULT_FIELDS` (src/values/default-fields.ts) that are to be made where an event lacks them. */
  readonly defaults?: readonly string[];
  /** Called with every event that passes the literals; reads only requested fields. False drops the event. */
  readonly filter?: (row: Row) => boolean;
  /**
   * `metrics`: one row a measurement, with `metric_name`, `_value` and the dimensions, whatever form the file has.
   * `events`: everything but the data points of a HEC metric envelope.
   */
  readonly kind: 'events' | 'metrics';
}

/** The events that a scan found, newest first: `_time` descending; ties, and events without `_time`, in file order. */
export interface EventColumns {
  readonly length: number;
  /**
   * By name, in the order of first appearance, metadata first; each of `length` values. A requested field that no event has is
   * not there. Values are the text that was read (a number keeps its digits), `_time` is a number; null is the missing field.
   */
  readonly columns: ReadonlyMap<string, readonly Value[]>;
  /** Events looked at, kept or not. */
  readonly read: number;
}
