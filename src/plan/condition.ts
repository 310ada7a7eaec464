import type { Span } from '../text/source.ts';
import type { PlanExpr } from './expression.ts';

/** A condition taken apart to what is true or false by itself. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[]; readonly span?: Span; readonly expr: PlanExpr }
  | { readonly kind: 'not'; readonly part: Condition; readonly span?: Span; readonly expr: PlanExpr }
  | Leaf;

/** A predicate. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly expr: PlanExpr;
  readonly span?: Span;
  /** The elements of a list, each as a predicate of its own; none where there is no list. */
  readonly elements: readonly Element[];
}

/** One element of `IN ( )`. */
export interface Element {
  /** The predicate with this element alone. */
  readonly expr: PlanExpr;
  readonly text: string;
  readonly span?: Span;
  /** The number, from 0, of an element before it that says the same. */
  readonly duplicateOf?: number;
}

/** Takes a condition apart. */
export function conditionOf(expr: PlanExpr, around?: Span): Condition {
  const span = expr.span ?? around;
  const place = span === undefined ? {} : { span };
  switch (expr.op) {
    case 'and':
    case 'or':
      return { kind: expr.op === 'and' ? 'all' : 'any', parts: expr.args.map((arg) => conditionOf(arg, span)), expr, ...place };
    case 'not':
      return { kind: 'not', part: conditionOf(expr.arg, span), expr, ...place };
    default:
      return { kind: 'leaf', expr, elements: elementsOf(expr), ...place };
  }
}

/** The leaves of a condition, in written order. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if (condition.kind === 'leaf') return [condition];
  return condition.kind === 'not' ? leavesOf(condition.part) : condition.parts.flatMap(leavesOf);
}

function elementsOf(expr: PlanExpr): readonly Element[] {
  if (expr.op === 'match' && expr.matcher.kind === 'value' && expr.matcher.texts.length > 1) {
    const { matcher, elements } = expr;
    return withDuplicates(
      matcher.texts.map((text, index) => ({
        text,
        key: matcher.caseSensitive ? text : text.toLowerCase(),
        expr: { op: 'match', of: expr.of, matcher: { ...matcher, texts: [text] } },
        span: elements?.[index],
      })),
    );
  }
  if (expr.op !== 'call' || expr.fn !== 'in' || expr.args.length < 3) return [];
  const [operand, ...list] = expr.args;
  if (operand === undefined) return [];
  return withDuplicates(
    list.map((item) => ({
      text: item.op === 'text' ? item.value : item.op === 'number' ? item.text : item.op === 'field' ? item.name : item.op,
      key: JSON.stringify({ ...item, span: undefined }),
      expr: { op: 'call', fn: 'in', args: [operand, item] },
      span: item.span,
    })),
  );
}

type Keyed = { readonly text: string; readonly key: string; readonly expr: PlanExpr; readonly span: Span | undefined };

function withDuplicates(items: readonly Keyed[]): readonly Element[] {
  const first = new Map<string, number>();
  return items.map(({ text, key, expr, span }, index) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    return { text, expr, ...(span === undefined ? {} : { span }), ...(before === undefined ? {} : { duplicateOf: before }) };
  });
}
