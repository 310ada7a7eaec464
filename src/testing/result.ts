import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PlaceJson } from '../diagnostics/json.ts';
import type { Problem } from './problem.ts';

/** How a test ended. `todo`: it fails, as its author knows. */
export type Outcome = 'passed' | 'failed' | 'skipped' | 'todo';

/** How one test went, as plain data. */
export interface CaseResult {
  readonly name: string;
  readonly outcome: Outcome;
  readonly problems: readonly Problem[];
  /** Why it was skipped. */
  readonly reason?: string;
  /** What reports call all tests that were skipped for the same kind of reason. */
  readonly group?: string;
  /** What contentctl would say. */
  readonly exception?: string;
  /** What a reader should know of a test that passed: a guess, a test that no longer needs its `todo`. */
  readonly notes: readonly string[];
  readonly place?: PlaceJson;
  readonly events: number;
  readonly rows: number;
  readonly milliseconds: number;
  /** The test expects that the search finds nothing. */
  readonly negative: boolean;
}

/** What happened to a snapshot file. */
export interface SnapshotCounts {
  readonly written: number;
  readonly updated: number;
  readonly removed: number;
  /** Snapshots without a test; -u removes them. */
  readonly obsolete: readonly string[];
  /** What the snapshot file has to hold from now on; absent where it stays as it is. */
  readonly text?: string;
}

/** What contentctl's summary says of a detection. */
export interface DetectionFacts {
  readonly name: string;
  readonly type: string;
  readonly status: string;
  readonly dataSources: readonly string[];
  readonly search: string;
  readonly path: string;
  readonly manualTest?: string;
}

/** How the tests of one file went. */
export interface FileResult {
  /** The test file, as the user would write it. */
  readonly file: string;
  /** The search that is tested: a file, or the test file itself. */
  readonly search: string;
  readonly cases: readonly CaseResult[];
  /** The detection whose own tests these are. */
  readonly detection?: DetectionFacts;
  /** What kept the file from being tested: its own mistakes. */
  readonly diagnostics: readonly Diagnostic[];
  /** Warnings about the search or its knowledge, told once. */
  readonly warnings: readonly Diagnostic[];
  readonly snapshots: SnapshotCounts;
  readonly milliseconds: number;
}

/** A whole run. */
export interface TestReport {
  readonly files: readonly FileResult[];
  readonly milliseconds: number;
  /** Searches without a test that expects nothing (`--require-negative`). */
  readonly withoutNegative: readonly string[];
  /** The run was ended by the first failure. */
  readonly bailed: boolean;
}

/** How many tests ended how. */
export interface Totals {
  readonly files: number;
  readonly tests: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly todo: number;
  /** Files that could not be tested. */
  readonly broken: number;
}

/** No snapshots. */
export const NO_SNAPSHOTS: SnapshotCounts = { written: 0, updated: 0, removed: 0, obsolete: [] };

/** Counts a report. */
export function totalsOf({ files }: Pick<TestReport, 'files'>): Totals {
  const count = (outcome: Outcome): number =>
    files.reduce((sum, { cases }) => sum + cases.filter((one) => one.outcome === outcome).length, 0);
  return {
    files: files.length,
    tests: files.reduce((sum, { cases }) => sum + cases.length, 0),
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    todo: count('todo'),
    broken: files.filter(({ diagnostics }) => diagnostics.length > 0).length,
  };
}

/** Whether a run is a finding (exit code 1). */
export function hasFailed(report: TestReport): boolean {
  const { failed, broken } = totalsOf(report);
  return failed + broken + report.withoutNegative.length > 0;
}
