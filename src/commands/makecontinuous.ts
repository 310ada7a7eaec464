import type { MakecontinuousCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { parseLogSpan } from '../values/bin.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { BIN_OPTIONS, checkBins } from './bin-spans.ts';
import { defineCommand } from './command.ts';

interface MakecontinuousNode extends CommandNode {
  readonly kind: 'Makecontinuous';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

const OPTIONS = {
  bins: { ...BIN_OPTIONS.bins, doc: 'the most steps if no span is given; 100 if absent' },
  span: { type: 'text', doc: 'the width of a step: a number, or a time such as 10m for _time' },
  start: { type: 'text', doc: 'a number at which the axis begins at the latest' },
  end: { type: 'text', doc: 'a number at which it ends at the earliest' },
} as const satisfies OptionTable;

/** Adds the missing steps of an axis. */
export const makecontinuous = defineCommand<MakecontinuousNode>({
  name: 'makecontinuous',
  doc: {
    summary: 'Moves the values of a field to the start of their step, and adds a row for each step that has none.',
    syntax: 'makecontinuous [<field>] [bins=<int>] [span=<span>] [start=<num>] [end=<num>]',
    see: 'SearchReference/Makecontinuous',
    departures: ['a number becomes the start of its step, not a range (inferred)'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'times',
      spl: 'makecontinuous span=10m',
      given: [
        { _time: 0, n: 1 },
        { _time: 1200, n: 2 },
      ],
      gives: [{ _time: 0, n: 1 }, { _time: 600 }, { _time: 1200, n: 2 }],
    },
    {
      title: 'numbers',
      spl: 'makecontinuous x span=5 end=10',
      given: [{ x: 7, n: 1 }, { x: 0 }],
      gives: [{ x: 0 }, { x: 5, n: 1 }, { x: 10 }],
    },
  ],
  /** makecontinuousCommand : MAKECONTINUOUS argumentList */
  rule: (g) =>
    g.RULE('makecontinuousCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: MakecontinuousCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Makecontinuous', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, fields, analysis) {
    const options = analysis.options(node.options, OPTIONS, node);
    const [field, second] = node.fields;
    if (field !== undefined) analysis.field(field, fields);
    if (second !== undefined)
      analysis.report(diagnose('SPL3008', { span: second.span }, { what: `a second field, "${second.text}"`, command: node.command }));
    const time = (field?.text ?? '_time') === '_time';
    checkBins(node, time, options, analysis);
    const { span } = options;
    if (span !== undefined && !time && (parseLogSpan(span) !== null || Number.isNaN(Number(span))))
      analysis.report(diagnose('SPL4002', { span: node.span }, { what: `the span "${span}" of a field that is not _time` }));
    return fields;
  },
  plan(node, input, planner) {
    const { bins = 100, span, start, end } = planner.options(node.options, OPTIONS, node);
    const field = node.fields[0]?.text ?? '_time';
    const given = {
      field,
      bins,
      ...(span === undefined ? {} : { span }),
      ...(start === undefined ? {} : { start: Number(start) }),
      ...(end === undefined ? {} : { end: Number(end) }),
    };
    return { op: 'call', verb: 'makecontinuous', input, arguments: given, reads: [field], writes: [field], origin: node.span };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});
