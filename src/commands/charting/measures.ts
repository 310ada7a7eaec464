import type { Analysis } from '../../analyze/analysis.ts';
import { closedFields, type FieldSet } from '../../analyze/field-set.ts';
import { EXPR_CHILD_KEYS, type Expr } from '../../ast/expression.ts';
import type { Aggregation, Argument } from '../../ast/parts.ts';
import { findStatsFunction } from '../../functions/stats/index.ts';
import type { PlanExpr } from '../../plan/expression.ts';
import type { AggregateCall, ExtendColumn } from '../../plan/operators.ts';

/** The aggregates of a chart as the plan has them. */
export interface Measures {
  readonly calls: readonly AggregateCall[];
  /** What is calculated from the aggregates: `eval(...)`, `per_hour(...)`. */
  readonly after: readonly ExtendColumn[];
  /** Columns of the chart in written order; a wildcard stands for those that it gives. */
  readonly names: readonly string[];
  /** Those whose empty cells are 0. */
  readonly zero: readonly string[];
}

/** Seconds of the units of `per_second` and its like (semantics/commands.md 6.3). */
const RATES: ReadonlyMap<string, number> = new Map([
  ['per_second', 1],
  ['per_minute', 60],
  ['per_hour', 3600],
  ['per_day', 86_400],
]);
const COUNTS: ReadonlySet<string> = new Set(['count', 'dc', 'estdc']);

/** What measures need to know of their chart. */
export interface MeasureScope {
  readonly command: string;
  readonly fields: FieldSet;
  readonly analysis: Analysis;
  /** Seconds of a bucket, where the chart has buckets of time. */
  readonly bucketSeconds?: PlanExpr;
}

/** What the aggregates of a chart mean; those that mean nothing are reported and left out. */
export function measuresOf(aggregates: readonly Aggregation[], scope: MeasureScope): Measures {
  const parts = aggregates.map((aggregation, index) => measureOf(aggregation, index, scope));
  return {
    calls: parts.flatMap((part) => part.calls),
    after: parts.flatMap((part) => part.after),
    names: parts.flatMap((part) => part.names),
    zero: parts.flatMap((part) => part.zero),
  };
}

const NOTHING: Measures = { calls: [], after: [], names: [], zero: [] };

function measureOf(aggregation: Aggregation, index: number, scope: MeasureScope): Measures {
  const fn = aggregation.fn.toLowerCase();
  if (fn === 'eval' && aggregation.of.kind === 'eval') return evalMeasure(aggregation, aggregation.of.expr, { index, scope });
  const named = withName(aggregation);
  const unit = RATES.get(fn);
  const rate = unit !== undefined && scope.bucketSeconds !== undefined;
  const call = scope.analysis.aggregation(rate ? { ...named, fn: 'sum' } : named, scope.fields, scope.command);
  if (call === undefined) return NOTHING;
  const plain = { ...NOTHING, calls: [call], names: [call.as] };
  if (rate) return { ...plain, after: [{ name: call.as, value: ratePer(call.as, unit, scope.bucketSeconds) }] };
  return COUNTS.has(call.fn) && call.sparkline === undefined ? { ...plain, zero: [call.as] } : plain;
}

/** A chart names what has no name by its text. */
function withName(aggregation: Aggregation): Aggregation {
  const { of, as, fn, span } = aggregation;
  if (as !== undefined) return aggregation;
  if (of.kind === 'eval') return { ...aggregation, as: nameAt(span, `${fn}(eval(${of.written}))`) };
  if (RATES.has(fn.toLowerCase()) && of.kind === 'field') return { ...aggregation, as: nameAt(span, `${fn}(${of.field.text})`) };
  return aggregation;
}

const nameAt = (span: Argument['span'], text: string): Argument => ({ kind: 'Argument', span, text, written: text, quoted: true });

function ratePer(name: string, unit: number, bucketSeconds: PlanExpr): PlanExpr {
  const scaled: PlanExpr = {
    op: 'call',
    fn: 'multiply',
    args: [
      { op: 'field', name },
      { op: 'number', text: String(unit) },
    ],
  };
  return { op: 'call', fn: 'divide', args: [scaled, bucketSeconds] };
}

interface Place {
  readonly index: number;
  readonly scope: MeasureScope;
}

/** `eval(avg(size)/max(delay))`: its aggregates become hidden columns, from which it is calculated. */
function evalMeasure(aggregation: Aggregation, expr: Expr, { index, scope }: Place): Measures {
  const calls: AggregateCall[] = [];
  const hide = (inner: Aggregation): string => {
    const as = `_measure${index}_${calls.length}`;
    const call = scope.analysis.aggregation({ ...inner, as: nameAt(inner.span, as) }, scope.fields, scope.command);
    if (call !== undefined) calls.push(call);
    return as;
  };
  const outer = withHidden(expr, hide);
  const written = aggregation.of.kind === 'eval' ? aggregation.of.written : '';
  const name = aggregation.as ?? nameAt(aggregation.span, `${aggregation.fn}(${written})`);
  const hidden = closedFields(
    calls.map((call) => call.as),
    scope.command,
  );
  const value = scope.analysis.value(outer, hidden, name);
  return { calls, after: [{ name: name.text, value }], names: [name.text], zero: [] };
}

/** The expression with each aggregate in it replaced by a field. */
function withHidden(expr: Expr, hide: (aggregation: Aggregation) => string): Expr {
  const aggregation = asAggregation(expr);
  if (aggregation !== undefined) return { kind: 'FieldRef', span: expr.span, name: hide(aggregation), quoted: true };
  // The table names keys that hold an Expr or a list of them.
  const record = expr as unknown as Readonly<Record<string, Expr | readonly Expr[]>>;
  const changes = EXPR_CHILD_KEYS[expr.kind].map((key) => {
    const child = record[key];
    const replaced = Array.isArray(child) ? child.map((each: Expr) => withHidden(each, hide)) : withHidden(child as Expr, hide);
    return [key, replaced] as const;
  });
  return changes.length === 0 ? expr : { ...expr, ...Object.fromEntries(changes) };
}

function asAggregation(expr: Expr): Aggregation | undefined {
  if (expr.kind === 'FieldRef' && !expr.quoted && /^(?:count|c)$/i.test(expr.name))
    return { kind: 'Aggregation', span: expr.span, fn: expr.name, fnSpan: expr.span, of: { kind: 'none' } };
  if (expr.kind !== 'Call' || expr.args.length > 1 || findStatsFunction(expr.name) === undefined) return undefined;
  const base = { kind: 'Aggregation' as const, span: expr.span, fn: expr.name, fnSpan: expr.nameSpan };
  const [arg] = expr.args;
  if (arg === undefined) return { ...base, of: { kind: 'none' } };
  if (arg.kind === 'FieldRef') return { ...base, of: { kind: 'field', field: nameAt(arg.span, arg.name) } };
  const inner = arg.kind === 'Call' && arg.name.toLowerCase() === 'eval' && arg.args.length === 1 ? (arg.args[0] ?? arg) : arg;
  return { ...base, of: { kind: 'eval', expr: inner, written: '' } };
}
