import { type OpenRun, openRun, type RunOptions } from '../open-run.ts';
import { runFunction, type SearchFunction } from '../run-function.ts';
import type { RunResult } from '../shown.ts';

/** Data that was opened for a printed search, which needs neither grammar nor compiler. */
export interface PrintedRun extends OpenRun {
  run(search: SearchFunction): RunResult;
}

/** Opens data for a printed search. */
export function openPrintedRun(options: RunOptions): PrintedRun {
  const run = openRun(options);
  return { ...run, run: (search) => runFunction(search, run.dataset, run.context) };
}
