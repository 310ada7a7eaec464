import type { Expr } from '../ast/expression.ts';
import type { SearchValue } from '../ast/search.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/source.ts';
import type { LintContext, LintRule } from './rule.ts';

/** An element stands twice in the list of IN: one of the two is usually a slip for another value. */
export const DUPLICATE_IN_LIST: LintRule = {
  name: 'duplicate-in-list',
  code: 'SPL3201',
  summary: 'An element stands twice in the list of IN.',
  see: 'semantics S5, S13, T15: search compares in any case, eval and where in its own',
  reports: [
    'a IN (x, y, «x»)',
    'a IN ("*kube-hunter*", "*KUBE-bench*", «*kube-bench*»)',
    '* | where a IN ("x", "y", «"x"»)',
    '* | eval b=if(in(a, 1, 2, «1»), 1, 0)',
    'a=1 [search b IN (x, «x»)]',
  ],
  accepts: ['a IN (x, y, xx)', 'a IN (x, CASE(X), x*)', '* | where a IN ("x", "X", x)', '* | eval b=max(1, 1)'],
  search(expr, context) {
    if (expr.kind === 'SearchMembership') reportTwice(expr.values.map(searchElement), context);
  },
  expression(expr, context) {
    if (expr.kind === 'Membership') reportTwice(expr.list.map(literalElement), context);
    if (expr.kind === 'Call' && expr.name.toLowerCase() === 'in') reportTwice(expr.args.slice(1).map(literalElement), context);
  },
};

/** An element, and what another must have in common with it to be the same; null for one that nothing is known of. */
interface Element {
  readonly span: Span;
  readonly text: string;
  readonly key: string | null;
}

const searchElement = ({ span, written, wrapping }: SearchValue): Element => ({
  span,
  text: written,
  key: wrapping === 'CASE' ? `CASE ${written}` : `any ${written.toLowerCase()}`,
});

function literalElement(expr: Expr): Element {
  const { span } = expr;
  if (expr.kind === 'StringLiteral') return { span, text: expr.written, key: `text ${expr.written}` };
  return expr.kind === 'NumberLiteral' ? { span, text: expr.text, key: `number ${expr.text}` } : { span, text: '', key: null };
}

function reportTwice(elements: readonly Element[], { report }: LintContext): void {
  const seen = new Set<string>();
  for (const { span, text, key } of elements) {
    if (key === null) continue;
    if (seen.has(key)) report(diagnose('SPL3201', { span }, { text }));
    seen.add(key);
  }
}
