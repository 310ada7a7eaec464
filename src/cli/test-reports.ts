import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DiagnosticError, diagnose } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/nearest.ts';
import { paintOf } from '../diagnostics/paint.ts';
import { REPORTER_NAMES, type ReporterName } from '../testing/reporter-names.ts';
import { REPORTERS } from '../testing/reporters/index.ts';
import type { TestReport } from '../testing/result.ts';
import { writeTo } from './destination.ts';
import { cannotWrite } from './faults.ts';
import type { Given } from './options.ts';
import type { Talk } from './talk.ts';
import { type Io, wantsColor } from './terminal.ts';
import { version } from './version.ts';

/** A reporter and where it writes; without a file to stdout. */
export interface ChosenReporter {
  readonly name: ReporterName;
  readonly file?: string;
}

/** The reporters of `--reporter NAME[=FILE]`; pretty too where only annotations, or nothing, go to stdout. */
export function chosenReporters(texts: readonly string[]): readonly ChosenReporter[] {
  const chosen = texts.map((text): ChosenReporter => {
    const equals = text.indexOf('=');
    const name = equals === -1 ? text : text.slice(0, equals);
    const known = REPORTER_NAMES.find((other) => other === name);
    if (known === undefined) throw new DiagnosticError(diagnose('SPL7012', {}, { name, near: closest(name, REPORTER_NAMES) }));
    return equals === -1 ? { name: known } : { name: known, file: text.slice(equals + 1) };
  });
  return chosen.some(({ name, file }) => name !== 'github' && (file === undefined || file === '-'))
    ? chosen
    : [{ name: 'pretty' }, ...chosen];
}

/** Writes a report with every chosen reporter. */
export async function writeReports(
  report: TestReport,
  reporters: readonly ChosenReporter[],
  { io, given, talk, startedAt }: { readonly io: Io; readonly given: Given; readonly talk: Talk; readonly startedAt: number },
): Promise<void> {
  for (const { name, file } of reporters) {
    const color = file === undefined && wantsColor(given.color, { stderr: io.stdout, env: io.env });
    const write = await REPORTERS[name]();
    const text = write(report, { paint: paintOf(color), color, verbose: talk.verbose, version: version(), startedAt });
    if (file !== undefined && file !== '-') mkdirSync(dirname(file), { recursive: true });
    await writeTo(file, [text], io.stdout);
    if (name === 'github') await writeStepSummary(report, io);
  }
}

/** GitHub shows the Markdown that a step appends to this file on the page of the run. */
async function writeStepSummary(report: TestReport, { env }: Io): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY ?? '';
  if (file === '') return;
  const { markdownReport } = await import('../testing/reporters/markdown.ts');
  try {
    appendFileSync(file, markdownReport(report));
  } catch (error) {
    throw cannotWrite(file, error);
  }
}
