import { type CompiledPlan, executable } from './compile.ts';
import { atOrigin } from './diagnostics/origin.ts';
import type { Dataset } from './io/data-input.ts';
import { type Running, runFunction } from './run-function.ts';
import type { RunResult } from './shown.ts';
import type { RunContext } from './values/value.ts';

/** Runs a compiled search. `fuse: false` keeps filters out of the scan; the answer is the same. */
export function runSearch(
  compiled: CompiledPlan,
  dataset: Dataset,
  context: RunContext,
  options: Pick<Running, 'fuse' | 'recorder' | 'threads'> = { fuse: true },
): RunResult {
  const origins = (compiled.program?.steps ?? []).map(({ origin }) => origin);
  const result = runFunction(executable(compiled), dataset, context, { ...options, knowledge: compiled.named, origins });
  return { ...result, diagnostics: result.diagnostics.map((diagnostic) => atOrigin(diagnostic, compiled.map)) };
}
