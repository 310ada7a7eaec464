import type { Span } from '../text/source.ts';

/**
 * The expressions of a plan: what is meant, engine-neutral, plain JSON. Names are resolved, lazy functions are desugared,
 * `search` terms have become calls. Operators are calls of functions too (`add`, `equal`, ...).
 *
 * Booleans are two-valued: a comparison with null is not true, and NOT makes that true
 * (semantics/expressions.md section 8, T14).
 */
export type PlanExpr = PlanNode & {
  /** Where it stands in the expanded text of the search; absent where it stands nowhere. Says nothing of what it means. */
  readonly span?: Span;
};

type PlanNode =
  | { readonly op: 'text'; readonly value: string }
  /** A number literal keeps its spelling: its digits are its significant figures (N2). */
  | { readonly op: 'number'; readonly text: string }
  | { readonly op: 'boolean'; readonly value: boolean }
  | { readonly op: 'null' }
  | { readonly op: 'field'; readonly name: string }
  /** The value bound by the nearest `each`. */
  | { readonly op: 'item' }
  | { readonly op: 'call'; readonly fn: string; readonly args: readonly PlanExpr[] }
  | { readonly op: 'if'; readonly test: PlanExpr; readonly then: PlanExpr; readonly otherwise: PlanExpr }
  /** First operand that is not null. */
  | { readonly op: 'coalesce'; readonly args: readonly PlanExpr[] }
  | { readonly op: 'and' | 'or'; readonly args: readonly PlanExpr[] }
  | { readonly op: 'not'; readonly arg: PlanExpr }
  /** A test of `search`: whether a field's value is what the matcher looks for; false for null. */
  | {
      readonly op: 'match';
      readonly of: PlanExpr;
      readonly matcher: Matcher;
      /** Where each of several texts of the matcher stands. */
      readonly elements?: readonly Span[];
    }
  /**
   * `[...]`: what the rows of a plan say as text of a search (`condition`) or of an expression (`value`), read where the bracket stands.
   * `before` is what stands in front of it, such as `field=`, `after` what closes what that opened.
   */
  | {
      readonly op: 'subsearch';
      readonly plan: Subplan;
      readonly before: string;
      readonly after?: string;
      readonly as: 'condition' | 'value';
    }
  /** `fn(over, item => body)`: mvmap, mvfilter. `item` in body is one value of `over`. */
  | { readonly op: 'each'; readonly fn: string; readonly over: PlanExpr; readonly body: PlanExpr };

/** The plan of a subsearch: a `Plan` of operators.ts, which this file cannot name without a circle. */
export interface Subplan {
  readonly op: string;
}

/** What a term of `search` looks for. Texts are unescaped; `*` in them is active (semantics section 1). */
export type Matcher =
  /** `field=value`, `field IN (...)`: any of the texts. */
  | { readonly kind: 'value'; readonly texts: readonly string[]; readonly caseSensitive: boolean }
  /** `field!=value`: the field exists and is not this. */
  | { readonly kind: 'notValue'; readonly texts: readonly string[]; readonly caseSensitive: boolean }
  /** `field<value` and its like. */
  | { readonly kind: 'compare'; readonly comparator: '<' | '<=' | '>' | '>='; readonly text: string }
  /** A bare word, a phrase, `TERM( )`, `CASE( )`, on `_raw`. */
  | { readonly kind: 'term'; readonly text: string; readonly form: 'word' | 'phrase' | 'term' | 'case' }
  /** `earliest=`, `latest=`: time modifiers as written, resolved when the search starts. */
  | { readonly kind: 'time'; readonly earliest?: string; readonly latest?: string };

/** What is known of an expression's type before a row is read. */
export type StaticType = 'text' | 'number' | 'boolean' | 'null' | 'any';

/**
 * Text that an event must contain (in any case) for a condition to be true, as a tree: a scan may drop an event
 * whose raw text lacks it. Sound by construction: where nothing can be said there is no `Literals` at all.
 */
export type Literals =
  /** `field`: it is text of that field's value. */
  { readonly text: string; readonly field?: string } | { readonly all: readonly Literals[] } | { readonly any: readonly Literals[] };

/** The fields that a scan has to deliver. */
export type FieldRequest =
  | { readonly all: true }
  | { readonly all: false; readonly names: readonly string[]; readonly patterns: readonly string[] };
