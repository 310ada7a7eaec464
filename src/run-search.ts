import { bindDataset } from './backends/arquero/bound-dataset.ts';
import type { Answer } from './backends/arquero/table.ts';
import { type CompiledPlan, executable } from './compile.ts';
import { type Diagnostic, DiagnosticError } from './diagnostics/diagnostic.ts';
import type { Dataset } from './io/data-input.ts';
import { compareText } from './values/compare.ts';
import type { RunContext, Value } from './values/value.ts';

/** What a run gave: columns in order, rows in order. */
export interface RunResult {
  readonly fields: readonly string[];
  /** `columns[i]` holds the values of `fields[i]`. */
  readonly columns: readonly (readonly Value[])[];
  readonly length: number;
  /** Errors that ended the run, and warnings from the data. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs a compiled search. `fuse: false` keeps filters out of the scan; the answer is the same. */
export function runSearch(compiled: CompiledPlan, dataset: Dataset, context: RunContext, options: { readonly fuse: boolean } = { fuse: true }): RunResult {
  try {
    const table = executable(compiled)(bindDataset(dataset, context, options), context);
    return { ...shown(table.answer()), diagnostics: dataset.diagnostics };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { fields: [], columns: [], length: 0, diagnostics: [...dataset.diagnostics, error.diagnostic] };
  }
}

/** Columns that no command put in order are shown alphabetically (semantics/commands.md section 1). */
export function shown(answer: Answer): Omit<RunResult, 'diagnostics'> {
  const fields = answer.ordered ? answer.fields : answer.fields.toSorted(compareText);
  return { fields, columns: fields.map((name) => answer.columns.get(name) ?? []), length: answer.length };
}
