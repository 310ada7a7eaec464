import type { RunContext, Value } from '../../../values/value.ts';
import { Calculation } from '../calculation.ts';
import { type BatchVerb, compact, type Rows, storedColumnsOf, withColumns } from '../rows.ts';

/** Runs searches whose text exists only now. */
export interface Searches {
  /** The answer of a whole search over the data of the run. */
  search(text: string): Rows;
  /** What commands make of rows. */
  commands(text: string, rows: Rows): Rows;
}

/** A verb for a command that is no relational operator. Its options are the plain JSON that the command's plan carries; the rows have no filter mask. */
export interface Verb<O> {
  readonly name: string;
  run(rows: Rows, options: O, context: RunContext, searches?: Searches): Rows;
  /** Where it looks at each row by itself: made for a search, then given one batch of rows after the other, with filter masks or not. */
  readonly create?: (options: O, context: RunContext) => BatchVerb;
}

/** Declares a verb that looks at each row by itself. */
export function defineBatchVerb<O>(
  name: string,
  create: (options: O, context: RunContext) => BatchVerb,
): Verb<Readonly<Record<string, unknown>>> {
  const onBatch = (options: O, context: RunContext): BatchVerb => {
    const verb = create(options, context);
    return (rows) => verb(compact(rows));
  };
  return defineVerb<O>({ name, create: onBatch, run: (rows, options, context) => onBatch(options, context)(rows) });
}

/** Declares a verb that changes the values of one field; where no row has it, it changes nothing. */
export function defineFieldVerb<O extends { readonly field: string }>(
  name: string,
  create: (options: O) => (value: Value) => Value,
): Verb<Readonly<Record<string, unknown>>> {
  return defineBatchVerb<O>(name, (options) => {
    const { field } = options;
    const change = create(options);
    const calculation = new Calculation((row) => change(row.get(field)));
    return (rows) => {
      const columns = new Map(storedColumnsOf(rows));
      return columns.has(field) ? withColumns(rows, [...columns, [field, calculation.column(rows, columns)]]) : rows;
    };
  });
}

/** Declares a verb. */
export function defineVerb<O>(verb: Verb<O>): Verb<Readonly<Record<string, unknown>>> {
  // The plan of the command of the same name makes the options.
  return verb as unknown as Verb<Readonly<Record<string, unknown>>>;
}
