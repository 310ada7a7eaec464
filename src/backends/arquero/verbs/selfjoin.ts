import { tupleKey, wholeText } from '../group-key.ts';
import { type Column, columnOf, columnsOf, countOf, type Rows, rowsFrom } from '../rows.ts';
import { defineVerb } from './verb.ts';

interface Selfjoining {
  readonly fields: readonly string[];
  readonly overwrite: boolean;
  /** Rows that a row is joined with; 0 for all. */
  readonly most: number;
  readonly keepSingle: boolean;
}

/**
 * `selfjoin`: a row is joined with the rows after it that have the same key; a row that none follows is left out, unless it is the
 * only one of its key and single rows are kept (semantics/commands.md section 13).
 */
export const selfjoin = defineVerb<Selfjoining>({
  name: 'selfjoin',
  run(rows, { fields, overwrite, most, keepSingle }) {
    const groups = groupsOf(rows, fields);
    const made: { readonly at: number; readonly merged: readonly number[] }[] = [];
    for (const group of groups) {
      if (group.length === 1 && keepSingle) made.push({ at: group[0] ?? 0, merged: group });
      // With all rows of a key joined to the first, the others have been used.
      const last = most === 0 ? Math.min(1, group.length - 1) : group.length - 1;
      for (let first = 0; first < last; first += 1) {
        const others = group.slice(first + 1, most === 0 ? undefined : first + 1 + most);
        made.push({ at: group[first] ?? 0, merged: [group[first] ?? 0, ...others] });
      }
    }
    made.sort((one, other) => one.at - other.at);
    const columns = [...columnsOf(rows)].map(
      ([name, column]) => [name, made.map(({ merged }) => mergedCell(column, merged, overwrite))] as const,
    );
    return rowsFrom(new Map(columns), made.length, rows.ordered);
  },
});

/** Row numbers by key, in order of appearance; a row that lacks a field has no key. */
function groupsOf(rows: Rows, fields: readonly string[]): Iterable<readonly number[]> {
  const columns = fields.map((field) => columnOf(rows, field));
  const groups = new Map<string, number[]>();
  for (let index = 0; index < countOf(rows); index += 1) {
    const texts = columns.map((column) => wholeText(column?.[index] ?? null)).filter((text) => text !== null);
    if (texts.length < columns.length) continue;
    const key = tupleKey(texts);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups.values();
}

/** The value of the first row that has one; of the last one where nothing is overwritten: the later row is the basis of a join, as a published run shows. */
function mergedCell(column: Column, merged: readonly number[], overwrite: boolean) {
  const values = merged.map((index) => column[index] ?? null).filter((value) => value !== null);
  return (overwrite ? values[0] : values.at(-1)) ?? null;
}
