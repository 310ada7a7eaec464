import { toText } from '../../../values/number.ts';
import { valuesOf } from '../../../values/value.ts';
import { eachXmlPair } from '../../../values/xml-pairs.ts';
import { columnOf } from '../rows.ts';
import { withFound } from './found-fields.ts';
import { defineVerb } from './verb.ts';

/** `xmlkv`: elements that hold text alone become fields; of equally named ones the last counts (inferred). */
export const xmlkv = defineVerb<{ readonly field: string }>({
  name: 'xmlkv',
  run(rows, { field }) {
    const column = columnOf(rows, field);
    if (column === undefined) return rows;
    return withFound(
      rows,
      (index, show) => {
        const pairs = new Map<string, string>();
        for (const text of valuesOf(column[index] ?? null)) eachXmlPair(toText(text), (name, value) => void pairs.set(name, value));
        for (const [name, value] of pairs) show(name, value);
      },
      'overwrite',
    );
  },
});
