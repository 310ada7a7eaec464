import type { SortKey } from '../../plan/operators.ts';
import type { CodedColumn } from '../../scan/coded.ts';
import { compareIp } from '../../values/cidr.ts';
import { compareReadings, type SortReading, sortReading } from '../../values/compare.ts';
import { toNumber, toText } from '../../values/number.ts';
import { isBefore, type OrderKey } from '../../values/ordered-rows.ts';
import { sortedTexts } from '../../values/text-order.ts';
import { isMultivalue, type Scalar, type Value } from '../../values/value.ts';
import { cellAt, codedOf, NumberColumn, type StoredColumn } from './columns.ts';

/** Order of two rows by their numbers. */
export type RowOrder = (a: number, b: number) => number;

type TextOrder = (a: string, b: string) => number;

/** What a row is ordered by: its first value; null without one. */
type Firsts = readonly (Scalar | null)[];

/** What rows are ordered by: numbers of which the lesser comes first, or, where values have no order of their own, each pair. */
export type Ordered = { readonly key: OrderKey } | { readonly pairs: RowOrder };

/**
 * Order of rows by one key. Values are read once, those that are numbered once for each distinct one, and texts become ranks. A row without the
 * field comes last in both directions (semantics/commands.md section 5).
 */
export function orderBy(key: SortKey, column: StoredColumn, direction: 1 | -1): Ordered {
  if (column instanceof NumberColumn && key.as === 'num') return { key: directed(numbersOf(column), direction) };
  const coded = codedOf(column);
  if (coded === undefined) {
    return orderOf(
      key,
      Array.from({ length: column.length }, (_, index) => firstOf(cellAt(column, index))),
      direction,
    );
  }
  return byCode(coded, orderOf(key, firstsOf(coded), direction));
}

/** The same as a function of two rows. */
export const rowOrder = (ordered: Ordered): RowOrder => ('pairs' in ordered ? ordered.pairs : byKey(ordered.key));

const byKey =
  (key: OrderKey): RowOrder =>
  (a, b) => {
    const x = key[a] ?? Number.NaN;
    const y = key[b] ?? Number.NaN;
    if (x === y) return 0;
    return isBefore(x, y) ? -1 : isBefore(y, x) ? 1 : 0;
  };

/** By number, what is ordered by; null for values that no row has. */
function firstsOf(column: CodedColumn): Firsts {
  const used = new Uint8Array(column.size);
  for (const code of column.codes) used[code] = 1;
  return Array.from(used, (has, code) => (has === 1 && code > 0 ? firstOf(column.valueOf(code)) : null));
}

function byCode({ codes }: CodedColumn, ordered: Ordered): Ordered {
  if ('pairs' in ordered) return { pairs: (a, b) => ordered.pairs(codes[a] ?? 0, codes[b] ?? 0) };
  const key = new Float64Array(codes.length);
  for (let row = 0; row < key.length; row += 1) key[row] = ordered.key[codes[row] ?? 0] ?? Number.NaN;
  return { key };
}

const firstOf = (value: Value): Scalar | null => (isMultivalue(value) ? (value[0] ?? null) : value);

function orderOf({ as }: SortKey, firsts: Firsts, direction: 1 | -1): Ordered {
  if (as === 'num') return { key: directed(numericRanks(firsts), direction) };
  if (as === 'str') return { key: directed(textRanks(firsts), direction) };
  if (as === 'ip') return { key: directed(textRanks(firsts, compareIp), direction) };
  const readings = readingsOf(firsts);
  const kinds = new Set(readings.map(kindOf));
  kinds.delete(undefined);
  const [only] = kinds;
  if (kinds.size > 1) return { pairs: byPair(readings, direction) };
  if (only === 'number') return { key: directed(numericRanks(firsts), direction) };
  return { key: directed(only === 'address' ? textRanks(firsts, compareIp) : textRanks(firsts), direction) };
}

type Readings = readonly (SortReading | null)[];

function readingsOf(firsts: Firsts): Readings {
  const known = new Map<Scalar, SortReading>();
  return firsts.map((value) => {
    if (value === null) return null;
    let reading = known.get(value);
    if (reading === undefined) {
      reading = sortReading(value);
      known.set(value, reading);
    }
    return reading;
  });
}

const kindOf = (reading: SortReading | null): 'number' | 'address' | 'text' | undefined =>
  reading === null ? undefined : reading.number !== null ? 'number' : reading.address ? 'address' : 'text';

function directed(ranks: Float64Array, direction: 1 | -1): OrderKey {
  if (direction === -1) for (let i = 0; i < ranks.length; i += 1) ranks[i] = -(ranks[i] ?? 0);
  return ranks;
}

/** What is no number has no documented place; behind the numbers it is least surprising. */
function rankOf(number: number | null): number {
  if (number === null || Number.isNaN(number)) return Number.POSITIVE_INFINITY;
  return number === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : number;
}

const numericRanks = (firsts: Firsts): Float64Array =>
  Float64Array.from(firsts, (value) => (value === null ? Number.NaN : rankOf(toNumber(value))));

function numbersOf(column: NumberColumn): Float64Array {
  const ranks = new Float64Array(column.length);
  for (let row = 0; row < ranks.length; row += 1) {
    const value = column.at(row);
    ranks[row] = value === null ? Number.NaN : rankOf(toNumber(firstOf(value)));
  }
  return ranks;
}

/** The place of each text among the different ones; without an order of its own, by code point. */
function textRanks(firsts: Firsts, order?: TextOrder): Float64Array {
  const texts = firsts.map((value) => (value === null ? null : toText(value)));
  const distinct = new Set<string>();
  for (const text of texts) if (text !== null) distinct.add(text);
  const ranks = new Map<string, number>();
  let rank = 0;
  let before: string | undefined;
  for (const text of order === undefined ? sortedTexts([...distinct]) : [...distinct].sort(order)) {
    if (before !== undefined && order?.(before, text) !== 0) rank += 1;
    ranks.set(text, rank);
    before = text;
  }
  return Float64Array.from(texts, (text) => (text === null ? Number.NaN : (ranks.get(text) ?? 0)));
}

/** Values of several kinds have no order of their own: each pair is compared anew. */
function byPair(readings: Readings, direction: 1 | -1): RowOrder {
  return (a, b) => {
    const x = readings[a] ?? null;
    const y = readings[b] ?? null;
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return direction * compareReadings(x, y);
  };
}
