import type { CstNode, IToken } from '../../grammar/dsl.ts';
import type {
  AggregationCstNode,
  AnyArgumentsCstNode,
  ArgumentCstNode,
  ByClauseCstNode,
  ExpressionCstNode,
  FieldListCstNode,
  NameListCstNode,
  NewNameCstNode,
  OptionClauseCstNode,
  SearchExpressionCstNode,
  SubsearchCstNode,
} from '../../grammar/generated/cst.ts';
import type { Expr } from '../ast/expression.ts';
import type { Aggregation, Argument, Option } from '../ast/parts.ts';
import type { Pipeline } from '../ast/pipeline.ts';
import type { SearchExpr } from '../ast/search.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/source.ts';

/** What a command's `toAst` may ask: the AST of the shared productions. */
export interface AstBuilder {
  span(node: CstNode | IToken): Span;
  /** The text that a span covers. */
  text(span: Span): string;
  argument(cst: ArgumentCstNode | NewNameCstNode): Argument;
  /** A single token (a word or a quoted text) as an argument. */
  token(token: IToken): Argument;
  option(cst: OptionClauseCstNode): Option;
  fields(cst: FieldListCstNode | NameListCstNode | undefined): readonly Argument[];
  by(cst: ByClauseCstNode | undefined): readonly Argument[];
  expression(cst: ExpressionCstNode): Expr;
  search(cst: SearchExpressionCstNode): SearchExpr;
  aggregation(cst: AggregationCstNode): Aggregation;
  subsearch(cst: SubsearchCstNode): Pipeline;
  /** Arguments that are kept as they stand. */
  written(cst: AnyArgumentsCstNode): string;
  report(diagnostic: Diagnostic): void;
}

/** A CST node's first child of a kind, which the grammar guarantees. */
export function only<T>(children: readonly T[] | undefined): T {
  const first = children?.[0];
  if (first === undefined) throw new Error('the grammar promises a child that is not there');
  return first;
}
