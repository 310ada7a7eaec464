import type { Span } from '../text/source.ts';
import type { Pipeline } from './pipeline.ts';

/** `10`, `0.20`: the spelling is kept, its digits are its significant figures. */
export interface NumberLiteral {
  readonly kind: 'NumberLiteral';
  readonly span: Span;
  readonly text: string;
}
/** `"text"`; `written` is what stands between the quotes, escapes included. */
export interface StringLiteral {
  readonly kind: 'StringLiteral';
  readonly span: Span;
  readonly written: string;
}
/** A field: `name`, `'name with blanks'`. */
export interface FieldRef {
  readonly kind: 'FieldRef';
  readonly span: Span;
  readonly name: string;
  readonly quoted: boolean;
}
/** `$name$`: a field that `map` puts in. */
export interface DollarRef {
  readonly kind: 'DollarRef';
  readonly span: Span;
  readonly name: string;
}
/** `name(args)`, the name as written. */
export interface Call {
  readonly kind: 'Call';
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
  readonly args: readonly Expr[];
}
/** `NOT x`, `-x`. */
export interface Unary {
  readonly kind: 'Unary';
  readonly span: Span;
  readonly operator: 'NOT' | '-' | '+';
  readonly operand: Expr;
}
/** Operators between two operands, in canonical spelling. */
export type BinaryOperatorText = '+' | '-' | '*' | '/' | '%' | '.' | '=' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'XOR';
/** `left operator right` */
export interface Binary {
  readonly kind: 'Binary';
  readonly span: Span;
  readonly operator: BinaryOperatorText;
  readonly left: Expr;
  readonly right: Expr;
}
/** A chain of AND or of OR; flat, so that ten thousand operands are no deep tree. */
export interface Logical {
  readonly kind: 'Logical';
  readonly span: Span;
  readonly operator: 'AND' | 'OR';
  readonly operands: readonly Expr[];
}
/** `operand IN (list)` */
export interface Membership {
  readonly kind: 'Membership';
  readonly span: Span;
  readonly operand: Expr;
  readonly list: readonly Expr[];
}
/** `[ ... ]` inside of an expression. */
export interface SubsearchExpr {
  readonly kind: 'SubsearchExpr';
  readonly span: Span;
  readonly pipeline: Pipeline;
}
/** A macro call in the written reading. */
export interface MacroExpr {
  readonly kind: 'MacroExpr';
  readonly span: Span;
  readonly written: string;
}

/** An eval expression. */
export type Expr =
  | NumberLiteral
  | StringLiteral
  | FieldRef
  | DollarRef
  | Call
  | Unary
  | Binary
  | Logical
  | Membership
  | SubsearchExpr
  | MacroExpr;

/** Where each kind of expression keeps its sub-expressions: a new kind without its line does not compile. */
export const EXPR_CHILD_KEYS: { readonly [K in Expr['kind']]: readonly Exclude<keyof Extract<Expr, { kind: K }>, 'kind' | 'span'>[] } = {
  NumberLiteral: [],
  StringLiteral: [],
  FieldRef: [],
  DollarRef: [],
  Call: ['args'],
  Unary: ['operand'],
  Binary: ['left', 'right'],
  Logical: ['operands'],
  Membership: ['operand', 'list'],
  SubsearchExpr: [],
  MacroExpr: [],
};

/** The direct sub-expressions of an expression, in written order. */
export function exprChildren(expr: Expr): readonly Expr[] {
  // The table above names keys that hold an Expr or a list of them.
  const record = expr as unknown as Readonly<Record<string, Expr | readonly Expr[]>>;
  return EXPR_CHILD_KEYS[expr.kind].flatMap((key) => record[key] ?? []);
}
