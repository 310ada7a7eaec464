import type { RunContext, Value } from '../../values/value.ts';
import { demandLookup } from './lookup-table.ts';
import { type Column, type Rows, rowsFrom } from './rows.ts';

/** Which rows of which table are read. */
export interface LookupReading {
  readonly table: string;
  readonly start: number;
  readonly count: number | null;
  readonly strict: boolean;
}

/** Rows of a lookup table; a table that does not exist has none, unless it must be there (semantics/commands.md section 18). */
export function lookupRows({ table: name, start, count, strict }: LookupReading, context: RunContext): Rows {
  if (!strict && context.lookup?.(name) === undefined) return rowsFrom(new Map(), 0, true);
  const { fields, rows } = demandLookup(name, [], context);
  const read = rows.slice(start, count === null ? undefined : start + count);
  const columns = fields.map((field, position): readonly [string, Column] => [field, read.map((cells): Value => cells[position] ?? null)]);
  return rowsFrom(new Map(columns), read.length, true);
}
