import type { RowLimit } from '../../plan/limits.ts';
import type { RunContext } from '../../values/value.ts';
import { compact, countOf, indicesOf, type Rows, takeRows } from './rows.ts';

/** The first rows of a search that another one reads; tells of a cut that nobody asked for (semantics/commands.md section 16). */
export function limited(rows: Rows, wanted: RowLimit | null, context: RunContext): Rows {
  const whole = compact(rows);
  const count = rowsWithin(wanted, countOf(whole), context);
  return count === countOf(whole) ? whole : takeRows(whole, Uint32Array.from(indicesOf(whole)).subarray(0, count));
}

/** How many of so many rows a limit leaves. */
export function rowsWithin(wanted: RowLimit | null, count: number, context: RunContext): number {
  if (wanted === null || count <= wanted.rows) return count;
  const { rows: limit, of } = wanted;
  if (of === undefined) return limit;
  if (context.unlimited === true) return count;
  context.cut?.(of, limit);
  return limit;
}
