import { type BoundDataset, bindDataset } from './backends/arquero/bound-dataset.ts';
import type { Table } from './backends/arquero/table.ts';
import { DiagnosticError } from './diagnostics/diagnostic.ts';
import type { Dataset } from './io/data-input.ts';
import { type RunResult, shown } from './shown.ts';
import { TEXT_COMPILER } from './text-compiler.ts';
import type { RunContext } from './values/value.ts';

/** A search as a function, compiled just now or printed long ago. */
export type SearchFunction = (dataset: BoundDataset, context: RunContext) => Table;

/** Runs a search function. `fuse: false` keeps filters out of the scan; the answer is the same. */
export function runFunction(
  search: SearchFunction,
  dataset: Dataset,
  context: RunContext,
  options: { readonly fuse: boolean } = { fuse: true },
): RunResult {
  try {
    const table = search(bindDataset(dataset, context, TEXT_COMPILER, options), context);
    return { ...shown(table.answer()), diagnostics: dataset.diagnostics };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { fields: [], columns: [], length: 0, diagnostics: [...dataset.diagnostics, error.diagnostic] };
  }
}
