import type { Value } from '../../../values/value.ts';
import { type Column, countOf, rowsFrom } from '../rows.ts';
import { shownColumns } from './shown-columns.ts';
import { defineVerb } from './verb.ts';

/** Fields that are compared at most (limits.conf, correlate maxfields). */
const MOST_FIELDS = 1000;

/** How often two fields occur in the same rows: those that have both, of those that have one of them (semantics/commands.md section 15). */
export const correlate = defineVerb<Readonly<Record<string, never>>>({
  name: 'correlate',
  run(rows) {
    const length = countOf(rows);
    const fields = shownColumns(rows)
      .filter(([name, column]) => !name.startsWith('_') && column.some((value) => value !== null))
      .slice(0, MOST_FIELDS);
    const present = fields.map(([, column]) => presence(column, length));
    const columns = new Map<string, Column>([['RowField', fields.map(([name]) => name)]]);
    fields.forEach(([name], place) => {
      if (name !== 'RowField')
        columns.set(
          name,
          present.map((other) => together(other, present[place] ?? other)),
        );
    });
    return rowsFrom(columns, fields.length, true);
  },
});

const presence = (column: Column, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => ((column[index] ?? null) === null ? 0 : 1));

function together(a: Uint8Array, b: Uint8Array): Value {
  let both = 0;
  let either = 0;
  for (let index = 0; index < a.length; index += 1) {
    const x = a[index] ?? 0;
    const y = b[index] ?? 0;
    both += x & y;
    either += x | y;
  }
  return either === 0 ? 0 : both / either;
}
