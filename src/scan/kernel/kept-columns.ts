import type { Value } from '../../values/value.ts';
import type { ScannedColumn } from '../coded.ts';
import type { Dictionary } from './dictionary.ts';
import { DictionaryColumn } from './dictionary-column.ts';
import type { GrowingCodes, GrowingNumbers } from './growing.ts';

/** The cells of a column of which only numbers are asked; what is no plain decimal stands in `others`, by row. */
export interface KeptNumbers {
  readonly values: GrowingNumbers;
  readonly others: Map<number, Value>;
}

/** Kept numbers as a column; undefined where no row has one. */
export function numberColumn(cells: KeptNumbers, order: Uint32Array | undefined): ScannedColumn | undefined {
  const values = cells.values.values();
  const some = cells.others.size > 0 || values.some((value) => !Number.isNaN(value));
  return some ? { kind: 'numbers', cells: { values, others: cells.others, order } } : undefined;
}

/** Kept codes as a column; undefined where no row has one. */
export function codedColumn(
  dictionary: Dictionary | undefined,
  kept: GrowingCodes | undefined,
  order: Uint32Array | undefined,
): ScannedColumn | undefined {
  const codes = kept?.values();
  if (dictionary === undefined || codes?.some((code) => code !== 0) !== true) return undefined;
  return { kind: 'coded', column: new DictionaryColumn(order === undefined ? codes : gathered(codes, order), dictionary) };
}

/** Cells in another order. */
function gathered(codes: Int32Array, order: Uint32Array): Int32Array {
  const moved = new Int32Array(codes.length);
  for (let i = 0; i < moved.length; i += 1) moved[i] = codes[order[i] ?? 0] ?? 0;
  return moved;
}

/** Values in another order; as they stand where there is none. */
export function inOrder(values: ArrayLike<Value>, order: Uint32Array | undefined): readonly Value[] {
  return order === undefined ? Array.from(values) : Array.from(order, (at) => values[at] ?? null);
}
