import type { LookupTable, WrittenTable } from '../values/lookup-table.ts';
import { once } from './once.ts';

/** A lookup table whose rows are read when they are asked for. */
export function lazyTable(read: () => WrittenTable, rest: Pick<LookupTable, 'rules' | 'missing'>): LookupTable {
  const table = once(read);
  return {
    ...rest,
    get fields() {
      return table().fields;
    },
    get rows() {
      return table().rows;
    },
  };
}
