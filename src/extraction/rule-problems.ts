import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { LayeredSetting } from '../knowledge/conf-layers.ts';
import type { Span } from '../text/source.ts';

/** What is wrong with rules, each told once; the rule is left out, as Splunk does with a line in its log. */
export interface RuleProblems {
  readonly diagnostics: readonly Diagnostic[];
  /** A regular expression that cannot be used; `offset` counts in the value of the setting. */
  pattern(rule: LayeredSetting, problem: { readonly offset: number; readonly detail: string }): void;
  /** Anything else about a rule. */
  report(diagnostic: Diagnostic): void;
}

/** Collects problems of rules. */
export function ruleProblems(): RuleProblems {
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  const report = (diagnostic: Diagnostic): void => {
    const { code, source, span, message } = diagnostic;
    const key = `${code} ${source?.name} ${span?.start} ${message}`;
    if (!told.has(key)) diagnostics.push(diagnostic);
    told.add(key);
  };
  return {
    diagnostics,
    report,
    pattern: (rule, { offset, detail }) =>
      report(diagnose('SPL1080', { source: rule.source, span: spanIn(rule, offset) }, { rule: rule.key, detail })),
  };
}

/** Where a character of a setting's value stands in its file. */
export function spanIn({ value }: LayeredSetting, offset: number): Span {
  const lead = value.text.length - value.text.trimStart().length;
  const at = Math.max(0, Math.min(offset + lead, Math.max(0, value.text.length - 1)));
  const run = value.runs.findLast(({ start }) => start <= at) ?? { start: 0, from: value.span.start };
  const start = run.from + at - run.start;
  return { start, end: start + 1 };
}
