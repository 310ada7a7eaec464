import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { type FileResult, hasFailed, type TestReport, totalsOf } from '../testing/result.ts';
import { runDetectionTests } from '../testing/run-detection.ts';
import { runTestFile } from '../testing/run-file.ts';
import { snapshotFile } from '../testing/snapshot.ts';
import { withoutNegative } from '../testing/without-negative.ts';
import type { Configured } from './configured.ts';
import { EXIT } from './exit-codes.ts';
import { cannotWrite } from './faults.ts';
import { findTests } from './find-tests.ts';
import type { Given } from './options.ts';
import type { Talk } from './talk.ts';
import type { Io } from './terminal.ts';
import { createInsight } from './test-insight.ts';
import { type ChosenReporter, chosenReporters, writeReports } from './test-reports.ts';
import { testSettings } from './test-settings.ts';
import { nodeTestWorld } from './test-world.ts';

/** Runs unit tests and reports them. Gives the exit code: 1 where a test failed, 3 where there was none. */
export async function testCommand({ words, given, include, dataCaches }: Configured, io: Io, talk: Talk): Promise<number> {
  const reporters = chosenReporters(given.reporter ?? []);
  const insight = createInsight(given);
  const settings = { ...testSettings(given, io, dataCaches), ...(insight === undefined ? {} : { observe: insight.observe }) };
  const paths = testedPaths(words, include, given);
  const startedAt = Date.now();
  const begun = performance.now();
  const world = nodeTestWorld();
  const files: FileResult[] = [];
  let bailed = false;
  for (const { path, kind } of findTests(paths)) {
    const result = await (kind === 'tests' ? runTestFile : runDetectionTests)(path, settings, world);
    if (result.cases.length + result.diagnostics.length === 0) continue;
    saveSnapshots(result);
    files.push(result);
    bailed = given.bail === true && hasFailed({ files, withoutNegative: [], milliseconds: 0, bailed: false });
    if (bailed) break;
  }
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

/** Whether what a reporter writes to stdout may be followed by more text. */
const isForPeople = ({ name, file }: ChosenReporter): boolean =>
  (file !== undefined && file !== '-') || name === 'pretty' || name === 'dot';

/** What is named; else what the configuration names; else the detections of the content repository; else all that lies here. */
function testedPaths(words: readonly string[], include: readonly string[], { content }: Given): readonly string[] {
  if (words.length > 0) return words;
  if (include.length > 0) return include;
  return content === undefined ? ['.'] : content.map((folder) => join(folder, 'detections'));
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
