import type { Binary, Expr } from '../../ast/expression.ts';
import { printExpr } from '../../ast/print.ts';
import { neighbours } from './numbers.ts';
import { OTHER_COMPARATOR } from './other-comparator.ts';
import type { PipelineVariants } from './search-variants.ts';
import { quoted, type Variant, withItem, within, withoutItem } from './variant.ts';

const text = (expr: Expr): string => quoted(printExpr(expr, () => '…'));

/** Every eval expression that differs from this one in one thing: what it compares, never how it calculates. */
export function expressionVariants(expr: Expr, pipelines: PipelineVariants): readonly Variant<Expr>[] {
  const inner = (part: Expr, put: (part: Expr) => Expr): readonly Variant<Expr>[] => within(expressionVariants(part, pipelines), put);
  switch (expr.kind) {
    case 'Logical': {
      const dropped = expr.operands.map((operand, index): Variant<Expr> => {
        const rest = withoutItem(expr.operands, index);
        const [only] = rest;
        return {
          node: rest.length === 1 && only !== undefined ? only : { ...expr, operands: rest },
          mutation: expr.operator === 'AND' ? 'conjunct' : 'branch',
          what: `${text(operand)} is removed`,
          span: operand.span,
        };
      });
      const changed = expr.operands.flatMap((operand, index) =>
        inner(operand, (part) => ({ ...expr, operands: withItem(expr.operands, index, part) })),
      );
      return [...dropped, ...changed];
    }
    case 'Unary': {
      const changed = inner(expr.operand, (operand) => ({ ...expr, operand }));
      if (expr.operator !== 'NOT') return changed;
      return [{ node: expr.operand, mutation: 'not', what: `NOT is removed from ${text(expr)}`, span: expr.span }, ...changed];
    }
    case 'Binary':
      return [
        ...comparisonVariants(expr),
        ...inner(expr.left, (left) => ({ ...expr, left })),
        ...inner(expr.right, (right) => ({ ...expr, right })),
      ];
    case 'Membership':
      return elementVariants(expr.list, expr.operand).map((variant) => ({ ...variant, node: { ...expr, list: variant.node } }));
    case 'Call': {
      const [subject, ...list] = expr.args;
      if (expr.name.toLowerCase() === 'in' && subject !== undefined)
        return elementVariants(list, subject).map((variant) => ({ ...variant, node: { ...expr, args: [subject, ...variant.node] } }));
      return expr.args.flatMap((arg, index) => inner(arg, (part) => ({ ...expr, args: withItem(expr.args, index, part) })));
    }
    case 'SubsearchExpr':
      return within(pipelines(expr.pipeline), (pipeline): Expr => ({ ...expr, pipeline }));
    case 'NumberLiteral':
    case 'StringLiteral':
    case 'FieldRef':
    case 'DollarRef':
    case 'MacroExpr':
      return [];
  }
}

function comparisonVariants(expr: Binary): readonly Variant<Expr>[] {
  const other = OTHER_COMPARATOR[expr.operator];
  if (other === undefined) return [];
  const become = (node: Expr, mutation: Variant<Expr>['mutation']): Variant<Expr> => ({
    node,
    mutation,
    what: `${text(expr)} becomes ${text(node)}`,
    span: expr.span,
  });
  const isOrder = expr.operator.startsWith('<') || expr.operator.startsWith('>');
  const sides = (['left', 'right'] as const).flatMap((side) => {
    const operand = expr[side];
    if (operand.kind === 'NumberLiteral' && isOrder)
      return neighbours(operand.text).map((number) => become({ ...expr, [side]: { ...operand, text: number } }, 'threshold'));
    const swapped = operand.kind === 'StringLiteral' ? otherCase(operand.written) : '';
    if (operand.kind !== 'StringLiteral' || isOrder || swapped === operand.written) return [];
    return [become({ ...expr, [side]: { ...operand, written: swapped } }, 'case')];
  });
  return [become({ ...expr, operator: other }, 'comparison'), ...sides];
}

/** Every letter in its other case; escapes stay. */
const otherCase = (written: string): string =>
  written.replace(/\\.|[^\\]/g, (part) => {
    if (part.length > 1) return part;
    const lower = part.toLowerCase();
    return part === lower ? part.toUpperCase() : lower;
  });

function elementVariants(list: readonly Expr[], subject: Expr): readonly Variant<readonly Expr[]>[] {
  if (list.length < 2) return [];
  return list.map((element, index) => {
    const rest = withoutItem(list, index);
    const same = rest.some((other) => text(other) === text(element));
    return {
      node: rest,
      mutation: 'element',
      what: `${text(element)} is removed from the list of ${text(subject)}`,
      span: element.span,
      ...(same ? { equivalent: 'it stands in the list twice' } : {}),
    };
  });
}
