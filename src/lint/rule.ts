import type { Expr } from '../ast/expression.ts';
import type { Argument } from '../ast/parts.ts';
import type { SearchExpr } from '../ast/search.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What a rule sees besides the node it looks at. */
export interface LintContext {
  /** The text of the search, macros expanded; spans point into it. */
  readonly text: string;
  report(diagnostic: Diagnostic): void;
}

/** One lint rule: what is no error for Splunk, and hardly ever what was meant (design/experience.md, "Lint rules that real content needs"). */
export interface LintRule {
  readonly name: string;
  readonly code: Diagnostic['code'];
  readonly summary: string;
  /** The rule of Splunk that makes it a trap. */
  readonly see: string;
  /** Searches that it reports; « » around what it points at. */
  readonly reports: readonly [string, ...string[]];
  /** Searches like these that it must leave alone. */
  readonly accepts: readonly [string, ...string[]];
  /** Called for every node of every eval expression, outermost first. */
  expression?(expr: Expr, context: LintContext): void;
  /** Called for every node of every search expression, outermost first. */
  search?(expr: SearchExpr, context: LintContext): void;
  /** Called for the first search expression of a search and of each subsearch, which events are taken by. */
  firstSearch?(expr: SearchExpr, context: LintContext): void;
  /** Called for every regular expression that is an argument of a command. */
  pattern?(argument: Argument, context: LintContext): void;
}
