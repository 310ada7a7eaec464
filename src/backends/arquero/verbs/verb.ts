import type { RunContext } from '../../../values/value.ts';
import type { Rows } from '../rows.ts';

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
}

/** Declares a verb. */
export function defineVerb<O>(verb: Verb<O>): Verb<Readonly<Record<string, unknown>>> {
  // The plan of the command of the same name makes the options.
  return verb as unknown as Verb<Readonly<Record<string, unknown>>>;
}
