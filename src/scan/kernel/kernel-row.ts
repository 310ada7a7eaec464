import type { Value } from '../../values/value.ts';
import { Irregular } from '../coded.ts';
import { viewOf } from '../js/bytes.ts';
import { unquoted } from '../js/json-members.ts';
import type { Dictionary } from './dictionary.ts';
import type { EventLore } from './event-lore.ts';
import { ESCAPES_FLAG, type Kernel, LENGTH_MASK, LIST_FLAG } from './kernel.ts';
import type { CodedRows } from './verdicts.ts';

/** Where the values of lines are found. */
export interface RowColumns {
  readonly kernel: Kernel;
  readonly names: readonly string[];
  readonly dictionaries: readonly Dictionary[];
}

/** The rows that were taken apart together. */
export interface RowGroup {
  /** Where the places of lines stand. */
  lines: number;
  /** Where the line of each row stands, where there are more rows than lines. */
  lineOf: number | undefined;
  /** Where the spans of the rows stand, and the bytes from row to row. */
  spans: number;
  stride: number;
  /** The column in which the text of a row's event stands; -1 where it is the whole line. */
  raw: number;
  /** Quotes in it are written twice; else its escapes are those of JSON. */
  doubled: boolean;
  /** No row has a time. */
  timeless: boolean;
  /** Numbers of all rows of a column that nearly every row is asked for. */
  planes: (Int32Array | undefined)[];
  /** The number that all rows have in a column, where they have the same. */
  constants: (number | undefined)[];
}

/** The row at hand as a filter sees it, and the values of any row. */
export class KernelRow implements CodedRows {
  /** How often a column was asked for its number. */
  readonly asked: number[];
  readonly group: RowGroup = {
    lines: 0,
    lineOf: undefined,
    spans: 0,
    stride: 0,
    raw: -1,
    doubled: false,
    timeless: false,
    planes: [],
    constants: [],
  };
  private readonly columns: RowColumns;
  private readonly places: ReadonlyMap<string, number>;
  private lore: EventLore | undefined;
  private times = { at: 0, count: 0 };
  private at = 0;

  constructor(columns: RowColumns) {
    this.columns = columns;
    this.places = new Map(columns.names.map((name, place) => [name, place]));
    this.asked = columns.names.map(() => 0);
  }

  /** Begins an input; `times` are the columns in which an event says its time, as the kernel takes them. */
  begin(lore: EventLore, times: { readonly at: number; readonly count: number }): void {
    this.lore = lore;
    this.times = times;
  }

  /** Goes to a row of the group. */
  move(row: number): void {
    this.at = row;
  }

  get(name: string): Value {
    if (name === '_time') return this.group.timeless ? null : this.timeOf(this.at);
    if (name === '_raw') return this.hasText(this.at) ? this.textOf(this.at) : null;
    const column = this.places.get(name);
    return column === undefined ? null : this.valueOf(column, name);
  }

  columnOf(name: string): number {
    return this.places.get(name) ?? -1;
  }

  get planes(): readonly (Int32Array | undefined)[] {
    return this.group.planes;
  }

  get constants(): readonly (number | undefined)[] {
    return this.group.constants;
  }

  codeOf(name: string): number | undefined {
    const column = this.places.get(name);
    if (column === undefined) return undefined;
    const plane = this.group.planes[column];
    if (plane !== undefined) return plane[this.at];
    this.asked[column] = (this.asked[column] ?? 0) + 1;
    return this.numbered(column, name);
  }

  /** The text of the line of a row. */
  textOf(row: number): string {
    const { lines, lineOf, raw, spans, stride } = this.group;
    if (raw !== -1) return this.spanText(spans + stride * row + 8 * raw);
    return this.textAt(lines + 8 * (lineOf === undefined ? row : (this.columns.kernel.words[(lineOf >> 2) + row] ?? 0)));
  }

  /** Whether a row has a text. */
  private hasText(row: number): boolean {
    const { raw, spans, stride } = this.group;
    return raw === -1 || this.columns.kernel.words[(spans + stride * row + 8 * raw) >> 2] !== 0;
  }

  /** The text of a span; one with escapes is a JSON string, its quotes left out. */
  private spanText(span: number): string {
    const { words, bytes } = this.columns.kernel;
    const start = words[span >> 2] ?? 0;
    const tagged = words[(span >> 2) + 1] ?? 0;
    const text = viewOf(bytes).utf8(start, start + (tagged & LENGTH_MASK));
    if (this.group.doubled) return (tagged & ESCAPES_FLAG) === 0 ? text : text.replaceAll('""', '"');
    return (tagged & ESCAPES_FLAG) === 0 ? text : (unquoted(`"${text}"`, 0, text.length + 2) ?? irregularEscapes());
  }

  /** The text of a line. */
  textAt(line: number): string {
    const { words, bytes } = this.columns.kernel;
    return viewOf(bytes).utf8(words[line >> 2] ?? 0, words[(line >> 2) + 1] ?? 0);
  }

  /** The time of a row; an event without one takes that of the event before it, which only a reading of all events knows. */
  timeOf(row: number): number {
    const { spans, stride } = this.group;
    const time =
      this.times.count === 0 ? Number.NaN : this.columns.kernel.call.firstTimeOf(spans + stride * row, this.times.at, this.times.count);
    return Number.isNaN(time) ? this.oddTimeOf(row) : time;
  }

  /** The time of a row that the kernel cannot tell. */
  oddTimeOf(row: number): number {
    if (this.group.timeless) return Number.NaN;
    const time = this.lore?.timeOf(this.textOf(row)) ?? null;
    if (time === null) throw new Irregular('an event without a time');
    return time;
  }

  /** The number of a value, where the columns have no numbers yet. */
  private numbered(column: number, name: string): number {
    const dictionary = this.columns.dictionaries[column];
    if (dictionary === undefined) return 0;
    const constant = this.lore?.override.get(name);
    if (constant !== undefined) return dictionary.codeOf(constant);
    const { spans, stride } = this.group;
    const code = this.columns.kernel.call.codeOf(spans + stride * this.at + 8 * column, dictionary.record);
    if (code === -1) throw new Irregular('escapes that say no text');
    const settled = dictionary.settledCode(code >>> 0);
    const fallback = settled === 0 ? this.lore?.defaults.get(name) : undefined;
    return fallback === undefined ? settled : dictionary.codeOf(fallback);
  }

  /** The value of a column, numbered only where it is no plain text. */
  private valueOf(column: number, name: string): Value {
    const dictionary = this.columns.dictionaries[column];
    const plane = this.group.planes[column];
    if (plane !== undefined) return dictionary?.valueOf(plane[this.at] ?? 0) ?? null;
    const { words, bytes } = this.columns.kernel;
    const span = (this.group.spans + this.group.stride * this.at + 8 * column) >> 2;
    const start = words[span] ?? 0;
    const tagged = words[span + 1] ?? 0;
    const plain = start !== 0 && (tagged & (LIST_FLAG | ESCAPES_FLAG)) === 0 && this.lore?.override.has(name) !== true;
    if (plain) return viewOf(bytes).utf8(start, start + (tagged & LENGTH_MASK));
    return dictionary?.valueOf(this.numbered(column, name)) ?? null;
  }
}

function irregularEscapes(): never {
  throw new Irregular('escapes that say no text');
}
