import type { Row, Value } from '../values/value.ts';
import type { ScanRequest } from './scan.ts';

/**
 * A column whose values are numbered: each distinct value is kept once, a cell is its number. 0 is the missing field. Two cells have the
 * same number exactly if they hold the same text, or the same list of texts.
 */
export interface CodedColumn {
  readonly codes: Int32Array;
  /** What the numbers are of: columns that have the same one give equal values equal numbers. */
  readonly dictionary: object;
  /** One more than the greatest number. */
  readonly size: number;
  /** The value of a number, decoded when it is first asked for. */
  valueOf(code: number): Value;
  /** False: no number stands for a list. */
  readonly holdsLists: boolean;
  /** Whether a number may stand for a list of values. */
  isList(code: number): boolean;
  /** The number of a value, a new one where no cell has it yet. */
  codeOf(value: Value): number;
}

/** A column of which only numbers are asked: a cell is its double; what is no plain decimal stands in `others`, by the place in `values`. */
export interface NumberCells {
  /** NaN where there is no number. */
  readonly values: Float64Array;
  readonly others: ReadonlyMap<number, Value>;
  /** The place in `values` of each row; undefined: they are in the order of the rows. */
  readonly order: Uint32Array | undefined;
}

/** A column of a scan that numbers values. */
export type ScannedColumn =
  | { readonly kind: 'coded'; readonly column: CodedColumn }
  | { readonly kind: 'numbers'; readonly cells: NumberCells }
  | { readonly kind: 'plain'; readonly values: readonly Value[] };

/** What a scan that numbers values found, in the order of `EventColumns`; a column that no event has is not there. */
export interface CodedEvents {
  readonly length: number;
  readonly columns: ReadonlyMap<string, ScannedColumn>;
  readonly read: number;
}

/** Rows that were found one after the other, in the order of the file. The columns are good only while they are being taken. */
export interface CodedBatch {
  readonly length: number;
  /** A column that none of these rows has is not there. */
  readonly columns: ReadonlyMap<string, ScannedColumn>;
  /** The time of each row, where the order of the request is `newest first`. */
  readonly times: Float64Array | undefined;
}

/** What is asked of a scan that numbers values. */
export interface CodedRequest extends Omit<ScanRequest, 'filter'> {
  /** All of them have to be true; none depends on anything but the event, unless it calls an impure function. */
  readonly filters: readonly ((row: Row) => boolean | null)[];
  /** Fields that filters read and nobody else: their columns are not kept. */
  readonly watched?: readonly string[];
  /** Fields that are only calculated with: how their values are spelt does not matter. */
  readonly numbers?: readonly string[];
  /** Fields of which no numbers are needed: where values hardly repeat, `take` may get the values themselves. */
  readonly unnumbered?: readonly string[];
  /** `any`: nothing that is made of the events depends on their order. */
  readonly order: 'newest first' | 'any';
  /**
   * Takes the rows piece by piece, so that they need not be kept: what the scan gives has none then. A scan whose rows are kept anyway
   * may give them as ever instead. The rows that were taken before an `Irregular` count for nothing.
   */
  readonly take?: (batch: CodedBatch) => void;
}

/** Thrown where data are not as regular as a fast reading needs; the reading in JavaScript then does all of it, or says what is wrong. */
export class Irregular extends Error {}
