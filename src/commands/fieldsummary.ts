import type { FieldsummaryCommandCstNode } from '../../grammar/generated/cst.ts';
import { CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import { closedFields } from '../analyze/field-set.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { only } from '../syntax/ast-builder.ts';
import { buildArgumentList, printArguments } from './argument-list.ts';
import { defineCommand } from './command.ts';

interface FieldsummaryNode extends CommandNode {
  readonly kind: 'Fieldsummary';
  readonly options: readonly Option[];
  readonly fields: readonly Argument[];
}

const OPTIONS = {
  maxvals: { type: 'integer', doc: 'how many of its most frequent values a row lists; 100 if absent', minimum: 0 },
} as const satisfies OptionTable;

const COLUMNS = ['field', 'count', 'distinct_count', 'is_exact', 'max', 'mean', 'min', 'numeric_count', 'stdev', 'values'];

/** Statistics of fields. */
export const fieldsummary = defineCommand<FieldsummaryNode>({
  name: 'fieldsummary',
  doc: {
    summary: 'One row of statistics for each field: how often it occurs, its different values, the mean and the ends of its numbers.',
    syntax: 'fieldsummary [maxvals=<int>] [<wc-field-list>]',
    see: 'SearchReference/Fieldsummary',
    departures: ['Different values are always counted exactly.'],
  },
  options: OPTIONS,
  examples: [
    {
      title: 'numbers',
      spl: 'fieldsummary x | fields - stdev',
      given: [{ x: 1 }, { x: 3 }, { x: 3 }, { x: 5 }],
      gives: [
        {
          field: 'x',
          count: 4,
          distinct_count: 3,
          is_exact: 1,
          max: 5,
          mean: 3,
          min: 1,
          numeric_count: 4,
          values: '[{"value":"3","count":2},{"value":"1","count":1},{"value":"5","count":1}]',
        },
      ],
    },
    {
      title: 'texts',
      spl: 'fieldsummary maxvals=1 s',
      given: [{ s: 'a' }, { s: 'b' }, { s: 'b' }],
      gives: [{ field: 's', count: 3, distinct_count: 2, is_exact: 1, numeric_count: 0, values: '[{"value":"b","count":2}]' }],
    },
  ],
  /** fieldsummaryCommand : FIELDSUMMARY argumentList */
  rule: (g) =>
    g.RULE('fieldsummaryCommand', () => {
      g.CONSUME(CommandName);
      g.SUBRULE(g.argumentList);
    }),
  toAst(cst: FieldsummaryCommandCstNode, build) {
    const { options, arguments: fields } = buildArgumentList(cst.children.argumentList[0], build);
    return { kind: 'Fieldsummary', command: only(cst.children.CommandName).image, span: build.span(cst), options, fields };
  },
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    for (const field of node.fields) analysis.field(field, fields);
    return closedFields(COLUMNS, node.command);
  },
  plan(node, input, planner) {
    const { maxvals = 100 } = planner.options(node.options, OPTIONS, node);
    const patterns = node.fields.map((field) => field.text);
    const reads = patterns.length === 0 ? null : patterns;
    return { op: 'call', verb: 'fieldsummary', input, arguments: { maxvals, patterns }, reads, writes: null, origin: node.span };
  },
  print: (node) => printArguments(node.command, node.options, node.fields),
  parts: { options: 'option', fields: 'field' },
});
