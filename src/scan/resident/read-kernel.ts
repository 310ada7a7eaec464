import { type CodedEvents, Irregular } from '../coded.ts';
import { DictionaryColumn } from '../kernel/dictionary-column.ts';
import { copiedDictionary } from './copied-dictionary.ts';
import { type ReadColumns, type ResidentColumn, residentColumn } from './resident-column.ts';

/** What the kernel read, outside of its memory; undefined where a list turns out to be broken. */
export function columnsOfKernel({ length, columns, read }: CodedEvents): ReadColumns | undefined {
  try {
    const kept = new Map<string, ResidentColumn>();
    let times = new Float64Array(length).fill(Number.NaN);
    for (const [name, scanned] of columns) {
      if (scanned.kind === 'numbers' && name === '_time') {
        const { values, order } = scanned.cells;
        times = order === undefined ? values.slice() : Float64Array.from(order, (row) => values[row] ?? Number.NaN);
      } else if (scanned.kind === 'coded' && scanned.column instanceof DictionaryColumn) {
        // The numbers stand in a list with room for more.
        kept.set(name, residentColumn(scanned.column.codes.slice(), copiedDictionary(scanned.column.dictionary.copy())));
      } else return undefined;
    }
    return { length, read, times, columns: kept, raw: undefined };
  } catch (error) {
    if (error instanceof Irregular) return undefined;
    throw error;
  }
}
