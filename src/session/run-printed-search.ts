import { loadLookups } from '../knowledge/lookup-files.ts';
import { type OpenRun, openRun, type RunOptions } from '../open-run.ts';
import { runFunction } from '../run-function.ts';
import type { SearchFunction } from '../search-function.ts';
import type { RunResult } from '../shown.ts';
import type { FileTree } from '../text/file-tree.ts';

/** Data that was opened for a printed search, which needs neither grammar nor compiler. */
export interface PrintedRun extends OpenRun {
  run(search: SearchFunction): RunResult;
}

/** Where a printed search finds its lookup tables: `name=file.csv`. */
export interface LookupFiles {
  readonly files: readonly string[];
  readonly tree: FileTree;
}

/** Opens data for a printed search. */
export function openPrintedRun(options: RunOptions, { files, tree }: LookupFiles): PrintedRun {
  const { tables, diagnostics } = loadLookups(files, tree);
  const run = openRun({ ...options, lookups: tables });
  return { ...run, diagnostics: [...diagnostics, ...run.diagnostics], run: (search) => runFunction(search, run.dataset, run.context) };
}
