import type { Pipeline } from '../ast/pipeline.ts';
import { printSearchValue } from '../ast/print.ts';
import type { SearchComparison, SearchExpr, SearchMembership, SearchValue } from '../ast/search.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { PlanExpr, Subplan } from '../plan/expression.ts';
import type { Span } from '../text/source.ts';
import { parseTimeModifier } from '../values/relative-time.ts';
import { isNamedTerm, type NamedComparison } from './resolve-named-terms.ts';
import { isTimeTerm, TimeTermReader } from './time-terms.ts';

/** What resolving a search expression needs from around it. */
export interface SearchScope {
  report(diagnostic: Diagnostic): void;
  /** A field is compared. */
  field(name: string, span: Span): void;
  /** The plan of a subsearch. */
  subplan(pipeline: Pipeline, span: Span): Subplan;
  /** What events get from event types and tags; absent where there are none. */
  named?(wanted: NamedComparison): readonly PlanExpr[];
}

const TRUE: PlanExpr = { op: 'boolean', value: true };

/** What a search expression means as a condition on a row (semantics section 1). */
export function resolveSearch(expr: SearchExpr, scope: SearchScope): PlanExpr {
  const resolved = resolveNode(expr, scope);
  return expr.kind === 'SearchComparison' ? (closeWindow([resolved])[0] ?? resolved) : resolved;
}

function resolveNode(expr: SearchExpr, scope: SearchScope, times = new TimeTermReader()): PlanExpr {
  const { span } = expr;
  const resolved = meaningOfNode(expr, scope, times);
  return resolved === TRUE || resolved.span !== undefined ? resolved : { ...resolved, span };
}

function meaningOfNode(expr: SearchExpr, scope: SearchScope, times: TimeTermReader): PlanExpr {
  switch (expr.kind) {
    case 'SearchTerm':
      return term(expr.value);
    case 'SearchComparison':
      return comparison(expr, scope, times);
    case 'SearchMembership':
      scope.field(meaningOf(expr.field), expr.field.span);
      return withNamed(membership(meaningOf(expr.field), expr.values), { expr, texts: expr.values.map(meaningOf), negated: false }, scope);
    case 'SearchNot':
      return { op: 'not', arg: resolveSearch(expr.operand, scope) };
    case 'SearchAnd':
      return conjunction(expr.operands, scope);
    case 'SearchOr':
      return { op: 'or', args: expr.operands.map((operand) => resolveSearch(operand, scope)) };
    case 'SearchSubsearch':
      return { op: 'subsearch', plan: scope.subplan(expr.pipeline, expr.span), before: '', as: 'condition' };
    case 'SearchComparisonWithSubsearch': {
      const before = `${printSearchValue(expr.field)}${expr.comparator}`;
      return { op: 'subsearch', plan: scope.subplan(expr.pipeline, expr.span), before, as: 'condition' };
    }
    case 'SearchMembershipWithSubsearch': {
      const [before, after] = [expr.before, expr.after].map((values) => values.map(printSearchValue));
      const front = `${printSearchValue(expr.field)} IN (${(before ?? []).map((value) => `${value}, `).join('')}`;
      const back = `${(after ?? []).map((value) => `, ${value}`).join('')})`;
      return { op: 'subsearch', plan: scope.subplan(expr.pipeline, expr.span), before: front, after: back, as: 'condition' };
    }
    case 'SearchNothing':
    case 'SearchMacro':
      return TRUE;
  }
}

/** True if a search expression holds a time modifier, which then overrides the time range of the run (S31). */
export function hasInlineTime(expr: SearchExpr): boolean {
  if (expr.kind === 'SearchComparison') return isTimeTerm(meaningOf(expr.field));
  if (expr.kind === 'SearchAnd' || expr.kind === 'SearchOr') return expr.operands.some(hasInlineTime);
  return expr.kind === 'SearchNot' && hasInlineTime(expr.operand);
}

/** `\\` is a backslash, `\"` a quote, `\|` a pipe; what else follows a backslash stays as written (S19). */
export function meaningOf(value: SearchValue): string {
  return value.written.includes('\\') ? value.written.replace(/\\([\\"|])/g, '$1') : value.written;
}

function term(value: SearchValue): PlanExpr {
  const text = meaningOf(value);
  if (/^\*+$/.test(text)) return TRUE;
  const form = value.wrapping === 'CASE' ? 'case' : value.wrapping === 'TERM' ? 'term' : value.quoted ? 'phrase' : 'word';
  return { op: 'match', of: { op: 'field', name: '_raw' }, matcher: { kind: 'term', text, form } };
}

function comparison(expr: SearchComparison, scope: SearchScope, times: TimeTermReader): PlanExpr {
  const name = meaningOf(expr.field);
  const text = meaningOf(expr.value);
  const equals = expr.comparator === '=' || expr.comparator === '==' || expr.comparator === '::';
  const time = equals ? times.read(name, text) : undefined;
  if (time === 'format') return TRUE;
  if (time !== undefined) {
    checkTime(time.modifier, expr, scope);
    return timeTest(time.field, { [time.bound]: time.modifier });
  }
  scope.field(name, expr.field.span);
  const of: PlanExpr = { op: 'field', name };
  const caseSensitive = expr.value.wrapping === 'CASE';
  switch (expr.comparator) {
    case '=':
    case '==':
    case '::':
      return withNamed(
        { op: 'match', of, matcher: { kind: 'value', texts: [text], caseSensitive } },
        { expr, texts: [text], negated: false },
        scope,
      );
    case '!=':
      return withNamed(
        { op: 'match', of, matcher: { kind: 'notValue', texts: [text], caseSensitive } },
        { expr, texts: [text], negated: true },
        scope,
      );
    case '<':
    case '<=':
    case '>':
    case '>=':
      return { op: 'match', of, matcher: { kind: 'compare', comparator: expr.comparator, text } };
  }
}

interface Wanted {
  readonly expr: SearchComparison | SearchMembership;
  readonly texts: readonly string[];
  readonly negated: boolean;
}

/** A comparison with `eventtype`, `tag` or `tag::<field>` is also true for events that get such a name from knowledge (S30). */
function withNamed(plain: PlanExpr, { expr, texts, negated }: Wanted, scope: SearchScope): PlanExpr {
  const field = meaningOf(expr.field);
  if (scope.named === undefined || !isNamedTerm(field)) return plain;
  const conditions = scope.named({ field, texts, negated, span: expr.span });
  return conditions.length === 0 ? plain : { op: 'or', args: [plain, ...conditions] };
}

/** A time within bounds, `latest` excluded; no bounds, no test. */
export function timeTest(field: string, bounds: { readonly earliest?: string; readonly latest?: string }): PlanExpr {
  if (bounds.earliest === undefined && bounds.latest === undefined) return TRUE;
  return { op: 'match', of: { op: 'field', name: field }, matcher: { kind: 'time', ...bounds } };
}

/** A time that can never be read is an error before the search runs. */
function checkTime(modifier: string, expr: SearchComparison, scope: SearchScope): void {
  if (parseTimeModifier(modifier, { now: 0, zone: 'UTC' }) === null)
    scope.report(diagnose('SPL3011', { span: expr.value.span }, { found: meaningOf(expr.value) }));
}

function membership(field: string, values: readonly SearchValue[]): PlanExpr {
  const of: PlanExpr = { op: 'field', name: field };
  const groups = [false, true].flatMap((caseSensitive) => {
    const own = values.filter((value) => (value.wrapping === 'CASE') === caseSensitive);
    const matcher = { kind: 'value' as const, texts: own.map(meaningOf), caseSensitive };
    return own.length === 0 ? [] : [{ op: 'match' as const, of, matcher, elements: own.map(({ span }) => span) }];
  });
  const [only] = groups;
  if (groups.length === 1 && only !== undefined) return only;
  return { op: 'or', args: groups };
}

/** Where only `earliest` is given among terms that belong together, `latest` is now (S31). */
function closeWindow(args: readonly PlanExpr[]): readonly PlanExpr[] {
  return ['_time', '_indextime'].reduce((terms, field) => {
    const own = terms.filter((arg) => arg.op === 'match' && arg.matcher.kind === 'time' && arg.of.op === 'field' && arg.of.name === field);
    const bounds = own.map((arg) => (arg.op === 'match' && arg.matcher.kind === 'time' ? arg.matcher : undefined));
    const earliest = bounds.find((bound) => bound?.earliest !== undefined)?.earliest;
    if (earliest === undefined || bounds.some((bound) => bound?.latest !== undefined)) return terms;
    return terms.map((arg) => {
      if (arg !== own[0]) return arg;
      const { span } = arg;
      const closed = timeTest(field, { earliest, latest: 'now' });
      return span === undefined ? closed : { ...closed, span };
    });
  }, args);
}

function conjunction(operands: readonly SearchExpr[], scope: SearchScope): PlanExpr {
  const times = new TimeTermReader();
  const resolved = operands.map((operand) => resolveNode(operand, scope, times));
  const args = closeWindow(resolved).filter((arg) => !(arg.op === 'boolean' && arg.value));
  const [only] = args;
  if (only === undefined) return TRUE;
  return args.length === 1 ? only : { op: 'and', args };
}
