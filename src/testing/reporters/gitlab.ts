import type { TestReport } from '../result.ts';
import { findingsOf } from './failures.ts';

/** GitLab's Code Quality report (`artifacts:reports:codequality`): findings shown in the merge request. Its test report is JUnit's. */
export function gitlabReport(report: TestReport): string {
  const issues = findingsOf(report).map(({ name, file, line, title }) => ({
    description: `${name}: ${title}`,
    check_name: 'spl-run test',
    // GitLab wants one that stays the same while the finding does.
    fingerprint: `spl-run:${file}:${name}`,
    severity: 'major',
    location: { path: file.replace(/^\.\//, ''), lines: { begin: line } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
