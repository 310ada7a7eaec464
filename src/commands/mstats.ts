import type { MstatsCommandCstNode } from '../../grammar/generated/cst.ts';
import { By, Comma, CommandName, keyword } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable, OptionValues, Planner } from '../analyze/analysis.ts';
import { ANY_FIELDS, closedFields } from '../analyze/field-set.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printAggregation, printOption, printSearch } from '../ast/print.ts';
import { type SearchExpr, searchChildren } from '../ast/search.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { AggregateCall, ExtendColumn, Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { parseSpan, spanSeconds } from '../values/relative-time.ts';
import { type AggregateList, aggregateCalls, checkBy, isTimed } from './aggregate-list.ts';
import { defineCommand } from './command.ts';
import { printBy } from './field-list.ts';
import { aggregatedMetrics, filledDimensions, isMetric, metricPoints, metricsOf, prestatsRows, usesValue } from './metric-points.ts';

interface MstatsNode extends CommandNode, AggregateList {
  readonly kind: 'Mstats';
  readonly options: readonly Option[];
  /** None or one. */
  readonly where: readonly SearchExpr[];
}

const ONLY_CHART = 'only with chart=t, which is not supported';
const OPTIONS = {
  prestats: { type: 'boolean', doc: 'gives what a following stats, chart or timechart needs to compute the answer itself' },
  append: { type: 'boolean', doc: 'adds to the rows of an earlier search: append=t is not supported' },
  chart: { type: 'boolean', doc: 'answers as a chart: chart=t is not supported' },
  'chart.limit': { type: 'text', doc: ONLY_CHART },
  'chart.agg': { type: 'text', doc: ONLY_CHART },
  'chart.usenull': { type: 'text', doc: ONLY_CHART },
  'chart.useother': { type: 'text', doc: ONLY_CHART },
  'chart.nullstr': { type: 'text', doc: ONLY_CHART },
  'chart.otherstr': { type: 'text', doc: ONLY_CHART },
  backfill: { type: 'boolean', doc: 'real-time windows: no effect on data in files' },
  update_period: { type: 'integer', doc: 'real-time windows: no effect on data in files' },
  chunk_size: { type: 'integer', doc: 'how Splunk divides the work: no effect on answers', minimum: 0 },
  fillnull_value: { type: 'text', doc: 'the value of a by-field that a point lacks; without it such points are left out' },
  span: { type: 'text', doc: 'cuts time into buckets, such as 10s; _time is their start' },
  every: { type: 'text', doc: 'with span: only the first bucket of each so long interval counts' },
} as const satisfies OptionTable;
const NAMES = Object.keys(OPTIONS);

const Where = keyword('where');
const GroupBy = keyword('groupby');

/** The bucket's start while `_time` is still needed by an aggregate. */
const BUCKET = '_span_start';

/** Aggregates metric points. */
export const mstats = defineCommand<MstatsNode>({
  name: 'mstats',
  doc: {
    summary: 'Aggregates metric points: avg(<metric>), or avg(_value) where the search names the metric.',
    syntax:
      'mstats [<option>...] <aggregate>(<wc-metric>) [AS <field>] ... [WHERE <search>] [BY <field-list>] [span=<span>] [every=<span>]',
    see: 'SearchReference/Mstats',
    departures: [
      'Not supported: chart=t, append=t, span=auto, rate_avg() and rate_sum().',
      'prestats=t gives the points themselves, from which the next command computes the same answer.',
    ],
  },
  options: OPTIONS,
  generates: true,
  examples: [
    {
      title: 'the mean of a metric by a dimension',
      spl: 'mstats avg(cpu.user) AS u WHERE index=mm BY host',
      given: [
        { _time: 60, index: 'mm', metric_name: 'cpu.user', _value: 30, host: 'b' },
        { _time: 30, index: 'mm', metric_name: 'cpu.user', _value: 20, host: 'a' },
        { _time: 0, index: 'mm', metric_name: 'cpu.user', _value: 10, host: 'a' },
      ],
      gives: [
        { host: 'a', u: 15 },
        { host: 'b', u: 30 },
      ],
    },
    {
      title: 'buckets of time',
      spl: 'mstats count(_value) AS n WHERE metric_name=cpu.* span=1m',
      given: [
        { _time: 95, host: 'a', metric_name: 'cpu.user', _value: 30 },
        { _time: 65, host: 'a', metric_name: 'cpu.system', _value: 20 },
        { _time: 5, host: 'a', metric_name: 'mem.used', _value: 10 },
      ],
      gives: [{ _time: 60, n: 2 }],
    },
    {
      title: 'wildcards',
      spl: 'mstats max(cpu.*) AS *',
      given: [
        { _time: 60, host: 'a', metric_name: 'cpu.user', _value: 30 },
        { _time: 30, host: 'a', metric_name: 'cpu.system', _value: 20 },
      ],
      gives: [{ system: 20, user: 30 }],
    },
  ],
  /** mstatsCommand : MSTATS ( option | aggregation | ',' )* ( WHERE searchExpression )? option* ( ( BY | GROUPBY ) fieldList )? option* */
  rule: (g) =>
    g.RULE('mstatsCommand', () => {
      g.CONSUME(CommandName);
      g.MANY({
        GATE: () => !g.atWord('where') && !g.atWord('by') && !g.atWord('groupby'),
        DEF: () => {
          g.OR({
            DEF: [
              { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
              { ALT: () => g.SUBRULE(g.aggregation) },
              { ALT: () => g.CONSUME(Comma) },
            ],
            IGNORE_AMBIGUITIES: true,
          });
        },
      });
      g.OPTION(() => {
        g.CONSUME(Where);
        g.searchUntil(['by', 'groupby'], NAMES);
      });
      g.MANY1({ GATE: () => g.atOption(), DEF: () => g.SUBRULE2(g.optionClause) });
      g.OPTION1(() => {
        g.OR1([{ ALT: () => g.CONSUME(By) }, { ALT: () => g.CONSUME(GroupBy) }]);
        g.SUBRULE(g.fieldList);
      });
      g.MANY2({ GATE: () => g.atOption(), DEF: () => g.SUBRULE3(g.optionClause) });
    }),
  toAst: (cst: MstatsCommandCstNode, build) => ({
    kind: 'Mstats',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    aggregates: (cst.children.aggregation ?? []).map((aggregation) => build.aggregation(aggregation)),
    where: (cst.children.searchExpression ?? []).map((where) => build.search(where)),
    by: build.fields(cst.children.fieldList?.[0]),
  }),
  analyze(node, _fields, analysis) {
    const options = analysis.options(node.options, OPTIONS, node);
    checkOptions(node, options, analysis);
    for (const where of node.where) analysis.search(where, ANY_FIELDS);
    checkBy(node, ANY_FIELDS, analysis);
    checkMetrics(node, analysis);
    const calls = aggregateCalls(node, ANY_FIELDS, analysis);
    const by = columnsOf(node, options.span !== undefined);
    const closed = closedFields([...by, ...calls.map((call) => call.as)], node.command);
    const open = options.prestats === true || closed.names.some((name) => name.includes('*'));
    return open ? { ...closed, open } : closed;
  },
  plan(node, _input, planner) {
    const { span, every, fillnull_value: filler, prestats = false } = planner.options(node.options, OPTIONS, node);
    const calls = aggregateCalls(node, ANY_FIELDS, planner);
    const origin = node.span;
    const dimensions = node.by.map((field) => field.text).filter((name) => name !== '_time');
    const bucket = span !== undefined && isTimed(calls) ? BUCKET : '_time';
    const columns: readonly ExtendColumn[] = [
      ...(span === undefined ? [] : [{ name: bucket, value: timeBin(span) }]),
      ...filledDimensions(dimensions, filler),
    ];
    const points = metricPoints(node.where[0], testsOf(node, calls, { span, every, planner }), origin);
    const rows: Plan = columns.length === 0 ? points : { op: 'extend', input: points, columns, origin };
    if (prestats) return prestatsRows(rows, { calls, dimensions, origin });
    const by = columnsOf(node, span !== undefined).map((name) => (name === '_time' ? bucket : name));
    const answer = aggregatedMetrics(rows, { by, calls, origin });
    return bucket === '_time' ? answer : { op: 'rename', input: answer, pairs: [[bucket, '_time']], origin };
  },
  print: (node, printer) =>
    [
      node.command,
      ...node.options.map(printOption),
      node.aggregates.map((aggregation) => printAggregation(aggregation, printer.pipeline)).join(', '),
      ...node.where.map((where) => `WHERE ${printSearch(where, printer.pipeline)}`),
    ]
      .filter(Boolean)
      .join(' ') + printBy(node.by),
  parts: { options: 'option', aggregates: 'aggregate', where: 'search', by: 'by-field' },
});

const timeBin = (span: string): PlanExpr => ({
  op: 'call',
  fn: 'binTime',
  args: [
    { op: 'field', name: '_time' },
    { op: 'text', value: span },
  ],
});

/** The by-columns of the answer: `_time` comes first unless the by-clause names it. */
function columnsOf(node: MstatsNode, spanned: boolean): readonly string[] {
  const names = node.by.map((field) => field.text);
  return spanned && !names.includes('_time') ? ['_time', ...names] : names;
}

interface Sampling {
  readonly span: string | undefined;
  readonly every: string | undefined;
  readonly planner: Planner;
}

function testsOf(node: MstatsNode, calls: readonly AggregateCall[], { span, every, planner }: Sampling): readonly PlanExpr[] {
  return [
    ...node.where.map((where) => planner.search(where, ANY_FIELDS)),
    ...(usesValue(calls) ? [] : [isMetric([...new Set(metricsOf(calls))])]),
    ...(span === undefined || every === undefined ? [] : [{ op: 'call', fn: 'equal', args: [timeBin(span), timeBin(every)] } as const]),
  ];
}

function checkOptions(node: MstatsNode, options: OptionValues<typeof OPTIONS>, analysis: Analysis): void {
  const refuse = (name: 'chart' | 'append' | 'span', what: string) => {
    analysis.report(
      diagnose('SPL4002', { span: node.options.find((option) => option.name.toLowerCase() === name)?.span ?? node.span }, { what }),
    );
  };
  if (options.chart === true) refuse('chart', 'mstats chart=t');
  if (options.append === true) refuse('append', 'mstats append=t');
  if (options.span === 'auto') refuse('span', 'mstats span=auto');
  for (const name of ['span', 'every'] as const) {
    const found = options[name];
    if (found === undefined || found === 'auto' || parseSpan(found) !== null) continue;
    const span = node.options.find((option) => option.name.toLowerCase() === name)?.value.span ?? node.span;
    analysis.report(diagnose('SPL3005', { span }, { option: name, found, expected: 'a time such as 10s' }));
  }
  const [every, span] = [options.every, options.span].map((text) => (text === undefined ? null : parseSpan(text)));
  if (every === null || every === undefined) return;
  if (span === null || span === undefined || spanSeconds(span) > spanSeconds(every)) {
    analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'a span that is no longer than every', command: node.command }));
  }
}

/** Each aggregate is over a metric, or each over `_value` of a metric that the search names; the forms do not mix. */
function checkMetrics(node: MstatsNode, analysis: Analysis): void {
  const { command, span, aggregates } = node;
  if (aggregates.length === 0) analysis.report(diagnose('SPL3007', { span }, { what: 'an aggregate such as avg(cpu.user)', command }));
  for (const { of, span: place, fn } of aggregates) {
    if (of.kind === 'eval') analysis.report(diagnose('SPL3008', { span: place }, { what: 'eval() inside of an aggregate', command }));
    else if (of.kind !== 'field') analysis.report(diagnose('SPL3007', { span: place }, { what: `a metric: ${fn}(cpu.user)`, command: fn }));
  }
  const values = aggregates.filter(({ of }) => of.kind === 'field' && of.field.text === '_value');
  if (values.length > 0 && values.length < aggregates.length) {
    analysis.report(diagnose('SPL3008', { span }, { what: '_value beside the name of a metric', command }));
  }
  if (values.length > 0 && !node.where.some(namesMetric)) {
    analysis.report(diagnose('SPL3007', { span }, { what: 'metric_name= in its WHERE clause when it aggregates _value', command }));
  }
}

function namesMetric(where: SearchExpr): boolean {
  if (where.kind === 'SearchComparison' || where.kind === 'SearchMembership') return where.field.written === 'metric_name';
  return searchChildren(where).some(namesMetric);
}
