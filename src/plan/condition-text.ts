import type { Span } from '../text/source.ts';
import type { Condition } from './condition.ts';
import { describeExpression } from './describe.ts';
import type { PlanExpr } from './expression.ts';

/** A condition as it was written; what stands nowhere in the text is described. */
export function conditionText(condition: Condition, textOf: (span: Span) => string): string {
  const { expr, span } = condition;
  if (expr.span === undefined && isInner(condition)) return described(expr);
  return span === undefined ? described(expr) : textOf(span);
}

/** A leaf that has the place of what stands around it says more by itself. */
const isInner = (condition: Condition): boolean => condition.kind === 'leaf' && condition.span !== condition.expr.span;

/** What stands nowhere in the text, as it could be written. */
function described(expr: PlanExpr): string {
  switch (expr.op) {
    case 'and':
    case 'or':
      return `(${expr.args.map(described).join(expr.op === 'and' ? ' ' : ' OR ')})`;
    case 'not':
      return `NOT ${described(expr.arg)}`;
    case 'match':
      return matchText(expr);
    case 'call':
      return `${expr.fn}(${expr.args.map(described).join(', ')})`;
    case 'coalesce':
      return `coalesce(${expr.args.map(described).join(', ')})`;
    case 'field':
      return /^[\w.{}]+$/.test(expr.name) ? expr.name : `'${expr.name}'`;
    default:
      return describeExpression(expr);
  }
}

function matchText({ of, matcher }: Extract<PlanExpr, { op: 'match' }>): string {
  const field = described(of);
  switch (matcher.kind) {
    case 'value':
    case 'notValue': {
      const [only = '', ...more] = matcher.texts;
      const negated = matcher.kind === 'notValue';
      if (more.length === 0) return `${field}${negated ? '!=' : '='}${quoted(only)}`;
      return `${negated ? 'NOT ' : ''}${field} IN (${matcher.texts.map(quoted).join(', ')})`;
    }
    case 'compare':
      return `${field}${matcher.comparator}${matcher.text}`;
    case 'term':
      return quoted(matcher.text);
    case 'time':
      return [
        ...(matcher.earliest === undefined ? [] : [`earliest=${matcher.earliest}`]),
        ...(matcher.latest === undefined ? [] : [`latest=${matcher.latest}`]),
      ].join(' ');
  }
}

const quoted = (text: string): string => (/^[\w.*:-]+$/.test(text) ? text : JSON.stringify(text));
