import { paintOf } from '../../diagnostics/paint.ts';
import { renderDiagnostic } from '../../diagnostics/render.ts';
import type { CaseResult, FileResult, TestReport } from '../result.ts';
import { totalsOf } from '../result.ts';
import { problemLines } from './problem-text.ts';
import type { ReportSettings } from './reporter.ts';

/** JUnit's XML as CI systems read it: a suite a test file, a case a test; a file that cannot be tested is an error. */
export function junitReport(report: TestReport, { startedAt }: ReportSettings): string {
  const { tests, failed, skipped, todo, broken } = totalsOf(report);
  const head = attributes({
    name: 'spl-run',
    tests: tests + broken,
    failures: failed,
    errors: broken,
    skipped: skipped + todo,
    time: seconds(report.milliseconds),
  });
  const suites = report.files.map((file) => suiteXml(file, startedAt)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${suites}</testsuites>\n`;
}

function suiteXml(file: FileResult, startedAt: number): string {
  const { failed, skipped, todo, broken, tests } = totalsOf({ files: [file] });
  const head = attributes({
    name: file.file,
    tests: tests + broken,
    failures: failed,
    errors: broken,
    skipped: skipped + todo,
    time: seconds(file.milliseconds),
    timestamp: new Date(startedAt).toISOString().slice(0, 19),
    file: file.file,
  });
  const errors = file.diagnostics.map((diagnostic) => {
    const text = renderDiagnostic(diagnostic, { color: false });
    const { code, message } = diagnostic;
    return caseXml(
      file,
      { name: 'the file can be tested', milliseconds: 0 },
      `<error${attributes({ type: code, message })}>${escaped(text)}</error>`,
    );
  });
  return `  <testsuite${head}>\n${[...errors.slice(0, 1), ...file.cases.map((one) => caseXml(file, one, bodyOf(one)))].join('')}  </testsuite>\n`;
}

type Named = Pick<CaseResult, 'name' | 'milliseconds'> & Partial<Pick<CaseResult, 'place'>>;

function caseXml(file: FileResult, { name, milliseconds, place }: Named, body: string): string {
  const head = attributes({
    name,
    classname: file.search,
    time: seconds(milliseconds),
    file: file.file,
    ...(place === undefined ? {} : { line: place.line }),
  });
  return body === '' ? `    <testcase${head}/>\n` : `    <testcase${head}>${body}</testcase>\n`;
}

function bodyOf({ outcome, problems, reason }: CaseResult): string {
  if (outcome === 'skipped') return `<skipped${attributes(reason === undefined ? {} : { message: reason })}/>`;
  if (outcome === 'todo') return `<skipped${attributes({ message: 'todo' })}/>`;
  if (outcome === 'passed') return '';
  const lines = problems.map((problem) => problemLines(problem, paintOf(false)));
  const message = lines.map(([title]) => title ?? '').join('; ');
  return `<failure${attributes({ type: problems[0]?.kind ?? 'failure', message })}>${escaped(lines.flat().join('\n'))}</failure>`;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

/** Text for XML 1.0, which has no place for most control characters and for half surrogates. */
export function escaped(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd) return '\ufffd';
    if ((code >= 0xd800 && code < 0xe000) || code === 0xfffe || code === 0xffff) return '\ufffd';
    return '&<>"'.includes(character) ? `&#${code};` : character;
  }).join('');
}
