import type { BinCommandCstNode } from '../../grammar/generated/cst.ts';
import { As, CommandName } from '../../grammar/tokens.ts';
import type { Analysis, OptionTable, OptionValues } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { PlanExpr } from '../plan/expression.ts';
import type { Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { parseLogSpan } from '../values/bin.ts';
import { parseSpan, parseTimeModifier } from '../values/relative-time.ts';
import { defineCommand } from './command.ts';

interface BinNode extends CommandNode {
  readonly kind: 'Bin';
  readonly options: readonly Option[];
  /** One, where the command is right. */
  readonly fields: readonly Argument[];
  readonly as: readonly Argument[];
}

const OPTIONS = {
  bins: { type: 'integer', doc: 'the most bins; 100 if absent', minimum: 1 },
  minspan: { type: 'text', doc: 'the least width of a bin that is chosen' },
  span: { type: 'text', doc: 'the width: a number, a time such as 1h, or logarithmic such as 2log5' },
  start: { type: 'text', doc: 'widens the range of numbers from which the width is chosen; no effect with span' },
  end: { type: 'text', doc: 'the same at the other end' },
  aligntime: { type: 'text', doc: 'where buckets of time begin: earliest, latest or a time; no effect on days and longer' },
} as const satisfies OptionTable;

/** Puts the values of a field into bins. */
export const bin = defineCommand<BinNode>({
  name: 'bin',
  aliases: ['bucket', 'discretize'],
  doc: {
    summary: 'Puts numbers into bins such as 10-20, and times into buckets that are named by their start.',
    syntax: 'bin [bins=<int>] [minspan=<span>] [span=<span>] [start=<num>] [end=<num>] [aligntime=<time>] <field> [AS <field>]',
    see: 'SearchReference/Bin',
    departures: [
      'Weeks begin on Thursday unless the span says otherwise (1w@w1), and a span in time units gives other fields than _time a range of epoch seconds (both inferred).',
    ],
  },
  options: OPTIONS,
  examples: [
    { title: 'numbers', spl: 'bin x span=10', given: [{ x: 5 }, { x: 10 }], gives: [{ x: '0-10' }, { x: '10-20' }] },
    { title: 'times', spl: 'bin _time span=1h', given: [{ _time: 7300 }, { _time: 3600 }], gives: [{ _time: 7200 }, { _time: 3600 }] },
    {
      title: 'a power of ten, so that there are no more than two bins',
      spl: 'bin x bins=2 AS y',
      given: [{ x: 1 }, { x: 4 }],
      gives: [
        { x: 1, y: '0-10' },
        { x: 4, y: '0-10' },
      ],
    },
    { title: 'a logarithmic width', spl: 'bin x span=2log5', given: [{ x: 1 }, { x: 7 }], gives: [{ x: '0.4-2' }, { x: '2-10' }] },
    { title: 'aligned', spl: 'bin _time span=1h aligntime=900', given: [{ _time: 4600 }], gives: [{ _time: 4500 }] },
  ],
  /** binCommand : ( BIN | BUCKET | DISCRETIZE ) ( option | AS argument | argument )* */
  rule: (g) =>
    g.RULE('binCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => {
        g.OR({
          DEF: [
            { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
            {
              GATE: () => g.atWord('as'),
              ALT: () => {
                g.CONSUME(As);
                g.SUBRULE(g.argument);
              },
            },
            { ALT: () => g.SUBRULE2(g.argument) },
          ],
          IGNORE_AMBIGUITIES: true,
        });
      });
    }),
  toAst(cst: BinCommandCstNode, build) {
    const names = (cst.children.argument ?? []).map((argument) => build.argument(argument));
    const marks = (cst.children.Kw_as ?? []).map((as) => names.find((name) => name.span.start > as.startOffset));
    return {
      kind: 'Bin',
      command: only(cst.children.CommandName).image,
      span: build.span(cst),
      options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
      fields: names.filter((name) => !marks.includes(name)),
      as: names.filter((name) => marks.includes(name)),
    };
  },
  analyze(node, fields, analysis) {
    const options = analysis.options(node.options, OPTIONS, node);
    const [field, ...more] = node.fields;
    if (field === undefined) {
      analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'a field', command: node.command }));
      return fields;
    }
    for (const extra of [...more, ...node.as.slice(1)])
      analysis.report(diagnose('SPL3008', { span: extra.span }, { what: `"${extra.text}" as a second field`, command: node.command }));
    analysis.field(field, fields);
    checkSpans(node, field.text === '_time', options, analysis);
    return withFields(fields, [(node.as[0] ?? field).text]);
  },
  plan(node, input, planner): Plan {
    const { span, aligntime, bins = 100, minspan, start, end } = planner.options(node.options, OPTIONS, node);
    const field = only(node.fields).text;
    const name = (node.as[0] ?? only(node.fields)).text;
    const { origin } = { origin: node.span };
    if (span !== undefined) return { op: 'extend', input, columns: [{ name, value: binned(field, span, aligntime) }], origin };
    const range = { ...(start === undefined ? {} : { start: Number(start) }), ...(end === undefined ? {} : { end: Number(end) }) };
    const given = { field, as: name, time: field === '_time', bins, ...(minspan === undefined ? {} : { minspan }), ...range };
    return { op: 'call', verb: 'bin', input, arguments: given, reads: [field], writes: [name], origin };
  },
  print: (node) => {
    const as = node.as.map((name) => `AS ${printArgument(name)}`);
    return [node.command, ...node.options.map(printOption), ...node.fields.map(printArgument), ...as].join(' ');
  },
  parts: { options: 'option', fields: 'field', as: 'destination' },
});

const NUMBER = /^\+?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** A width as an expression; `checkSpans` has seen that it is one. */
function binned(field: string, span: string, aligntime: string | undefined): PlanExpr {
  const of: PlanExpr = { op: 'field', name: field };
  const width: PlanExpr = { op: 'text', value: span };
  const align: readonly PlanExpr[] = aligntime === undefined ? [] : [{ op: 'text', value: aligntime }];
  if (parseLogSpan(span) !== null) return { op: 'call', fn: 'binLog', args: [of, width] };
  if (field === '_time') return { op: 'call', fn: 'binTime', args: [of, width, ...align] };
  if (NUMBER.test(span)) return { op: 'call', fn: 'binNumber', args: [of, { op: 'number', text: String(Number(span)) }] };
  return { op: 'call', fn: 'binTimeRange', args: [of, width, ...align] };
}

function checkSpans(node: BinNode, time: boolean, options: OptionValues<typeof OPTIONS>, analysis: Analysis): void {
  const isNumber = (text: string): boolean => NUMBER.test(text) && Number(text) > 0;
  const checks = {
    span: (text: string) => isNumber(text) || parseSpan(text) !== null || (!time && parseLogSpan(text) !== null),
    minspan: (text: string) => (time ? parseSpan(text) !== null : isNumber(text)),
    start: (text: string) => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text),
    end: (text: string) => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text),
    aligntime: (text: string) => text === 'earliest' || text === 'latest' || parseTimeModifier(text, { now: 0, zone: 'UTC' }) !== null,
  };
  const expected = {
    span: 'a width such as 10, 1h or 2log5',
    minspan: time ? 'a time such as 5m' : 'a number',
    start: 'a number',
    end: 'a number',
    aligntime: 'a time',
  };
  for (const name of ['span', 'minspan', 'start', 'end', 'aligntime'] as const) {
    const text = options[name];
    if (text === undefined || checks[name](text)) continue;
    const span = node.options.find((option) => option.name.toLowerCase() === name)?.value.span ?? node.span;
    analysis.report(diagnose('SPL3005', { span }, { option: name, found: text, expected: expected[name] }));
  }
}
