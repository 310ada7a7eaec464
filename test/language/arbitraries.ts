import fc from 'fast-check';
import type { BinaryOperatorText, Expr } from '../../src/ast/expression.ts';
import type { Aggregation, Argument, Option } from '../../src/ast/parts.ts';
import type { CommandNode, Pipeline } from '../../src/ast/pipeline.ts';
import type { ComparatorText, SearchExpr, SearchValue } from '../../src/ast/search.ts';
import { unquote } from '../../src/ast/unquote.ts';

// Generated trees have no places: they are compared without them.
const span = { start: 0, end: 0 };

/** What may stand between double quotes: anything, quotes and backslashes escaped. */
const quotedPart = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.string({
      unit: fc.constantFrom('a', 'B', '7', ' ', '.', '*', "'", '|', ',', '=', '(', ']', '`', '$', '-', '\n', 'é', '\u2028'),
    }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.replace(/["\\]/g, '')) },
  { weight: 1, arbitrary: fc.constantFrom('\\"', '\\\\', '\\d', '\\*', '\\n') },
);
const quotedText = fc.array(quotedPart, { maxLength: 3 }).map((parts) => parts.join(''));

// Words that mean something of their own where a plain word could stand.
const TAKEN = /^(?:and|or|not|xor|in|by|as|to|where|over|sortby|search|case|term|eval|groupby)$/i;
const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,7}$/).filter((word) => !TAKEN.test(word));
const evalName = fc.oneof(
  { weight: 6, arbitrary: name },
  { weight: 1, arbitrary: fc.constantFrom('by', 'as', 'in', 'like', 'null', '__proto__', 'constructor') },
);
const word = fc.oneof(
  name,
  fc
    .stringMatching(/^[A-Za-z0-9_.:/*$#@%{}~^;?&+-]{1,8}$/)
    .filter((text) => !TAKEN.test(text) && !text.includes('::') && !/^[\d+-]/.test(text)),
  fc.constantFrom('sourceIPs{}', 'a.b{}.c', 'x-y', '*\\"k\\":true*', 'C:\\\\dir\\\\*', "don't", '__proto__', 'é', '404x'),
);

const macro = fc.constantFrom('`macro`', '`m(a, "b,c")`', '`security_content_ctime(firstTime)`');

/** A word or a quoted text. */
export const argument: fc.Arbitrary<Argument> = fc.oneof(
  word.map((text): Argument => ({ kind: 'Argument', span, text, written: text, quoted: false })),
  quotedText.map((written): Argument => ({ kind: 'Argument', span, text: unquote(written), written, quoted: true })),
);
const option: fc.Arbitrary<Option> = fc.record({ kind: fc.constant('Option' as const), span: fc.constant(span), name, value: argument });

const OPERATORS: readonly BinaryOperatorText[] = ['+', '-', '*', '/', '%', '.', '=', '==', '!=', '<', '<=', '>', '>=', 'LIKE', 'XOR'];
const COMPARATORS: readonly Exclude<ComparatorText, '::'>[] = ['=', '==', '!=', '<', '<=', '>', '>='];
const SHALLOW = { depthSize: 'small', withCrossShrink: true } as const;

const plainValue: fc.Arbitrary<SearchValue> = fc.oneof(
  word.map((written): SearchValue => ({ span, written, quoted: false, wrapping: 'none' })),
  quotedText.map((written): SearchValue => ({ span, written, quoted: true, wrapping: 'none' })),
);
const searchValue: fc.Arbitrary<SearchValue> = fc.oneof(
  { weight: 4, arbitrary: plainValue },
  {
    weight: 1,
    arbitrary: fc.tuple(plainValue, fc.constantFrom('CASE' as const, 'TERM' as const)).map(([value, wrapping]) => ({ ...value, wrapping })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('a=b', 'x>=1', 'AND', '10.0.0.0/8')
      .map((written): SearchValue => ({ span, written, quoted: false, wrapping: 'none' })),
  },
);

// An interface would not be a record.
type Trees = {
  readonly expr: Expr;
  readonly search: SearchExpr;
  readonly command: CommandNode;
  readonly pipeline: Pipeline;
};

const trees = fc.letrec<Trees>((tie) => ({
  expr: fc.oneof(
    SHALLOW,
    fc.constantFrom('0', '10', '0.20', '.5', '1e5', '2.50E-3').map((text): Expr => ({ kind: 'NumberLiteral', span, text })),
    quotedText.map((written): Expr => ({ kind: 'StringLiteral', span, written })),
    evalName.map((text): Expr => ({ kind: 'FieldRef', span, name: text, quoted: false })),
    fc.stringMatching(/^[^'|]{0,6}$/).map((text): Expr => ({ kind: 'FieldRef', span, name: text, quoted: true })),
    name.map((text): Expr => ({ kind: 'DollarRef', span, name: text })),
    macro.map((written): Expr => ({ kind: 'MacroExpr', span, written })),
    fc
      .tuple(fc.constantFrom('if', 'Lower', 'CASE', 'unknown', 'like'), fc.array(tie('expr'), { maxLength: 3 }))
      .map(([fn, args]): Expr => ({ kind: 'Call', span, name: fn, nameSpan: span, args })),
    fc
      .tuple(fc.constantFrom('NOT' as const, '-' as const, '+' as const), tie('expr'))
      .map(([operator, operand]): Expr => ({ kind: 'Unary', span, operator, operand })),
    fc
      .tuple(fc.constantFrom(...OPERATORS), tie('expr'), tie('expr'))
      .map(([operator, left, right]): Expr => ({ kind: 'Binary', span, operator, left, right })),
    fc
      .tuple(fc.constantFrom('AND' as const, 'OR' as const), fc.array(tie('expr'), { minLength: 2, maxLength: 4 }))
      .map(([operator, operands]): Expr => ({ kind: 'Logical', span, operator, operands })),
    fc
      .tuple(tie('expr'), fc.array(tie('expr'), { minLength: 1, maxLength: 3 }))
      .map(([operand, list]): Expr => ({ kind: 'Membership', span, operand, list })),
    tie('pipeline').map((pipeline): Expr => ({ kind: 'SubsearchExpr', span, pipeline })),
  ),
  search: fc.oneof(
    SHALLOW,
    searchValue
      .filter(({ wrapping, quoted, written }) => wrapping !== 'none' || quoted || !/[=<>]|^AND$/.test(written))
      .map((value): SearchExpr => ({ kind: 'SearchTerm', span, value })),
    fc
      .tuple(plainValue, fc.constantFrom(...COMPARATORS), searchValue)
      .map(([field, comparator, value]): SearchExpr => ({ kind: 'SearchComparison', span, field, comparator, value })),
    fc.tuple(name, name).map(
      ([field, value]): SearchExpr => ({
        kind: 'SearchComparison',
        span,
        comparator: '::',
        field: { span, written: field, quoted: false, wrapping: 'none' },
        value: { span, written: value, quoted: false, wrapping: 'none' },
      }),
    ),
    fc.constant<SearchExpr>({ kind: 'SearchNothing', span }),
    macro.map((written): SearchExpr => ({ kind: 'SearchMacro', span, written })),
    fc
      .tuple(plainValue, fc.array(searchValue, { maxLength: 3 }))
      .map(([field, values]): SearchExpr => ({ kind: 'SearchMembership', span, field, values })),
    tie('search').map((operand): SearchExpr => ({ kind: 'SearchNot', span, operand })),
    fc.array(tie('search'), { minLength: 2, maxLength: 3 }).map((operands): SearchExpr => ({ kind: 'SearchAnd', span, operands })),
    fc.array(tie('search'), { minLength: 2, maxLength: 3 }).map((operands): SearchExpr => ({ kind: 'SearchOr', span, operands })),
    tie('pipeline').map((pipeline): SearchExpr => ({ kind: 'SearchSubsearch', span, pipeline })),
    fc
      .tuple(plainValue, fc.constantFrom(...COMPARATORS), tie('pipeline'))
      .map(([field, comparator, pipeline]): SearchExpr => ({ kind: 'SearchComparisonWithSubsearch', span, field, comparator, pipeline })),
  ),
  command: fc.oneof(
    node('Search', ['search', 'SEARCH'], { expression: tie('search') }),
    node('Where', ['where', 'Where'], { condition: tie('expr') }),
    node('Table', ['table'], { fields: fc.array(argument, { minLength: 1, maxLength: 3 }) }),
    node('Fillnull', ['fillnull'], { options: fc.array(option, { maxLength: 1 }), fields: fc.array(argument, { maxLength: 2 }) }),
    node('Rename', ['rename'], { pairs: fc.array(fc.tuple(argument, argument), { minLength: 1, maxLength: 2 }) }).map(
      ({ pairs, ...rest }) => ({ ...rest, from: pairs.map(([from]) => from), to: pairs.map(([, to]) => to) }),
    ),
    node('Eval', ['eval', 'EVAL'], { pairs: fc.array(fc.tuple(argument, tie('expr')), { minLength: 1, maxLength: 2 }) }).map(
      ({ pairs, ...rest }) => ({
        ...rest,
        destinations: pairs.map(([destination]) => destination),
        values: pairs.map(([, value]) => value),
      }),
    ),
    node('Stats', ['stats'], {
      options: fc.array(option, { maxLength: 1 }),
      aggregates: fc.array(aggregation(tie('expr')), { maxLength: 2 }),
      by: fc.array(argument, { maxLength: 2 }),
      after: fc.array(option, { maxLength: 1 }),
    }).map((found) => (found.by.length === 0 ? { ...found, after: [] } : found)),
  ),
  // A subsearch: its first command has a name.
  pipeline: fc.array(tie('command'), { minLength: 1, maxLength: 2 }).map((commands): Pipeline => ({ kind: 'Pipeline', span, commands })),
}));

function node<T extends object>(
  kind: string,
  names: readonly string[],
  parts: { [K in keyof T]: fc.Arbitrary<T[K]> },
): fc.Arbitrary<CommandNode & T> {
  return fc.tuple(fc.constantFrom(...names), fc.record(parts)).map(([command, rest]) => ({ kind, command, span, ...(rest as T) }));
}

function aggregation(expr: fc.Arbitrary<Expr>): fc.Arbitrary<Aggregation> {
  const of: fc.Arbitrary<Aggregation['of']> = fc.oneof(
    fc.constantFrom<Aggregation['of']>({ kind: 'none' }, { kind: 'empty' }),
    argument.map((field): Aggregation['of'] => ({ kind: 'field', field })),
    fc.tuple(argument, argument).map(([field, inner]): Aggregation['of'] => ({ kind: 'field', field, inner })),
    fc.tuple(argument, argument).map(([field, second]): Aggregation['of'] => ({ kind: 'field', field, second })),
    // The text that an expression had is no part of what is compared.
    expr.map((value): Aggregation['of'] => ({ kind: 'eval', expr: value, written: '' })),
  );
  return fc
    .tuple(name, of, fc.option(argument, { nil: undefined }))
    .map(
      ([fn, inside, as]): Aggregation => ({ kind: 'Aggregation', span, fn, fnSpan: span, of: inside, ...(as === undefined ? {} : { as }) }),
    );
}

/** Searches as trees: commands, expressions of eval and of search, arguments, macro calls of the written reading. */
export const pipelines: fc.Arbitrary<Pipeline> = fc
  .tuple(fc.option(trees.search, { nil: undefined }), fc.array(trees.command, { maxLength: 3 }))
  .filter(([first, rest]) => first !== undefined || rest.length > 0)
  .map(([first, rest]) => {
    const implicit = first === undefined ? [] : [{ kind: 'Search', command: '', span, expression: first }];
    return { kind: 'Pipeline', span, commands: [...implicit, ...rest] };
  });
