import { toText } from '../../../values/number.ts';
import { isMultivalue } from '../../../values/value.ts';
import { columnOf, columnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** Joins the values of a field to one (semantics/commands.md section 9). */
export const nomv = defineVerb<{ readonly field: string; readonly delim: string }>({
  name: 'nomv',
  run(rows, { field, delim }) {
    const column = columnOf(rows, field);
    if (column === undefined) return rows;
    const joined = column.map((value) => (isMultivalue(value) ? value.map(toText).join(delim) : value));
    return withColumns(rows, [...columnsOf(rows), [field, joined]]);
  },
});
