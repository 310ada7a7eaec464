import { type CompiledPlan, executable, programOf } from './compile.ts';
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
  const stepping = options.recorder === undefined ? 'as printed' : 'by operator';
  const search = executable(compiled, stepping);
  const origins = programOf(compiled, stepping).steps.map(({ origin }) => origin);
  const result = runFunction(search, dataset, context, { ...options, knowledge: compiled.named, origins });
  return { ...result, diagnostics: result.diagnostics.map((diagnostic) => atOrigin(diagnostic, compiled.map)) };
}
