import type { IToken } from '../../grammar/dsl.ts';
import type {
  SearchExpressionCstNode,
  SearchOperandCstNode,
  SearchTermCstNode,
  SearchValueCstNode,
  WrappedCstNode,
} from '../../grammar/generated/cst.ts';
import type { ComparatorText, SearchExpr, SearchValue, Wrapping } from '../ast/search.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/source.ts';
import { type AstBuilder, only } from './ast-builder.ts';
import { PREFIX_LIMIT } from './expression.ts';

/** Applies precedence to the flat list of terms that the grammar gives: NOT > OR > AND (semantics S2). */
export function buildSearch(cst: SearchExpressionCstNode, build: AstBuilder): SearchExpr {
  const operands = cst.children.searchOperand;
  const ors = cst.children.Kw_or ?? [];
  const groups: SearchExpr[][] = [];
  let or = 0;
  for (const operand of operands) {
    const start = operand.location?.startOffset ?? 0;
    const joined = or < ors.length && (ors[or]?.startOffset ?? start) < start;
    if (joined) or += 1;
    const group = joined ? groups.at(-1) : undefined;
    const built = buildOperand(operand, build);
    if (group === undefined) groups.push([built]);
    else group.push(built);
  }
  const conjuncts = groups.map((group) => join('SearchOr', group));
  return join('SearchAnd', conjuncts);
}

function join(kind: 'SearchAnd' | 'SearchOr', operands: readonly SearchExpr[]): SearchExpr {
  const first = only(operands);
  const last = operands.at(-1) ?? first;
  return operands.length === 1 ? first : { kind, span: { start: first.span.start, end: last.span.end }, operands };
}

function buildOperand(cst: SearchOperandCstNode, build: AstBuilder): SearchExpr {
  const { children } = cst;
  const nots = children.Kw_not ?? [];
  let expr: SearchExpr;
  if (children.searchTerm !== undefined) expr = buildTerm(only(children.searchTerm), build);
  else if (children.subsearch !== undefined) {
    const subsearch = only(children.subsearch);
    expr = { kind: 'SearchSubsearch', span: build.span(subsearch), pipeline: build.subsearch(subsearch) };
  } else if (children.searchExpression !== undefined) expr = build.search(only(children.searchExpression));
  else expr = { kind: 'SearchNothing', span: build.span(cst) };
  if (nots.length > PREFIX_LIMIT) {
    build.report(diagnose('SPL0005', { span: build.span(cst) }, { limit: PREFIX_LIMIT }));
    return expr;
  }
  for (const not of nots.toReversed()) expr = { kind: 'SearchNot', span: { start: not.startOffset, end: expr.span.end }, operand: expr };
  return expr;
}

function buildTerm(cst: SearchTermCstNode, build: AstBuilder): SearchExpr {
  const { children } = cst;
  const span = build.span(cst);
  const head =
    children.wrapped === undefined ? plainValue(children.QuotedText?.[0] ?? only(children.Word)) : wrappedValue(only(children.wrapped));
  const comparator = children.Comparator?.[0];
  if (comparator !== undefined) {
    const value = only(children.searchValue);
    const subsearch = value.children.subsearch?.[0];
    // The grammar's Comparator category holds just these.
    const text = comparator.image as ComparatorText;
    if (subsearch !== undefined) {
      return { kind: 'SearchComparisonWithSubsearch', span, field: head, comparator: text, pipeline: build.subsearch(subsearch) };
    }
    return { kind: 'SearchComparison', span, field: head, comparator: text, value: buildValue(value) };
  }
  if (children.Kw_in !== undefined) {
    return buildMembership(head, span, children.searchValue ?? [], build);
  }
  if (!head.quoted && head.wrapping === 'none') {
    const macro = children.Word?.[0];
    if (macro?.tokenType.name === 'MacroCall') return { kind: 'SearchMacro', span, written: macro.image };
    const at = head.written.indexOf('::');
    if (at > 0) return indexed(head, at);
  }
  return { kind: 'SearchTerm', span, value: head };
}

/** `IN ( ... )`; a subsearch in the list gives text that stands there before the list is read. */
function buildMembership(field: SearchValue, span: Span, list: readonly SearchValueCstNode[], build: AstBuilder): SearchExpr {
  const at = list.findIndex((value) => value.children.subsearch !== undefined);
  if (at < 0) return { kind: 'SearchMembership', span, field, values: list.map(buildValue) };
  const [value, ...rest] = list.slice(at);
  const subsearch = only(value?.children.subsearch);
  const after = rest.filter((other) => other.children.subsearch === undefined);
  const second = rest.find((other) => other.children.subsearch !== undefined);
  if (second !== undefined) build.report(diagnose('SPL4002', { span: build.span(second) }, { what: 'a second subsearch in one list' }));
  const before = list.slice(0, at).map(buildValue);
  return { kind: 'SearchMembershipWithSubsearch', span, field, before, pipeline: build.subsearch(subsearch), after: after.map(buildValue) };
}

/** `field::value` is the indexed form of `field=value` (S29). */
function indexed(head: SearchValue, at: number): SearchExpr {
  const { start, end } = head.span;
  const field: SearchValue = { span: { start, end: start + at }, written: head.written.slice(0, at), quoted: false, wrapping: 'none' };
  const value: SearchValue = { span: { start: start + at + 2, end }, written: head.written.slice(at + 2), quoted: false, wrapping: 'none' };
  return { kind: 'SearchComparison', span: head.span, field, comparator: '::', value };
}

function buildValue(cst: SearchValueCstNode): SearchValue {
  const { children } = cst;
  return children.wrapped === undefined
    ? plainValue(children.QuotedText?.[0] ?? only(children.Word))
    : wrappedValue(only(children.wrapped));
}

function wrappedValue(cst: WrappedCstNode): SearchValue {
  const inner = plainValue(cst.children.QuotedText?.[0] ?? only(cst.children.Word));
  // The grammar admits these two names only.
  const wrapping = only(cst.children.Name).image as Wrapping;
  return {
    ...inner,
    span: { start: cst.location?.startOffset ?? inner.span.start, end: (cst.location?.endOffset ?? inner.span.end) + 1 },
    wrapping,
  };
}

function plainValue(token: IToken): SearchValue {
  const span = { start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 };
  const quoted = token.tokenType.name === 'QuotedText';
  return { span, written: quoted ? token.image.slice(1, -1) : token.image, quoted, wrapping: 'none' };
}
