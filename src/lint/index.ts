import type { Pipeline } from '../ast/pipeline.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { BARE_OR } from './bare-or.ts';
import { DUPLICATE_IN_LIST } from './duplicate-in-list.ts';
import { ENDLESS_PATTERN } from './endless-pattern.ts';
import { LINE_BREAK_IN_QUOTES } from './line-break-in-quotes.ts';
import type { LintRule } from './rule.ts';
import { UNEQUAL_DROPS_MISSING } from './unequal-drops-missing.ts';
import { UNEVEN_WILDCARDS } from './uneven-wildcards.ts';
import { type PartsOf, walkPipeline } from './walk.ts';
import { WILDCARD_IN_EVAL } from './wildcard-in-eval.ts';
import { WILDCARD_OUTSIDE_QUOTES } from './wildcard-outside-quotes.ts';

/** Every lint rule. */
export const LINT_RULES: readonly LintRule[] = [
  BARE_OR,
  DUPLICATE_IN_LIST,
  WILDCARD_IN_EVAL,
  UNEVEN_WILDCARDS,
  LINE_BREAK_IN_QUOTES,
  ENDLESS_PATTERN,
  WILDCARD_OUTSIDE_QUOTES,
  UNEQUAL_DROPS_MISSING,
];

/** What the rules say of a search; `text` is what the spans of its tree point into. */
export function lintPipeline(pipeline: Pipeline, text: string, partsOf: PartsOf): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const context = { text, report: (diagnostic: Diagnostic) => void found.push(diagnostic) };
  walkPipeline(pipeline, partsOf, {
    expression: (expr) => {
      for (const rule of LINT_RULES) rule.expression?.(expr, context);
    },
    search: (expr) => {
      for (const rule of LINT_RULES) rule.search?.(expr, context);
    },
    firstSearch: (expr) => {
      for (const rule of LINT_RULES) rule.firstSearch?.(expr, context);
    },
    pattern: (argument) => {
      for (const rule of LINT_RULES) rule.pattern?.(argument, context);
    },
  });
  return found;
}
