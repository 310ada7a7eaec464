import { toText } from '../../values/number.ts';
import { type Value, valuesOf } from '../../values/value.ts';

/** One key for a tuple of texts: lengths keep `("a|b","c")` and `("a","b|c")` apart. */
export function tupleKey(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0] ?? '';
  let key = '';
  for (const text of texts) key += `${text.length}:${text}`;
  return key;
}

/** A whole value, a multivalue included, as one text; null has none. */
export function wholeText(value: Value): string | null {
  if (value === null) return null;
  if (!Array.isArray(value)) return toText(value as Exclude<Value, null | readonly unknown[]>);
  return `[${tupleKey(valuesOf(value).map(toText))}`;
}
