import type { AnomalydetectionCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable, OptionValues } from '../analyze/analysis.ts';
import { closedFields, withFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface AnomalydetectionNode extends CommandNode {
  readonly kind: 'Anomalydetection';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

const OPTIONS = {
  method: {
    type: 'text',
    doc: 'histogram (if absent) multiplies the frequencies of values; iqr does what outlier does; zscore is not supported',
    among: ['histogram', 'zscore', 'iqr'],
  },
  action: {
    type: 'text',
    doc: 'filter (if absent), annotate or summary; with method=iqr remove or transform (if absent)',
    among: ['filter', 'annotate', 'summary', 'remove', 'transform'],
  },
  pthresh: { type: 'text', doc: 'the probability below which an event is an anomaly; without it the quartiles decide' },
  cutoff: {
    type: 'boolean',
    doc: 'cutoff=f takes the documented threshold as it is; cutoff=t should lower it, by a formula that is not documented',
  },
  mark: { type: 'boolean', doc: 'with method=iqr: as of outlier' },
  param: { type: 'text', doc: 'with method=iqr: as of outlier' },
  uselower: { type: 'boolean', doc: 'with method=iqr: as of outlier' },
} as const satisfies OptionTable;

const ADDED = ['log_event_prob', 'max_freq', 'probable_cause', 'probable_cause_freq'];
const SUMMARY = ['num_anomalies', 'thresh', 'max_logprob', '1st_quartile', '3rd_quartile'];
const NUMBER = /^(?:\d+(?:\.\d*)?|\.\d+)(?:e-?\d+)?$/i;

/** Finds events whose values are rare. */
export const anomalydetection = defineCommand<AnomalydetectionNode>({
  name: 'anomalydetection',
  doc: {
    summary: 'Finds events that are improbable: the probability of an event is the product of the frequencies of its values.',
    syntax:
      'anomalydetection [method=histogram|iqr] [action=filter|annotate|summary|remove|transform] [pthresh=<num>] [cutoff=<bool>] [mark=<bool>] [param=<num>] [uselower=<bool>] [<wc-field-list>]',
    see: 'SearchReference/Anomalydetection',
    departures: [
      'method=zscore is not supported: how its probability comes from the deviation is not documented.',
      'The threshold is the first quartile less 1.5 interquartile ranges of the logarithms, also with cutoff=t, whose formula is not documented.',
      'A histogram of numbers has as many bins as the square root of how many there are, and the columns of action=summary are inferred (Splunk does not say).',
    ],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'rare events',
      spl: 'anomalydetection pthresh=0.3 | table c probable_cause probable_cause_freq',
      given: [{ c: 'a' }, { c: 'a' }, { c: 'a' }, { c: 'b' }],
      gives: [{ c: 'b', probable_cause: 'c', probable_cause_freq: 0.25 }],
    },
  ],
  /** anomalydetectionCommand : ANOMALYDETECTION argumentList */
  rule: (g) =>
    g.RULE('anomalydetectionCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: AnomalydetectionCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Anomalydetection', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, fields, analysis) {
    const options = analysis.options(node.options, OPTIONS, node);
    checkMethod(node, options, analysis);
    for (const field of node.fields) analysis.field(field, fields);
    if (options.method?.toLowerCase() === 'iqr') return fields;
    return options.action?.toLowerCase() === 'summary' ? closedFields(SUMMARY, node.command) : withFields(fields, ADDED);
  },
  plan(node, input, planner) {
    const options = planner.options(node.options, OPTIONS, node);
    const patterns = node.fields.map((field) => field.text);
    const reads = patterns.length === 0 ? null : patterns;
    const base = { op: 'call', input, reads, writes: null, origin: node.span } as const;
    const { action, pthresh, mark = false, param = '2.5', uselower: lower = false } = options;
    if (options.method?.toLowerCase() === 'iqr') {
      return {
        ...base,
        verb: 'outlier',
        arguments: { action: action?.toLowerCase() ?? 'transform', mark, param: Number(param), lower, patterns },
      };
    }
    const given = { action: action?.toLowerCase() ?? 'filter', pthresh: pthresh === undefined ? null : Number(pthresh), patterns };
    return { ...base, verb: 'anomalydetection', arguments: given };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});

function checkMethod(node: AnomalydetectionNode, options: OptionValues<typeof OPTIONS>, analysis: Analysis): void {
  const method = options.method?.toLowerCase() ?? 'histogram';
  const placeOf = (name: string) => node.options.find((option) => option.name.toLowerCase() === name)?.value.span ?? node.span;
  if (method === 'zscore') {
    const hint = 'its probability is not documented; compare with eventstats avg(x) AS mean, stdev(x) AS s | where abs(x-mean) > 3*s';
    analysis.report(diagnose('SPL4002', { span: placeOf('method') }, { what: 'method=zscore of anomalydetection', hint }));
  }
  const fits = method === 'iqr' ? ['remove', 'transform'] : ['filter', 'annotate', 'summary'];
  const action = options.action?.toLowerCase();
  if (action !== undefined && !fits.includes(action))
    analysis.report(
      diagnose(
        'SPL3005',
        { span: placeOf('action') },
        { option: 'action', found: action, expected: `${fits.join(' or ')} with method=${method}` },
      ),
    );
  for (const name of ['pthresh', 'cutoff', 'mark', 'param', 'uselower'] as const) {
    const value = options[name];
    if (value === undefined) continue;
    const ofIqr = name !== 'pthresh' && name !== 'cutoff';
    if (ofIqr !== (method === 'iqr'))
      analysis.report(
        diagnose('SPL3008', { span: placeOf(name) }, { what: `the option "${name}" with method=${method}`, command: node.command }),
      );
    else if (typeof value === 'string' && !NUMBER.test(value))
      analysis.report(diagnose('SPL3005', { span: placeOf(name) }, { option: name, found: value, expected: 'a number' }));
  }
}
