import { subtract } from '../../../values/arithmetic.ts';
import { columnOf, countOf, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** Difference to the row some rows before; absent where either is no number (semantics/commands.md section 15). */
export const delta = defineVerb<{ readonly field: string; readonly as: string; readonly back: number }>({
  name: 'delta',
  run(rows, { field, as, back }) {
    const column = columnOf(rows, field);
    const differences = Array.from({ length: countOf(rows) }, (_, index) =>
      subtract(column?.[index] ?? null, column?.[index - back] ?? null),
    );
    return withColumns(rows, [...storedColumnsOf(rows), [as, differences]]);
  },
});
