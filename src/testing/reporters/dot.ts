import type { CaseResult, TestReport } from '../result.ts';
import { failureBlocks, summaryLine } from './pretty.ts';
import type { ReportSettings } from './reporter.ts';

const MARKS: Readonly<Record<CaseResult['outcome'], string>> = { passed: '.', failed: 'F', skipped: 's', todo: 't' };
const WIDTH = 80;

/** A character a test, then what failed. */
export function dotReport(report: TestReport, settings: ReportSettings): string {
  const { paint } = settings;
  const marks = report.files.flatMap(({ cases, diagnostics }) => [
    ...(diagnostics.length > 0 ? [paint.bad('E')] : []),
    ...cases.map(({ outcome }) => {
      const mark = MARKS[outcome];
      return outcome === 'failed' ? paint.bad(mark) : outcome === 'passed' ? mark : paint.warn(mark);
    }),
  ]);
  const lines = Array.from({ length: Math.ceil(marks.length / WIDTH) }, (_, i) => marks.slice(i * WIDTH, (i + 1) * WIDTH).join(''));
  return `${[...lines, ...failureBlocks(report, settings), `\n${summaryLine(report, paint)}`].join('\n')}\n`;
}
