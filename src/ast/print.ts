import type { Expr } from './expression.ts';
import type { Aggregation, Argument, Option } from './parts.ts';
import type { Pipeline } from './pipeline.ts';
import type { SearchExpr, SearchValue } from './search.ts';

/** Prints a pipeline that stands inside of another node; commands are printed by their own files, so it is handed in. */
export type PrintPipeline = (pipeline: Pipeline) => string;

const BINDING = {
  XOR: 1,
  OR: 2,
  AND: 3,
  NOT: 4,
  IN: 5,
  '=': 5,
  '==': 5,
  '!=': 5,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  LIKE: 5,
  '+': 6,
  '-': 6,
  '.': 6,
  '*': 7,
  '/': 7,
  '%': 7,
} as const;
/** How tight an expression binds: an operand that binds looser than its operator needs parentheses. */
function binding(expr: Expr): number {
  if (expr.kind === 'Binary' || expr.kind === 'Logical') return BINDING[expr.operator];
  if (expr.kind === 'Membership') return BINDING.IN;
  if (expr.kind === 'Unary') return expr.operator === 'NOT' ? BINDING.NOT : 8;
  return 9;
}

/** An eval expression as SPL; parsing it gives the same expression. */
export function printExpr(expr: Expr, pipeline: PrintPipeline): string {
  const at = (child: Expr, least: number): string => {
    const text = printExpr(child, pipeline);
    return binding(child) < least ? `(${text})` : text;
  };
  switch (expr.kind) {
    case 'NumberLiteral':
      return expr.text;
    case 'StringLiteral':
      return `"${expr.written}"`;
    case 'FieldRef':
      return expr.quoted ? `'${expr.name}'` : expr.name;
    case 'DollarRef':
      return `$${expr.name}$`;
    case 'Call':
      return `${expr.name}(${expr.args.map((arg) => printExpr(arg, pipeline)).join(', ')})`;
    case 'Unary':
      return expr.operator === 'NOT' ? `NOT ${at(expr.operand, 4)}` : `${expr.operator}${at(expr.operand, 8)}`;
    case 'Binary': {
      const own = binding(expr);
      return `${at(expr.left, own)} ${expr.operator} ${at(expr.right, own + 1)}`;
    }
    case 'Logical':
      return expr.operands.map((operand) => at(operand, binding(expr) + 1)).join(` ${expr.operator} `);
    case 'Membership':
      return `${at(expr.operand, 6)} IN (${expr.list.map((item) => printExpr(item, pipeline)).join(', ')})`;
    case 'SubsearchExpr':
      return `[${pipeline(expr.pipeline)}]`;
    case 'MacroExpr':
      return expr.written;
  }
}

/** A value of `search` as it was written. */
export function printSearchValue(value: SearchValue): string {
  const text = value.quoted ? `"${value.written}"` : value.written;
  return value.wrapping === 'none' ? text : `${value.wrapping}(${text})`;
}

/** A search expression as SPL; parsing it gives the same expression. */
export function printSearch(expr: SearchExpr, pipeline: PrintPipeline): string {
  switch (expr.kind) {
    case 'SearchTerm':
      return printSearchValue(expr.value);
    case 'SearchComparison':
      return `${printSearchValue(expr.field)}${expr.comparator}${printSearchValue(expr.value)}`;
    case 'SearchComparisonWithSubsearch':
      return `${printSearchValue(expr.field)}${expr.comparator}[${pipeline(expr.pipeline)}]`;
    case 'SearchMembership':
      return `${printSearchValue(expr.field)} IN (${expr.values.map(printSearchValue).join(', ')})`;
    case 'SearchMembershipWithSubsearch': {
      const items = [...expr.before.map(printSearchValue), `[${pipeline(expr.pipeline)}]`, ...expr.after.map(printSearchValue)];
      return `${printSearchValue(expr.field)} IN (${items.join(', ')})`;
    }
    case 'SearchNot': {
      const grouped = expr.operand.kind === 'SearchAnd' || expr.operand.kind === 'SearchOr';
      const text = printSearch(expr.operand, pipeline);
      return `NOT ${grouped ? `(${text})` : text}`;
    }
    case 'SearchAnd':
      return expr.operands
        .map((operand) => (operand.kind === 'SearchAnd' ? `(${printSearch(operand, pipeline)})` : printSearch(operand, pipeline)))
        .join(' ');
    case 'SearchOr':
      return expr.operands
        .map((operand) =>
          operand.kind === 'SearchAnd' || operand.kind === 'SearchOr'
            ? `(${printSearch(operand, pipeline)})`
            : printSearch(operand, pipeline),
        )
        .join(' OR ');
    case 'SearchSubsearch':
      return `[${pipeline(expr.pipeline)}]`;
    case 'SearchNothing':
      return '()';
    case 'SearchMacro':
      return expr.written;
  }
}

/** An argument, quoted again where it was. */
export function printArgument(argument: Argument): string {
  return argument.quoted ? `"${argument.written}"` : argument.written;
}

/** `name=value` */
export function printOption(option: Option): string {
  return `${option.quotedName === true ? JSON.stringify(option.name) : option.name}=${printArgument(option.value)}`;
}

/** `fn(x) AS name` */
export function printAggregation(aggregation: Aggregation, pipeline: PrintPipeline): string {
  const { of } = aggregation;
  const as = aggregation.as === undefined ? '' : ` AS ${printArgument(aggregation.as)}`;
  switch (of.kind) {
    case 'none':
      return `${aggregation.fn}${as}`;
    case 'empty':
      return `${aggregation.fn}()${as}`;
    case 'eval':
      return `${aggregation.fn}(eval(${printExpr(of.expr, pipeline)}))${as}`;
    case 'field': {
      const inner = of.inner === undefined ? '' : `(${printArgument(of.inner)})`;
      const second = of.second === undefined ? '' : `, ${printArgument(of.second)}`;
      return `${aggregation.fn}(${printArgument(of.field)}${inner}${second})${as}`;
    }
  }
}
