import { bindDataset } from './backends/arquero/bound-dataset.ts';
import { createJournal, scopeOf } from './backends/arquero/journal.ts';
import type { Recorder } from './backends/arquero/recorder.ts';
import type { Threads } from './backends/arquero/stream/threads.ts';
import { DiagnosticError } from './diagnostics/diagnostic.ts';
import type { Dataset } from './io/data-input.ts';
import type { SearchFunction } from './search-function.ts';
import { type RunResult, shown } from './shown.ts';
import type { Span } from './text/source.ts';
import { type TextKnowledge, textCompiler } from './text-compiler.ts';
import type { RunContext } from './values/value.ts';

/** How a search function is run. */
export interface Running {
  /** False keeps filters out of the scan; the answer is the same. */
  readonly fuse: boolean;
  /** What text that is compiled while the search runs may ask for. */
  readonly knowledge?: TextKnowledge;
  /** Which part of the search's text its steps come from. */
  readonly origins?: readonly Span[];
  /** Given what each step did. */
  readonly recorder?: Recorder;
  /** Other threads that read parts of the data. */
  readonly threads?: Threads;
}

/** Runs a search function. */
export function runFunction(search: SearchFunction, dataset: Dataset, given: RunContext, options: Running = { fuse: true }): RunResult {
  const journal = createJournal();
  const { recorder, threads } = options;
  const context = {
    ...scopeOf(given, journal),
    ...(recorder === undefined ? {} : { recorder }),
    ...(threads === undefined ? {} : { threads }),
  };
  try {
    const table = search(bindDataset(dataset, context, textCompiler(options.knowledge), { fuse: options.fuse }), context);
    const answer = shown(table.answer());
    recorder?.finish(table.place.chain);
    return { ...answer, diagnostics: [...dataset.diagnostics, ...journal.diagnostics(table.place.chain, options.origins)] };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { fields: [], columns: [], length: 0, diagnostics: [...dataset.diagnostics, ...journal.diagnostics(), error.diagnostic] };
  }
}
