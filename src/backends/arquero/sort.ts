import type { RowLimit } from '../../plan/limits.ts';
import type { SortKey } from '../../plan/operators.ts';
import { compareIp } from '../../values/cidr.ts';
import { compareAuto, compareText } from '../../values/compare.ts';
import { toNumber, toText } from '../../values/number.ts';
import { type RunContext, type Scalar, type Value, valuesOf } from '../../values/value.ts';
import { rowsWithin } from './limited.ts';
import { type Column, columnOf, indicesOf, type Rows, takeRows } from './rows.ts';

/** What `sort` orders by. */
export interface Ordering {
  readonly keys: readonly SortKey[];
  readonly limit: RowLimit | null;
  readonly reversed: boolean;
}

type Compare = (a: Scalar, b: Scalar) => number;

const COMPARISONS: Readonly<Record<SortKey['as'], Compare>> = {
  auto: compareAuto,
  str: (a, b) => compareText(toText(a), toText(b)),
  ip: (a, b) => compareIp(toText(a), toText(b)),
  num: (a, b) => {
    const x = toNumber(a);
    const y = toNumber(b);
    // What is no number has no documented place; behind the numbers it is least surprising.
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return x - y;
  },
};

/** Orders rows, stably; a row without the field comes last in both directions (semantics/commands.md section 5). */
export function sortRows(rows: Rows, ordering: Ordering, context: RunContext): Rows {
  const keys = ordering.keys.map((key) => comparator(key, columnOf(rows, key.field), ordering.reversed));
  const indices = Uint32Array.from(indicesOf(rows));
  indices.sort((a, b) => {
    for (const compare of keys) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return a - b;
  });
  return takeRows(rows, indices.subarray(0, rowsWithin(ordering.limit, indices.length, context)));
}

function comparator(key: SortKey, column: Column | undefined, reversed: boolean): (a: number, b: number) => number {
  if (column === undefined) return () => 0;
  const compare = COMPARISONS[key.as];
  const direction = key.descending !== reversed ? -1 : 1;
  const first = (value: Value): Scalar | null => valuesOf(value)[0] ?? null;
  return (a, b) => {
    const x = first(column[a] ?? null);
    const y = first(column[b] ?? null);
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return direction * compare(x, y);
  };
}
