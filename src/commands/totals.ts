import type { AddtotalsCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { withFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { type Command, type CommandDoc, defineCommand, type Example } from './command.ts';

interface TotalsNode extends CommandNode {
  readonly kind: 'Addtotals' | 'Addcoltotals';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

/** The options of the row of column sums. */
export const COLUMN_OPTIONS = {
  labelfield: { type: 'field', doc: 'the field of the last row that gets the label; it is made if nobody has it' },
  label: { type: 'text', doc: 'the label, Total if absent; without labelfield there is none' },
} as const satisfies OptionTable;

/** The options of `addtotals` alone. */
export const ROW_OPTIONS = {
  row: { type: 'boolean', doc: 'adds the sum of each row; true if absent' },
  col: { type: 'boolean', doc: 'adds a last row with the sum of each column' },
  fieldname: { type: 'field', doc: 'the name of the sum of a row, Total if absent' },
} as const satisfies OptionTable;

const ALL_OPTIONS = { ...COLUMN_OPTIONS, ...ROW_OPTIONS } as const satisfies OptionTable;

/** What `addtotals` and `addcoltotals` differ in. */
export interface TotalsCommand {
  readonly name: 'addtotals' | 'addcoltotals';
  readonly options: OptionTable;
  readonly doc: CommandDoc;
  readonly examples: readonly [Example, ...Example[]];
}

/** A command that adds sums; `addcoltotals` is `addtotals row=f col=t` (semantics/commands.md section 15). */
export function totalsCommand({ name, options, doc, examples }: TotalsCommand): Command {
  const columnsOnly = name === 'addcoltotals';
  // addcoltotals has fewer options: reading them by its own table leaves the others undefined.
  const table = options as typeof ALL_OPTIONS;
  return defineCommand<TotalsNode>({
    name,
    doc,
    options,
    examples,
    /** argumentList */
    rule: (g) =>
      g.RULE(`${name}Command`, () => {
        g.CONSUME(CommandName);
        g.SUBRULE(g.argumentList);
      }),
    toAst(cst: AddtotalsCommandCstNode, build) {
      const { options: given, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
      const kind = columnsOnly ? 'Addcoltotals' : 'Addtotals';
      return { kind, command: only(cst.children.CommandName).image, span: build.span(cst), options: given, fields };
    },
    analyze(node, known, analysis) {
      const { row = !columnsOnly, col = columnsOnly, fieldname = 'Total', labelfield } = analysis.options(node.options, table, node);
      for (const field of node.fields) analysis.field(field, known);
      return withFields(known, [...(row ? [fieldname] : []), ...(col && labelfield !== undefined ? [labelfield] : [])]);
    },
    plan(node, input, planner) {
      const read = planner.options(node.options, table, node);
      const { row = !columnsOnly, col = columnsOnly, fieldname = 'Total', labelfield = null, label = 'Total' } = read;
      const patterns = node.fields.map((field) => field.text);
      const totals = { patterns, rowField: row ? fieldname : null, column: col, labelField: labelfield, label };
      const reads = patterns.length === 0 ? null : patterns;
      return { op: 'call', verb: 'addtotals', input, arguments: totals, reads, writes: null, origin: node.span };
    },
    print: (node) => printArguments(node.command, node.options, node.fields),
    parts: { options: 'option', fields: 'field' },
  });
}
