import type { Expr } from '../ast/expression.ts';
import type { SearchValue } from '../ast/search.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/source.ts';
import type { LintContext, LintRule } from './rule.ts';

/** A value to compare with goes over a line break: the break is a part of it, and values hardly ever have one. */
export const LINE_BREAK_IN_QUOTES: LintRule = {
  name: 'line-break-in-quotes',
  code: 'SPL3206',
  summary: 'A quoted value of a comparison goes over a line break.',
  see: 'semantics S17, E5: quotes hold whatever stands between them',
  reports: [
    'a=«"x\ny"»',
    'a IN ("x", «"y\n"»)',
    '«"lost\nphrase"»',
    '* | where a=«"x\ny"»',
    '* | eval b=if(«"x\ny"» IN (a), 1, 0)',
    '* | where a IN («"x\n y"», "z")',
  ],
  accepts: ['a="x y"\nb="z"', '* | eval a="x\ny"', '* | eval a=replace(b, "\n", " ")', '* | where match(a, "(?x)b\nc")'],
  search(expr, context) {
    if (expr.kind === 'SearchTerm' || expr.kind === 'SearchComparison') checkValue(expr.value, context);
    if (expr.kind === 'SearchMembership') for (const value of expr.values) checkValue(value, context);
  },
  expression(expr, context) {
    if (expr.kind === 'Membership') for (const value of [expr.operand, ...expr.list]) checkLiteral(value, context);
    if (expr.kind !== 'Binary' || !/^(?:==?|!=|LIKE)$/.test(expr.operator)) return;
    checkLiteral(expr.left, context);
    checkLiteral(expr.right, context);
  },
};

const checkValue = ({ quoted, written, span }: SearchValue, context: LintContext): void => {
  if (quoted) check(written, span, context);
};

const checkLiteral = (expr: Expr, context: LintContext): void => {
  if (expr.kind === 'StringLiteral') check(expr.written, expr.span, context);
};

function check(written: string, span: Span, { report }: LintContext): void {
  if (/[\r\n]/.test(written)) report(diagnose('SPL3206', { span }, {}));
}
