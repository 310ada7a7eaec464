import type { Expr } from '../ast/expression.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { LintContext, LintRule } from './rule.ts';

/** A comparison of eval or where with a text that holds `*`: the asterisk is an asterisk there. */
export const WILDCARD_IN_EVAL: LintRule = {
  name: 'wildcard-in-eval',
  code: 'SPL3203',
  summary: 'An asterisk in a comparison of eval or where, where it is no wildcard.',
  see: 'semantics T15: comparisons of eval know no wildcards',
  reports: [
    '* | where process=«"*cmd.exe"»',
    '* | eval a=if(«"adm*"» == user, 1, 0)',
    '* | where NOT a!=«"*"»',
    '* | where a IN ("b", «"c*"»)',
    '* | stats count(eval(a=«"b*"»))',
  ],
  accepts: [
    'process="*cmd.exe"',
    '* | where like(process, "%cmd.exe")',
    '* | eval a="x*"',
    '* | eval a=b*2',
    '* | where match(a, "b*")',
    '* | where searchmatch("a=b*")',
  ],
  expression(expr, context) {
    if (expr.kind === 'Membership') for (const element of expr.list) check(element, context);
    if (expr.kind !== 'Binary' || !/^(?:==?|!=)$/.test(expr.operator)) return;
    check(expr.left, context);
    check(expr.right, context);
  },
};

function check(expr: Expr, { report }: LintContext): void {
  if (expr.kind === 'StringLiteral' && expr.written.includes('*')) report(diagnose('SPL3203', { span: expr.span }, { text: expr.written }));
}
