import type { Value } from '../../../values/value.ts';
import { type Column, columnOf, countOf, rowsFrom } from '../rows.ts';
import { shownColumns } from './shown-columns.ts';
import { defineVerb } from './verb.ts';

/** The fields of `untable`: what stays, the names of the columns, their values. */
interface Untable {
  readonly row: string;
  readonly name: string;
  readonly value: string;
}

/** Makes a row of each cell, row by row; empty cells and internal columns give none (semantics/commands.md section 15). */
export const untable = defineVerb<Untable>({
  name: 'untable',
  run(rows, { row, name, value }) {
    const keys = columnOf(rows, row) ?? [];
    const cells = shownColumns(rows).filter(([field]) => field !== row && !field.startsWith('_'));
    const found: readonly [Value[], Value[], Value[]] = [[], [], []];
    for (let index = 0; index < countOf(rows); index += 1) {
      for (const [field, column] of cells) {
        const cell = column[index] ?? null;
        if (cell === null) continue;
        found[0].push(keys[index] ?? null);
        found[1].push(field);
        found[2].push(cell);
      }
    }
    const columns = new Map<string, Column>([row, name, value].map((field, position) => [field, found[position] ?? []]));
    return rowsFrom(columns, found[0].length, true);
  },
});
