import { findStatsFunction } from '../../../functions/stats/index.ts';
import { numberText, toNumber } from '../../../values/number.ts';
import type { Value } from '../../../values/value.ts';
import { type Column, columnsOf, keepRows, storedColumnsOf, withColumns } from '../rows.ts';
import { covers } from './covers.ts';
import { defineVerb } from './verb.ts';

/** What happens to numbers that lie far from the others. */
interface Outlier {
  readonly action: 'remove' | 'transform';
  /** `000` before a number that was cut. */
  readonly mark: boolean;
  /** How many interquartile ranges away a number may be. */
  readonly param: number;
  /** Looks below as well. */
  readonly lower: boolean;
  /** Without any: every field that is not internal. */
  readonly patterns: readonly string[];
}

interface Borders {
  readonly least: number;
  readonly most: number;
}

/** Removes the rows with outlying numbers, or cuts these to the border (semantics/commands.md section 15). */
export const outlier = defineVerb<Outlier>({
  name: 'outlier',
  run(rows, wanted) {
    const { patterns, action, mark } = wanted;
    const looked = [...columnsOf(rows)]
      .filter(([name]) => (patterns.length === 0 ? !name.startsWith('_') : covers(patterns, name)))
      .map(([name, column]) => ({ name, column, borders: bordersOf(column, wanted) }));
    if (action === 'remove')
      return keepRows(rows, (index) => looked.every(({ column, borders }) => !isOut(column[index] ?? null, borders)));
    const cut = looked.map(({ name, column, borders }) => [name, column.map((value) => cutTo(value, borders, mark))] as const);
    return withColumns(rows, [...storedColumnsOf(rows), ...cut]);
  },
});

function bordersOf(column: Column, { param, lower }: Outlier): Borders {
  const quartiles = [25, 75].map((percentile) => {
    const state = findStatsFunction('exactperc25')?.fn.create({ percentile, limit: Number.POSITIVE_INFINITY });
    for (const value of column) if (value !== null && !Array.isArray(value)) state?.add(toNumber(value) ?? '', null);
    return toNumber(state?.value() ?? null);
  });
  const [first = null, third = null] = quartiles;
  if (first === null || third === null) return { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
  const range = (third - first) * param;
  return { least: lower ? first - range : Number.NEGATIVE_INFINITY, most: third + range };
}

function isOut(value: Value, { least, most }: Borders): boolean {
  const number = toNumber(value);
  return number !== null && (number < least || number > most);
}

function cutTo(value: Value, borders: Borders, mark: boolean): Value {
  const number = toNumber(value);
  if (number === null || !isOut(value, borders)) return value;
  const border = number > borders.most ? borders.most : borders.least;
  return mark ? `000${numberText(border)}` : border;
}
