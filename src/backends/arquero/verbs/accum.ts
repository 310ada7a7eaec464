import { add } from '../../../values/arithmetic.ts';
import { toNumber } from '../../../values/number.ts';
import type { Value } from '../../../values/value.ts';
import { columnOf, countOf, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** Running total of a field; a row without a number keeps what it has (semantics/commands.md section 15). */
export const accum = defineVerb<{ readonly field: string; readonly as: string }>({
  name: 'accum',
  run(rows, { field, as }) {
    const column = columnOf(rows, field);
    const before = columnOf(rows, as);
    let total: Value = null;
    const totals = Array.from({ length: countOf(rows) }, (_, index): Value => {
      const value = column?.[index] ?? null;
      if (toNumber(value) === null) return before?.[index] ?? null;
      total = total === null ? value : add(total, value);
      return total;
    });
    return withColumns(rows, [...storedColumnsOf(rows), [as, totals]]);
  },
});
