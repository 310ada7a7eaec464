import type { Value } from '../../../values/value.ts';
import { type Column, columnsOf, withColumns } from '../rows.ts';
import { covers } from './covers.ts';
import { defineVerb } from './verb.ts';

/** Puts the last value seen where a field is missing; without patterns in every field (semantics/commands.md section 4). */
export const filldown = defineVerb<{ readonly patterns: readonly string[] }>({
  name: 'filldown',
  run: (rows, { patterns }) =>
    withColumns(
      rows,
      [...columnsOf(rows)].map(
        ([name, column]) => [name, patterns.length === 0 || covers(patterns, name) ? filled(column) : column] as const,
      ),
    ),
});

function filled(column: Column): Column {
  let last: Value = null;
  return column.map((value) => {
    last = value ?? last;
    return last;
  });
}
