import type { Value } from '../../values/value.ts';
import { type CodedEvents, type CodedRequest, Irregular, type ScannedColumn } from '../coded.ts';
import { newestFirst } from '../js/newest-first.ts';
import { Dictionary } from './dictionary.ts';
import type { EventLore } from './event-lore.ts';
import { GrowingCodes, GrowingNumbers } from './growing.ts';
import { codedColumn, inOrder, type KeptNumbers, numberColumn } from './kept-columns.ts';
import type { Kernel } from './kernel.ts';
import { KernelRow } from './kernel-row.ts';
import { textsOf } from './texts.ts';
import { Verdicts } from './verdicts.ts';

/** Fields that no event's JSON sets. */
const OUTSIDE_JSON: ReadonlySet<string> = new Set(['_time', '_raw', '_indextime']);
/** Rows that are taken apart at a time: their spans stay in the processor's cache. */
export const GROUP = 1024;
/** Rows that are handed on at a time, at first and in the end: few at first, so that tests see batches of few events. */
const FIRST_BATCH = 8;
const BATCH = 8 * GROUP;
/** A column with more different values may be one that hardly repeats. */
const MOST_NUMBERED = 4096;

/** The rows that a scan keeps: those that pass its filters, column by column. */
export class KeptRows {
  /** The wanted names that stand in JSON. */
  readonly names: readonly string[];
  /** True where times are asked for, by the search or by its filters. */
  readonly timed: boolean;
  readonly row: KernelRow;
  private readonly kernel: Kernel;
  private readonly request: CodedRequest;
  /** False: only filters read the column. */
  private readonly kept: readonly boolean[];
  private readonly dictionaries: readonly Dictionary[];
  private readonly codes: readonly GrowingCodes[];
  /** Columns whose values hardly repeat and need no numbers: the values themselves. */
  private readonly texts: (Value[] | undefined)[];
  private readonly mayBeTexts: readonly boolean[];
  private taken = 0;
  /** Of the columns of which only numbers are asked. */
  private readonly cells: readonly (KeptNumbers | undefined)[];
  private readonly times = new GrowingNumbers();
  private readonly raws: Value[] = [];
  private readonly keepsRaw: boolean;
  private readonly keepsTimes: boolean;
  private readonly verdicts: readonly Verdicts[];
  private readonly chosenAt: number;
  private readonly kinds: number;
  private readonly out: number;
  private readonly chosen = new Uint32Array(GROUP);
  /** Columns of which all rows are numbered, before the filter asks. */
  private readonly planned: boolean[];
  private readonly planes: Int32Array[] = [];
  private rows = 0;
  private batch = FIRST_BATCH;
  // Of the input at hand.
  private lore: EventLore | undefined;
  private timeColumns = { at: 0, count: 0 };

  constructor(kernel: Kernel, request: CodedRequest) {
    this.kernel = kernel;
    this.request = request;
    const { names } = request.fields as Extract<CodedRequest['fields'], { readonly all: false }>;
    const { watched = [] } = request;
    this.names = [...new Set([...names, ...watched])].filter((name) => !OUTSIDE_JSON.has(name));
    this.kept = this.names.map((name) => names.includes(name));
    this.dictionaries = this.names.map((name) => new Dictionary(kernel, name));
    this.codes = this.names.map(() => new GrowingCodes());
    this.cells = this.names.map((name) =>
      request.numbers?.includes(name) === true ? { values: new GrowingNumbers(), others: new Map() } : undefined,
    );
    this.texts = this.names.map(() => undefined);
    this.mayBeTexts = this.names.map(
      (name) => request.take !== undefined && request.unnumbered?.includes(name) === true && !name.includes('{}'),
    );
    this.keepsRaw = names.includes('_raw');
    this.keepsTimes = names.includes('_time') || request.order === 'newest first';
    this.verdicts = request.filters.map((filter) => new Verdicts(filter));
    this.timed = this.keepsTimes || this.verdicts.length > 0;
    this.chosenAt = kernel.allocate(4 * GROUP);
    this.kinds = kernel.allocate(GROUP);
    this.planned = this.names.map(() => false);
    this.out = kernel.allocate(8 * GROUP);
    this.row = new KernelRow({ kernel, names: this.names, dictionaries: this.dictionaries });
  }

  /** Begins an input; `timeColumns` are those in which an event says its time, as the kernel takes them. */
  begin(lore: EventLore | undefined, timeColumns: { readonly at: number; readonly count: number }): void {
    this.lore = lore;
    this.timeColumns = timeColumns;
    if (lore !== undefined) this.row.begin(lore, timeColumns);
  }

  /** Keeps the rows of a range that pass the filters. */
  keep(from: number, to: number): void {
    const { row, chosen } = this;
    let kept = to - from;
    for (let i = 0; i < kept; i += 1) chosen[i] = from + i;
    for (const verdicts of this.verdicts) kept = verdicts.sift(row, chosen, kept);
    if (kept === 0) return;
    this.kernel.words.set(kept === GROUP ? chosen : chosen.subarray(0, kept), this.chosenAt >> 2);
    this.keepTimes(kept);
    for (let column = 0; column < this.dictionaries.length; column += 1) {
      if (this.kept[column] !== true) continue;
      if (this.cells[column] !== undefined) {
        this.measure(column, kept);
        continue;
      }
      const plane = row.group.planes[column];
      const texts = this.texts[column];
      if (texts !== undefined) {
        this.keepTexts(column, kept, texts);
        continue;
      }
      const room = this.codes[column]?.extend(kept) ?? new Int32Array(0);
      if (plane === undefined) this.number(column, kept, room);
      else if (kept === to - from) room.set(plane.subarray(from, to));
      else for (let i = 0; i < kept; i += 1) room[i] = plane[chosen[i] ?? 0] ?? 0;
    }
    if (this.keepsRaw) for (let i = 0; i < kept; i += 1) this.raws.push(row.textOf(chosen[i] ?? 0));
    this.rows += kept;
    if (this.rows >= this.batch) this.handOn();
  }

  /** Hands the rows on that are kept, where somebody takes them. */
  private handOn(): void {
    const { take } = this.request;
    if (take === undefined || this.rows === 0) return;
    take({
      length: this.rows,
      columns: this.columns(undefined),
      times: this.request.order === 'newest first' ? this.times.values() : undefined,
    });
    this.taken += this.rows;
    this.rows = 0;
    this.batch = Math.min(BATCH, 4 * this.batch);
    this.times.clear();
    this.raws.length = 0;
    for (const codes of this.codes) codes.clear();
    this.names.forEach((_, column) => {
      // Values that were handed on stay with who took them.
      if (this.texts[column] !== undefined || this.hardlyRepeats(column)) this.texts[column] = [];
    });
    for (const cells of this.cells) {
      cells?.values.clear();
      cells?.others.clear();
    }
  }

  /** True where numbers of the column are of no use. */
  private hardlyRepeats(column: number): boolean {
    const size = this.dictionaries[column]?.size ?? 0;
    return this.mayBeTexts[column] === true && this.planned[column] !== true && size > MOST_NUMBERED && 2 * size > this.taken;
  }

  /** The values of a column for the chosen rows. */
  private keepTexts(column: number, count: number, into: Value[]): void {
    const { row, chosen, chosenAt, out } = this;
    const { spans, stride } = row.group;
    const name = this.names[column] ?? '';
    const valueAt = (at: number): Value => {
      row.move(chosen[at] ?? 0);
      return row.get(name);
    };
    if (this.lore?.override.has(name) === true || this.lore?.defaults.has(name) === true)
      for (let at = 0; at < count; at += 1) into.push(valueAt(at));
    else textsOf(this.kernel, { spans: spans + 8 * column, stride, chosen: chosenAt, count, out }, into, valueAt);
  }

  /** Numbers the columns that the filters ask of nearly every row. */
  plan(count: number): void {
    const { row, planned } = this;
    row.group.planes = [];
    row.group.constants = [];
    if (this.verdicts.length === 0) return;
    let isChosen = false;
    for (let column = 0; column < planned.length; column += 1) {
      if (planned[column] !== true) {
        const asked = row.asked[column] ?? 0;
        row.asked[column] = 0;
        planned[column] = asked * 4 > count;
        continue;
      }
      if (!isChosen) {
        for (let at = 0; at < count; at += 1) this.chosen[at] = at;
        this.kernel.words.set(this.chosen.subarray(0, count), this.chosenAt >> 2);
        isChosen = true;
      }
      const plane = this.planes[column] ?? new Int32Array(GROUP);
      this.planes[column] = plane;
      row.group.constants[column] = this.number(column, count, plane.subarray(0, count));
      row.group.planes[column] = plane;
    }
  }

  /** The numbers of a column for the chosen rows; gives the number that all of them have, if they have the same. */
  private number(column: number, count: number, room: Int32Array): number | undefined {
    const dictionary = this.dictionaries[column];
    const name = this.names[column] ?? '';
    if (dictionary === undefined) return undefined;
    const constant = this.lore?.override.get(name);
    if (constant !== undefined) {
      const code = dictionary.codeOf(constant);
      room.fill(code);
      return code;
    }
    const { spans, stride } = this.row.group;
    const unreadable = this.kernel.call.codesOf(spans + 8 * column, stride, this.chosenAt, count, dictionary.record, this.out);
    if (unreadable > 0) throw new Irregular('escapes that say no text');
    const found = this.kernel.words;
    if (this.kernel.call.isUniform() !== 0) {
      const settled = dictionary.settledCode(found[this.out >> 2] ?? 0);
      const fallback = settled === 0 ? this.lore?.defaults.get(name) : undefined;
      const code = fallback === undefined ? settled : dictionary.codeOf(fallback);
      room.fill(code);
      return code;
    }
    room.set(found.subarray(this.out >> 2, (this.out >> 2) + count));
    dictionary.settle(room);
    if (this.lore?.defaults.has(name) !== true || !room.includes(0)) return undefined;
    const fallback = dictionary.codeOf(this.lore.defaults.get(name) ?? null);
    for (let i = 0; i < count; i += 1) if (room[i] === 0) room[i] = fallback;
    return undefined;
  }

  /** The numbers that a column says for the chosen rows; what is no plain decimal is read as a value. */
  private measure(column: number, count: number): void {
    const cells = this.cells[column];
    if (cells === undefined) return;
    const { row } = this;
    const { spans, stride } = row.group;
    const first = cells.values.length;
    const room = cells.values.extend(count);
    const name = this.names[column] ?? '';
    const others = this.kernel.call.numbersOf(spans + 8 * column, stride, this.chosenAt, count, this.out, this.kinds);
    room.set(this.kernel.doubles.subarray(this.out >> 3, (this.out >> 3) + count));
    const given = this.lore?.override.has(name) === true || this.lore?.defaults.has(name) === true;
    if (others === 0 && !given) return;
    for (let i = 0; i < count; i += 1) {
      if (!Number.isNaN(room[i]) && !given) continue;
      row.move(this.chosen[i] ?? 0);
      const value = row.get(name);
      room[i] = Number.NaN;
      if (value !== null) cells.others.set(first + i, value);
    }
  }

  /** The times of the chosen rows. */
  private keepTimes(kept: number): void {
    if (!this.keepsTimes) return;
    const { spans, stride } = this.row.group;
    const room = this.times.extend(kept);
    const { at, count } = this.timeColumns;
    const others = this.kernel.call.timesOf(spans, stride, this.chosenAt, kept, at, count, this.out);
    room.set(this.kernel.doubles.subarray(this.out >> 3, (this.out >> 3) + kept));
    if (others > 0) for (let i = 0; i < kept; i += 1) if (Number.isNaN(room[i])) room[i] = this.row.oddTimeOf(this.chosen[i] ?? 0);
  }

  /** An event that the kernel cannot read, read in JavaScript. */
  keepOdd(text: string): void {
    const fields = this.lore?.oddEvent(text);
    if (fields === undefined) throw new Irregular('a line that is no single event');
    const timed = this.keepsTimes || this.request.filters.length > 0;
    // Of a record that is no event itself the other reading has found out everything.
    const inForm = this.lore?.form !== undefined;
    const told = inForm ? fields.get('_time') : timed ? this.lore?.timeOf(text) : null;
    const time = typeof told === 'number' ? told : null;
    const raw = inForm ? (fields.get('_raw') ?? null) : text;
    if (timed && time === null && !this.row.group.timeless) throw new Irregular('an event without a time');
    const get = (name: string): Value => (name === '_time' ? time : name === '_raw' ? raw : (fields.get(name) ?? null));
    if (!this.request.filters.every((filter) => filter({ get }) === true)) return;
    if (this.keepsTimes) this.times.extend(1)[0] = time ?? Number.NaN;
    this.names.forEach((name, column) => {
      if (this.kept[column] !== true) return;
      const cells = this.cells[column];
      if (cells !== undefined) {
        const value = fields.get(name) ?? null;
        if (value !== null) cells.others.set(cells.values.length, value);
        cells.values.extend(1)[0] = Number.NaN;
        return;
      }
      const texts = this.texts[column];
      if (texts !== undefined) {
        texts.push(fields.get(name) ?? null);
        return;
      }
      const code = this.dictionaries[column]?.codeOf(fields.get(name) ?? null) ?? 0;
      const room = this.codes[column]?.extend(1);
      if (room !== undefined) room[0] = code;
    });
    if (this.keepsRaw) this.raws.push(raw);
    this.rows += 1;
    if (this.rows >= this.batch) this.handOn();
  }

  /** What was found and not handed on. */
  finish(read: number): CodedEvents {
    this.handOn();
    const order = this.request.order === 'any' ? undefined : newestFirst(this.times.values());
    return { length: this.rows, columns: this.columns(order), read };
  }

  /** The kept rows as columns, in another order if one is given. */
  private columns(order: Uint32Array | undefined): ReadonlyMap<string, ScannedColumn> {
    const columns = new Map<string, ScannedColumn>();
    if (this.rows === 0) return columns;
    const { names } = this.request.fields as Extract<CodedRequest['fields'], { readonly all: false }>;
    if (names.includes('_time'))
      columns.set('_time', { kind: 'numbers', cells: { values: this.times.values(), others: new Map(), order } });
    this.names.forEach((name, index) => {
      const [cells, codes, dictionary, texts] = [this.cells[index], this.codes[index], this.dictionaries[index], this.texts[index]];
      if (texts !== undefined) {
        if (texts.some((value) => value !== null)) columns.set(name, { kind: 'plain', values: texts });
        return;
      }
      const column = cells === undefined ? codedColumn(dictionary, codes, order) : numberColumn(cells, order);
      if (column !== undefined) columns.set(name, column);
    });
    if (this.keepsRaw) columns.set('_raw', { kind: 'plain', values: inOrder(this.raws, order) });
    return columns;
  }
}
