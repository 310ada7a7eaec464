import { toText } from '../../../values/number.ts';
import { valuesOf } from '../../../values/value.ts';
import { fieldText, quoted } from '../format-rows.ts';
import { columnOf, indicesOf, rowsFrom } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** What `return` hands to the outer search. */
export interface Returning {
  readonly count: number;
  /** `field`, `alias=field`, or the bare value of a field. */
  readonly fields: readonly { readonly field: string; readonly alias: string; readonly bare: boolean }[];
}

/** `return`: the first rows as one text in the field `search`: `(a="1" b="2") OR (...)`, or bare values (rule S37). */
export const returnVerb = defineVerb<Returning>({
  name: 'return',
  run: (rows, { count, fields }) => {
    const texts = Array.from(indicesOf(rows))
      .slice(0, count)
      .flatMap((index) => {
        const terms = fields.flatMap(({ field, alias, bare }) =>
          valuesOf(columnOf(rows, field)?.[index] ?? null).map((value) =>
            bare ? toText(value) : `${fieldText(alias)}=${quoted(toText(value))}`,
          ),
        );
        return terms.length === 0 ? [] : [terms.join(' ')];
      });
    const text =
      texts.length === 0
        ? 'NOT ()'
        : texts.length === 1 && fields.every((field) => field.bare)
          ? texts[0]
          : texts.map((row) => `(${row})`).join(' OR ');
    return rowsFrom(new Map([['search', [text ?? '']]]), 1, true);
  },
});
