import type { Value } from '../../values/value.ts';
import { keyColumnOf } from './key-column.ts';
import { type Column, columnsOf, compact, indicesOf, keepRows, type Rows, withColumns } from './rows.ts';
import { TupleTable } from './tuple-table.ts';

/** What `dedup` keeps. */
export interface Deduplication {
  readonly fields: readonly string[];
  /** Rows of a combination that stay. */
  readonly count: number;
  /** Keeps the other rows too, without these fields. */
  readonly keepEvents: boolean;
  /** Keeps rows that lack one of the fields. */
  readonly keepEmpty: boolean;
  /** Only repetitions in a row count. */
  readonly consecutive: boolean;
}

/** Keeps the first rows of each combination of fields (semantics/commands.md section 5). */
export function dedupRows(rows: Rows, wanted: Deduplication): Rows {
  const keys = wanted.fields.map((field) => keyColumnOf(rows, field));
  const table = new TupleTable(keys.length);
  const tuple = new Int32Array(keys.length);
  const seen: number[] = [];
  let previous: number | undefined;
  const isFirst = (index: number): boolean => {
    for (let i = 0; i < keys.length; i += 1) {
      const id = keys[i]?.ids[index] ?? 0;
      if (id === 0) return wanted.keepEmpty;
      tuple[i] = id;
    }
    const key = table.numberOf(tuple);
    const before = wanted.consecutive && key !== previous ? 0 : (seen[key] ?? 0);
    previous = key;
    seen[key] = before + 1;
    return before < wanted.count;
  };
  return wanted.keepEvents ? emptied(compact(rows), wanted.fields, isFirst) : keepRows(rows, isFirst);
}

function emptied(rows: Rows, fields: readonly string[], isFirst: (index: number) => boolean): Rows {
  const first = new Set<number>();
  const indices = indicesOf(rows);
  for (let i = 0; i < indices.length; i += 1) if (isFirst(indices[i] ?? 0)) first.add(indices[i] ?? 0);
  const clear = (column: Column): Column => column.map((value: Value, index) => (first.has(index) ? value : null));
  return withColumns(
    rows,
    [...columnsOf(rows)].map(([name, column]) => [name, fields.includes(name) ? clear(column) : column] as const),
  );
}
