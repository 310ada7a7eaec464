import { eachPair, type PairFormat } from '../../../values/key-values.ts';
import { toText } from '../../../values/number.ts';
import { valuesOf } from '../../../values/value.ts';
import { columnOf } from '../rows.ts';
import { withFound } from './found-fields.ts';
import { defineVerb } from './verb.ts';

/** `extract`: the pairs of `_raw` become fields; of a repeated key the first value counts, unless all are to be kept (MV_ADD of transforms.conf.spec). */
export const extract = defineVerb<PairFormat & { readonly multivalue: boolean }>({
  name: 'extract',
  run(rows, { multivalue, ...format }) {
    const raw = columnOf(rows, '_raw');
    if (raw === undefined) return rows;
    return withFound(
      rows,
      (index, show) => {
        const seen = new Set<string>();
        for (const text of valuesOf(raw[index] ?? null)) {
          eachPair(toText(text), format, (key, value) => {
            if (multivalue || !seen.has(key)) show(key, value);
            seen.add(key);
          });
        }
      },
      multivalue ? 'append' : 'keep',
    );
  },
});
