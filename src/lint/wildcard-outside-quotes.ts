import type { SearchExpr, SearchValue } from '../ast/search.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { LintContext, LintRule } from './rule.ts';

/** `a="x"*`: the asterisk is a term of its own, which every event satisfies, and the value has none. */
export const WILDCARD_OUTSIDE_QUOTES: LintRule = {
  name: 'wildcard-outside-quotes',
  code: 'SPL3208',
  summary: 'An asterisk stands right beside the quotes of a value.',
  see: 'semantics S1, S6: what stands outside of the quotes is another term',
  reports: ['a="x"«*»', 'index=i a="x"«*y» b=1', '"x"«*» y', 'a=«*»"x"', 'a IN ("x"«*», y)', 'a IN («*»"x"«*», y)'],
  accepts: ['a="x*"', 'a="x" *', 'a=x*', 'a="x"\n*', 'a IN ("x*", *, "y")', 'a=* "x"'],
  search(expr, context) {
    if (expr.kind === 'SearchAnd') checkNeighbours(expr.operands.map(lastValue), context);
    if (expr.kind === 'SearchMembership') checkNeighbours(expr.values, context);
  },
};

const lastValue = (expr: SearchExpr): SearchValue | undefined =>
  expr.kind === 'SearchTerm' || expr.kind === 'SearchComparison' ? expr.value : undefined;

function checkNeighbours(values: readonly (SearchValue | undefined)[], { report }: LintContext): void {
  const outside = new Set<SearchValue>();
  for (const [index, right] of values.entries()) {
    const left = values[index - 1];
    if (left === undefined || right === undefined || left.span.end !== right.span.start) continue;
    if (left.quoted && right.written.startsWith('*')) outside.add(right);
    if (right.quoted && !left.quoted && left.written.endsWith('*')) outside.add(left);
  }
  for (const { span } of outside) report(diagnose('SPL3208', { span }, {}));
}
