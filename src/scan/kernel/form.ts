import type { Kernel } from './kernel.ts';
import type { WantedNames } from './wanted-names.ts';

/** How the events of an input stand in its records, where a record is not an event itself: in an envelope, in a row of a result. */
export interface RecordForm {
  /** Keeps of `count` lines those that hold a record, and gives how many there are; -1 where a line holds something else. */
  sift?(kernel: Kernel, lines: number, count: number): number;
  /** Prepares the kernel for the wanted names; undefined where it cannot read them. */
  open(kernel: Kernel, names: readonly string[], how: FormOptions): OpenForm | undefined;
}

/** What a form has to know of the reading. */
export interface FormOptions {
  /** The text of the first record. */
  readonly first: string;
  /** The internal fields that are asked for. */
  readonly internal: ReadonlySet<string>;
  /** Names at which the events say their time, in the order in which they count. */
  readonly timeNames: readonly string[];
  /** Whether a field has a value that stands in no event. */
  isGiven(name: string): boolean;
}

/** A form, ready to read records. */
export interface OpenForm {
  readonly wanted: WantedNames;
  /** How many columns a row has: those of the wanted names, and others behind them. */
  readonly width: number;
  /** The columns in which an event may say its time, the first that says something counts. */
  readonly times: readonly TimeColumn[];
  /** The column in which the text of the event stands. */
  readonly raw: number;
  /** True: a quote in the text of an event is written twice; else escapes are those of JSON. */
  readonly doubled?: boolean;
  /** True: no event has a time. */
  readonly timeless?: boolean;
  /** Takes records apart that are no JSON objects as they stand; gives how many are odd, -1 where they are of another form. */
  extract?(lines: number, records: TakenRecords): number;
  /** Makes events of the records that were taken apart; gives how many are odd, which `status` says of each. */
  settle(records: TakenRecords): number;
}

/** A column that says a time, as a statement or as a guess. */
export interface TimeColumn {
  readonly column: number;
  readonly isStatement: boolean;
}

/** Records that were taken apart. */
export interface TakenRecords {
  readonly spans: number;
  readonly stride: number;
  readonly count: number;
  readonly status: number;
}

/** Writes time columns as the kernel takes them. */
export function writeTimes(kernel: Kernel, times: readonly TimeColumn[]): { readonly at: number; readonly count: number } {
  const at = kernel.allocate(8 * times.length + 8);
  times.forEach(({ column, isStatement }, index) => {
    kernel.words.set([column, isStatement ? 1 : 0], (at >> 2) + 2 * index);
  });
  return { at, count: times.length };
}
