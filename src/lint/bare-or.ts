import type { SearchExpr } from '../ast/search.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/source.ts';
import type { LintRule } from './rule.ts';

/** OR without parentheses beside other terms: it binds tighter than AND, which most people take the other way round. */
export const BARE_OR: LintRule = {
  name: 'bare-or',
  code: 'SPL3202',
  summary: 'OR stands without parentheses beside other terms of a search.',
  see: 'semantics S2: in search, OR binds tighter than AND, written or not',
  reports: ['index=a «b=1 OR b=2»', '«a OR b» c', 'a AND «b OR c»', '«(a b) OR c» d', '* | search x=1 «y=1 OR "(y)"=2»', 'a (b «c OR d»)'],
  accepts: ['a (b OR c)', 'a OR b', '(a b) OR (c d)', 'NOT (a OR b) c', '((a) OR b) c', '* | where a=1 AND b=2 OR c=3', 'a "b OR c"'],
  search(expr, { text, report }) {
    if (expr.kind !== 'SearchAnd') return;
    const bare = expr.operands.filter((operand) => operand.kind === 'SearchOr' && !isEnclosed(text, operand));
    for (const operand of bare) report(diagnose('SPL3202', { span: withBrackets(text, operand.span) }, {}));
  },
};

/** The text with quoted parts and comments as blanks, so that its brackets are brackets. */
const bareText = (text: string): string => text.replace(/"(?:[^"\\]|\\[\s\S])*"|```[\s\S]*?```/g, (part) => ' '.repeat(part.length));

/** Brackets that a span opens and does not close, and that it closes without opening. */
function unmatched(text: string): { readonly opened: number; readonly closed: number } {
  let opened = 0;
  let closed = 0;
  for (const char of text) {
    if (char === '(') opened += 1;
    else if (char === ')' && opened > 0) opened -= 1;
    else if (char === ')') closed += 1;
  }
  return { opened, closed };
}

/** True if a pair of brackets holds just this expression. Its span ends at its operands, whose own brackets may lie outside. */
function isEnclosed(whole: string, { span }: SearchExpr): boolean {
  const text = bareText(whole);
  const { opened, closed } = unmatched(text.slice(span.start, span.end));
  const before = /[(\s]*$/.exec(text.slice(0, span.start))?.[0] ?? '';
  const after = /^[)\s]*/.exec(text.slice(span.end))?.[0] ?? '';
  return count(before, '(') > closed && count(after, ')') > opened;
}

const count = (text: string, char: string): number => text.split(char).length - 1;

/** The span with the brackets of its first and last operand. */
function withBrackets(whole: string, span: Span): Span {
  const text = bareText(whole);
  let { start, end } = span;
  for (let { closed } = unmatched(text.slice(start, end)); closed > 0; closed -= 1) start = text.lastIndexOf('(', start - 1);
  for (let { opened } = unmatched(text.slice(start, end)); opened > 0; opened -= 1) end = text.indexOf(')', end) + 1;
  return { start, end };
}
