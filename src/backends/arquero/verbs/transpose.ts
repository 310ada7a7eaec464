import { toText } from '../../../values/number.ts';
import { type Value, valuesOf } from '../../../values/value.ts';
import { type Column, columnOf, countOf, rowsFrom } from '../rows.ts';
import { shownColumns } from './shown-columns.ts';
import { defineVerb } from './verb.ts';

/** How rows become columns. */
interface Transpose {
  /** Rows that become columns; 0 for all. */
  readonly count: number;
  /** The column that holds the names of the fields. */
  readonly nameField: string;
  /** The field whose values name the columns; null: `row 1` and so on. */
  readonly header: string | null;
  /** False: fields without any value are left out. */
  readonly includeEmpty: boolean;
}

/** Makes a row of each column and a column of each row (semantics/commands.md section 15). */
export const transpose = defineVerb<Transpose>({
  name: 'transpose',
  run(rows, { count, nameField, header, includeEmpty }) {
    const length = count === 0 ? countOf(rows) : Math.min(count, countOf(rows));
    const headers = header === null ? undefined : columnOf(rows, header);
    const fields = shownColumns(rows)
      .filter(([name]) => name !== header || headers === undefined)
      .filter(([, column]) => includeEmpty || hasAny(column, length));
    const columns = new Map<string, Column>([[nameField, fields.map(([name]) => name)]]);
    for (let index = 0; index < length; index += 1) {
      const title = titleOf(headers?.[index] ?? null) ?? `row ${index + 1}`;
      columns.set(
        title,
        fields.map(([, column]) => column[index] ?? null),
      );
    }
    return rowsFrom(columns, fields.length, true);
  },
});

function hasAny(column: Column, length: number): boolean {
  for (let index = 0; index < length; index += 1) if ((column[index] ?? null) !== null) return true;
  return false;
}

const titleOf = (value: Value): string | undefined => (value === null ? undefined : valuesOf(value).map(toText).join(' '));
