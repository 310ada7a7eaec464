import { majorLengthAt } from '../../../values/breakers.ts';
import { toText } from '../../../values/number.ts';
import { fromValues, type Value, valuesOf } from '../../../values/value.ts';
import { columnOf, countOf, storedColumnsOf, withColumns } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** The prefixes whose values are looked for; a column has the name of its prefix. */
interface Prefixes {
  readonly prefixes: readonly string[];
}

/**
 * What follows a prefix in the raw text, as the index holds it: the term begins behind a major breaker and ends before the next, in lower case
 * (SearchReference/Tstats, "PREFIX()").
 */
export const rawPrefixes = defineVerb<Prefixes>({
  name: 'rawPrefixes',
  run(rows, { prefixes }) {
    const raw = columnOf(rows, '_raw') ?? [];
    const texts = Array.from({ length: countOf(rows) }, (_, index) =>
      valuesOf(raw[index] ?? null)
        .map(toText)
        .join('\n')
        .toLowerCase(),
    );
    const columns = prefixes.map((prefix) => [prefix, texts.map((text) => valuesBehind(text, prefix.toLowerCase()))] as const);
    return withColumns(rows, [...storedColumnsOf(rows), ...columns]);
  },
});

function valuesBehind(text: string, prefix: string): Value {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const breaker = majorLengthAt(text, at);
    if (breaker > 0) {
      at += breaker;
      continue;
    }
    const end = termEnd(text, at);
    if (text.startsWith(prefix, at) && at + prefix.length < end) found.push(text.slice(at + prefix.length, end));
    at = end;
  }
  return fromValues(found);
}

function termEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && majorLengthAt(text, end) === 0) end += 1;
  return end;
}
