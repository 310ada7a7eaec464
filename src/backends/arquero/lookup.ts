import type { CodedColumn } from '../../scan/coded.ts';
import { createLookUp, type LookUp } from '../../values/lookup.ts';
import { toNumber } from '../../values/number.ts';
import type { RunContext, Value } from '../../values/value.ts';
import { demandLookup } from './lookup-table.ts';
import { createMapping } from './mapped-column.ts';
import {
  type BatchVerb,
  type Column,
  codedColumnOf,
  columnOf,
  compact,
  countOf,
  type Rows,
  type StoredColumn,
  storedColumnsOf,
  withColumns,
} from './rows.ts';

/** What is looked up where. */
export interface LookingUp {
  readonly table: string;
  readonly keys: readonly (readonly [column: string, field: string])[];
  readonly outputs: readonly (readonly [column: string, field: string])[];
  /** True: a field that a row has already is left alone. */
  readonly keepExisting: boolean;
  readonly timeField: string;
}

/**
 * Looks every row up in a table. A row for which nothing is found loses the output fields, unless those that it has are to be kept;
 * a row that lacks an input field is not looked up (both inferred, semantics/commands.md section 17).
 */
export function createLookup(wanted: LookingUp, context: RunContext): BatchVerb {
  const { table: name, keys, outputs, keepExisting } = wanted;
  const columns = { keys: keys.map(([column]) => column), outputs: outputs.map(([column]) => column) };
  const table = demandLookup(name, [...columns.keys, ...columns.outputs], context);
  const lookUp = createLookUp(table, columns, context);
  const [[, only = ''] = []] = keys;
  // Whatever the time, equal values find equal rows: each is looked up once.
  const numbered = keys.length === 1 && !keepExisting && table.rules.time === undefined ? createNumberedLookUp(lookUp, outputs) : undefined;
  return (batch) => {
    const rows = compact(batch);
    const key = numbered === undefined ? undefined : codedColumnOf(rows, only);
    const results = key === undefined || numbered === undefined ? oneByOne(rows, wanted, lookUp) : numbered(key);
    return withColumns(rows, [...storedColumnsOf(rows), ...results]);
  };
}

type Results = readonly (readonly [string, StoredColumn])[];

function createNumberedLookUp(lookUp: LookUp, outputs: LookingUp['outputs']): (key: CodedColumn) => Results {
  const found = new Map<Value, readonly Value[] | undefined>();
  const once = (value: Value): readonly Value[] | undefined => {
    if (!found.has(value)) found.set(value, lookUp([value], null));
    return found.get(value);
  };
  const mappings = outputs.map(([, field], output) => [field, createMapping((value) => once(value)?.[output] ?? null)] as const);
  return (key) => mappings.map(([field, mapping]) => [field, mapping(key)]);
}

function oneByOne(rows: Rows, { keys, outputs, keepExisting, timeField }: LookingUp, lookUp: LookUp): Results {
  const length = countOf(rows);
  const inputs = keys.map(([, field]): Column => columnOf(rows, field) ?? []);
  const times = columnOf(rows, timeField);
  const written = outputs.map(([, field]) => [...(columnOf(rows, field) ?? new Array<Value>(length).fill(null))]);

  for (let index = 0; index < length; index += 1) {
    if (keepExisting && written.every((column) => (column[index] ?? null) !== null)) continue;
    const values = inputs.map((column) => column[index] ?? null);
    const found = values.includes(null) ? undefined : lookUp(values, times === undefined ? null : toNumber(times[index] ?? null));
    written.forEach((column, output) => {
      if (!keepExisting || (column[index] ?? null) === null) column[index] = found?.[output] ?? null;
    });
  }
  return outputs.map(([, field], output) => [field, written[output] ?? []]);
}
