import type { Value } from '../../values/value.ts';
import { Irregular } from '../coded.ts';
import { viewOf } from '../js/bytes.ts';
import type { Dictionary } from './dictionary.ts';
import type { EventLore } from './event-lore.ts';
import { ESCAPES_FLAG, type Kernel, LENGTH_MASK, LIST_FLAG } from './kernel.ts';
import type { CodedRow } from './verdicts.ts';

/** Where the values of lines are found. */
export interface RowColumns {
  readonly kernel: Kernel;
  readonly names: readonly string[];
  readonly dictionaries: readonly Dictionary[];
}

/** The line at hand as a filter sees it, and the values of any line. */
export class KernelRow implements CodedRow {
  private readonly columns: RowColumns;
  private readonly places: ReadonlyMap<string, number>;
  private lore: EventLore | undefined;
  /** Where an event says its time: column, and the least number that is one. */
  private timeColumns: readonly (readonly [column: number, least: number])[] = [];
  private line = 0;
  private spans = 0;

  constructor(columns: RowColumns) {
    this.columns = columns;
    this.places = new Map(columns.names.map((name, place) => [name, place]));
  }

  /** Begins an input. */
  begin(lore: EventLore | undefined, timeColumns: readonly (readonly [column: number, least: number])[]): void {
    this.lore = lore;
    this.timeColumns = timeColumns;
  }

  /** Goes to a line, whose spans begin at `spans`. */
  move(line: number, spans: number): void {
    this.line = line;
    this.spans = spans;
  }

  get(name: string): Value {
    return this.valueAt(name, this.line, this.spans);
  }

  codeOf(name: string): number | undefined {
    return this.codeAt(name, this.spans);
  }

  /** The text of a line. */
  textAt(line: number): string {
    const { words, bytes } = this.columns.kernel;
    return viewOf(bytes).utf8(words[line >> 2] ?? 0, words[(line >> 2) + 1] ?? 0);
  }

  /** The time of a line; an event without one takes that of the event before it, which only a reading of all events knows. */
  timeAt(line: number, spans: number): number {
    for (const [column, least] of this.timeColumns) {
      const span = spans + 8 * column;
      if ((this.columns.kernel.words[span >> 2] ?? 0) === 0) continue;
      const time = this.columns.kernel.call.timeOf(span, least);
      if (!Number.isNaN(time)) return time;
      // The first that says anything is for the reading in JavaScript.
      break;
    }
    const time = this.lore?.timeOf(this.textAt(line)) ?? null;
    if (time === null) throw new Irregular('an event without a time');
    return time;
  }

  /** The number of a column's value at hand; undefined for what is no column. */
  private codeAt(name: string, spans: number): number | undefined {
    const column = this.places.get(name) ?? -1;
    const dictionary = this.columns.dictionaries[column];
    if (dictionary === undefined) return undefined;
    const constant = this.lore?.override.get(name);
    if (constant !== undefined) return dictionary.codeOfValue(constant);
    const code = this.columns.kernel.call.codeOf(spans + 8 * column, dictionary.record);
    if (code === -1) throw new Irregular('escapes that say no text');
    const settled = dictionary.settledCode(code >>> 0);
    const fallback = settled === 0 ? this.lore?.defaults.get(name) : undefined;
    return fallback === undefined ? settled : dictionary.codeOfValue(fallback);
  }

  /** The value of a column at hand, numbered only where it is no plain text. */
  private valueAt(name: string, line: number, spans: number): Value {
    if (name === '_time') return this.timeAt(line, spans);
    if (name === '_raw') return this.textAt(line);
    const column = this.places.get(name) ?? -1;
    if (column === -1) return null;
    const { words, bytes } = this.columns.kernel;
    const start = words[(spans >> 2) + 2 * column] ?? 0;
    const tagged = words[(spans >> 2) + 2 * column + 1] ?? 0;
    const plain = start !== 0 && (tagged & (LIST_FLAG | ESCAPES_FLAG)) === 0 && this.lore?.override.has(name) !== true;
    if (plain) return viewOf(bytes).utf8(start, start + (tagged & LENGTH_MASK));
    return this.columns.dictionaries[column]?.valueOf(this.codeAt(name, spans) ?? 0) ?? null;
  }
}
