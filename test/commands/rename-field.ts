import type { OptionTable } from '../../src/analyze/analysis.ts';
import { EXPR_CHILD_KEYS, type Expr } from '../../src/ast/expression.ts';
import type { Aggregation, Argument, Option } from '../../src/ast/parts.ts';
import type { CommandNode, Pipeline } from '../../src/ast/pipeline.ts';
import type { SearchExpr, SearchValue } from '../../src/ast/search.ts';
import { type Command, childrenOf, replaceChildren } from '../../src/commands/command.ts';
import { COMMAND_TABLE } from '../../src/compile.ts';

/** One name of a field for another, throughout a search. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** A search in which a field has another name; what is no reference to the field stays. */
export function renameField(pipeline: Pipeline, renaming: Renaming): Pipeline {
  const commands = pipeline.commands.map((node): CommandNode => {
    const command = COMMAND_TABLE.get(node.command === '' ? 'search' : node.command.toLowerCase());
    return command === undefined || node.kind === 'Unparsed' ? node : renameInCommand(command, node, renaming);
  });
  return { ...pipeline, commands };
}

function renameInCommand(command: Command, node: CommandNode, renaming: Renaming): CommandNode {
  const children = childrenOf(command, node).map((child) => {
    switch (child.node.kind) {
      case 'Argument':
        return child.role === 'argument' ? child : { ...child, node: renamedArgument(child.node, renaming) };
      case 'Option':
        return { ...child, node: renamedOption(child.node, command.options, renaming) };
      case 'Aggregation':
        return { ...child, node: renamedAggregation(child.node, renaming) };
      case 'Pipeline':
        return { ...child, node: renameField(child.node, renaming) };
      default:
        // What is left is an expression of search or of eval; their kinds differ.
        return {
          ...child,
          node: child.role === 'search' ? renamedSearch(child.node as SearchExpr, renaming) : renamedExpr(child.node as Expr, renaming),
        };
    }
  });
  return replaceChildren(command, node, children);
}

function renamedArgument(argument: Argument, { from, to }: Renaming): Argument {
  return argument.text === from ? { ...argument, text: to, written: to, quoted: true } : argument;
}

function renamedOption(option: Option, table: OptionTable, renaming: Renaming): Option {
  return table[option.name.toLowerCase()]?.type === 'field' ? { ...option, value: renamedArgument(option.value, renaming) } : option;
}

function renamedAggregation(aggregation: Aggregation, renaming: Renaming): Aggregation {
  const { of, as } = aggregation;
  const renamed: Aggregation['of'] =
    of.kind === 'eval'
      ? { ...of, expr: renamedExpr(of.expr, renaming) }
      : of.kind === 'field'
        ? { ...of, field: renamedArgument(of.field, renaming) }
        : of;
  return { ...aggregation, of: renamed, ...(as === undefined ? {} : { as: renamedArgument(as, renaming) }) };
}

function renamedExpr(expr: Expr, renaming: Renaming): Expr {
  if (expr.kind === 'FieldRef') return expr.name === renaming.from ? { ...expr, name: renaming.to, quoted: true } : expr;
  // The table names the keys that hold an expression or a list of them.
  const record = expr as unknown as Readonly<Record<string, Expr | readonly Expr[]>>;
  const changes = EXPR_CHILD_KEYS[expr.kind].map((key) => {
    const child = record[key];
    return [
      key,
      Array.isArray(child) ? child.map((each: Expr) => renamedExpr(each, renaming)) : renamedExpr(child as Expr, renaming),
    ] as const;
  });
  return { ...expr, ...Object.fromEntries(changes) };
}

function renamedSearch(expr: SearchExpr, renaming: Renaming): SearchExpr {
  const field = (value: SearchValue): SearchValue =>
    value.written === renaming.from ? { ...value, written: renaming.to, quoted: true } : value;
  switch (expr.kind) {
    case 'SearchComparison':
      return { ...expr, field: field(expr.field), ...(expr.comparator === '::' ? { comparator: '=' as const } : {}) };
    case 'SearchMembership':
      return { ...expr, field: field(expr.field) };
    case 'SearchNot':
      return { ...expr, operand: renamedSearch(expr.operand, renaming) };
    case 'SearchAnd':
    case 'SearchOr':
      return { ...expr, operands: expr.operands.map((operand) => renamedSearch(operand, renaming)) };
    default:
      return expr;
  }
}
