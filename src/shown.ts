import type { Answer } from './backends/arquero/answer.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { compareText } from './values/compare.ts';
import type { Value } from './values/value.ts';

/** What a run gave: columns in order, rows in order. */
export interface RunResult {
  readonly fields: readonly string[];
  /** `columns[i]` holds the values of `fields[i]`. */
  readonly columns: readonly (readonly Value[])[];
  readonly length: number;
  /** What a table shows in the place of a field's values (`fieldformat`). */
  readonly display?: ReadonlyMap<string, readonly Value[]>;
  /** Errors that ended the run, and warnings from the data. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Columns that no command put in order are shown alphabetically (semantics/commands.md section 1). */
export function shown(answer: Answer): Omit<RunResult, 'diagnostics'> {
  const fields = answer.ordered ? answer.fields : answer.fields.toSorted(compareText);
  const columns = fields.map((name) => answer.columns.get(name) ?? []);
  return { fields, columns, length: answer.length, ...(answer.display.size === 0 ? {} : { display: answer.display }) };
}
