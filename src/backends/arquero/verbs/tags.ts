import { compareText } from '../../../values/compare.ts';
import { foldCase } from '../../../values/fold.ts';
import { toText } from '../../../values/number.ts';
import { fromValues, valuesOf } from '../../../values/value.ts';
import { type Column, columnOf, countOf, type Rows, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** Which tags are written where. */
interface Tagging {
  readonly fields: readonly (readonly [field: string, tags: readonly (readonly [value: string, tags: readonly string[]])[]])[];
  /** One field for all tags; null: each field has its own, `tag::<field>`. */
  readonly output: string | null;
  readonly withName: boolean;
  readonly withValue: boolean;
}

/** `tags`: the tags of the values that a row has (semantics/commands.md section 15). */
export const tags = defineVerb<Tagging>({
  name: 'tags',
  run(rows, { fields, output, withName, withValue }) {
    const written = fields.map(([field, values]) => {
      const prefix = (value: string) => (output === null ? '' : `${withName ? `${field}::` : ''}${withValue ? `${value}::` : ''}`);
      return [`tag::${field}`, tagsOf(rows, field, values, prefix)] as const;
    });
    if (output !== null) {
      const column = Array.from({ length: countOf(rows) }, (_, index) => fromValues(written.flatMap(([, lists]) => lists[index] ?? [])));
      return withColumns(rows, [...storedColumnsOf(rows), [output, column]]);
    }
    const columns = written.map(([name, lists]): readonly [string, Column] => [name, lists.map(fromValues)]);
    return withColumns(rows, [...storedColumnsOf(rows), ...columns]);
  },
});

function tagsOf(
  rows: Rows,
  field: string,
  values: readonly (readonly [value: string, tags: readonly string[]])[],
  prefix: (value: string) => string,
): readonly (readonly string[])[] {
  const known = new Map(values.map(([value, names]) => [foldCase(value), names.toSorted(compareText)]));
  const column = columnOf(rows, field) ?? [];
  return Array.from({ length: countOf(rows) }, (_, index) => {
    const found = valuesOf(column[index] ?? null).flatMap((single) => {
      const value = toText(single);
      return (known.get(foldCase(value)) ?? []).map((name) => `${prefix(value)}${name}`);
    });
    return found.length > 1 ? [...new Set(found)] : found;
  });
}
