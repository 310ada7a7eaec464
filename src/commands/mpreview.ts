import type { MpreviewCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable } from '../analyze/analysis.ts';
import { ANY_FIELDS } from '../analyze/field-set.ts';
import type { SearchText } from '../analyze/inner-search.ts';
import type { Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import type { Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';
import { inIndexes, splitIndexes } from './index-choice.ts';
import { DIMENSIONS, SERIES, withSeries } from './metric-series.ts';

interface MpreviewNode extends CommandNode {
  readonly kind: 'Mpreview';
  readonly options: readonly Option[];
}

/** Points of each time series that are shown without target_per_timeseries (SearchReference/Mpreview). */
const TARGET = 5;

const OPTIONS = {
  filter: { type: 'text', doc: 'a search over metric_name and dimensions that the points must pass' },
  index: { type: 'text', doc: 'the index to look at, with wildcards; may be repeated' },
  earliest: { type: 'text', doc: 'the least time, as of search; overrides that of the run' },
  latest: { type: 'text', doc: 'the time before which points lie, as of search; overrides that of the run' },
  target_per_timeseries: {
    type: 'integer',
    doc: `points of each time series at most, the newest; ${TARGET} if absent, 0 for all`,
    minimum: 0,
  },
  chunk_size: { type: 'integer', doc: 'how Splunk divides the work: no effect on answers', minimum: 10 },
  splunk_server: { type: 'text', doc: 'has no effect: there is one server' },
  splunk_server_group: { type: 'text', doc: 'has no effect: there is one server' },
} as const satisfies OptionTable;

/** Shows metric points as they are. */
export const mpreview = defineCommand<MpreviewNode>({
  name: 'mpreview',
  aliases: ['msearch'],
  generates: true,
  doc: {
    summary: 'Shows metric points as JSON, newest first: some of each time series.',
    syntax:
      'mpreview [filter=<string>] [index=<index>]... [earliest=<time>] [latest=<time>] [chunk_size=<int>] [target_per_timeseries=<int>] [splunk_server=<string>]',
    see: 'SearchReference/Mpreview',
    departures: [
      'A point with several measurements is shown once for each of them.',
      'target_per_timeseries counts over all points; Splunk counts in each of its index files, and so may show more.',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'points of one metric',
      spl: '| mpreview index=mm filter="metric_name=cpu.* host=a" | table _time, _raw',
      given: [
        { _time: 60, index: 'mm', metric_name: 'cpu.user', _value: 30, host: 'b' },
        { _time: 30, index: 'mm', metric_name: 'cpu.user', _value: 20, host: 'a' },
        { _time: 0, index: 'mm', metric_name: 'mem.used', _value: 10, host: 'a' },
      ],
      gives: [{ _time: 30, _raw: '{"host":"a","metric_name:cpu.user":20}' }],
    },
  ],
  /** mpreviewCommand : MPREVIEW option* */
  rule: (g) =>
    g.RULE('mpreviewCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => g.SUBRULE(g.optionClause));
    }),
  toAst: (cst: MpreviewCommandCstNode, build) => ({
    kind: 'Mpreview',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
  }),
  analyze(node, _fields, analysis) {
    const { search } = readOptions(node, analysis);
    if (search !== undefined) analysis.inner.fields(search, ANY_FIELDS);
    return ANY_FIELDS;
  },
  plan(node, _input, planner) {
    const { search, target, indexes, timed } = readOptions(node, planner);
    const { span: origin } = node;
    const scan: Plan = { op: 'scan', kind: 'metrics', fields: { all: true }, ...(timed ? { ownTime: true } : {}), origin };
    const test = inIndexes(indexes);
    const points: Plan = test === undefined ? scan : { op: 'filter', input: scan, test, origin };
    const found = withSeries(search === undefined ? points : planner.inner.onto(search, points, ANY_FIELDS), origin);
    const fields = ['metric_name', SERIES];
    const few: Plan =
      target === 0
        ? found
        : { op: 'dedup', input: found, fields, count: target, keepEvents: false, keepEmpty: false, consecutive: false, origin };
    return asJson(few, origin);
  },
  print: (node) => printArguments(node.command, node.options, []),
  parts: { options: 'option' },
});

/** The points as JSON objects in `_raw`: dimensions, and the measurement under `metric_name:<name>`. */
function asJson(points: Plan, origin: MpreviewNode['span']): Plan {
  const measured: Plan = {
    op: 'extend',
    input: points,
    columns: [{ name: 'metric_name:{metric_name}', dynamic: true, value: { op: 'field', name: '_value' } }],
    origin,
  };
  const patterns = ['metric_name', '_value', SERIES, DIMENSIONS];
  const plain: Plan = { op: 'project', mode: 'drop', input: measured, patterns, origin };
  // The index is a field of the row, and no dimension of the point.
  const apart: Plan = { op: 'rename', input: plain, pairs: [['index', '_index']], origin };
  const given = {
    types: [
      ['metric_name:*', 'num'],
      ['*', 'str'],
    ],
    output: '_raw',
    fillNull: false,
    internal: false,
  };
  const written: Plan = { op: 'call', verb: 'tojson', input: apart, arguments: given, reads: null, writes: ['_raw'], origin };
  return { op: 'rename', input: written, pairs: [['_index', 'index']], origin };
}

function readOptions(node: MpreviewNode, analysis: Analysis) {
  const { options, indexes } = splitIndexes(node.options);
  const given = analysis.options(options, OPTIONS, node);
  const { filter = '', earliest, latest, target_per_timeseries: target = TARGET } = given;
  const times = Object.entries({ earliest, latest }).flatMap(([name, time]) =>
    time === undefined ? [] : [`${name}=${JSON.stringify(time)}`],
  );
  const terms = [...times, ...(filter.trim() === '' ? [] : [`(${filter})`])];
  const search: SearchText | undefined =
    terms.length === 0 ? undefined : { kind: 'SearchText', text: `| search ${terms.join(' ')}`, span: node.span };
  return { indexes, target, timed: times.length > 0, search };
}
