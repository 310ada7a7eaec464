import type { SortKey } from '../../plan/operators.ts';
import type { CodedColumn } from '../../scan/coded.ts';
import { compareIp } from '../../values/cidr.ts';
import { compareReadings, compareText, type SortReading, sortReading } from '../../values/compare.ts';
import { toNumber, toText } from '../../values/number.ts';
import { isMultivalue, type Scalar, type Value } from '../../values/value.ts';
import type { Column } from './rows.ts';

/** Order of two rows by their numbers. */
export type RowOrder = (a: number, b: number) => number;

type TextOrder = (a: string, b: string) => number;

/** What a row is ordered by: its first value; null without one. */
type Firsts = readonly (Scalar | null)[];

/**
 * Order of rows by one key, decided by as little as possible for each pair: values are read once, and texts become ranks. A row without the
 * field comes last in both directions (semantics/commands.md section 5).
 */
export function rowOrder(key: SortKey, column: Column, direction: 1 | -1): RowOrder {
  return orderOf(key, column.map(firstOf), direction);
}

/** The same for a column of numbered values: each that a row has is read once. */
export function codedOrder(key: SortKey, column: CodedColumn, direction: 1 | -1): RowOrder {
  const { codes } = column;
  const used = new Uint8Array(column.size);
  for (const code of codes) used[code] = 1;
  const order = orderOf(
    key,
    Array.from(used, (has, code) => (has === 1 && code > 0 ? firstOf(column.valueOf(code)) : null)),
    direction,
  );
  return (a, b) => order(codes[a] ?? 0, codes[b] ?? 0);
}

const firstOf = (value: Value): Scalar | null => (isMultivalue(value) ? (value[0] ?? null) : value);

function orderOf({ as }: SortKey, firsts: Firsts, direction: 1 | -1): RowOrder {
  if (as === 'num') return byRank(numericRanks(firsts), direction);
  if (as === 'str') return byRank(textRanks(firsts, compareText), direction);
  if (as === 'ip') return byRank(textRanks(firsts, compareIp), direction);
  const readings = readingsOf(firsts);
  const kinds = new Set(readings.map(kindOf));
  kinds.delete(undefined);
  const [only] = kinds;
  if (kinds.size > 1) return byPair(readings, direction);
  if (only === 'number') return byRank(numericRanks(firsts), direction);
  return byRank(textRanks(firsts, only === 'address' ? compareIp : compareText), direction);
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

/** Ranks as they are compared; a row without the field has NaN. */
function byRank(ranks: Float64Array, direction: 1 | -1): RowOrder {
  return (a, b) => {
    const x = ranks[a] ?? Number.NaN;
    const y = ranks[b] ?? Number.NaN;
    if (x === y) return 0;
    if (x < y) return -direction;
    if (x > y) return direction;
    return Number.isNaN(x) ? (Number.isNaN(y) ? 0 : 1) : -1;
  };
}

/** What is no number has no documented place; behind the numbers it is least surprising. */
function numericRanks(firsts: Firsts): Float64Array {
  const numbers = firsts.map((value) => (value === null ? null : toNumber(value)));
  const infinite = numbers.includes(Number.POSITIVE_INFINITY);
  const rankOf = (number: number | null): number => {
    if (number === null || Number.isNaN(number)) return Number.POSITIVE_INFINITY;
    return infinite && number === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : number;
  };
  return Float64Array.from(firsts, (value, index) => (value === null ? Number.NaN : rankOf(numbers[index] ?? null)));
}

/** The place of each text among the different ones. */
function textRanks(firsts: Firsts, order: TextOrder): Float64Array {
  const texts = firsts.map((value) => (value === null ? null : toText(value)));
  const distinct = new Set<string>();
  for (const text of texts) if (text !== null) distinct.add(text);
  const ranks = new Map<string, number>();
  let rank = 0;
  let before: string | undefined;
  for (const text of [...distinct].sort(order)) {
    if (before !== undefined && order(before, text) !== 0) rank += 1;
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
