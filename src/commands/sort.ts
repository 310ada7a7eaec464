import type { SortCommandCstNode, SortKeyCstNode } from '../../grammar/generated/cst.ts';
import { Comma, CommandName } from '../../grammar/tokens.ts';
import type { OptionTable } from '../analyze/analysis.ts';
import type { Argument, Option } from '../ast/parts.ts';
import type { CommandNode } from '../ast/pipeline.ts';
import { printArgument, printOption } from '../ast/print.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { rowLimit } from '../plan/limits.ts';
import { type AstBuilder, only } from '../syntax/ast-builder.ts';
import { checkSomeField, readCount } from './argument-list.ts';
import { defineCommand } from './command.ts';
import { buildSortClause, checkSortClause, printSortClause, type SortForm, sortKeys } from './sort-keys.ts';

interface SortNode extends CommandNode {
  readonly kind: 'Sort';
  readonly options: readonly Option[];
  readonly count: readonly Argument[];
  readonly fields: readonly Argument[];
  readonly forms: readonly SortForm[];
  /** `d` or `desc` behind the fields. */
  readonly reversed: boolean;
}

const OPTIONS = {
  limit: { type: 'integer', doc: 'rows that leave at most, 10000 if absent; 0 for all', minimum: 0 },
} as const satisfies OptionTable;

/** Rows that leave `sort` where it names no number. */

/** Orders rows by fields. */
export const sort = defineCommand<SortNode>({
  name: 'sort',
  doc: {
    summary:
      'Orders rows: as numbers, addresses or text, decided for each pair of values; a row without the field comes last. At most 10000 rows leave, all with 0.',
    syntax: 'sort [<N> | limit=<int>] [-|+]<field> | [-|+]auto|num|str|ip(<field>) [, ...] [d|desc]',
    see: 'SearchReference/Sort',
  },
  options: OPTIONS,
  examples: [
    { title: 'numbers are ordered as numbers', spl: 'sort x', given: [{ x: 10 }, { x: 9 }], gives: [{ x: 9 }, { x: 10 }] },
    {
      title: 'capitals come before small letters',
      spl: 'sort x',
      given: [{ x: 'b' }, { x: 'a' }, { x: 'B' }],
      gives: [{ x: 'B' }, { x: 'a' }, { x: 'b' }],
    },
    {
      title: 'a row without the field comes last, also in descending order',
      spl: 'sort -x',
      given: [{ k: 1 }, { x: 1 }, { x: 2 }],
      gives: [{ x: 2 }, { x: 1 }, { k: 1 }],
    },
    {
      title: 'a sign with a blank holds for all fields behind it',
      spl: 'sort - a, b',
      given: [
        { a: 1, b: 1 },
        { a: 1, b: 2 },
        { a: 2, b: 1 },
      ],
      gives: [
        { a: 2, b: 1 },
        { a: 1, b: 2 },
        { a: 1, b: 1 },
      ],
    },
    { title: 'the first row', spl: 'sort 1 str(x)', given: [{ x: 9 }, { x: 10 }], gives: [{ x: 10 }] },
  ],
  /** sortCommand : SORT ( option | sortKey | ',' )+ ; a leading number is the limit, a trailing `d` or `desc` turns the order round */
  rule: (g) =>
    g.RULE('sortCommand', () => {
      g.CONSUME(CommandName);
      g.AT_LEAST_ONE(() => {
        g.OR({
          DEF: [
            { GATE: () => g.atOption(), ALT: () => g.SUBRULE(g.optionClause) },
            { ALT: () => g.SUBRULE(g.sortKey) },
            { ALT: () => g.CONSUME(Comma) },
          ],
          IGNORE_AMBIGUITIES: true,
        });
      });
    }),
  toAst(cst: SortCommandCstNode, build) {
    const keys = [...(cst.children.sortKey ?? [])];
    const first = plainWord(keys[0], build);
    const count = first !== undefined && /^\d+$/.test(first.text) ? [first] : [];
    if (count.length > 0) keys.shift();
    const reversed = keys.length > 1 && /^d(?:esc)?$/i.test(plainWord(keys.at(-1), build)?.text ?? '');
    const clause = buildSortClause(reversed ? keys.slice(0, -1) : keys, build);
    const options = (cst.children.optionClause ?? []).map((option) => build.option(option));
    return { kind: 'Sort', command: only(cst.children.CommandName).image, span: build.span(cst), options, count, ...clause, reversed };
  },
  analyze(node, fields, analysis) {
    const { limit } = analysis.options(node.options, OPTIONS, node);
    const [count] = node.count;
    if (limit !== undefined && count !== undefined) analysis.report(diagnose('SPL3006', { span: count.span }, { option: 'limit' }));
    checkSomeField(node.fields, node, analysis);
    checkSortClause(node, fields, node, analysis);
    return fields;
  },
  plan(node, input, planner) {
    const count = readCount(node.count[0], 0, planner) ?? planner.options(node.options, OPTIONS, node).limit;
    const limit = rowLimit(count, planner.limits.sortRows, 'sort');
    return { op: 'sort', input, keys: sortKeys(node), limit, reversed: node.reversed, origin: node.span };
  },
  print: (node) =>
    [node.command, ...node.options.map(printOption), ...node.count.map(printArgument), printSortClause(node), node.reversed ? 'desc' : '']
      .filter(Boolean)
      .join(' '),
  parts: { options: 'option', count: 'argument', fields: 'field' },
});

/** The word of a key that is neither quoted nor in parentheses. */
function plainWord(key: SortKeyCstNode | undefined, build: AstBuilder): Argument | undefined {
  const word = key?.children.argument === undefined ? key?.children.Word?.[0] : undefined;
  return word === undefined ? undefined : build.token(word);
}
