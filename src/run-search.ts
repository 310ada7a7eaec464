import { type CompiledPlan, executable } from './compile.ts';
import type { Dataset } from './io/data-input.ts';
import { runFunction } from './run-function.ts';
import type { RunResult } from './shown.ts';
import type { RunContext } from './values/value.ts';

/** Runs a compiled search. `fuse: false` keeps filters out of the scan; the answer is the same. */
export function runSearch(
  compiled: CompiledPlan,
  dataset: Dataset,
  context: RunContext,
  options: { readonly fuse: boolean } = { fuse: true },
): RunResult {
  return runFunction(executable(compiled), dataset, context, options);
}
