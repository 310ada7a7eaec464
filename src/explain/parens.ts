import { type Expr, exprChildren } from '../ast/expression.ts';
import type { Aggregation, Child } from '../ast/parts.ts';
import type { CommandNode, Pipeline } from '../ast/pipeline.ts';
import { printExpr, printSearch } from '../ast/print.ts';
import type { SearchExpr } from '../ast/search.ts';
import { childrenOf, replaceChildren } from '../commands/command.ts';
import type { CompiledPlan } from '../compile.ts';

/** A search with all its parentheses written, macros expanded, one command a line: who binds tighter is seen. */
export function withParentheses({ pipeline, named }: CompiledPlan): string {
  return `${printWhole(pipeline, named, '\n| ')}\n`;
}

function printWhole(pipeline: Pipeline, named: CompiledPlan['named'], separator: string): string {
  const inner = (part: Pipeline): string => printWhole(part, named, ' | ');
  const texts = pipeline.commands.map((node) => printCommand(node, named, inner));
  const first = pipeline.commands[0];
  return `${first?.command === '' || first?.kind === 'Search' ? '' : '| '}${texts.join(separator)}`;
}

function printCommand(node: CommandNode, named: CompiledPlan['named'], inner: (pipeline: Pipeline) => string): string {
  if ('written' in node && node.kind === 'Unparsed') return String(node.written);
  const command = named.settings.commands.get(node.command === '' ? 'search' : node.command.toLowerCase());
  if (command === undefined) return '';
  const children = childrenOf(command, node).map((child): Child => ({ ...child, node: written(child.node, inner) }));
  return command.print(replaceChildren(command, node, children), { pipeline: inner });
}

/** The part as a text that prints as it stands. */
function written(node: Child['node'], inner: (pipeline: Pipeline) => string): Child['node'] {
  switch (node.kind) {
    case 'Argument':
    case 'Option':
    case 'Pipeline':
      return node;
    case 'Aggregation':
      // Without AS its text is the name of the column.
      return node.of.kind === 'eval' && node.as !== undefined
        ? ({ ...node, of: { ...node.of, expr: writtenExpr(node.of.expr, inner) } } satisfies Aggregation)
        : node;
    default:
      if (isSearch(node))
        return node.kind === 'SearchNothing' ? node : { kind: 'SearchMacro', span: node.span, written: searchText(node, inner) };
      return writtenExpr(node, inner);
  }
}

const isSearch = (node: Expr | SearchExpr): node is SearchExpr => node.kind.startsWith('Search');

const writtenExpr = (expr: Expr, inner: (pipeline: Pipeline) => string): Expr => ({
  kind: 'MacroExpr',
  span: expr.span,
  written: exprText(expr, inner),
});

function searchText(expr: SearchExpr, inner: (pipeline: Pipeline) => string): string {
  switch (expr.kind) {
    case 'SearchAnd':
    case 'SearchOr':
      return `(${expr.operands.map((operand) => searchText(operand, inner)).join(expr.kind === 'SearchAnd' ? ' AND ' : ' OR ')})`;
    case 'SearchNot':
      return `(NOT ${searchText(expr.operand, inner)})`;
    default:
      return printSearch(expr, inner);
  }
}

function exprText(expr: Expr, inner: (pipeline: Pipeline) => string): string {
  switch (expr.kind) {
    case 'Logical':
      return `(${expr.operands.map((operand) => exprText(operand, inner)).join(` ${expr.operator} `)})`;
    case 'Binary':
      return `(${exprText(expr.left, inner)} ${expr.operator} ${exprText(expr.right, inner)})`;
    case 'Unary':
      return `(${expr.operator}${expr.operator === 'NOT' ? ' ' : ''}${exprText(expr.operand, inner)})`;
    case 'Call':
      return `${expr.name}(${exprChildren(expr)
        .map((child) => exprText(child, inner))
        .join(', ')})`;
    case 'Membership':
      return `(${exprText(expr.operand, inner)} IN (${expr.list.map((item) => exprText(item, inner)).join(', ')}))`;
    default:
      return printExpr(expr, inner);
  }
}
