import type { Value } from '../../values/value.ts';
import { LazyColumn, NumberColumn, type StoredColumn, withCodes } from './columns.ts';

/** The cells of a column at certain places, in that order, held as the column holds them. */
export function gathered(column: StoredColumn, indices: Uint32Array): StoredColumn {
  if (column instanceof LazyColumn) {
    const { codes } = column.coded;
    const moved = new Int32Array(indices.length);
    for (let i = 0; i < moved.length; i += 1) moved[i] = codes[indices[i] ?? 0] ?? 0;
    return new LazyColumn(withCodes(column.coded, moved));
  }
  if (column instanceof NumberColumn) return column.gathered(indices);
  const moved = new Array<Value>(indices.length);
  for (let i = 0; i < moved.length; i += 1) moved[i] = column[indices[i] ?? 0] ?? null;
  return moved;
}
