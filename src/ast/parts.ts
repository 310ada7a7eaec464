import type { Span } from '../text/source.ts';
import type { Expr } from './expression.ts';
import type { Pipeline } from './pipeline.ts';
import type { SearchExpr } from './search.ts';

/** A word or a quoted text of a command's arguments. */
export interface Argument {
  readonly kind: 'Argument';
  readonly span: Span;
  /** What it means: quotes and escapes resolved. */
  readonly text: string;
  /** What stands in the search, between the quotes if there are any. */
  readonly written: string;
  readonly quoted: boolean;
}

/** `name=value` */
export interface Option {
  readonly kind: 'Option';
  readonly span: Span;
  readonly name: string;
  /** Written as `"name"=value`. */
  readonly quotedName?: true;
  readonly value: Argument;
}

/** `fn(argument) AS name` of the stats family. */
export interface Aggregation {
  readonly kind: 'Aggregation';
  readonly span: Span;
  /** The function's name as written. */
  readonly fn: string;
  readonly fnSpan: Span;
  /** What stands in the parentheses; `none` without parentheses, `empty` with nothing in them. */
  readonly of:
    | { readonly kind: 'none' }
    | { readonly kind: 'empty' }
    | { readonly kind: 'field'; readonly field: Argument; readonly inner?: Argument; readonly second?: Argument }
    | { readonly kind: 'eval'; readonly expr: Expr; readonly written: string };
  readonly as?: Argument;
}

/** What a part of a command is to it. */
export type Role = 'expression' | 'search' | 'field' | 'by-field' | 'destination' | 'aggregate' | 'option' | 'subsearch' | 'argument';

/** A part of a command that walks, lint rules, coverage and mutation look at. */
export interface Child {
  readonly role: Role;
  readonly node: Expr | SearchExpr | Argument | Option | Aggregation | Pipeline;
}
