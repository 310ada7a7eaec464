import { paintOf } from '../../diagnostics/paint.ts';
import { renderDiagnostic } from '../../diagnostics/render.ts';
import { positionAt } from '../../text/source.ts';
import type { FileResult, TestReport } from '../result.ts';
import { problemLines } from './problem-text.ts';

/** Something that a run found, as reports for machines tell it. */
export interface Finding {
  /** The test, or what kept a file from being tested. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly search: string;
  /** The first line of what is wrong. */
  readonly title: string;
  /** All of it. */
  readonly text: string;
}

/** All that makes a run fail, in order. */
export function findingsOf(report: TestReport): readonly Finding[] {
  return [
    ...report.files.flatMap(findingsOfFile),
    ...report.withoutNegative.map((search): Finding => {
      const title = 'the search has no test that expects nothing';
      const file = report.files.find((other) => other.search === search)?.file ?? search;
      return { name: search, file, line: 1, search, title, text: `${search}: ${title}` };
    }),
  ];
}

function findingsOfFile({ file, search, cases, diagnostics, detection }: FileResult): readonly Finding[] {
  const broken = diagnostics.map((diagnostic): Finding => {
    const { source, span, message, code } = diagnostic;
    const line = source === undefined || span === undefined || source.name !== file ? 1 : positionAt(source.body, span.start).line;
    return { name: code, file, line, search, title: message, text: renderDiagnostic(diagnostic, { color: false }) };
  });
  const failed = cases.filter(({ outcome }) => outcome === 'failed');
  return [
    ...broken,
    ...failed.map(({ name: test, place, problems }): Finding => {
      const name = detection === undefined ? test : `${detection.name} › ${test}`;
      const lines = problems.map((problem) => problemLines(problem, paintOf(false)));
      const title = lines.map(([first]) => first ?? '').join('; ');
      return { name, file, line: place?.line ?? 1, search, title, text: lines.flat().join('\n') };
    }),
  ];
}
