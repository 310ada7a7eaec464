import type { OutlierCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface OutlierNode extends CommandNode {
  readonly kind: 'Outlier';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

const OPTIONS = {
  action: {
    type: 'text',
    doc: 'transform (tf) cuts outlying numbers to the border; remove (rm) removes their rows; transform if absent',
    among: ['rm', 'remove', 'tf', 'transform'],
  },
  mark: { type: 'boolean', doc: 'puts 000 before a number that was cut' },
  param: { type: 'text', doc: 'how many interquartile ranges beyond the quartile a number may lie; 2.5 if absent' },
  uselower: { type: 'boolean', doc: 'looks below the first quartile as well' },
  type: { type: 'text', doc: 'how outliers are told; iqr is the only way', among: ['iqr'] },
} as const satisfies OptionTable;

/** Cuts or removes outlying numbers. */
export const outlier = defineCommand<OutlierNode>({
  name: 'outlier',
  doc: {
    summary: 'Cuts numbers that lie far beyond the third quartile to the border, or removes their rows.',
    syntax: 'outlier [action=remove|transform] [mark=<bool>] [param=<num>] [uselower=<bool>] [type=iqr] [<wc-field-list>]',
    see: 'SearchReference/Outlier',
  },
  options: OPTIONS,
  examples: [
    {
      title: 'cut to 3 + 2.5 * 1',
      spl: 'outlier mark=t x',
      given: [{ x: 1 }, { x: 2 }, { x: 2 }, { x: 3 }, { x: 90 }],
      gives: [{ x: 1 }, { x: 2 }, { x: 2 }, { x: 3 }, { x: '0005.5' }],
    },
    {
      title: 'removed, below too',
      spl: 'outlier action=remove uselower=t param=1 x',
      given: [{ x: -90 }, { x: 1 }, { x: 2 }, { x: 3 }, { x: 4 }],
      gives: [{ x: 1 }, { x: 2 }, { x: 3 }, { x: 4 }],
    },
  ],
  /** outlierCommand : OUTLIER argumentList */
  rule: (g) =>
    g.RULE('outlierCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: OutlierCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Outlier', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, fields, analysis) {
    const { param } = analysis.options(node.options, OPTIONS, node);
    if (param !== undefined && !/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(param)) {
      const span = node.options.find((option) => option.name.toLowerCase() === 'param')?.value.span ?? node.span;
      analysis.report(diagnose('SPL3005', { span }, { option: 'param', found: param, expected: 'a number' }));
    }
    for (const field of node.fields) analysis.field(field, fields);
    return fields;
  },
  plan(node, input, planner) {
    const { action = 'transform', mark = false, param = '2.5', uselower: lower = false } = planner.options(node.options, OPTIONS, node);
    const patterns = node.fields.map((field) => field.text);
    const removes = /^(?:rm|remove)$/i.test(action);
    const given = { action: removes ? 'remove' : 'transform', mark, param: Number(param), lower, patterns };
    const reads = patterns.length === 0 ? null : patterns;
    return { op: 'call', verb: 'outlier', input, arguments: given, reads, writes: removes ? [] : reads, origin: node.span };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});
