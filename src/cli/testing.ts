import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { paintOf } from '../diagnostics/paint.ts';
import { renderDiagnostic } from '../diagnostics/render.ts';
import { problemLines } from '../testing/reporters/problem-text.ts';
import type { CaseResult, FileResult } from '../testing/result.ts';
import { runTestFile } from '../testing/run-file.ts';
import { snapshotFile } from '../testing/snapshot.ts';
import type { SharedTest, TestCase } from '../testing/test-file.ts';
import type { TestWorld } from '../testing/test-world.ts';
import { findTests } from './find-tests.ts';
import { runTests } from './run-tests.ts';
import { isCi, testSettings } from './test-settings.ts';
import { nodeTestWorld } from './test-world.ts';

export type { CaseResult, FileResult } from '../testing/result.ts';
export type { Expect, ExpectedRow, ExpectedValue, Given, Matcher } from '../testing/test-file.ts';

/** A test of a search, with the words of a test file. */
export interface SearchTest extends SharedTest, Omit<TestCase, 'name' | 'skip' | 'only' | 'todo' | 'tags'> {
  /** What messages and snapshots call the test; `test` if absent. */
  readonly name?: string;
  /** The file that the test is written in: paths of the test are relative to its folder, and its snapshots lie beside it. The working folder if absent. */
  readonly file?: string;
}

/** A test that failed: what is not as expected, as text. */
export class TestFailure extends Error {
  /** Tells runners that this is no mistake of the program. */
  readonly code = 'ERR_ASSERTION';
  constructor(message: string) {
    super(message);
    this.name = 'TestFailure';
  }
}

/** Runs one test of a search; rejects with a `TestFailure` that says what is not as expected. For use inside of a runner's own test. */
export async function test({ name = 'test', file, ...options }: SearchTest): Promise<CaseResult> {
  const { given, expect, macros, lookups, timeout, ...shared } = options;
  const own = { name, given, expect, ...present({ macros, lookups, timeout }) };
  const path = file === undefined ? resolve('test.spltest.json') : resolve(file);
  const world = withFile(nodeTestWorld(), path, JSON.stringify({ ...shared, tests: [own] }, null, 2));
  const result = await runTestFile(path, ownSettings(), world);
  const only = passedOrThrow(result, 0);
  if (result.snapshots.text !== undefined) writeFileSync(snapshotFile(path), result.snapshots.text);
  return only;
}

/** A test of a file, for a runner to add. */
export interface RunnableTest {
  readonly name: string;
  /** Why the file says that it is not to be run. */
  readonly skip?: string;
  readonly todo: boolean;
  /** Rejects with a `TestFailure`. */
  readonly run: () => Promise<CaseResult>;
}

/** The tests of a file (`*.spltest.yml`, or a detection that brings tests), for a runner to add one by one. The search is run once, here. */
export async function testsOf(path: string): Promise<readonly RunnableTest[]> {
  const world = nodeTestWorld();
  const [found] = findTests([path]);
  if (found === undefined) return [];
  const result = await runTests(found, ownSettings(), world);
  if (result.diagnostics.length > 0) throw new TestFailure(diagnosticsText(result));
  if (result.snapshots.text !== undefined) writeFileSync(snapshotFile(path), result.snapshots.text);
  return result.cases.map(({ name, outcome, reason }, position) => ({
    name,
    todo: outcome === 'todo',
    ...(outcome === 'skipped' ? { skip: reason ?? 'skipped' } : {}),
    run: async () => passedOrThrow(result, position),
  }));
}

function ownSettings() {
  return testSettings({ given: {}, dataCaches: [], ci: isCi({}, { env: process.env }) });
}

function passedOrThrow(result: FileResult, position: number): CaseResult {
  const one = result.cases[position];
  if (result.diagnostics.length > 0 || one === undefined) throw new TestFailure(diagnosticsText(result));
  if (one.outcome !== 'failed') return one;
  const lines = one.problems.flatMap((problem) => problemLines(problem, paintOf(false)));
  throw new TestFailure(`${one.name}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

function diagnosticsText({ diagnostics }: FileResult): string {
  return diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, { color: false })).join('\n');
}

/** The world with a file in it that only this test sees. */
function withFile(world: TestWorld, path: string, body: string): TestWorld {
  const { tree } = world;
  return {
    ...world,
    tree: { ...tree, read: (other) => (other === path ? body : tree.read(other)) },
    findData: (data) => world.findData(data, resolve(dirname(path), 'test')),
  };
}

function present<T extends object>(options: T): Partial<T> {
  // Entries without undefined are a part of T.
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;
}
