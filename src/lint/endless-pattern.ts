import { unquote } from '../ast/unquote.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/source.ts';
import { isEndless } from '../values/pattern-endless.ts';
import type { LintContext, LintRule } from './rule.ts';

/** Functions of eval whose second argument is a regular expression. */
const MATCHING: ReadonlySet<string> = new Set(['match', 'replace', 'mvfind']);

/** A regular expression whose repetitions can share a text in many ways: on some values Splunk gives up, and takes them as not matched. */
export const ENDLESS_PATTERN: LintRule = {
  name: 'endless-pattern',
  code: 'SPL3207',
  summary: 'A regular expression can take a number of steps that doubles with each character.',
  see: 'limits.conf [rex] match_limit',
  reports: [
    '* | where match(a, «"^(a+)+$"»)',
    '* | eval b=replace(a, «"(\\w+\\s?)*x"», "")',
    '* | rex field=a «"^(?<b>(x|xy?)*z)$"»',
    '* | regex a=«"(.*,)*end"»',
    'a | append [search b | regex «"(a*)*b"»]',
  ],
  accepts: [
    '* | where match(a, "^a+$")',
    '* | rex "user=(?<user>\\w+) (?<rest>.*)"',
    '* | rex "^(?<a>(?:\\w+\\.)+com)$"',
    '* | rex mode=sed "s/(a+)+$/b/"',
    '* | eval b="(a+)+$"',
    '* | regex a="("',
    '* | stats count by "(a+)+$"',
  ],
  expression(expr, context) {
    if (expr.kind !== 'Call' || !MATCHING.has(expr.name.toLowerCase())) return;
    const pattern = expr.args[1];
    if (pattern?.kind === 'StringLiteral') check(unquote(pattern.written), pattern.span, context);
  },
  pattern({ text, span }, context) {
    check(text, span, context);
  },
};

function check(text: string, span: Span, { report }: LintContext): void {
  if (isEndless(text)) report(diagnose('SPL3207', { span }, {}));
}
