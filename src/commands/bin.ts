import type { BinCommandCstNode } from '../../grammar/generated/cst.ts';
import { As, CommandName } from '../../grammar/tokens.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { BIN_OPTIONS, checkBins, planBin } from './bin-spans.ts';
import { defineCommand } from './command.ts';

interface BinNode extends CommandNode {
  readonly kind: 'Bin';
  readonly options: readonly Option[];
  /** One, where the command is right. */
  readonly fields: readonly Argument[];
  readonly as: readonly Argument[];
}

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
  options: BIN_OPTIONS,
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
    const options = analysis.options(node.options, BIN_OPTIONS, node);
    const [field, ...more] = node.fields;
    if (field === undefined) {
      analysis.report(diagnose('SPL3007', { span: node.span }, { what: 'a field', command: node.command }));
      return fields;
    }
    for (const extra of [...more, ...node.as.slice(1)])
      analysis.report(diagnose('SPL3008', { span: extra.span }, { what: `"${extra.text}" as a second field`, command: node.command }));
    analysis.field(field, fields);
    checkBins(node, field.text === '_time', options, analysis);
    return withFields(fields, [(node.as[0] ?? field).text]);
  },
  plan(node, input, planner): Plan {
    const options = planner.options(node.options, BIN_OPTIONS, node);
    const field = only(node.fields).text;
    return planBin(input, { field, as: node.as[0]?.text ?? field, options, bins: 100, origin: node.span });
  },
  print: (node) => {
    const as = node.as.map((name) => `AS ${printArgument(name)}`);
    return [node.command, ...node.options.map(printOption), ...node.fields.map(printArgument), ...as].join(' ');
  },
  parts: { options: 'option', fields: 'field', as: 'destination' },
});
