import type { TestReport } from '../result.ts';
import { findingsOf } from './failures.ts';

/** GitHub's workflow commands: each finding becomes an annotation at its line. The summary of the step is `markdownReport`. */
export function githubReport(report: TestReport): string {
  return findingsOf(report)
    .map(({ name, file, line, title, text }) => {
      const place = `file=${property(file)},line=${line},title=${property(`${name}: ${title}`.slice(0, 250))}`;
      return `::error ${place}::${message(text)}\n`;
    })
    .join('');
}

/** What GitHub's runner undoes in a message. */
function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
