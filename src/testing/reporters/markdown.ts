import type { FileResult, TestReport } from '../result.ts';
import { hasFailed, totalsOf } from '../result.ts';
import { findingsOf } from './failures.ts';
import { milliseconds } from './pretty.ts';

/** Markdown for a comment or a summary: what failed in full, the rest as a table. */
export function markdownReport(report: TestReport): string {
  const { tests, passed, failed, skipped, todo, broken, files } = totalsOf(report);
  const findings = findingsOf(report);
  const counts = [
    failed > 0 ? `${failed} failed` : '',
    broken > 0 ? `${broken} cannot be tested` : '',
    `${passed} passed`,
    skipped > 0 ? `${skipped} skipped` : '',
    todo > 0 ? `${todo} todo` : '',
  ].filter((part) => part !== '');
  const head = `## ${hasFailed(report) ? '❌' : '✅'} spl-run test: ${counts.join(', ')}`;
  const shown = findings.map(({ name, file, line, text }) => {
    const fence = fenceFor(text);
    return `### ${escaped(name)}\n\n${code(`${file}:${line}`)}\n\n${fence}\n${text}\n${fence}\n`;
  });
  const rows = report.files.map(row).join('\n');
  const table = `| search | tests | passed | failed | skipped | time |\n| --- | ---: | ---: | ---: | ---: | ---: |\n${rows}\n`;
  return [head, ...shown, table, `${tests} tests in ${files} files, ${milliseconds(report.milliseconds)}\n`]
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n');
}

function row(file: FileResult): string {
  const { tests, passed, failed, skipped, todo, broken } = totalsOf({ files: [file] });
  const cells = [
    code(file.search),
    broken > 0 ? 'cannot be tested' : tests,
    passed,
    failed,
    skipped + todo,
    milliseconds(file.milliseconds),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** A fence that no line of the text closes. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  return '`'.repeat(longest + 1);
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|]/g, '\\$&').replaceAll('\n', ' ');
}

const code = (text: string): string => `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
