import { type Expr, exprChildren } from '../ast/expression.ts';
import type { Child } from '../ast/parts.ts';
import type { CommandNode, Pipeline } from '../ast/pipeline.ts';
import { type SearchExpr, searchChildren } from '../ast/search.ts';

/** What is done with the nodes that a walk meets. */
export interface Visitor {
  expression(expr: Expr): void;
  search(expr: SearchExpr): void;
}

/** The parts of a command; its table is known on a floor above. */
export type PartsOf = (command: CommandNode) => readonly Child[];

/** Shows every expression of a search and of its subsearches, outermost first, in written order. */
export function walkPipeline(pipeline: Pipeline, partsOf: PartsOf, visitor: Visitor): void {
  for (const command of pipeline.commands) for (const part of partsOf(command)) walkPart(part.node, partsOf, visitor);
}

function walkPart(node: Child['node'], partsOf: PartsOf, visitor: Visitor): void {
  switch (node.kind) {
    case 'Argument':
    case 'Option':
      return;
    case 'Aggregation':
      if (node.of.kind === 'eval') walkExpression(node.of.expr, partsOf, visitor);
      return;
    case 'Pipeline':
      walkPipeline(node, partsOf, visitor);
      return;
    default:
      if (isSearch(node)) walkSearch(node, partsOf, visitor);
      else walkExpression(node, partsOf, visitor);
  }
}

/** Every kind of search expression is named so, and no other node is. */
const isSearch = (node: Expr | SearchExpr): node is SearchExpr => node.kind.startsWith('Search');

function walkExpression(expr: Expr, partsOf: PartsOf, visitor: Visitor): void {
  visitor.expression(expr);
  if (expr.kind === 'SubsearchExpr') walkPipeline(expr.pipeline, partsOf, visitor);
  for (const child of exprChildren(expr)) walkExpression(child, partsOf, visitor);
}

function walkSearch(expr: SearchExpr, partsOf: PartsOf, visitor: Visitor): void {
  visitor.search(expr);
  if ('pipeline' in expr) walkPipeline(expr.pipeline, partsOf, visitor);
  for (const child of searchChildren(expr)) walkSearch(child, partsOf, visitor);
}
