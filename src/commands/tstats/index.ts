import type { Analysis } from '../../analyze/analysis.ts';
import { ANY_FIELDS, closedFields, type FieldSet } from '../../analyze/field-set.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { checkModel } from '../../extraction/check-model.ts';
import { type ModelScope, modelScope, prefixed, scopeFields } from '../../extraction/model-scope.ts';
import { lineageOf } from '../../knowledge/data-model.ts';
import type { AggregateCall } from '../../plan/operators.ts';
import { parseSpan } from '../../values/relative-time.ts';
import { checkBy } from '../aggregate-list.ts';
import { defineCommand } from '../command.ts';
import { TSTATS_AGGREGATES, TSTATS_OPTIONS } from './options.ts';
import { planTstats, type Statistics } from './plan.ts';
import { byColumns, overColumn, prefixesOf, prefixIn, prefixOf } from './prefix.ts';
import { printTstats, type TstatsNode, tstatsNode, tstatsRule } from './syntax.ts';

/** Aggregates the rows of a data model's dataset, or events. */
export const tstats = defineCommand<TstatsNode>({
  name: 'tstats',
  doc: {
    summary: "Aggregates the rows of a data model's dataset, or events by their indexed fields.",
    syntax:
      'tstats [<option>...] <aggregate> [AS <field>] ... [FROM datamodel=<model>[.<dataset>]] [WHERE <search>] [BY <field-list> [span=<span>]]',
    see: 'SearchReference/Tstats',
    departures: [
      'Not supported: FROM a namespace of tscollect and FROM sid=, which are files of a Splunk server.',
      'PREFIX() goes without a data model only.',
      'Without FROM every field of the events counts as indexed; Splunk finds only fields that are.',
      'prestats=t gives the rows themselves, from which the next command computes the same answer.',
      'An event that carries fields under their names in the model, such as Processes.dest, is a row of that dataset whatever its tags are.',
      'An event that belongs to two root datasets counts once where FROM names only their model.',
    ],
  },
  options: TSTATS_OPTIONS,
  generates: (node) => !isTrue(node, 'append'),
  examples: [
    {
      title: 'the rows of a dataset, by a field of the model',
      spl: '| tstats count min(_time) AS first FROM datamodel=Endpoint.Processes WHERE Processes.process="*whoami*" BY Processes.user',
      given: [
        { _time: 30, tag: ['process', 'report'], process: 'cmd.exe /c whoami', user: 'bob' },
        { _time: 20, tag: ['process', 'report'], process: 'WHOAMI' },
        { _time: 10, process: 'whoami', user: 'eve' },
      ],
      gives: [
        { 'Processes.user': 'bob', count: 1, first: 30 },
        { 'Processes.user': 'unknown', count: 1, first: 20 },
      ],
    },
    {
      title: 'test data at the level of the data model',
      spl: '| tstats count FROM datamodel=Endpoint.Registry BY Registry.dest Registry.action',
      given: [{ 'Registry.dest': 'pc1', 'Registry.action': 'modified' }, { action: 'modified' }],
      gives: [{ 'Registry.dest': 'pc1', 'Registry.action': 'modified', count: 1 }],
    },
    {
      title: 'what follows a prefix in the raw text',
      spl: '| tstats count sum(PREFIX(bytes=)) AS bytes BY PREFIX(status=)',
      given: [{ _raw: 'GET status=200 bytes=5' }, { _raw: 'GET status=200 bytes=6' }, { _raw: 'GET status=404' }, { _raw: 'POST' }],
      gives: [
        { 'status=': '200', count: 2, bytes: 11 },
        { 'status=': '404', count: 1 },
      ],
    },
    {
      title: 'events by their metadata, in buckets of time',
      spl: '| tstats count WHERE index=main BY _time, host span=1h',
      given: [
        { _time: 7300, index: 'main', host: 'b' },
        { _time: 3700, index: 'main', host: 'a' },
        { _time: 3600, index: 'main', host: 'a' },
      ],
      gives: [
        { _time: 3600, host: 'a', count: 2 },
        { _time: 7200, host: 'b', count: 1 },
      ],
    },
  ],
  rule: (g) => tstatsRule(g, Object.keys(TSTATS_OPTIONS)),
  toAst: tstatsNode,
  analyze(node, _fields, analysis) {
    const options = analysis.options([...node.options, ...node.after], TSTATS_OPTIONS, node);
    const scope = scopeOf(node, analysis);
    if (scope !== undefined) checkModel(scope, analysis, node.source[0]?.value.span ?? node.span);
    const fields = fieldsIn(node, scope);
    for (const where of node.where) analysis.search(where, fields);
    checkBy({ ...node, by: node.by.filter((field) => prefixOf(field) === undefined) }, fields, analysis);
    checkSyntax(node, options.span, analysis);
    if (options.append === true && options.prestats !== true) {
      const span = node.options.find((option) => option.name.toLowerCase() === 'append')?.span ?? node.span;
      analysis.report(diagnose('SPL3008', { span }, { what: 'append=t without prestats=t', command: node.command }));
    }
    const calls = callsOf(node, scope, analysis);
    const closed = closedFields([...byColumns(node), ...calls.map((call) => call.as)], node.command);
    return options.prestats === true || closed.names.some((name) => name.includes('*')) ? { ...closed, open: true } : closed;
  },
  plan(node, input, planner) {
    const scope = scopeOf(node, planner);
    const options = planner.options([...node.options, ...node.after], TSTATS_OPTIONS, node);
    const statistics: Statistics = { scope, calls: callsOf(node, scope, planner), options };
    return planTstats(node, input, { statistics, planner });
  },
  print: printTstats,
  parts: {
    options: 'option',
    aggregates: 'aggregate',
    source: 'option',
    namespace: 'argument',
    where: 'search',
    by: 'by-field',
    after: 'option',
  },
});

const STORED = 'it reads files that tscollect wrote on a Splunk server; aggregate the events themselves with stats';

const isTrue = (node: TstatsNode, name: string): boolean =>
  /^(?:t|true|1|yes)$/i.test(node.options.find((option) => option.name.toLowerCase() === name)?.value.text ?? '');

const fieldsIn = (node: TstatsNode, scope: ModelScope | undefined): FieldSet =>
  scope === undefined || node.source.length === 0 ? ANY_FIELDS : scopeFields(scope);

function scopeOf(node: TstatsNode, analysis: Analysis): ModelScope | undefined {
  const [namespace] = node.namespace;
  if (namespace !== undefined)
    analysis.report(diagnose('SPL4002', { span: namespace.span }, { what: 'tstats FROM a namespace of tscollect', hint: STORED }));
  const [source] = node.source;
  if (source === undefined) return undefined;
  if (source.name.toLowerCase() !== 'datamodel') {
    analysis.report(diagnose('SPL4002', { span: source.span }, { what: `tstats FROM ${source.name}=`, hint: STORED }));
    return undefined;
  }
  // "Endpoint"."Processes" is one value.
  return modelScope(source.value.text.replaceAll('"', ''), analysis, source.value.span);
}

/** What the aggregates mean; `values` alone stands for the values of every field. */
function callsOf(node: TstatsNode, scope: ModelScope | undefined, analysis: Analysis): readonly AggregateCall[] {
  const fields = fieldsIn(node, scope);
  return node.aggregates.flatMap((aggregation): readonly AggregateCall[] => {
    if (aggregation.of.kind !== 'none' || aggregation.fn.toLowerCase() !== 'values') {
      const call = analysis.aggregation(overColumn(aggregation), fields, node.command);
      const prefix = prefixIn(aggregation);
      if (call !== undefined && prefix !== undefined && aggregation.as === undefined)
        return [{ ...call, as: `${aggregation.fn}(${prefix})` }];
      return call === undefined ? [] : [call];
    }
    const datasets = scope === undefined ? [] : [...new Set(scope.objects.flatMap((object) => lineageOf(scope.model, object)))];
    const names = scope === undefined ? ['*'] : datasets.flatMap((object) => object.fields.map((field) => prefixed(object, field)));
    return names.map((name) => ({ fn: 'values', of: { kind: 'field', name }, as: `values(${name})` }));
  });
}

function checkSyntax(node: TstatsNode, span: string | undefined, analysis: Analysis): void {
  const { command } = node;
  if (node.aggregates.length === 0) analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'an aggregate', command }));
  for (const { fn, of, span: at } of node.aggregates) {
    const refuse = (what: string) => analysis.report(diagnose('SPL3008', { span: at }, { what, command }));
    if (of.kind === 'eval') refuse('an eval expression inside of an aggregate');
    else if (of.kind === 'field' && of.field.text.includes('*')) refuse('a wildcard inside of an aggregate');
    else if (!TSTATS_AGGREGATES.has(fn.toLowerCase().replace(/[\d.]+$/, ''))) refuse(`the aggregate "${fn}"`);
  }
  const [prefix] = prefixesOf(node);
  if (prefix !== undefined && node.source.length > 0)
    analysis.report(diagnose('SPL3008', { span: node.span }, { what: `PREFIX(${prefix}) with a data model`, command }));
  if (span === undefined || span === 'auto' || parseSpan(span) !== null) return;
  const at = [...node.options, ...node.after].find((option) => option.name.toLowerCase() === 'span')?.value.span ?? node.span;
  analysis.report(diagnose('SPL3005', { span: at }, { option: 'span', found: span, expected: 'a time such as 1h' }));
}
