import { invariant } from '../../../diagnostics/diagnostic.ts';
import { toText } from '../../../values/number.ts';
import { valuesOf } from '../../../values/value.ts';
import { columnOf, countOf, rowsFrom } from '../rows.ts';
import { concatenated } from '../union.ts';
import { substituteRow } from './substitute-row.ts';
import { defineVerb } from './verb.ts';

interface Mapping {
  /** The search with `$field$` in it. */
  readonly search: string;
  /** Rows for which it runs; null for all. */
  readonly most: number | null;
  /** True: that many because nobody said how many. */
  readonly byDefault: boolean;
}

/** `map`: the search runs for each row with the row's values put in; its results take the rows' place (semantics/commands.md section 13). */
export const mapVerb = defineVerb<Mapping>({
  name: 'map',
  run(rows, { search, most, byDefault }, context, searches) {
    invariant(searches !== undefined, 'map is handed the data');
    const count = countOf(rows);
    const first = most === null || (byDefault && context.unlimited === true) ? count : Math.min(count, most);
    if (first < count) context.cut?.('map', first, 'searches');
    const results = Array.from({ length: first }, (_, index) => {
      const textOf = (name: string): string | undefined => {
        if (name === '_serial_id') return String(index + 1);
        const values = valuesOf(columnOf(rows, name)?.[index] ?? null);
        return values.length === 0 ? undefined : values.map(toText).join(' ');
      };
      return searches.search(substituteRow(search, textOf));
    });
    return results.length === 0 ? rowsFrom(new Map(), 0, false) : concatenated(results);
  },
});
