import { columnsOf, keepRows } from '../rows.ts';
import { rowKey } from './row-key.ts';
import { defineVerb } from './verb.ts';

/** Drops a row that equals the one before it in every field (semantics/commands.md section 5). */
export const uniq = defineVerb<Readonly<Record<string, never>>>({
  name: 'uniq',
  run(rows) {
    const columns = [...columnsOf(rows)].map(([, column]) => column);
    let previous: string | undefined;
    return keepRows(rows, (index) => {
      const key = rowKey(columns, index);
      const isNew = key !== previous;
      previous = key;
      return isNew;
    });
  },
});
