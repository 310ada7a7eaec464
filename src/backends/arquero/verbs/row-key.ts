import { tupleKey, wholeText } from '../group-key.ts';
import type { Column } from '../rows.ts';

/** One key for all the values of a row; a missing value is unlike the empty text, a multivalue counts as its whole list. */
export function rowKey(columns: readonly Column[], index: number): string {
  return tupleKey(
    columns.map((column) => {
      const text = wholeText(column[index] ?? null);
      return text === null ? '-' : `+${text}`;
    }),
  );
}
