import { DiagnosticError, diagnose } from '../../../diagnostics/diagnostic.ts';
import type { LookupCell, WrittenTable } from '../../../values/lookup-table.ts';
import { toText } from '../../../values/number.ts';
import { isMultivalue, type Value, valuesOf } from '../../../values/value.ts';
import { columnsOf, countOf, type Rows } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** What is written where. */
interface Writing {
  readonly table: string;
  readonly append: boolean;
  readonly createEmpty: boolean;
  readonly overrideIfEmpty: boolean;
  readonly most: number | null;
  readonly keyField: string | null;
  readonly allowUpdates: boolean;
  /** True: multivalues stay; else their values are joined with blanks. */
  readonly multivalue: boolean;
}

/** `outputlookup`, `outputcsv`: hands the rows to whoever takes tables, and passes them on (semantics/commands.md section 12). */
export const outputlookup = defineVerb<Writing>({
  name: 'outputlookup',
  run(rows, writing, context) {
    if (context.writeLookup === undefined) {
      const what = `writing the table "${writing.table}" where nothing takes it (writeLookup of the library)`;
      throw new DiagnosticError(diagnose('SPL4002', {}, { what }));
    }
    const existing = context.lookup?.(writing.table);
    const made = tableOf(rows, writing);
    if (made.rows.length === 0 && !(writing.createEmpty && (writing.overrideIfEmpty || existing === undefined))) return rows;
    context.writeLookup(writing.table, combined(made, existing, writing));
    return rows;
  },
});

/** The rows as a table: without internal fields, and without columns that no row has unless a command asked for them. */
function tableOf(rows: Rows, { most, multivalue }: Writing): WrittenTable {
  const length = Math.min(countOf(rows), most ?? Number.POSITIVE_INFINITY);
  const cellOf = (value: Value): LookupCell => {
    if (value === null) return null;
    if (multivalue && isMultivalue(value)) return value.map(toText);
    return valuesOf(value).map(toText).join(' ');
  };
  const columns = [...columnsOf(rows)].filter(
    ([name, column]) => !name.startsWith('_') && (rows.ordered || column.some((value) => value !== null)),
  );
  return {
    fields: columns.map(([name]) => name),
    rows: Array.from({ length }, (_, index) => columns.map(([, column]) => cellOf(column[index] ?? null))),
  };
}

/** With a key, rows replace those with the same one; `append` keeps the columns of the table that is there. */
function combined(made: WrittenTable, existing: WrittenTable | undefined, { append, keyField, allowUpdates }: Writing): WrittenTable {
  if (existing === undefined || (!append && keyField === null)) return made;
  const places = existing.fields.map((field) => made.fields.indexOf(field));
  const added = made.rows.map((cells) => places.map((at) => cells[at] ?? null));
  const key = keyField === null ? -1 : existing.fields.indexOf(keyField);
  if (key === -1) return { fields: existing.fields, rows: [...existing.rows, ...added] };
  const keyOf = (cells: readonly LookupCell[]): string => JSON.stringify(cells[key] ?? null);
  const byKey = new Map(existing.rows.map((cells) => [keyOf(cells), cells] as const));
  for (const cells of added) if (allowUpdates || !byKey.has(keyOf(cells))) byKey.set(keyOf(cells), cells);
  return { fields: existing.fields, rows: [...byKey.values()] };
}
