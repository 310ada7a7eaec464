import type { Span } from '../text/source.ts';
import type { Pipeline } from './pipeline.ts';

/** How a word of `search` is to be matched: as text, or wrapped in `CASE( )` or `TERM( )`. */
export type Wrapping = 'none' | 'CASE' | 'TERM';

/** A value as written: quotes stripped, escapes kept (semantics S19, S20). */
export interface SearchValue {
  readonly span: Span;
  readonly written: string;
  readonly quoted: boolean;
  readonly wrapping: Wrapping;
}
/** A bare word or a quoted phrase. */
export interface SearchTerm {
  readonly kind: 'SearchTerm';
  readonly span: Span;
  readonly value: SearchValue;
}
/** Comparisons of `search`; `::` is the indexed form of `=`. */
export type ComparatorText = '=' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '::';
/** `field=value` */
export interface SearchComparison {
  readonly kind: 'SearchComparison';
  readonly span: Span;
  readonly field: SearchValue;
  readonly comparator: ComparatorText;
  readonly value: SearchValue;
}
/** `field=[ subsearch ]` */
export interface SearchComparisonWithSubsearch {
  readonly kind: 'SearchComparisonWithSubsearch';
  readonly span: Span;
  readonly field: SearchValue;
  readonly comparator: ComparatorText;
  readonly pipeline: Pipeline;
}
/** `field IN (a, b)` */
export interface SearchMembership {
  readonly kind: 'SearchMembership';
  readonly span: Span;
  readonly field: SearchValue;
  readonly values: readonly SearchValue[];
}
/** `field IN (a, [ subsearch ], b)` */
export interface SearchMembershipWithSubsearch {
  readonly kind: 'SearchMembershipWithSubsearch';
  readonly span: Span;
  readonly field: SearchValue;
  readonly before: readonly SearchValue[];
  readonly pipeline: Pipeline;
  readonly after: readonly SearchValue[];
}
/** `NOT operand` */
export interface SearchNot {
  readonly kind: 'SearchNot';
  readonly span: Span;
  readonly operand: SearchExpr;
}
/** Operands next to each other, or joined by AND. */
export interface SearchAnd {
  readonly kind: 'SearchAnd';
  readonly span: Span;
  readonly operands: readonly SearchExpr[];
}
/** OR binds tighter than AND (S2). */
export interface SearchOr {
  readonly kind: 'SearchOr';
  readonly span: Span;
  readonly operands: readonly SearchExpr[];
}
/** `[ ... ]` as a term. */
export interface SearchSubsearch {
  readonly kind: 'SearchSubsearch';
  readonly span: Span;
  readonly pipeline: Pipeline;
}
/** `()`: says nothing. */
export interface SearchNothing {
  readonly kind: 'SearchNothing';
  readonly span: Span;
}
/** A macro call in the written reading. */
export interface SearchMacro {
  readonly kind: 'SearchMacro';
  readonly span: Span;
  readonly written: string;
}

/** A search expression. */
export type SearchExpr =
  | SearchTerm
  | SearchComparison
  | SearchComparisonWithSubsearch
  | SearchMembership
  | SearchMembershipWithSubsearch
  | SearchNot
  | SearchAnd
  | SearchOr
  | SearchSubsearch
  | SearchNothing
  | SearchMacro;

/** The direct operands of a search expression. */
export function searchChildren(expr: SearchExpr): readonly SearchExpr[] {
  if (expr.kind === 'SearchAnd' || expr.kind === 'SearchOr') return expr.operands;
  return expr.kind === 'SearchNot' ? [expr.operand] : [];
}
