import { compare } from 'uvu/diff';

const OWN_FRAME = /node:internal|node_modules|test\/(kit|runner)\//;
const MOST_LINES = 60;

/** What a test threw, as text: message, difference, and where in our own files. */
export function faultText(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line) && !OWN_FRAME.test(line));
  const place = frames.slice(0, 4).map((line) => line.trim());
  return [thrown.message, ...difference(thrown), ...place].join('\n');
}

function difference(error: Error): readonly string[] {
  // uvu's assertion error and node's, both with what was compared.
  const {
    actual,
    expected,
    details,
    operator = '',
  } = error as Error & Readonly<Record<'actual' | 'expected', unknown>> & { details?: unknown; operator?: string };
  const text =
    typeof details === 'string' ? details : /^Assertion/.test(error.name) && !operator.includes('not') ? compare(actual, expected) : '';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `… ${lines.length - MOST_LINES} more lines`] : lines;
}
