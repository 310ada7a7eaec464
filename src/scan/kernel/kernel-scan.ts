import type { Value } from '../../values/value.ts';
import type { ByteSource } from '../byte-source.ts';
import { type CodedEvents, type CodedRequest, Irregular, type ScannedColumn } from '../coded.ts';
import { newestFirst } from '../js/newest-first.ts';
import { Dictionary } from './dictionary.ts';
import { DictionaryColumn, gathered, inOrder } from './dictionary-column.ts';
import type { EventLore } from './event-lore.ts';
import { GrowingCodes, GrowingNumbers } from './growing.ts';
import type { Kernel } from './kernel.ts';
import { KernelRow } from './kernel-row.ts';
import { LineBuffer } from './line-buffer.ts';
import { type Needles, writeDisguises, writeNeedles } from './needles.ts';
import { type CodedRow, Verdicts } from './verdicts.ts';
import { type WantedNames, writeNames } from './wanted-names.ts';

/** Fields that no event's JSON sets. */
const OUTSIDE_JSON: ReadonlySet<string> = new Set(['_time', '_raw', '_indextime']);
/** Lines that are taken apart at a time: their spans stay in the processor's cache. */
const GROUP = 1024;
const FIRST_LIKELY_EPOCH = 1e9;
const FOREIGN = 1;
const ESCAPED = 2;
const BROKEN = 4;

/** A scan of JSON lines by the kernel, over one input after another. */
export class KernelScan {
  private readonly kernel: Kernel;
  private readonly request: CodedRequest;
  /** Names of the columns in JSON; behind them, for each input, the names of times. */
  private readonly names: readonly string[];
  private readonly dictionaries: readonly Dictionary[];
  private readonly codes: readonly GrowingCodes[];
  private readonly times = new GrowingNumbers();
  private readonly raws: Value[] = [];
  private readonly keepsRaw: boolean;
  private readonly keepsTimes: boolean;
  private readonly verdicts: readonly Verdicts[];
  private readonly needles: Needles | undefined;
  private readonly disguises: Needles;
  private readonly status: number;
  private readonly chosen: number;
  private readonly out: number;
  private read = 0;
  private rows = 0;
  // Of the input at hand.
  private lore: EventLore | undefined;
  private wanted: WantedNames | undefined;
  private spans = { at: 0, width: 0 };
  private readonly input: LineBuffer;
  private readonly row: KernelRow;

  constructor(kernel: Kernel, request: CodedRequest) {
    this.kernel = kernel;
    this.input = new LineBuffer(kernel);
    this.request = request;
    const { names } = request.fields as Extract<CodedRequest['fields'], { readonly all: false }>;
    this.names = names.filter((name) => !OUTSIDE_JSON.has(name));
    this.dictionaries = this.names.map((name) => new Dictionary(kernel, name));
    this.codes = this.names.map(() => new GrowingCodes());
    this.keepsRaw = names.includes('_raw');
    this.keepsTimes = names.includes('_time') || request.order === 'newest first';
    this.verdicts = request.filters.map((filter) => new Verdicts(filter));
    this.needles = request.literals === undefined ? undefined : writeNeedles(kernel, request.literals);
    this.disguises = writeDisguises(kernel);
    this.status = kernel.allocate(GROUP);
    this.chosen = kernel.allocate(4 * GROUP);
    this.out = kernel.allocate(8 * GROUP);
    this.row = new KernelRow({ kernel, names: this.names, dictionaries: this.dictionaries });
  }

  /** Reads an input to its end; throws `Irregular` where it cannot. */
  scan(source: ByteSource, lore: EventLore): void {
    this.lore = lore;
    this.wanted = undefined;
    for (const length of this.input.blocks(source)) this.block(length);
  }

  /** What was found. */
  finish(): CodedEvents {
    const { rows } = this;
    const times = this.times.values();
    const order = this.request.order === 'any' ? undefined : newestFirst(times);
    const columns = new Map<string, ScannedColumn>();
    const { names } = this.request.fields as Extract<CodedRequest['fields'], { readonly all: false }>;
    if (names.includes('_time') && rows > 0) columns.set('_time', { kind: 'plain', values: inOrder(times, order) });
    this.names.forEach((name, index) => {
      const codes = this.codes[index]?.values() ?? new Int32Array(0);
      const dictionary = this.dictionaries[index];
      if (dictionary === undefined || !codes.some((code) => code !== 0)) return;
      columns.set(name, { kind: 'coded', column: new DictionaryColumn(dictionary, order === undefined ? codes : gathered(codes, order)) });
    });
    if (this.keepsRaw && rows > 0) columns.set('_raw', { kind: 'plain', values: inOrder(this.raws, order) });
    return { length: rows, columns, read: this.read };
  }

  /** Whole lines from the start of the buffer. */
  private block(length: number): void {
    const { call } = this.kernel;
    const { at, lines } = this.input;
    let count = call.splitLines(at, at + length, lines);
    const findings = call.findings();
    if ((findings & BROKEN) !== 0) throw new Irregular('bytes that are no UTF-8');
    if (call.firstOddLine() >= 0) throw new Irregular('a line that is no object');
    this.read += count;
    if (this.needles !== undefined && count > 0) {
      const disguises = (findings & FOREIGN) !== 0 ? 3 : (findings & ESCAPED) !== 0 ? 1 : 0;
      const list = this.kernel.words[this.disguises.groups >> 2] ?? 0;
      count = call.prefilter(lines, count, this.needles.groups, this.needles.count, list, disguises);
    }
    for (let from = 0; from < count; from += GROUP) this.group(lines + 8 * from, Math.min(GROUP, count - from));
  }

  /** Takes lines apart and keeps those that pass. */
  private group(lines: number, count: number): void {
    const wanted = this.wanted ?? this.begin(this.row.textAt(lines));
    const columns = this.spans.width;
    const odds = this.kernel.call.extract(lines, count, wanted.root, wanted.empty, columns, wanted.chains, this.spans.at, this.status);
    if (odds === 0) {
      this.keep(lines, 0, count);
      return;
    }
    let from = 0;
    for (let line = 0; line < count; line += 1) {
      if (this.kernel.bytes[this.status + line] !== 1) continue;
      this.keep(lines, from, line);
      this.keepOdd(this.row.textAt(lines + 8 * line));
      from = line + 1;
    }
    this.keep(lines, from, count);
  }

  private begin(text: string): WantedNames {
    const timed = this.keepsTimes || this.verdicts.length > 0;
    const timeNames = (timed ? this.lore?.timeNames(text) : undefined) ?? [];
    const names = [...new Set([...this.names, ...timeNames])];
    this.row.begin(
      this.lore,
      timeNames.map((name) => [names.indexOf(name), name === '_time' ? 0 : FIRST_LIKELY_EPOCH]),
    );
    const wanted = writeNames(this.kernel, names);
    if (wanted === undefined) throw new Irregular('too many names');
    this.wanted = wanted;
    this.spans = { at: this.kernel.allocate(8 * Math.max(1, names.length) * GROUP), width: names.length };
    return wanted;
  }

  /** Keeps the lines of a range that pass the filters. */
  private keep(lines: number, from: number, to: number): void {
    const { row } = this;
    let kept = 0;
    const start = this.chosen >> 2;
    for (let line = from; line < to; line += 1) {
      if (this.verdicts.length > 0) {
        row.move(lines + 8 * line, this.spans.at + 8 * this.spans.width * line);
        if (!this.passes(row)) continue;
      }
      this.kernel.words[start + kept] = line;
      kept += 1;
    }
    if (kept === 0) return;
    this.keepTimes(lines, kept);
    const { call } = this.kernel;
    const stride = 8 * this.spans.width;
    for (const [column, dictionary] of this.dictionaries.entries()) {
      const room = this.codes[column]?.extend(kept) ?? new Int32Array(0);
      const constant = this.lore?.override.get(this.names[column] ?? '');
      if (constant !== undefined) {
        room.fill(dictionary.codeOfValue(constant));
        continue;
      }
      const unreadable = call.codesOf(this.spans.at + 8 * column, stride, this.chosen, kept, dictionary.record, this.out);
      if (unreadable > 0) throw new Irregular('escapes that say no text');
      room.set(this.kernel.words.subarray(this.out >> 2, (this.out >> 2) + kept));
      dictionary.settle(room);
      const fallback = this.lore?.defaults.get(this.names[column] ?? '');
      if (fallback !== undefined) for (let i = 0; i < kept; i += 1) if (room[i] === 0) room[i] = dictionary.codeOfValue(fallback);
    }
    if (this.keepsRaw) for (let i = 0; i < kept; i += 1) this.raws.push(this.row.textAt(lines + 8 * (this.kernel.words[start + i] ?? 0)));
    this.rows += kept;
  }

  private passes(row: CodedRow): boolean {
    for (const verdicts of this.verdicts) if (!verdicts.test(row)) return false;
    return true;
  }

  /** The times of the chosen lines. */
  private keepTimes(lines: number, kept: number): void {
    if (!this.keepsTimes) return;
    const room = this.times.extend(kept);
    for (let i = 0; i < kept; i += 1) {
      const line = this.kernel.words[(this.chosen >> 2) + i] ?? 0;
      room[i] = this.row.timeAt(lines + 8 * line, this.spans.at + 8 * this.spans.width * line);
    }
  }

  /** An event that the kernel cannot read, read in JavaScript. */
  private keepOdd(text: string): void {
    const fields = this.lore?.oddEvent(text);
    if (fields === undefined) throw new Irregular('a line that is no single event');
    const timed = this.keepsTimes || this.request.filters.length > 0;
    const time = timed ? (this.lore?.timeOf(text) ?? null) : null;
    if (timed && time === null) throw new Irregular('an event without a time');
    const get = (name: string): Value => (name === '_time' ? time : name === '_raw' ? text : (fields.get(name) ?? null));
    if (!this.request.filters.every((filter) => filter({ get }) === true)) return;
    if (this.keepsTimes) this.times.extend(1)[0] = time ?? Number.NaN;
    this.names.forEach((name, column) => {
      const code = this.dictionaries[column]?.codeOfValue(fields.get(name) ?? null) ?? 0;
      const room = this.codes[column]?.extend(1);
      if (room !== undefined) room[0] = code;
    });
    if (this.keepsRaw) this.raws.push(text);
    this.rows += 1;
  }
}
