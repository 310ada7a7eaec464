import type { DedupCommandCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName, keyword } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument } from '../ast/print.ts';
import type { Plan } from '../plan/operators.ts';
import { only } from '../syntax/ast-builder.ts';
import { checkSomeField, printArguments, readCount, splitCount } from './argument-list.ts';
import { defineCommand } from './command.ts';
import { buildSortClause, checkSortClause, printSortClause, type SortForm, sortKeys } from './sort-keys.ts';

interface DedupNode extends CommandNode {
  readonly kind: 'Dedup';
  readonly options: readonly Option[];
  readonly count: readonly Argument[];
  readonly fields: readonly Argument[];
  readonly sortFields: readonly Argument[];
  readonly sortForms: readonly SortForm[];
}

const SortBy = keyword('sortby');

const OPTIONS = {
  keepevents: { type: 'boolean', doc: 'keeps the other rows too, without these fields' },
  keepempty: { type: 'boolean', doc: 'keeps rows that lack one of the fields' },
  consecutive: { type: 'boolean', doc: 'only repetitions that follow one another count' },
} as const satisfies OptionTable;

const sortClause = (node: DedupNode) => ({ fields: node.sortFields, forms: node.sortForms });

/** Keeps the first rows of each combination of fields. */
export const dedup = defineCommand<DedupNode>({
  name: 'dedup',
  doc: {
    summary: 'Keeps the first rows of each combination of fields; rows that lack one of the fields are dropped.',
    syntax: 'dedup [<N>] <field-list> [keepevents=<bool>] [keepempty=<bool>] [consecutive=<bool>] [sortby [-|+]<field> [, ...]]',
    see: 'SearchReference/Dedup',
  },
  options: OPTIONS,
  examples: [
    {
      title: 'the first row of each value',
      spl: 'dedup s',
      given: [{ k: 1, s: 'a' }, { k: 2, s: 'a' }, { k: 3 }, { k: 4, s: 'b' }],
      gives: [
        { k: 1, s: 'a' },
        { k: 4, s: 'b' },
      ],
    },
    {
      title: 'sorted first',
      spl: 'dedup s sortby -k',
      given: [
        { k: 1, s: 'a' },
        { k: 2, s: 'a' },
      ],
      gives: [{ k: 2, s: 'a' }],
    },
    {
      title: 'only repetitions in a row',
      spl: 'dedup s consecutive=t',
      given: [{ s: 'a' }, { s: 'a' }, { s: 'b' }, { s: 'a' }],
      gives: [{ s: 'a' }, { s: 'b' }, { s: 'a' }],
    },
    {
      title: 'the rows stay, the field goes',
      spl: 'dedup s keepevents=t',
      given: [
        { k: 1, s: 'a' },
        { k: 2, s: 'a' },
      ],
      gives: [{ k: 1, s: 'a' }, { k: 2 }],
    },
  ],
  /** dedupCommand : DEDUP ( option | argument | ',' )+ ( SORTBY ( sortKey ','* )+ )? option* ; a leading number is the count */
  rule: (g) =>
    g.RULE('dedupCommand', () => {
      g.CONSUME(CommandName);
      g.AT_LEAST_ONE({
        GATE: () => !g.atWord('sortby'),
        DEF: () => {
          g.OR({
            DEF: [
              { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
              { ALT: () => g.SUBRULE(g.argument) },
              { ALT: () => g.CONSUME(Comma) },
            ],
            IGNORE_AMBIGUITIES: true,
          });
        },
      });
      g.OPTION(() => {
        g.CONSUME(SortBy);
        g.AT_LEAST_ONE1({
          GATE: () => !g.atOption(),
          DEF: () => {
            g.SUBRULE(g.sortKey);
            g.MANY(() => g.CONSUME2(Comma));
          },
        });
      });
      g.MANY1({ GATE: () => g.atOption(), DEF: () => g.SUBRULE2(g.optionClause) });
    }),
  toAst(cst: DedupCommandCstNode, build) {
    const { count, fields } = splitCount((cst.children.argument ?? []).map((argument) => build.argument(argument)));
    const sorting = buildSortClause(cst.children.sortKey ?? [], build);
    return {
      kind: 'Dedup',
      command: only(cst.children.CommandName).image,
      span: build.span(cst),
      options: (cst.children.optionClause ?? []).map((option) => build.option(option)),
      count: count === undefined ? [] : [count],
      fields,
      sortFields: sorting.fields,
      sortForms: sorting.forms,
    };
  },
  analyze(node, fields, analysis) {
    analysis.options(node.options, OPTIONS, node);
    readCount(node.count[0], 1, analysis);
    checkSomeField(node.fields, node, analysis);
    for (const field of node.fields) analysis.field(field, fields);
    checkSortClause(sortClause(node), fields, node, analysis);
    return fields;
  },
  plan(node, input, planner) {
    const { keepevents = false, keepempty = false, consecutive = false } = planner.options(node.options, OPTIONS, node);
    const keys = sortKeys(sortClause(node));
    // sortby orders the rows before the first ones are chosen (commands.md section 18).
    const from: Plan = keys.length === 0 ? input : { op: 'sort', input, keys, limit: null, reversed: false, origin: node.span };
    return {
      op: 'dedup',
      input: from,
      fields: node.fields.map((field) => field.text),
      count: readCount(node.count[0], 1, planner) ?? 1,
      keepEvents: keepevents,
      keepEmpty: keepempty,
      consecutive,
      origin: node.span,
    };
  },
  print: (node) =>
    [
      node.command,
      ...node.count.map(printArgument),
      printArguments('', node.options, node.fields),
      node.sortFields.length === 0 ? '' : `sortby ${printSortClause(sortClause(node))}`,
    ]
      .filter(Boolean)
      .join(' '),
  parts: { options: 'option', count: 'argument', fields: 'field', sortFields: 'field' },
});
