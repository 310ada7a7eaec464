import type { Value } from '../../../values/value.ts';
import { columnOf, countOf, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** A field, and the fields that get its value of so many rows before. */
interface Autoregress {
  readonly field: string;
  readonly copies: readonly { readonly rows: number; readonly as: string }[];
}

/** Copies a field's value from earlier rows (semantics/commands.md section 15). */
export const autoregress = defineVerb<Autoregress>({
  name: 'autoregress',
  run(rows, { field, copies }) {
    const column = columnOf(rows, field) ?? [];
    const written = copies.map((copy): readonly [string, readonly Value[]] => [
      copy.as,
      Array.from({ length: countOf(rows) }, (_, index) => column[index - copy.rows] ?? null),
    ]);
    return withColumns(rows, [...storedColumnsOf(rows), ...written]);
  },
});
