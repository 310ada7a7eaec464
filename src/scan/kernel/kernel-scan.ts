import type { ByteSource } from '../byte-source.ts';
import { type CodedEvents, type CodedRequest, Irregular } from '../coded.ts';
import type { EventLore } from './event-lore.ts';
import { type OpenForm, type RecordForm, writeTimes } from './form.ts';
import { GROUP, KeptRows } from './kept-rows.ts';
import type { Kernel } from './kernel.ts';
import { LineBuffer } from './line-buffer.ts';
import { type Needles, writeDisguises, writeNeedles } from './needles.ts';
import { Sieve } from './sieve.ts';
import { type WantedNames, writeFlatNames, writeNames } from './wanted-names.ts';

const FOREIGN = 1;
const BROKEN = 2;

/** Whether every record has a line of its own. */
export type Framing = 'lines' | 'values' | 'cells';

/** A scan of JSON lines by the kernel, over one input after another. */
export class KernelScan {
  private readonly kernel: Kernel;
  private readonly request: CodedRequest;
  private readonly kept: KeptRows;
  private readonly input: LineBuffer;
  private readonly needles: Needles | undefined;
  private readonly disguises: Needles;
  private readonly sieve = new Sieve();
  private readonly status: number;
  private readonly lineOf: number;
  private read = 0;
  // Of the input at hand.
  private lore: EventLore | undefined;
  private wanted: WantedNames | undefined;
  private form: OpenForm | undefined;
  /** What the spans of a row are of: the wanted names, and what else is looked at. */
  private columns: readonly string[] = [];
  private spans = { at: 0, width: 0 };

  constructor(kernel: Kernel, request: CodedRequest) {
    this.kernel = kernel;
    this.request = request;
    this.input = new LineBuffer(kernel);
    this.kept = new KeptRows(kernel, request);
    this.needles = request.literals === undefined ? undefined : writeNeedles(kernel, request.literals);
    this.disguises = writeDisguises(kernel);
    this.status = kernel.allocate(GROUP);
    this.lineOf = kernel.allocate(4 * GROUP);
  }

  /** Reads an input to its end; throws `Irregular` where it cannot. */
  scan(source: ByteSource, lore: EventLore, framing: Framing = 'lines'): void {
    const { call } = this.kernel;
    this.lore = lore;
    this.wanted = undefined;
    this.form = undefined;
    Object.assign(this.kept.row.group, { raw: -1, doubled: false, timeless: false });
    call.setFlatNode(0);
    if (framing === 'lines') {
      for (const length of this.input.blocks(source)) this.block(length);
      return;
    }
    let left = 0;
    if (framing === 'cells') {
      for (const length of this.input.blocks(source, call.takenRows)) left = this.rows(length, length === left);
      return;
    }
    call.beginValues();
    for (const length of this.input.blocks(source, call.takenBytes)) left = this.values(length);
    if (left > 0 || call.isListOpen() !== 0) throw new Irregular('a file that ends too early');
  }

  /** Objects that do not end with lines; gives how many bytes are left. */
  private values(length: number): number {
    const { call } = this.kernel;
    const { at, lines } = this.input;
    const count = call.splitValues(at, at + length, lines);
    if (count < 0) throw new Irregular('a value that is no object');
    const left = length - call.takenBytes();
    this.read += count;
    this.records(count, call.findingsIn(), false);
    return left;
  }

  /** Rows of a CSV, of which the first names the columns; gives how many bytes are left. */
  private rows(length: number, complete: boolean): number {
    const { call } = this.kernel;
    const { at, lines } = this.input;
    let count = call.splitRows(at, at + length, lines, complete);
    if (count < 0) throw new Irregular('a quote that is never closed');
    const left = length - call.takenRows();
    if (this.wanted === undefined && count > 0) {
      this.begin(this.kept.row.textAt(lines));
      count -= 1;
      this.kernel.bytes.copyWithin(lines, lines + 8, lines + 8 + 8 * count);
    }
    this.read += count;
    // Every row is looked at, since one of too many cells is told wherever it stands.
    this.records(count, call.findingsInRows(), true);
    return left;
  }

  /** What was found. */
  finish(): CodedEvents {
    return this.kept.finish(this.read);
  }

  /** Whole lines from the start of the buffer. */
  private block(length: number): void {
    const { call } = this.kernel;
    const { at, lines } = this.input;
    const { needles } = this;
    const sift = this.lore?.form?.sift;
    const bySplitting = needles?.single === true && sift === undefined;
    const sifted = bySplitting && this.sieve.isUseful();
    const count = sifted ? call.siftLines(at, at + length, lines, needles.groups, needles.count) : call.splitLines(at, at + length, lines);
    if (call.firstOddLine() >= 0) throw new Irregular('a line that is no object');
    const records = sift === undefined ? count : sift(this.kernel, lines, count);
    if (records < 0) throw new Irregular('a line that holds no record of its form');
    this.read += sift === undefined ? call.linesSeen() : records;
    if (sifted) this.sieve.kept(count, call.linesSeen());
    this.records(records, call.findings(), bySplitting);
  }

  /** Records whose places are known; those that are `sifted` are not sifted again. */
  private records(found: number, findings: number, sifted: boolean): void {
    const { call } = this.kernel;
    const { lines } = this.input;
    const { needles } = this;
    let count = found;
    if ((findings & BROKEN) !== 0) throw new Irregular('bytes that are no UTF-8');
    if (needles !== undefined && !sifted && count > 0 && this.sieve.isUseful()) {
      const list = this.kernel.words[this.disguises.groups >> 2] ?? 0;
      count = call.prefilter(lines, count, needles.groups, needles.count, list, (findings & FOREIGN) === 0 ? 1 : 3);
      this.sieve.kept(count, found);
    }
    if (this.request.kind === 'metrics') {
      this.points(lines, count);
      return;
    }
    for (let from = 0; from < count; from += GROUP) this.events(lines + 8 * from, Math.min(GROUP, count - from));
  }

  /** Takes events apart and keeps those that pass. */
  private events(lines: number, count: number): void {
    const wanted = this.wanted ?? this.begin(this.kept.row.textAt(lines));
    const { at, width } = this.spans;
    const stride = 8 * width;
    const records = { spans: at, stride, count, status: this.status };
    const found =
      this.form?.extract?.(lines, records) ??
      this.kernel.call.extract(lines, count, wanted.root, wanted.empty, width, wanted.chains, at, this.status);
    if (found < 0) throw new Irregular('a record of another form');
    const odds = this.form?.settle(records) ?? found;
    this.begun(lines, undefined, stride);
    this.kept.plan(count);
    if (odds === 0) {
      this.kept.keep(0, count);
      return;
    }
    let from = 0;
    for (let line = 0; line < count; line += 1) {
      if (this.kernel.bytes[this.status + line] !== 1) continue;
      this.kept.keep(from, line);
      this.kept.keepOdd(this.kept.row.textAt(lines + 8 * line));
      from = line + 1;
    }
    this.kept.keep(from, count);
  }

  /** Rows have been taken apart. */
  private begun(lines: number, lineOf: number | undefined, stride: number): void {
    const { group } = this.kept.row;
    group.lines = lines;
    group.lineOf = lineOf;
    group.spans = this.spans.at;
    group.stride = stride;
  }

  /** Takes data points apart, each into a row a measurement, and keeps the rows that pass. */
  private points(lines: number, count: number): void {
    if (count === 0) return;
    const wanted = this.wanted ?? this.begin(this.kept.row.textAt(lines));
    const { at, width } = this.spans;
    const [name, value] = [this.columns.indexOf('metric_name'), this.columns.indexOf('_value')];
    this.read -= count;
    for (let from = 0; from < count; ) {
      const start = lines + 8 * from;
      const rows = this.kernel.call.extractPoints(start, count - from, wanted.root, width, name, value, at, this.lineOf, GROUP);
      const taken = this.kernel.call.pointLines();
      if (taken === 0) throw new Irregular('a data point that is not regular');
      this.begun(start, this.lineOf, 8 * width);
      this.kept.plan(rows);
      this.kept.keep(0, rows);
      // A line that measures nothing is looked at all the same.
      this.read += rows + this.kernel.call.emptyLines();
      from += taken;
    }
  }

  /** Begins an input whose records are no events themselves. */
  private beginForm(form: RecordForm, lore: EventLore, first: string): WantedNames {
    const { fields } = this.request;
    const opened = form.open(this.kernel, this.kept.names, {
      first,
      internal: new Set(fields.all ? [] : fields.names.filter((name) => name.startsWith('_'))),
      timeNames: (this.kept.timed ? lore.timeNames(first) : undefined) ?? [],
      isGiven: (name) => lore.override.has(name) || lore.defaults.has(name),
    });
    if (opened === undefined) throw new Irregular('names that the form cannot have');
    this.form = opened;
    this.kept.begin(lore, writeTimes(this.kernel, opened.times));
    const { raw, doubled = false, timeless = false } = opened;
    Object.assign(this.kept.row.group, { raw, doubled, timeless });
    this.wanted = opened.wanted;
    this.spans = { at: this.kernel.allocate(8 * opened.width * GROUP), width: opened.width };
    return opened.wanted;
  }

  private begin(text: string): WantedNames {
    if (this.lore?.form !== undefined) return this.beginForm(this.lore.form, this.lore, text);
    const points = this.request.kind === 'metrics';
    const timeNames = points ? ['_time'] : ((this.kept.timed ? this.lore?.timeNames(text) : undefined) ?? []);
    const columns = [...new Set([...this.kept.names, ...(points ? ['metric_name', '_value'] : []), ...timeNames])];
    this.columns = columns;
    const times = { at: this.kernel.allocate(8 * timeNames.length + 8), count: timeNames.length };
    timeNames.forEach((name, index) => {
      this.kernel.words.set([columns.indexOf(name), name === '_time' ? 1 : 0], (times.at >> 2) + 2 * index);
    });
    this.kept.begin(this.lore, times);
    const wanted = points ? writeFlatNames(this.kernel, columns) : writeNames(this.kernel, columns);
    if (wanted === undefined) throw new Irregular('too many names');
    this.wanted = wanted;
    this.spans = { at: this.kernel.allocate(8 * Math.max(1, columns.length) * GROUP), width: columns.length };
    return wanted;
  }
}
