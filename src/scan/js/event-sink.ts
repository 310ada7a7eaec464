import type { FieldRequest } from '../../plan/expression.ts';
import { DEFAULT_FIELDS } from '../../values/default-fields.ts';
import type { Row, Scalar, Value } from '../../values/value.ts';
import { compileWildcard, type Wildcard } from '../../values/wildcard.ts';
import type { EventFields } from '../extraction.ts';
import type { EventColumns, ScanRequest } from '../scan.ts';
import { newestFirst } from './newest-first.ts';

/** Fields that every event has in Splunk; delivered before all others, in this order. */
export const METADATA_FIELDS: readonly string[] = ['_time', 'host', 'source', 'sourcetype', 'index', '_raw', '_indextime'];

/** A field while events are collected. */
export interface Slot {
  readonly name: string;
  /** False: held while an event is extracted, and not delivered. */
  readonly delivered: boolean;
  /** The last event whose value is not to change any more. */
  sealed: number;
  /** The event that `value` belongs to. */
  event: number;
  value: Value;
  /** Values of the kept events; made when the first kept event has the field. */
  column: Value[] | undefined;
}

const NO_TIME = (): number | null => null;

/**
 * Collects events field by field, asks the filter, and keeps what passes as columns; an event that fails leaves nothing behind.
 * One for all inputs of a scan. Fields that were not requested are dropped at the door.
 */
export class EventSink implements EventFields {
  /** Events looked at: those begun, and those that readers skip and count here. */
  read = 0;
  /** Events are counted, and their times asked for, but none is kept. */
  dropping = false;
  /** Fields that Splunk makes when it indexes an event, those that somebody needs. */
  readonly defaults: Set<string>;
  private readonly fields: FieldRequest;
  private readonly patterns: readonly { readonly internal: boolean; readonly name: Wildcard }[];
  private readonly filter: ((row: Row) => boolean) | undefined;
  private readonly slots = new Map<string, Slot | null>();
  /** Fields that an extraction reads beyond those that are delivered. */
  private scratch: (name: string) => boolean = () => false;
  private readonly order: Slot[] = [];
  private readonly times: number[] = [];
  /** The fields of the event at hand. */
  protected touched: Slot[] = [];
  private event = 0;
  private timeOf = NO_TIME;
  private time: number | null | undefined;

  constructor(request: ScanRequest) {
    this.fields = request.fields;
    this.filter = request.filter;
    this.defaults = new Set(request.defaults);
    this.patterns = (request.fields.all ? [] : request.fields.patterns).map((pattern) => ({
      internal: pattern.startsWith('_'),
      name: compileWildcard(pattern, { caseSensitive: true }),
    }));
    if (!request.fields.all) for (const name of request.fields.names) this.open(name);
  }

  /** Whether the field is delivered, or held for an extraction. */
  wants(name: string): boolean {
    return this.slotOf(name) !== null;
  }

  /** From now on holds, for the sake of an extraction, further fields of an event, which it does not deliver. */
  hold(fields: FieldRequest): void {
    const before = this.scratch;
    const names = fields.all ? new Set<string>() : new Set(fields.names);
    for (const name of names) if (DEFAULT_FIELDS.has(name)) this.defaults.add(name);
    const patterns = fields.all ? [] : fields.patterns.map((pattern) => compileWildcard(pattern, { caseSensitive: true }));
    this.scratch = fields.all ? () => true : (name) => names.has(name) || patterns.some(({ test }) => test(name)) || before(name);
    for (const [name, slot] of this.slots) if (slot === null && this.scratch(name)) this.slots.delete(name);
  }

  /** From now on no value that the event has can change: what a row gives is final. */
  seal(): void {
    for (const slot of this.touched) slot.sealed = this.event;
  }

  /** Starts an event. `timeOf` is asked at most once, and only where the filter or the order needs the time. */
  begin(timeOf: () => number | null): void {
    this.event += 1;
    this.read += 1;
    this.touched = [];
    this.timeOf = timeOf;
    this.time = undefined;
  }

  /** Gives a field its value, whatever it had; null takes it away. */
  set(name: string, value: Value): void {
    const slot = this.slotOf(name);
    if (slot === null || slot.sealed === this.event) return;
    if (value === null && slot.event !== this.event) return;
    this.touch(slot);
    slot.value = value;
  }

  /** Adds one value to a field: a second makes a multivalue. */
  add(name: string, value: Scalar): void {
    const slot = this.slotOf(name);
    if (slot === null || slot.sealed === this.event) return;
    if (slot.event !== this.event) {
      this.touch(slot);
      slot.value = value;
    } else if (Array.isArray(slot.value)) slot.value.push(value);
    else slot.value = slot.value === null ? value : [slot.value as Scalar, value]; // Not null, not a list: a scalar.
  }

  /** Whether the event has the (requested) field already. */
  has(name: string): boolean {
    const slot = this.slotOf(name);
    return slot !== null && slot.event === this.event && slot.value !== null;
  }

  get(name: string): Value {
    if (name === '_time') return this.eventTime();
    const slot = this.slots.get(name);
    return slot !== undefined && slot !== null && slot.event === this.event ? slot.value : null;
  }

  /** Ends the event: the filter decides whether it stays. */
  end(): void {
    if (this.dropping || (this.filter !== undefined && !this.filter(this))) return;
    const row = this.times.length;
    this.times.push(this.eventTime() ?? Number.NaN);
    for (const slot of this.touched) {
      if (!slot.delivered) continue;
      if (slot.column === undefined) {
        slot.column = [];
        this.order.push(slot);
      }
      const { column } = slot;
      while (column.length < row) column.push(null);
      column.push(slot.value);
    }
  }

  /** How many events are kept. */
  get kept(): number {
    return this.times.length;
  }

  /** Takes back the events kept after a mark (a preview that a later result replaces). */
  truncate(kept: number): void {
    this.times.length = kept;
    for (const slot of this.order) if (slot.column !== undefined && slot.column.length > kept) slot.column.length = kept;
  }

  /** The kept events, newest first. */
  finish(): EventColumns {
    const { length } = this.times;
    const order = newestFirst(this.times);
    const columns = new Map<string, readonly Value[]>();
    const hasTime = this.slotOf('_time')?.delivered === true && this.times.some((time) => !Number.isNaN(time));
    if (hasTime) {
      const times = this.times.map((time) => (Number.isNaN(time) ? null : time));
      columns.set('_time', order === undefined ? times : permuted(times, order));
    }
    for (const slot of metadataFirst(this.order)) {
      const column = slot.column ?? [];
      if (!column.some((value) => value !== null)) continue;
      while (column.length < length) column.push(null);
      columns.set(slot.name, order === undefined ? column : permuted(column, order));
    }
    return { length, columns, read: this.read };
  }

  /** The time of the event at hand. */
  protected eventTime(): number | null {
    if (this.time === undefined) this.time = this.timeOf();
    return this.time;
  }

  private touch(slot: Slot): void {
    if (slot.event === this.event) return;
    slot.event = this.event;
    this.touched.push(slot);
  }

  private slotOf(name: string): Slot | null {
    const slot = this.slots.get(name);
    if (slot !== undefined) return slot;
    const internal = name.startsWith('_');
    if (this.fields.all || this.patterns.some((pattern) => (pattern.internal || !internal) && pattern.name.test(name)))
      return this.open(name);
    if (this.scratch(name)) return this.open(name, false);
    this.slots.set(name, null);
    return null;
  }

  private open(name: string, delivered = true): Slot {
    const slot: Slot = { name, delivered, sealed: -1, event: -1, value: null, column: undefined };
    this.slots.set(name, slot);
    return slot;
  }
}

function metadataFirst(slots: readonly Slot[]): readonly Slot[] {
  const rank = (slot: Slot): number => METADATA_FIELDS.indexOf(slot.name);
  const metadata = slots.filter((slot) => rank(slot) !== -1).sort((a, b) => rank(a) - rank(b));
  return [...metadata, ...slots.filter((slot) => rank(slot) === -1)];
}

function permuted(column: readonly Value[], order: Uint32Array): readonly Value[] {
  const moved: Value[] = [];
  for (const row of order) moved.push(column[row] ?? null);
  return moved;
}
