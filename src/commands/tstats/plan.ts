import type { OptionValues, Planner } from '../../analyze/analysis.ts';
import { ANY_FIELDS, type FieldSet, mayHave } from '../../analyze/field-set.ts';
import { hasInlineTime } from '../../analyze/resolve-search.ts';
import { modelRows } from '../../extraction/data-model.ts';
import { type ModelScope, narrowed, scopeFields } from '../../extraction/model-scope.ts';
import { modelTexts } from '../../extraction/model-texts.ts';
import type { PlanExpr } from '../../plan/expression.ts';
import type { AggregateCall, Plan } from '../../plan/operators.ts';
import { fieldsOf } from '../../plan/substitute.ts';
import type { Span } from '../../text/source.ts';
import { isTimed } from '../aggregate-list.ts';
import { filledDimensions } from '../metric-points.ts';
import type { TSTATS_OPTIONS } from './options.ts';
import { byColumns, prefixesOf, withPrefixes } from './prefix.ts';
import type { TstatsNode } from './syntax.ts';

/** The bucket's start while `_time` itself is still needed. */
const BUCKET = '_span_start';

/** What `tstats` computes. */
export interface Statistics {
  readonly scope: ModelScope | undefined;
  readonly calls: readonly AggregateCall[];
  readonly options: OptionValues<typeof TSTATS_OPTIONS>;
}

/** `tstats` as operators: rows of a dataset (or events), a filter, buckets of time, groups. */
export function planTstats(node: TstatsNode, input: Plan, { statistics, planner }: { statistics: Statistics; planner: Planner }): Plan {
  const { calls, options } = statistics;
  const { fillnull_value: filler, prestats = false, append = false } = options;
  const by = byColumns(node);
  const origin = node.span;
  const reads = [...new Set(calls.flatMap((call) => (call.of.kind === 'field' ? [call.of.name] : [])))];
  const found = filtered(node, { statistics, planner, reads: [...by, ...reads] });
  const rows = withPrefixes(found, prefixesOf(node), origin);
  const bucket = by.includes('_time') && !prestats && (isTimed(calls) || reads.includes('_time')) ? BUCKET : '_time';
  const cut = by.includes('_time') ? bucketed(rows, options.span, bucket, origin) : rows;
  const columns = filledDimensions(
    by.filter((name) => name !== '_time'),
    filler,
  );
  const filled: Plan = columns.length === 0 ? cut : { op: 'extend', input: cut, columns, origin };
  if (prestats) {
    const points = eventsOf(filled, [...by, ...reads], by, origin);
    return append ? { op: 'union', input, others: [points], keep: 'all', byTime: false, limit: null, origin } : points;
  }
  const answer: Plan = {
    op: 'aggregate',
    input: filled,
    by: by.map((name) => (name === '_time' ? bucket : name)),
    aggregates: calls,
    timed: isTimed(calls),
    allNumeric: false,
    dedupSplitValues: false,
    origin,
  };
  return bucket === '_time' ? answer : { op: 'rename', input: answer, pairs: [[bucket, '_time']], origin };
}

interface Filtering {
  readonly statistics: Statistics;
  readonly planner: Planner;
  /** The fields that the rest of the command reads. */
  readonly reads: readonly string[];
}

/** The rows that the WHERE clause leaves. */
function filtered(node: TstatsNode, { statistics, planner, reads }: Filtering): Plan {
  const { scope } = statistics;
  const origin = node.span;
  const [where] = node.where;
  const scan: Plan = { op: 'scan', kind: 'events', fields: { all: true }, origin };
  const events: Plan = where !== undefined && hasInlineTime(where) ? { ...scan, ownTime: true } : scan;
  const fields = scope === undefined ? ANY_FIELDS : scopeFields(scope);
  const test = where === undefined ? TRUE : planner.search(where, fields);
  const { rest, node: part } = scope === undefined ? { rest: test, node: undefined } : splitNode(test, scope);
  const rows =
    scope === undefined
      ? events
      : datasetRows({ scope: part ?? scope, events, asked: [...new Set([...fieldsOf(rest), ...reads])], origin }, planner);
  return rest.op === 'boolean' && rest.value ? rows : { op: 'filter', input: rows, test: rest, origin };
}

const TRUE: PlanExpr = { op: 'boolean', value: true };

/** `nodename=<lineage>` among terms that must all be true says which dataset is read. */
function splitNode(test: PlanExpr, scope: ModelScope): { readonly rest: PlanExpr; readonly node: ModelScope | undefined } {
  const terms = test.op === 'and' ? test.args : [test];
  for (const term of terms) {
    if (term.op !== 'match' || term.matcher.kind !== 'value' || term.of.op !== 'field' || term.of.name !== 'nodename') continue;
    const [text, more] = term.matcher.texts;
    const part = text === undefined || more !== undefined ? undefined : narrowed(scope, text);
    if (part === undefined) continue;
    const rest = terms.filter((other) => other !== term);
    return { node: part, rest: rest.length === 1 ? (rest[0] ?? TRUE) : rest.length === 0 ? TRUE : { op: 'and', args: rest } };
  }
  return { rest: test, node: undefined };
}

interface DatasetRequest {
  readonly scope: ModelScope;
  readonly events: Plan;
  readonly asked: readonly string[];
  readonly origin: Span;
}

/** The rows of a dataset. A bare name is no field of the model, even where events have one. */
function datasetRows(request: DatasetRequest, planner: Planner): Plan {
  const { scope, asked, origin } = request;
  const rows = modelRows(request, modelTexts(planner, origin));
  const fields: FieldSet = scopeFields(scope);
  const prefixes = scope.objects.map((object) => `${object.lineage.split('.')[0]}.`);
  const foreign = asked.filter((name) => name !== '*' && !mayHave(fields, name) && !prefixes.some((prefix) => name.startsWith(prefix)));
  return foreign.length === 0 ? rows : { op: 'project', mode: 'drop', input: rows, patterns: foreign, origin };
}

/** `_time` cut into buckets: of a width, or as `bin` chooses one. */
function bucketed(input: Plan, span: string | undefined, as: string, origin: Span): Plan {
  const time: PlanExpr = { op: 'field', name: '_time' };
  if (span !== undefined && span !== 'auto') {
    const value: PlanExpr = { op: 'call', fn: 'binTime', args: [time, { op: 'text', value: span }] };
    return { op: 'extend', input, columns: [{ name: as, value }], origin };
  }
  const given = { field: '_time', as, time: true, bins: 100 };
  return { op: 'call', verb: 'bin', input, arguments: given, reads: ['_time'], writes: [as], origin };
}

/** What stats, chart or timechart computes the same answer from: the rows themselves, without those that lack a by-field. */
function eventsOf(input: Plan, fields: readonly string[], by: readonly string[], origin: Span): Plan {
  const has = by.map((name): PlanExpr => ({ op: 'call', fn: 'isnotnull', args: [{ op: 'field', name }] }));
  const complete: Plan = has.length === 0 ? input : { op: 'filter', input, test: { op: 'and', args: has }, origin };
  return { op: 'project', mode: 'keep', input: complete, patterns: [...new Set(['_time', ...fields])], origin };
}
