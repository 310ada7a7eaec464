import type { PrintedKnowledge } from '../held-knowledge.ts';
import { type AppFiles, appInFolder } from '../knowledge/app-files.ts';
import { appKnowledge } from '../knowledge/app-knowledge.ts';
import { layeredMap } from '../knowledge/lazy-map.ts';
import { loadLookups } from '../knowledge/lookup-files.ts';
import { type OpenRun, openRun, type RunOptions } from '../open-run.ts';
import { definedTables, printedTextKnowledge } from '../printed-knowledge.ts';
import { runFunction } from '../run-function.ts';
import type { SearchFunction } from '../search-function.ts';
import type { RunResult } from '../shown.ts';
import type { FileTree } from '../text/file-tree.ts';

/** Data that was opened for a printed search, which needs neither grammar nor compiler. */
export interface PrintedRun extends OpenRun {
  run(search: SearchFunction): RunResult;
}

/** Where a printed search finds its lookup tables: `name=file.csv`, and folders of apps. */
export interface LookupFiles {
  readonly files: readonly string[];
  readonly apps: readonly string[];
  readonly tree: FileTree;
  /** What the program holds. */
  readonly knowledge: PrintedKnowledge;
}

/** Opens data for a printed search. */
export function openPrintedRun(options: RunOptions, { files, apps: folders, tree, knowledge }: LookupFiles): PrintedRun {
  const { tables, diagnostics } = loadLookups(files, tree);
  const opened = folders.map((folder) => appInFolder(folder, tree));
  const apps: readonly AppFiles[] = opened.flatMap(({ app }) => app ?? []);
  const known = appKnowledge(apps);
  const given = layeredMap(
    () => tables,
    () => known.lookups,
  );
  const lookups = definedTables(given, knowledge);
  // As a run of the command line: what is written is there for this run.
  const run = openRun({ writeLookup: () => undefined, ...options, apps: known, lookups });
  const { limits = 'splunk' } = options;
  const late = printedTextKnowledge(knowledge, { lookups, limits, mayWrite: true });
  const problems = [...opened.flatMap((found) => found.diagnostics), ...diagnostics, ...run.diagnostics];
  return { ...run, diagnostics: problems, run: (search) => runFunction(search, run.dataset, run.context, { fuse: true, knowledge: late }) };
}
