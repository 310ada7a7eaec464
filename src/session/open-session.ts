import { type CompiledPlan, compileSearch } from '../compile.ts';
import { type OpenRun, openRun, type RunOptions } from '../open-run.ts';
import { runSearch } from '../run-search.ts';
import type { RunResult } from '../shown.ts';
import type { Source } from '../text/source.ts';
import type { Knowledge } from './load-knowledge.ts';

/** Data that was opened, for any number of searches. */
export interface OpenData extends OpenRun {
  run(compiled: CompiledPlan): RunResult;
}

/** What searches share: their knowledge and, once opened, their data. */
export interface Session {
  compile(search: Source): CompiledPlan;
  open(options: RunOptions): OpenData;
}

/** Starts a session; no data is needed to compile. */
export function openSession({ macros }: Pick<Knowledge, 'macros'>): Session {
  return {
    compile: (search) => compileSearch(search, macros),
    open: (options) => {
      const run = openRun(options);
      return { ...run, run: (compiled) => runSearch(compiled, run.dataset, run.context) };
    },
  };
}
