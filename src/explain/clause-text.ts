import { describeExpression } from '../plan/describe.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { Condition, Element } from './condition.ts';
import type { Recording } from './recording.ts';
import { textOf } from './stages.ts';

/** A condition as it was written; what stands nowhere in the search is described. */
export function clauseText(condition: Condition, recording: Pick<Recording, 'compiled'>): string {
  const { expr, span } = condition;
  if (expr.span === undefined && isInner(condition)) return described(expr);
  return span === undefined ? described(expr) : textOf(span, recording);
}

/** A leaf that has the place of what stands around it says more by itself. */
const isInner = (condition: Condition): boolean => condition.kind === 'leaf' && condition.span !== condition.expr.span;

/** An element of a list as it was written. */
export function elementText({ span, text }: Element, recording: Pick<Recording, 'compiled'>): string {
  return span === undefined ? JSON.stringify(text) : textOf(span, recording);
}

function described(expr: PlanExpr): string {
  if (expr.op === 'and' || expr.op === 'or') return `(${expr.args.map(described).join(expr.op === 'and' ? ' ' : ' OR ')})`;
  if (expr.op === 'not') return `NOT ${described(expr.arg)}`;
  if (expr.op === 'match' && expr.of.op === 'field') {
    const { of, matcher } = expr;
    if (matcher.kind === 'value' && matcher.texts.length === 1) return `${of.name}=${quoted(matcher.texts[0] ?? '')}`;
    if (matcher.kind === 'value') return `${of.name} IN (${matcher.texts.map(quoted).join(', ')})`;
    if (matcher.kind === 'notValue') return `${of.name}!=${quoted(matcher.texts[0] ?? '')}`;
    if (matcher.kind === 'compare') return `${of.name}${matcher.comparator}${matcher.text}`;
    if (matcher.kind === 'term') return quoted(matcher.text);
  }
  return describeExpression(expr);
}

const quoted = (text: string): string => (/^[\w.*:-]+$/.test(text) ? text : JSON.stringify(text));
