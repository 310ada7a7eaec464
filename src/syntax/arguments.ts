import type { IToken } from '../../grammar/dsl.ts';
import type {
  AggregationArgumentCstNode,
  AggregationCstNode,
  ArgumentCstNode,
  NewNameCstNode,
  OptionClauseCstNode,
} from '../../grammar/generated/cst.ts';
import type { Aggregation, Argument, Option } from '../ast/parts.ts';
import { unquote } from '../ast/unquote.ts';
import { type AstBuilder, only } from './ast-builder.ts';

/** A word or a quoted text. */
export function buildToken(token: IToken): Argument {
  const span = { start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 };
  if (token.tokenType.name !== 'QuotedText') return { kind: 'Argument', span, text: token.image, written: token.image, quoted: false };
  const written = token.image.slice(1, -1);
  return { kind: 'Argument', span, text: unquote(written), written, quoted: true };
}

/** An argument of the shared production. */
export function buildArgument(cst: ArgumentCstNode | NewNameCstNode): Argument {
  return buildToken(cst.children.QuotedText?.[0] ?? only(cst.children.Word));
}

/** `name=value` */
export function buildOption(cst: OptionClauseCstNode, build: AstBuilder): Option {
  const { Word: words = [], QuotedText: quoted = [] } = cst.children;
  const tokens = [...words, ...quoted].sort((a, b) => a.startOffset - b.startOffset);
  const name = buildToken(only(tokens));
  const base = { kind: 'Option', span: build.span(cst), name: name.text, value: buildToken(only(tokens.slice(1))) } as const;
  return name.quoted ? { ...base, quotedName: true } : base;
}

/** `fn(argument) AS name` */
export function buildAggregation(cst: AggregationCstNode, build: AstBuilder): Aggregation {
  const fn = only(cst.children.Word);
  const as = cst.children.newName?.[0];
  const base = { kind: 'Aggregation' as const, span: build.span(cst), fn: fn.image, fnSpan: build.span(fn) };
  const of = aggregated(cst, build);
  return as === undefined ? { ...base, of } : { ...base, of, as: buildArgument(as) };
}

function aggregated(cst: AggregationCstNode, build: AstBuilder): Aggregation['of'] {
  const argument = cst.children.aggregationArgument?.[0];
  if (argument === undefined) return { kind: cst.children.LeftParenthesis === undefined ? 'none' : 'empty' };
  const expression = argument.children.expression?.[0];
  if (expression !== undefined) return { kind: 'eval', expr: build.expression(expression), written: build.text(build.span(expression)) };
  const parts = (argument.children.argument ?? []).map((part) => build.argument(part));
  const field = only(parts);
  const bracketed = argument.children.LeftParenthesis !== undefined;
  const comma = argument.children.Comma?.[0];
  const inner = bracketed ? innerArgument(argument, parts) : undefined;
  const last = parts.at(-1);
  const second = comma === undefined || last === undefined || last.span.start < comma.startOffset ? undefined : last;
  return { kind: 'field', field, ...(inner === undefined ? {} : { inner }), ...(second === undefined ? {} : { second }) };
}

/** What stands in parentheses inside of the parentheses; `PREFIX(name=)` of tstats keeps its sign. */
function innerArgument(cst: AggregationArgumentCstNode, [field, ...rest]: readonly Argument[]): Argument | undefined {
  const comma = cst.children.Comma?.[0];
  const inner = rest.find((part) => part !== field && (comma === undefined || part.span.start < comma.startOffset));
  if (inner === undefined || cst.children.Equal === undefined) return inner;
  return { ...inner, text: `${inner.text}=`, written: `${inner.written}=` };
}
