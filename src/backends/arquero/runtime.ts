import { filterEach, mapEach } from '../../values/each.ts';
import { toNumber, toNumeric, toText } from '../../values/number.ts';
import { parseTimeModifier } from '../../values/relative-time.ts';
import { compareSearch, compileSearchIn, type ValueTest } from '../../values/search-match.ts';
import { compileTerm, type TermKind } from '../../values/segments.ts';
import { type Row, type RunContext, type Value, valuesOf } from '../../values/value.ts';

export { functions } from './functions.ts';

/** A field of a row; null where the row lacks it. */
export const get = (row: Row, name: string): Value => row.get(name);

/** True if an expression's value is the Boolean true. */
export const isTrue = (value: Value): boolean => value === true;

/** A number literal with its significant figures (N2). */
export const number = (text: string): Value => toNumeric(text);

/** `field=value` of search: any of the texts, `*` in them is a wildcard (S5, S6, S8, S14, S16). */
export function matches(texts: readonly string[], options: { readonly caseSensitive?: boolean } = {}): ValueTest {
  return compileSearchIn(texts, { caseSensitive: options.caseSensitive ?? false });
}

/** `field!=value`: the field is there and is none of these (S11, S12). */
export function matchesNot(texts: readonly string[], options: { readonly caseSensitive?: boolean } = {}): ValueTest {
  const matching = matches(texts, options);
  return (value) => value !== null && valuesOf(value).some((single) => !matching(single));
}

/** `field<value` and its like (S9). */
export const compares = compareSearch;

/** A bare word, a phrase, `TERM( )` or `CASE( )` on `_raw` (S21 to S25). */
export function hasTerm(text: string, form: TermKind): ValueTest {
  const found = compileTerm(text, form);
  return (raw) => raw !== null && valuesOf(raw).some((single) => found(toText(single)));
}

/** `earliest=` (inclusive) and `latest=` (exclusive), resolved when the search starts (S31). */
export function within(bounds: { readonly earliest?: string; readonly latest?: string }, context: RunContext): ValueTest {
  const from = bounds.earliest === undefined ? Number.NEGATIVE_INFINITY : (parseTimeModifier(bounds.earliest, context) ?? Number.NaN);
  const to = bounds.latest === undefined ? Number.POSITIVE_INFINITY : (parseTimeModifier(bounds.latest, context) ?? Number.NaN);
  return (value) => {
    const time = toNumber(value);
    return time !== null && time >= from && time < to;
  };
}

/** `mvmap()`: an expression for each value. */
export const mvmap = mapEach;
/** `mvfilter()`: the values for which a condition is true. */
export const mvfilter = filterEach;
