import { toText } from '../../../values/number.ts';
import { fromValues, type Scalar, valuesOf } from '../../../values/value.ts';
import { matchCaptures } from '../../../values/wildcard.ts';
import { Calculation } from '../calculation.ts';
import { storedColumnsOf, withColumns } from '../rows.ts';
import { covers } from './covers.ts';
import { defineBatchVerb } from './verb.ts';

/** What `replace` puts in place of whole values. */
interface Replacing {
  readonly pairs: readonly { readonly from: string; readonly to: string }[];
  /** Without any: every field that is not internal. */
  readonly fields: readonly string[];
}

/** Replaces whole values; of exact rules the last counts, of wildcards the one that says most (semantics/commands.md section 15). */
export const replace = defineBatchVerb<Replacing>('replace', ({ pairs, fields }) => {
  const change = changerOf(pairs);
  const calculations = new Map<string, Calculation>();
  const calculationOf = (name: string): Calculation => {
    let calculation = calculations.get(name);
    if (calculation === undefined) {
      calculation = new Calculation((row) => fromValues(valuesOf(row.get(name)).map(change)));
      calculations.set(name, calculation);
    }
    return calculation;
  };
  return (rows) => {
    const columns = new Map(storedColumnsOf(rows));
    const changed = [...columns.keys()].filter((name) => (fields.length === 0 ? !name.startsWith('_') : covers(fields, name)));
    const written = changed.map((name) => [name, calculationOf(name).column(rows, columns)] as const);
    return withColumns(rows, [...columns, ...written]);
  };
});

/** The most different values whose answer is kept. */
const KEPT = 10_000;

function changerOf(pairs: Replacing['pairs']): (value: Scalar) => Scalar {
  const exact = new Map(pairs.filter(({ from }) => !from.includes('*')).map(({ from, to }) => [from, to]));
  const literal = (pattern: string): number => pattern.replaceAll('*', '').length;
  const wild = pairs.filter(({ from }) => from.includes('*')).toSorted((a, b) => literal(b.from) - literal(a.from));
  const known = new Map<string, string | null>();
  const changed = (text: string): string | null => {
    const found = exact.get(text);
    if (found !== undefined) return found;
    for (const { from, to } of wild) {
      const captures = matchCaptures(from, text);
      if (captures !== null) return filled(to, captures);
    }
    return null;
  };
  return (value) => {
    const text = toText(value);
    let answer = known.get(text);
    if (answer === undefined) {
      answer = changed(text);
      if (known.size >= KEPT) known.clear();
      known.set(text, answer);
    }
    return answer ?? value;
  };
}

function filled(template: string, captures: readonly string[]): string {
  let next = 0;
  return template
    .split('*')
    .map((part, index) => (index === 0 ? part : `${captures[next++] ?? ''}${part}`))
    .join('');
}
