import { type Expr, exprChildren } from '../ast/expression.ts';
import type { Argument, Child } from '../ast/parts.ts';
import type { CommandNode, Pipeline } from '../ast/pipeline.ts';
import { type SearchExpr, searchChildren } from '../ast/search.ts';

/** What is done with the nodes that a walk meets. */
export interface Visitor {
  expression(expr: Expr): void;
  search(expr: SearchExpr): void;
  /** The search expression that a search, or a subsearch, begins with. */
  firstSearch(expr: SearchExpr): void;
  /** The regular expression of `rex` and `regex`. */
  pattern(argument: Argument): void;
}

/** The parts of a command; its table is known on a floor above. */
export type PartsOf = (command: CommandNode) => readonly Child[];

/** Shows every expression of a search and of its subsearches, outermost first, in written order. */
export function walkPipeline(pipeline: Pipeline, partsOf: PartsOf, visitor: Visitor): void {
  for (const [index, command] of pipeline.commands.entries()) {
    const parts = partsOf(command);
    const sed = parts.some(({ node }) => node.kind === 'Option' && node.name.toLowerCase() === 'mode');
    for (const { role, node } of parts) {
      if (index === 0 && command.kind === 'Search' && isSearch(node)) visitor.firstSearch(node);
      if (PATTERN_COMMANDS.has(command.kind) && role === 'argument' && node.kind === 'Argument' && !sed) visitor.pattern(node);
      walkPart(node, partsOf, visitor);
    }
  }
}

/** Commands whose argument is a regular expression; `rex mode=sed` has another notation. */
const PATTERN_COMMANDS: ReadonlySet<string> = new Set(['Rex', 'Regex']);

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
const isSearch = (node: Child['node']): node is SearchExpr => node.kind.startsWith('Search');

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
