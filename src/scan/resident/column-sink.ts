import { EventSink, type Slot } from '../js/event-sink.ts';
import { newestFirst } from '../js/newest-first.ts';
import type { ScanRequest } from '../scan.ts';
import { GrowingDictionary } from './growing-dictionary.ts';
import { type ReadColumns, type ResidentColumn, residentColumn } from './resident-column.ts';
import { TextPages } from './text-pages.ts';

/** Thrown where what is read is more than may stay in memory. */
export class TooLarge extends Error {}

interface NumberedCells {
  readonly codes: Int32Array;
  readonly dictionary: GrowingDictionary;
}

/** Collects every event of a reading as numbered columns, in place of lists of values. */
export class ColumnSink extends EventSink {
  private readonly columns = new Map<Slot, NumberedCells>();
  private readonly moments: number[] = [];
  private readonly most: number;
  private readonly texts = new TextPages();
  private capacity = 1024;

  /** Throws `TooLarge` where the columns would take more than `most` bytes. */
  constructor(request: ScanRequest, most: number) {
    super(request);
    this.most = most;
  }

  override end(): void {
    if (this.dropping) return;
    const row = this.moments.length;
    this.moments.push(this.eventTime() ?? Number.NaN);
    if (row >= this.capacity) this.grow();
    for (const slot of this.touched) {
      if (!slot.delivered || slot.value === null) continue;
      if (slot.name === '_raw') this.texts.set(row, String(slot.value));
      else {
        const { codes, dictionary } = this.cellsOf(slot);
        codes[row] = dictionary.codeOf(slot.value);
      }
    }
    if ((row & 1023) === 1023 && this.bytes > this.most) throw new TooLarge('columns');
  }

  override get kept(): number {
    return this.moments.length;
  }

  override truncate(kept: number): void {
    this.moments.length = kept;
    for (const { codes } of this.columns.values()) codes.fill(0, kept);
    this.texts.truncate(kept);
  }

  /** What was read, newest first. */
  columnsRead(): ReadColumns {
    const { length } = this.moments;
    const order = newestFirst(this.moments);
    const columns = new Map<string, ResidentColumn>();
    for (const [{ name }, { codes, dictionary }] of this.columns) {
      const cells = order === undefined ? codes.slice(0, length) : Int32Array.from(order, (row) => codes[row] ?? 0);
      if (cells.some((code) => code !== 0)) columns.set(name, residentColumn(cells, dictionary.finished()));
    }
    const times = Float64Array.from(order === undefined ? this.moments : order, (each) =>
      order === undefined ? each : (this.moments[each] ?? Number.NaN),
    );
    return { length, read: this.read, times, columns, raw: this.texts.column(length, order) };
  }

  private get bytes(): number {
    let total = 8 * this.capacity + this.texts.bytes;
    for (const { codes, dictionary } of this.columns.values()) total += codes.byteLength + dictionary.bytes;
    return total;
  }

  private cellsOf(slot: Slot): NumberedCells {
    const known = this.columns.get(slot);
    if (known !== undefined) return known;
    const cells = { codes: new Int32Array(this.capacity), dictionary: new GrowingDictionary() };
    this.columns.set(slot, cells);
    return cells;
  }

  private grow(): void {
    this.capacity *= 2;
    for (const [slot, { codes, dictionary }] of this.columns) {
      const wider = new Int32Array(this.capacity);
      wider.set(codes);
      this.columns.set(slot, { codes: wider, dictionary });
    }
  }
}
