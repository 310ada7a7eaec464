import type { FormatCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { only } from '../syntax/ast-builder.ts';
import { defineCommand } from './command.ts';

interface FormatNode extends CommandNode {
  readonly kind: 'Format';
  readonly options: readonly Option[];
  readonly texts: readonly Argument[];
}

const OPTIONS = {
  mvsep: { type: 'text', doc: 'what joins the values of a multivalue; OR if absent' },
  maxresults: { type: 'integer', doc: 'rows that are read at most; 0 for all', minimum: 0 },
  emptystr: { type: 'text', doc: 'the text where there are no rows; NOT () if absent' },
} as const satisfies OptionTable;

/** The texts around rows and columns, in the order in which they are written. */
const TEXTS = 6;

/** Makes all rows one text in the field `search`, as a subsearch hands them to its outer search. */
export const format = defineCommand<FormatNode>({
  name: 'format',
  doc: {
    summary: 'Makes all rows one text in the field `search`, as a subsearch hands them to its outer search.',
    syntax:
      'format [mvsep=<string>] [maxresults=<int>] ["<row prefix>" "<column prefix>" "<column separator>" "<column end>" "<row separator>" "<row end>"] [emptystr=<string>]',
    see: 'SearchReference/Format',
  },
  options: OPTIONS,
  examples: [
    {
      title: 'rows become alternatives',
      spl: 'table a | format',
      given: [{ a: 1 }, { a: 2 }],
      gives: [{ search: '( ( a="1" ) OR ( a="2" ) )' }],
    },
    { title: 'a multivalue', spl: 'table m | format', given: [{ m: ['x', 'y'] }], gives: [{ search: '( ( ( m="x" OR m="y" ) ) )' }] },
    { title: 'no rows', spl: 'search a=none | format', given: [{ a: 1 }], gives: [{ search: 'NOT ()' }] },
  ],
  /** formatCommand : FORMAT ( option | argument )* */
  rule: (g) =>
    g.RULE('formatCommand', () => {
      g.CONSUME(CommandName);
      g.MANY(() => {
        g.OR({
          DEF: [{ GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) }, { ALT: () => g.SUBRULE(g.argument) }],
          IGNORE_AMBIGUITIES: true,
        });
      });
    }),
  toAst: (cst: FormatCommandCstNode, build) => ({
    kind: 'Format',
    command: only(cst.children.CommandName).image,
    span: build.span(cst),
    options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
    texts: (cst.children.argument ?? []).map((argument) => build.argument(argument)),
  }),
  analyze(node, _fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    const count = node.texts.length;
    if (count !== 0 && count !== TEXTS)
      analysis.report(diagnose('SPL3001', { span: node.span }, { name: node.command, found: count, expected: `none or ${TEXTS}` }));
    return closedFields(['search'], node.command);
  },
  plan(node, input, planner) {
    const { mvsep = 'OR', maxresults = 0, emptystr = 'NOT ()' } = planner.options(node.options, OPTIONS, node);
    const [rowPrefix = '(', columnPrefix = '(', columnSeparator = 'AND', columnEnd = ')', rowSeparator = 'OR', rowEnd = ')'] =
      node.texts.map((text) => text.text);
    return {
      op: 'call',
      input,
      verb: 'format',
      arguments: {
        rowPrefix,
        columnPrefix,
        columnSeparator,
        columnEnd,
        rowSeparator,
        rowEnd,
        valueSeparator: mvsep,
        empty: emptystr,
        limit: maxresults === 0 ? null : maxresults,
      },
      reads: null,
      writes: ['search'],
      origin: node.span,
    };
  },
  print: (node) => [node.command, ...node.options.map(printOption), ...node.texts.map(printArgument)].join(' '),
  parts: { options: 'option', texts: 'argument' },
});
