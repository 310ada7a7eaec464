import type { Value } from '../../values/value.ts';
import type { RecordForm } from './form.ts';

/** What one input's reader knows of its events beyond their JSON. */
export interface EventLore {
  /** Names at which the events of the input say their time, the first that is one counts; undefined where it is found otherwise. */
  timeNames(text: string): readonly string[] | undefined;
  /** The time of an event by its text; null where it has none. */
  timeOf(text: string): number | null;
  /** Values that a field has whatever the event says, and where it says nothing. */
  readonly override: ReadonlyMap<string, string>;
  readonly defaults: Pick<ReadonlyMap<string, string>, 'has' | 'get'>;
  /** How events stand in the records of the input; absent where a record is an event. */
  readonly form?: RecordForm;
  /** All values of an event that the kernel cannot read, of another form `_time` and `_raw` too; undefined where the line is no single event. */
  oddEvent(text: string): ReadonlyMap<string, Value> | undefined;
}
