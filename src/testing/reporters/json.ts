import { diagnosticJson } from '../../diagnostics/json.ts';
import { paintOf } from '../../diagnostics/paint.ts';
import type { CaseResult, FileResult, TestReport } from '../result.ts';
import { hasFailed, totalsOf } from '../result.ts';
import { problemLines } from './problem-text.ts';
import type { ReportSettings } from './reporter.ts';

/** For programs: everything that is known, with the words of each problem beside its parts. */
export function jsonReport(report: TestReport, { version, startedAt }: ReportSettings): string {
  const value = {
    tool: 'spl-run',
    version,
    startedAt: new Date(startedAt).toISOString(),
    success: !hasFailed(report),
    totals: totalsOf(report),
    milliseconds: rounded(report.milliseconds),
    withoutNegative: report.withoutNegative,
    files: report.files.map(fileJson),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function fileJson({ file, search, detection, cases, diagnostics, warnings, snapshots, milliseconds }: FileResult) {
  const { text: _, ...counts } = snapshots;
  return {
    file,
    search,
    ...(detection === undefined ? {} : { detection: detection.name }),
    milliseconds: rounded(milliseconds),
    diagnostics: diagnostics.map(diagnosticJson),
    warnings: warnings.map(diagnosticJson),
    snapshots: counts,
    tests: cases.map(caseJson),
  };
}

function caseJson({ name, outcome, reason, place, events, rows, milliseconds, negative, notes, problems }: CaseResult) {
  return {
    name,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(place === undefined ? {} : { line: place.line }),
    events,
    rows,
    milliseconds: rounded(milliseconds),
    negative,
    notes,
    problems: problems.map((problem) => ({
      text: problemLines(problem, paintOf(false)).join('\n'),
      ...problem,
      ...(problem.kind === 'diagnostics' ? { diagnostics: problem.diagnostics.map(diagnosticJson) } : {}),
    })),
  };
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
