import type { Matcher, PlanExpr } from '../plan/expression.ts';
import { compareSearch, compileSearchIn, compileSearchNotValue } from '../values/search-match.ts';

const TRUE: PlanExpr = { op: 'boolean', value: true };
const FALSE: PlanExpr = { op: 'boolean', value: false };

/**
 * A condition for events of which some fields are known: what they decide is worked out, so that the event types of other sourcetypes cost
 * nothing.
 */
export function foldCondition(expr: PlanExpr, known: ReadonlyMap<string, string>): PlanExpr {
  switch (expr.op) {
    case 'and': {
      const args = expr.args.map((arg) => foldCondition(arg, known));
      if (args.some((arg) => isBoolean(arg, false))) return FALSE;
      return joined(
        'and',
        args.filter((arg) => !isBoolean(arg, true)),
        TRUE,
      );
    }
    case 'or': {
      const args = expr.args.map((arg) => foldCondition(arg, known));
      if (args.some((arg) => isBoolean(arg, true))) return TRUE;
      return joined(
        'or',
        args.filter((arg) => !isBoolean(arg, false)),
        FALSE,
      );
    }
    case 'not': {
      const arg = foldCondition(expr.arg, known);
      return arg.op === 'boolean' ? (arg.value ? FALSE : TRUE) : { op: 'not', arg };
    }
    case 'match': {
      // Every event is in some index.
      if (isAnyIndex(expr)) return TRUE;
      const value = expr.of.op === 'field' ? known.get(expr.of.name) : undefined;
      const result = value === undefined ? undefined : verdict(expr.matcher, value);
      return result === undefined ? expr : result ? TRUE : FALSE;
    }
    case 'text':
    case 'number':
    case 'boolean':
    case 'null':
    case 'field':
    case 'item':
    case 'call':
    case 'if':
    case 'coalesce':
    case 'each':
    case 'subsearch':
      return expr;
  }
}

const isAnyIndex = ({ of, matcher }: Extract<PlanExpr, { op: 'match' }>): boolean =>
  of.op === 'field' && of.name === 'index' && matcher.kind === 'value' && matcher.texts.includes('*');

const isBoolean = (expr: PlanExpr, value: boolean): boolean => expr.op === 'boolean' && expr.value === value;

function joined(op: 'and' | 'or', args: readonly PlanExpr[], none: PlanExpr): PlanExpr {
  return args.length > 1 ? { op, args } : (args[0] ?? none);
}

function verdict(matcher: Matcher, value: string): boolean | undefined {
  const given = value === '' ? null : value;
  switch (matcher.kind) {
    case 'value':
      return compileSearchIn(matcher.texts, matcher)(given);
    case 'notValue': {
      const [only, ...others] = matcher.texts;
      return only === undefined || others.length > 0 ? undefined : compileSearchNotValue(only, matcher)(given);
    }
    case 'compare':
      return compareSearch(matcher.comparator, matcher.text)(given);
    case 'term':
    case 'time':
      return undefined;
  }
}
