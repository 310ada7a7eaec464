import type { TestReport } from '../result.ts';
import { findingsOf } from './failures.ts';
import { visibleText } from './visible.ts';

/** TAP 14 (testanything.org): a line a test, what is wrong in a YAML block below. */
export function tapReport(report: TestReport): string {
  const findings = findingsOf(report);
  const lines: string[] = [];
  let number = 0;
  const point = (ok: boolean, name: string, directive = ''): void => {
    number += 1;
    // `#` would begin a directive.
    lines.push(`${ok ? 'ok' : 'not ok'} ${number} - ${visibleText(name).replace(/[\\#]/g, '\\$&')}${directive}`);
  };
  const details = (name: string, file: string): void => {
    const found = findings.find((finding) => finding.file === file && (finding.name === name || finding.name.endsWith(` › ${name}`)));
    if (found === undefined) return;
    const text = found.text.split('\n').map((line) => `    ${line}`);
    lines.push('  ---', '  message: |', ...text, `  at: ${JSON.stringify(`${found.file}:${found.line}`)}`, '  ...');
  };
  for (const { file, search, cases, diagnostics } of report.files) {
    for (const { code } of diagnostics) {
      point(false, `${file} can be tested`);
      details(code, file);
    }
    for (const { name, outcome, reason } of cases) {
      const directive = outcome === 'skipped' ? ` # SKIP ${reason ?? ''}`.trimEnd() : outcome === 'todo' ? ' # TODO' : '';
      point(outcome !== 'failed' && outcome !== 'todo', `${search} › ${name}`, directive);
      if (outcome === 'failed') details(name, file);
    }
  }
  for (const search of report.withoutNegative) {
    point(false, `${search} has a test that expects nothing`);
    details(search, report.files.find((other) => other.search === search)?.file ?? search);
  }
  return ['TAP version 14', `1..${number}`, ...lines, ''].join('\n');
}
