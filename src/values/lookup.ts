import { COMPUTED_LOOKUPS, type ComputedLookup } from './computed-lookups.ts';
import { createRowFinder } from './lookup-match.ts';
import type { LookupTable } from './lookup-table.ts';
import { toText } from './number.ts';
import { fromValues, type RunContext, type Scalar, type Value, valuesOf } from './value.ts';

/** What a lookup compares and what it gives, by the columns of its table. */
export interface LookupColumns {
  readonly keys: readonly string[];
  readonly outputs: readonly string[];
}

/** Looks one event up: a value for each output column, or undefined where an input value is missing or nothing matches. */
export type LookUp = (inputs: readonly Value[], time: number | null) => readonly Value[] | undefined;

/**
 * A lookup in a table (semantics/commands.md section 12). Several matching rows give multivalues in file order, and every value of a multivalue
 * input is looked up. Fewer matches than min_matches are filled up with default_match; an empty cell of a row that matches stays empty.
 */
export function createLookUp(table: LookupTable, columns: LookupColumns, context: RunContext): LookUp {
  const script = table.computed === undefined ? undefined : COMPUTED_LOOKUPS.get(table.computed);
  if (script !== undefined) return computedLookUp(script, columns);
  const find = createRowFinder(table, columns.keys, context);
  const places = columns.outputs.map((column) => table.fields.indexOf(column));
  const { minMatches, defaultMatch } = table.rules;
  const textAt = (row: number, at: number) => table.rows[row]?.[at] ?? null;
  const single = places.length;

  return (inputs, time) => {
    const found: Scalar[][] = Array.from({ length: single }, () => []);
    let matched = false;
    for (const keys of combinations(inputs)) {
      const rows = find(keys, time);
      for (const row of rows) {
        matched = true;
        for (let output = 0; output < single; output += 1) found[output]?.push(...valuesOf(textAt(row, places[output] ?? -1)));
      }
      for (let missing = rows.length; missing < minMatches; missing += 1) {
        matched = true;
        for (const values of found) values.push(defaultMatch);
      }
    }
    return matched ? found.map(fromValues) : undefined;
  };
}

function computedLookUp(script: ComputedLookup, { keys, outputs }: LookupColumns): LookUp {
  return (inputs) => {
    const answers = combinations(inputs).map((texts) => script(new Map(keys.map((key, at) => [key, texts[at] ?? '']))));
    if (answers.length === 0) return undefined;
    return outputs.map((column) => fromValues(answers.flatMap((answer) => answer.get(column) ?? [])));
  };
}

const NO_COMBINATION: readonly (readonly string[])[] = [];

/** Every choice of one value from each input; none where an input has no value. */
function combinations(inputs: readonly Value[]): readonly (readonly string[])[] {
  const [first] = inputs;
  if (inputs.length === 1 && first !== undefined) return valuesOf(first).map((value) => [toText(value)]);
  if (inputs.includes(null)) return NO_COMBINATION;
  return inputs.reduce<readonly (readonly string[])[]>(
    (before, input) => before.flatMap((texts) => valuesOf(input).map((value) => [...texts, toText(value)])),
    [[]],
  );
}
