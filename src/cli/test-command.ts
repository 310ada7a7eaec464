import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { touchedBy } from '../testing/dependencies.ts';
import { type FileResult, hasFailed, type TestReport, totalsOf } from '../testing/result.ts';
import { snapshotFile } from '../testing/snapshot.ts';
import { withoutNegative } from '../testing/without-negative.ts';
import { changedSince } from './changed-files.ts';
import type { Configured } from './configured.ts';
import { EXIT } from './exit-codes.ts';
import { cannotWrite } from './faults.ts';
import { type FoundTests, findTests } from './find-tests.ts';
import type { Given } from './options.ts';
import { runTests } from './run-tests.ts';
import { wholeNumber } from './settings.ts';
import type { Talk } from './talk.ts';
import type { Io } from './terminal.ts';
import type { Insight } from './test-insight.ts';
import { runInThreads } from './test-pool.ts';
import { type ChosenReporter, chosenReporters, writeReports } from './test-reports.ts';
import { type Asked, isCi, testSettings } from './test-settings.ts';
import { nodeTestWorld } from './test-world.ts';

/** A thread pays from about so many test files on. */
const FILES_A_THREAD = 25;

/** Runs unit tests and reports them. Gives the exit code: 1 where a test failed, 3 where there was none. */
export async function testCommand(configured: Configured, io: Io, talk: Talk): Promise<number> {
  const { words, given, include, dataCaches, asked: written } = configured;
  const reporters = chosenReporters(given.reporter ?? []);
  const asked: Asked = { given, dataCaches, ci: isCi(given, io) };
  // A mistake in the options is told before anything runs.
  testSettings(asked);
  const paths = testedPaths(words, include, written);
  const run = async (files: readonly FoundTests[]): Promise<number> => runAndReport(files, { asked, reporters, io, talk, paths });
  if (given.watch === true) return (await import('./watch-tests.ts')).watchTests({ find: () => findTests(paths), run, talk });
  const found = findTests(paths);
  const chosen = given.changed === undefined ? found : touchedBy(found, changedSince(given.changed), nodeTestWorld());
  if (chosen.length === 0 && found.length > 0) {
    talk.note(`no test of ${found.length} files is touched by what has changed since ${given.changed}`);
    return EXIT.ok;
  }
  return run(chosen);
}

interface RunContext {
  readonly asked: Asked;
  readonly reporters: readonly ChosenReporter[];
  readonly io: Io;
  readonly talk: Talk;
  readonly paths: readonly string[];
}

async function runAndReport(found: readonly FoundTests[], { asked, reporters, io, talk, paths }: RunContext): Promise<number> {
  const { given } = asked;
  const insight = await insightFor(given);
  const startedAt = Date.now();
  const begun = performance.now();
  const { files, bailed } = await runFiles(found, asked, insight);
  if (files.length === 0) {
    const pattern = given.match;
    throw new DiagnosticError(diagnose('SPL7010', {}, { looked: paths.join(', '), ...(pattern === undefined ? {} : { pattern }) }));
  }
  const report: TestReport = {
    files,
    milliseconds: performance.now() - begun,
    withoutNegative: given['require-negative'] === true ? withoutNegative(files) : [],
    bailed,
  };
  await writeReports(report, reporters, { io, given, talk, startedAt });
  const enough = (await insight?.write({ io, talk, spoken: reporters.every(isForPeople) })) ?? true;
  const { failed } = totalsOf(report);
  // A test file that cannot be read is a mistake of use; a test that failed says more.
  if (hasFailed(report)) return failed + report.withoutNegative.length > 0 ? EXIT.finding : EXIT.usage;
  return enough ? EXIT.ok : EXIT.finding;
}

/** Coverage and mutation are loaded where somebody asks for them. */
async function insightFor(given: Given): Promise<Insight | undefined> {
  const asked = [given.coverage, given['coverage-min'], given.mutate, given['mutation-min'], given.mutations, given.max, given.budget].some(
    (value) => value !== undefined,
  );
  return asked ? (await import('./test-insight.ts')).createInsight(given) : undefined;
}

/** Runs files, one after the other or in threads; the results come in the order of the files. */
async function runFiles(
  found: readonly FoundTests[],
  asked: Asked,
  insight: Insight | undefined,
): Promise<{ readonly files: readonly FileResult[]; readonly bailed: boolean }> {
  const { given } = asked;
  const results: (FileResult | undefined)[] = [];
  let bailed = false;
  const take = (result: FileResult, position: number): boolean => {
    if (result.cases.length + result.diagnostics.length === 0) return true;
    saveSnapshots(result);
    results[position] = result;
    bailed = given.bail === true && hasFailed({ files: [result], withoutNegative: [], milliseconds: 0, bailed: false });
    return !bailed;
  };
  const jobs = jobsFor(found.length, given, insight);
  if (jobs > 1) await runInThreads(found, { jobs, asked }, take);
  else {
    const settings = { ...testSettings(asked), ...(insight === undefined ? {} : { observe: insight.observe }) };
    const world = nodeTestWorld();
    for (const [position, file] of found.entries()) if (!take(await runTests(file, settings, world), position)) break;
  }
  return { files: results.filter((result) => result !== undefined), bailed };
}

/** Coverage and mutation look at open data, which does not leave its thread. */
function jobsFor(files: number, { jobs }: Given, insight: Insight | undefined): number {
  const wanted = jobs === undefined ? Math.min(availableParallelism(), Math.ceil(files / FILES_A_THREAD)) : wholeNumber('--jobs', jobs);
  return insight === undefined ? Math.min(wanted, files) : 1;
}

/** Whether what a reporter writes to stdout may be followed by more text. */
const isForPeople = ({ name, file }: ChosenReporter): boolean =>
  (file !== undefined && file !== '-') || name === 'pretty' || name === 'dot';

/** What is named; else the detections of a repository that the command line names; else what the configuration names; else all that lies here. */
function testedPaths(words: readonly string[], include: readonly string[], { content }: Given): readonly string[] {
  if (words.length > 0) return words;
  if (content !== undefined) return content.map((folder) => join(folder, 'detections'));
  return include.length > 0 ? include : ['.'];
}

function saveSnapshots({ file, snapshots }: FileResult): void {
  if (snapshots.text === undefined) return;
  const path = snapshotFile(file);
  try {
    writeFileSync(path, snapshots.text);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}
