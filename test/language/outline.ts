import type { Expr } from '../../src/ast/expression.ts';
import type { CommandNode } from '../../src/ast/pipeline.ts';
import type { SearchExpr, SearchValue } from '../../src/ast/search.ts';
import { assert } from '../kit/suite.ts';
import { read } from './read.ts';

/** An eval expression with a parenthesis around every operation: `(a AND (NOT b))`. */
export function outlineExpr(expr: Expr): string {
  switch (expr.kind) {
    case 'NumberLiteral':
      return expr.text;
    case 'StringLiteral':
      return `"${expr.written}"`;
    case 'FieldRef':
      return expr.quoted ? `'${expr.name}'` : expr.name;
    case 'DollarRef':
      return `$${expr.name}$`;
    case 'MacroExpr':
      return expr.written;
    case 'Call':
      return `${expr.name}(${expr.args.map(outlineExpr).join(', ')})`;
    case 'Unary':
      return `(${expr.operator} ${outlineExpr(expr.operand)})`;
    case 'Binary':
      return `(${outlineExpr(expr.left)} ${expr.operator} ${outlineExpr(expr.right)})`;
    case 'Logical':
      return `(${expr.operands.map(outlineExpr).join(` ${expr.operator} `)})`;
    case 'Membership':
      return `(${outlineExpr(expr.operand)} IN [${expr.list.map(outlineExpr).join(', ')}])`;
    case 'SubsearchExpr':
      return `[${expr.pipeline.commands.map(({ kind }) => kind).join(' | ')}]`;
  }
}

function outlineValue({ written, quoted, wrapping }: SearchValue): string {
  const text = quoted ? `"${written}"` : written;
  return wrapping === 'none' ? text : `${wrapping}(${text})`;
}

/** A search expression with every grouping shown: AND and OR as `&` and `|`, so that words of the search are not mistaken for them. */
export function outlineSearch(expr: SearchExpr): string {
  switch (expr.kind) {
    case 'SearchTerm':
      return `<${outlineValue(expr.value)}>`;
    case 'SearchComparison':
      return `${outlineValue(expr.field)} ${expr.comparator} ${outlineValue(expr.value)}`;
    case 'SearchComparisonWithSubsearch':
      return `${outlineValue(expr.field)} ${expr.comparator} [${expr.pipeline.commands.map(({ kind }) => kind).join(' | ')}]`;
    case 'SearchMembership':
      return `${outlineValue(expr.field)} IN [${expr.values.map(outlineValue).join(', ')}]`;
    case 'SearchMembershipWithSubsearch': {
      const subsearch = `[${expr.pipeline.commands.map(({ kind }) => kind).join(' | ')}]`;
      return `${outlineValue(expr.field)} IN [${[...expr.before.map(outlineValue), subsearch, ...expr.after.map(outlineValue)].join(', ')}]`;
    }
    case 'SearchNot':
      return `!(${outlineSearch(expr.operand)})`;
    case 'SearchAnd':
      return `(${expr.operands.map(outlineSearch).join(' & ')})`;
    case 'SearchOr':
      return `(${expr.operands.map(outlineSearch).join(' | ')})`;
    case 'SearchSubsearch':
      return `[${expr.pipeline.commands.map(({ kind }) => kind).join(' | ')}]`;
    case 'SearchNothing':
      return '()';
    case 'SearchMacro':
      return expr.written;
  }
}

/** The commands of a search that has nothing wrong with it. */
export function commandsOf(text: string): readonly CommandNode[] {
  const { node, diagnostics } = read(text);
  assert.equal(
    diagnostics.map(({ code, message }) => `${code} ${message}`),
    [],
    text,
  );
  return node.commands;
}

/** The outline of an eval expression. */
export function evalOutline(text: string): string {
  const [where] = commandsOf(`| where ${text}`);
  // A where command has just this part.
  return outlineExpr((where as CommandNode & { readonly condition: Expr }).condition);
}

/** The outline of the terms of a search. */
export function searchOutline(text: string): string {
  const [search] = commandsOf(text);
  // A search command has just this part.
  return outlineSearch((search as CommandNode & { readonly expression: SearchExpr }).expression);
}
