import type { CompiledPlan } from '../compile.ts';
import type { OpenData } from '../session/open-session.ts';
import type { RunResult } from '../shown.ts';

/** A test that ran, with its data still open: what coverage and mutation look at. */
export interface ObservedTest {
  readonly name: string;
  readonly compiled: CompiledPlan;
  readonly opened: OpenData;
  readonly passed: boolean;
  /** Whether the test would pass if the search had given this. */
  judge(result: RunResult): boolean;
}

/** Told of every test that ran. */
export type ObserveTest = (test: ObservedTest) => void;
