import type { Paint } from '../../diagnostics/paint.ts';
import { renderDiagnostic } from '../../diagnostics/render.ts';
import type { CaseResult, FileResult, TestReport } from '../result.ts';
import { totalsOf } from '../result.ts';
import { problemLines } from './problem-text.ts';
import type { ReportSettings } from './reporter.ts';
import { visibleText } from './visible.ts';

/** For people: files that pass on one line each, what failed last. */
export function prettyReport(report: TestReport, settings: ReportSettings): string {
  const { verbose } = settings;
  const good = report.files.filter((file) => !isBad(file));
  const bad = report.files.filter(isBad);
  const folded = verbose ? [] : good.filter(isFolded);
  const shown = good.filter((file) => !folded.includes(file));
  const quiet = verbose || shown.length <= FILE_LIMIT ? [] : shown.filter(isQuiet);
  const blocks = [
    ...(quiet.length === 0 ? [] : [`${settings.paint.good('✓')} ${quiet.length} files passed  ${settings.paint.dim('-v lists them')}`]),
    ...shown.filter((file) => !quiet.includes(file)).map((file) => passedFile(file, settings)),
    ...foldedLines(folded, settings),
    ...bad.map((file) => passedFile(file, settings)),
    ...failureBlocks(report, settings),
    `\n${summaryLine(report, settings.paint)}`,
  ];
  return `${blocks.join('\n')}\n`;
}

/** Up to so many files that passed have a line of their own. */
const FILE_LIMIT = 30;

const isFolded = ({ cases }: FileResult): boolean =>
  cases.length > 0 && cases.every(({ outcome, group }) => outcome === 'skipped' && group !== undefined);

/** Nothing but passes is to be told. */
const isQuiet = ({ cases, snapshots, warnings }: FileResult): boolean =>
  warnings.length + snapshots.written + snapshots.updated + snapshots.removed + snapshots.obsolete.length === 0 &&
  cases.every(({ outcome, notes }) => outcome === 'passed' && notes.length === 0);

/** Tests of detections that were skipped, a line a kind of reason, with the words of the first. */
function foldedLines(files: readonly FileResult[], { paint }: ReportSettings): readonly string[] {
  const groups = new Map<string, { count: number; readonly reason: string }>();
  for (const { group = '', reason = '' } of files.flatMap(({ cases }) => cases)) {
    const known = groups.get(group) ?? { count: 0, reason };
    known.count += 1;
    groups.set(group, known);
  }
  return [...groups]
    .sort(([, a], [, b]) => b.count - a.count)
    .flatMap(([group, { count, reason }]) => [
      `${paint.warn('-')} ${count} ${count === 1 ? 'test' : 'tests'} skipped: ${group}  ${paint.dim('-v lists them')}`,
      `    ${paint.dim(count === 1 ? reason : `for example: ${reason}`)}`,
    ]);
}

/** What failed, in full. */
export function failureBlocks(report: TestReport, settings: ReportSettings): readonly string[] {
  const { paint, color } = settings;
  return [
    ...report.files
      .filter(isBad)
      .flatMap((file) => [
        ...file.diagnostics.map((diagnostic) => `\n${renderDiagnostic(diagnostic, { color })}`),
        ...file.cases.filter(({ outcome }) => outcome === 'failed').map((one) => `\n${failedCase(file, one, settings)}`),
      ]),
    ...report.withoutNegative.map((search) => `\n${paint.bad('✗')} ${search} has no test that expects nothing (--require-negative)`),
  ];
}

const isBad = ({ cases, diagnostics }: FileResult): boolean => diagnostics.length > 0 || cases.some(({ outcome }) => outcome === 'failed');

function passedFile(file: FileResult, { paint, verbose, color }: ReportSettings): string {
  const { cases, diagnostics, snapshots } = file;
  const count = (outcome: string): number => cases.filter((one) => one.outcome === outcome).length;
  const parts = [
    diagnostics.length > 0 ? 'cannot be tested' : undefined,
    count('failed') > 0 ? `${count('failed')} failed` : undefined,
    count('passed') > 0 ? `${count('passed')} passed` : undefined,
    count('skipped') > 0 ? `${count('skipped')} skipped` : undefined,
    count('todo') > 0 ? `${count('todo')} todo` : undefined,
    snapshots.written > 0 ? `${snapshotCount(snapshots.written)} written` : undefined,
    snapshots.updated > 0 ? `${snapshotCount(snapshots.updated)} updated` : undefined,
    snapshots.removed > 0 ? `${snapshotCount(snapshots.removed)} removed` : undefined,
  ].filter((part) => part !== undefined);
  const mark = isBad(file) ? paint.bad('✗') : count('passed') > 0 ? paint.good('✓') : paint.warn('-');
  const lines = [`${mark} ${file.file}  ${paint.dim(`${parts.join(', ')}  ${milliseconds(file.milliseconds)}`)}`];
  if (verbose) lines.push(...cases.map((one) => `    ${caseMark(one, paint)} ${visibleText(one.name)}${paint.dim(caseNote(one))}`));
  else
    lines.push(
      ...cases
        .filter(({ outcome }) => outcome === 'skipped' || outcome === 'todo')
        .map((one) => `    ${caseMark(one, paint)} ${visibleText(one.name)}${paint.dim(caseNote(one))}`),
    );
  if (verbose) lines.push(...file.warnings.map((warning) => renderDiagnostic(warning, { color })));
  if (snapshots.obsolete.length > 0)
    lines.push(
      `    ${paint.warn('!')} ${snapshotCount(snapshots.obsolete.length)} without a test (-u removes them): ${snapshots.obsolete.join(', ')}`,
    );
  const stale = cases.filter(({ notes }) => notes.some((note) => note.includes('"todo"')));
  lines.push(...stale.map(({ name }) => `    ${paint.warn('!')} ${visibleText(name)} passes: it is no longer "todo"`));
  return lines.join('\n');
}

const snapshotCount = (count: number): string => `${count} snapshot${count === 1 ? '' : 's'}`;

function caseMark({ outcome }: CaseResult, paint: Paint): string {
  if (outcome === 'failed') return paint.bad('✗');
  return outcome === 'passed' ? paint.good('✓') : paint.warn(outcome === 'todo' ? '…' : '-');
}

function caseNote({ outcome, reason, events, rows, milliseconds: time }: CaseResult): string {
  if (outcome === 'skipped') return reason === undefined ? '  skipped' : `  skipped: ${reason}`;
  return outcome === 'todo' ? '  todo' : `  ${rows} of ${events} in ${milliseconds(time)}`;
}

function failedCase({ file, search, detection }: FileResult, one: CaseResult, { paint, color }: ReportSettings): string {
  const place = one.place === undefined ? file : `${file}:${one.place.line}`;
  return [
    `${paint.bad('✗')} ${paint.bold(visibleText(detection === undefined ? one.name : `${detection.name} › ${one.name}`))}`,
    `  ${paint.dim(search === file ? place : `${place}  tests ${search}`)}`,
    ...one.problems.flatMap((problem) => problemLines(problem, paint, color).map((line) => `  ${line}`)),
    ...one.notes.map((note) => `  ${paint.dim(`note: ${note}`)}`),
  ].join('\n');
}

/** `1 failed, 3 passed (4 tests in 1 file, 38 ms)`. */
export function summaryLine(report: TestReport, paint: Paint): string {
  const { tests, passed, failed, skipped, todo, broken, files } = totalsOf(report);
  const parts = [
    failed > 0 ? paint.bad(`${failed} failed`) : undefined,
    broken > 0 ? paint.bad(`${broken} ${broken === 1 ? 'file' : 'files'} cannot be tested`) : undefined,
    passed > 0 || tests === 0 ? paint.good(`${passed} passed`) : undefined,
    skipped > 0 ? paint.warn(`${skipped} skipped`) : undefined,
    todo > 0 ? paint.warn(`${todo} todo`) : undefined,
  ].filter((part) => part !== undefined);
  const of = `${tests} ${tests === 1 ? 'test' : 'tests'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  return `${parts.join(', ')} (${of}, ${milliseconds(report.milliseconds)})${report.bailed ? '; ended at the first failure' : ''}`;
}

/** `38 ms`, `1.2 s`. */
export function milliseconds(time: number): string {
  return time < 1000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(1)} s`;
}
