import { quoted } from '../format-rows.ts';

/** A value of several words stands for one value; one that has signs of its own is a part of a search and stays as it is. */
const NEEDS_QUOTES = /\s/;
const IS_SYNTAX = /["'=()|[\]]/;

/**
 * `map` puts a row's values where `$field$` stands. Inside quotes a value's own quotes and backslashes are escaped; outside of them a
 * value of several words gets quotes. A field that the row lacks leaves its token (semantics/commands.md section 13; quoting: inferred).
 */
export function substituteRow(template: string, textOf: (name: string) => string | undefined): string {
  let made = '';
  let inQuotes = false;
  for (let at = 0; at < template.length; at += 1) {
    const sign = template.charAt(at);
    if (sign === '"') inQuotes = !inQuotes;
    if (sign === '\\') {
      made += template.slice(at, at + 2);
      at += 1;
      continue;
    }
    const end = sign === '$' ? template.indexOf('$', at + 1) : -1;
    const value = end > at + 1 ? textOf(template.slice(at + 1, end)) : undefined;
    if (value === undefined) {
      made += sign;
      continue;
    }
    if (inQuotes) made += quoted(value).slice(1, -1);
    else made += NEEDS_QUOTES.test(value) && !IS_SYNTAX.test(value) ? quoted(value) : value;
    at = end;
  }
  return made;
}
