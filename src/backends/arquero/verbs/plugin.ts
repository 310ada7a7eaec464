import { DiagnosticError, diagnose, invariant } from '../../../diagnostics/diagnostic.ts';
import { toText } from '../../../values/number.ts';
import type { PluginArguments, PluginRow } from '../../../values/plugin.ts';
import { fromValues, type Scalar, type Value, valuesOf } from '../../../values/value.ts';
import { columnsOf, countOf, type Rows, rowsFrom } from '../rows.ts';
import { defineVerb } from './verb.ts';

/** A call of a command that the caller supplies. Names of the search stand in pairs. */
export interface PluginCall {
  readonly name: string;
  readonly text: string;
  readonly named: readonly (readonly [name: string, value: string])[];
  readonly positional: readonly string[];
}

/** Hands the rows to a function of the caller (house.md section 2: an operator `call` with a function from the session). */
export const plugin = defineVerb<PluginCall>({
  name: 'plugin',
  run(rows, { name, text, named, positional }, { plugins }) {
    const command = plugins?.get(name);
    invariant(command !== undefined, `the run was not given the command ${name}`);
    const pairs: Record<string, string> = Object.create(null);
    for (const [key, value] of named) pairs[key] = value;
    const args: PluginArguments = { text, named: pairs, positional };
    const failed = (detail: string): never => {
      throw new DiagnosticError(diagnose('SPL5105', {}, { name, detail }));
    };
    let answer: unknown;
    try {
      answer = command(rowsOf(rows), args);
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    }
    if (!Array.isArray(answer)) return failed('it gave no list of rows');
    if (!answer.every(isRecord)) return failed('it gave a list with something that is no row');
    return fromRecords(answer);
  },
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function rowsOf(rows: Rows): readonly PluginRow[] {
  const columns = [...columnsOf(rows)];
  return Array.from({ length: countOf(rows) }, (_, index) => {
    const row: Record<string, string | readonly string[]> = Object.create(null);
    for (const [name, column] of columns) {
      const texts = valuesOf(column[index] ?? null).map(toText);
      const [first] = texts;
      if (first !== undefined) row[name] = texts.length === 1 ? first : texts;
    }
    return row;
  });
}

function fromRecords(records: readonly Readonly<Record<string, unknown>>[]): Rows {
  const columns = new Map<string, Value[]>();
  records.forEach((record, index) => {
    for (const [name, value] of Object.entries(record)) {
      let column = columns.get(name);
      if (column === undefined) {
        column = new Array<Value>(records.length).fill(null);
        columns.set(name, column);
      }
      column[index] = cellFrom(value);
    }
  });
  return rowsFrom(columns, records.length, true);
}

function cellFrom(value: unknown): Value {
  return Array.isArray(value) ? fromValues(value.flatMap(scalarOf)) : fromValues(scalarOf(value));
}

function scalarOf(value: unknown): readonly Scalar[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return Number.isFinite(value) ? [value] : [];
  if (value === null || value === undefined) return [];
  return [typeof value === 'object' ? (JSON.stringify(value) ?? '') : String(value)];
}
