import type { VerdictReport } from './verdicts.ts';

/** The tree of a condition: ✓ and ✗, the values that a failing leaf saw, and why it failed. */
export function verdictLines(verdict: VerdictReport, depth: number, whole: boolean): readonly string[] {
  const { parts = [], values = [], reason } = verdict;
  if (whole && verdict.kind === 'all') return parts.flatMap((part) => verdictLines(part, depth, false));
  const saw =
    reason === undefined
      ? ''
      : `   ${reason}${reason === 'absent' ? '' : ':'} ${values.map(({ field, value }) => `${field}${field.includes(' ') ? ' ' : '='}${cut(value)}`).join(', ')}`;
  const line = `${'  '.repeat(depth)}${verdict.pass ? '✓' : '✗'} ${cut(verdict.text)}${saw.trimEnd()}`;
  return [line, ...parts.flatMap((part) => verdictLines(part, depth + 1, false))];
}

/** The start of a text that is long. */
export const cut = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
