import type { PlanExpr } from '../../plan/expression.ts';
import { fieldsOf } from '../../plan/substitute.ts';
import { readNumber, toText } from '../../values/number.ts';
import { type Row, type Value, valuesOf } from '../../values/value.ts';
import type { Clause, CompileTests } from './judge.ts';

/** Why a predicate is not what it should be for a row. */
export type Reason = 'absent' | 'value' | 'case' | 'type' | 'wildcard' | 'time window' | 'matches';

/** The reason for which a leaf is not what it should be: found by asking what would be true in its place. */
export function reasonOf({ condition, wanted }: Clause, row: Row, compile: CompileTests): Reason {
  if (condition.kind !== 'leaf') return 'value';
  const { expr } = condition;
  if (!wanted) return 'matches';
  if (expr.op === 'match' && expr.matcher.kind === 'time') return 'time window';
  const fields = fieldsOf(expr).filter((name) => name !== '*');
  if (fields.some((name) => row.get(name) === null)) return 'absent';
  const passes = (changed: readonly PlanExpr[]): boolean => changed.length > 0 && compile.tests(changed).some((test) => test(row) === true);
  if (passes(inAnyCase(expr))) return 'case';
  if (passes(withWildcards(expr))) return 'wildcard';
  return comparesTypes(expr, row) ? 'type' : 'value';
}

const lower = (expr: PlanExpr): PlanExpr => ({ op: 'call', fn: 'lower', args: [expr] });

/** The same predicate in any case. */
function inAnyCase(expr: PlanExpr): readonly PlanExpr[] {
  if (expr.op === 'match') {
    const { matcher } = expr;
    if (matcher.kind === 'value' && matcher.caseSensitive) return [{ ...expr, matcher: { ...matcher, caseSensitive: false } }];
    return matcher.kind === 'term' && matcher.form === 'case' ? [{ ...expr, matcher: { ...matcher, form: 'phrase' } }] : [];
  }
  if (expr.op !== 'call') return [];
  if (expr.fn === 'equal' || expr.fn === 'in' || expr.fn === 'like') return [{ ...expr, args: expr.args.map(lower) }];
  const [subject, pattern] = expr.args;
  if (expr.fn !== 'match' || subject === undefined || pattern?.op !== 'text') return [];
  return [{ ...expr, args: [subject, { ...pattern, value: `(?i)${pattern.value}` }] }];
}

/** The same predicate with `*` around its texts, or with `*` as a wildcard where it is none. */
function withWildcards(expr: PlanExpr): readonly PlanExpr[] {
  if (expr.op === 'match') {
    const { matcher } = expr;
    if (matcher.kind === 'value') return [{ ...expr, matcher: { ...matcher, texts: matcher.texts.map(openEnds) } }];
    if (matcher.kind !== 'term' || matcher.form === 'case') return [];
    return [{ ...expr, matcher: { kind: 'value', texts: [openEnds(matcher.text)], caseSensitive: false } }];
  }
  if (expr.op !== 'call' || (expr.fn !== 'equal' && expr.fn !== 'in')) return [];
  const [first, ...rest] = expr.args;
  const [subject, list] = first?.op === 'text' && rest[0] !== undefined ? [rest[0], [first]] : [first, rest];
  const texts = list.flatMap((item) => (item.op === 'text' && item.value.includes('*') ? [item.value] : []));
  return subject === undefined || texts.length === 0
    ? []
    : [{ op: 'match', of: subject, matcher: { kind: 'value', texts, caseSensitive: true } }];
}

const openEnds = (text: string): string => `*${text.replace(/^\*+|\*+$/g, '')}*`;

/** A number is compared with a text that is none: then the order of texts decides. */
function comparesTypes(expr: PlanExpr, row: Row): boolean {
  const isText = (value: Value): boolean => valuesOf(value).some((single) => readNumber(toText(single)) === null);
  if (expr.op === 'match') {
    if (expr.matcher.kind !== 'compare' || expr.of.op !== 'field') return false;
    return isText(row.get(expr.of.name)) !== (readNumber(expr.matcher.text) === null);
  }
  if (expr.op !== 'call' || !['equal', 'less', 'lessOrEqual', 'greater', 'greaterOrEqual'].includes(expr.fn)) return false;
  const kinds = expr.args.map((arg) =>
    arg.op === 'number'
      ? false
      : arg.op === 'text'
        ? readNumber(arg.value) === null
        : arg.op === 'field'
          ? isText(row.get(arg.name))
          : undefined,
  );
  return kinds.includes(true) && kinds.includes(false);
}
