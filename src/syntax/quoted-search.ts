import type { Argument } from '../ast/parts.ts';
import type { SearchExpr } from '../ast/search.ts';
import type { AstBuilder } from './ast-builder.ts';
import { parseSearchExpression } from './parse.ts';
import { placedInQuotes, shiftedIntoQuotes } from './quoted-expression.ts';

/** A search expression that a command takes in quotes: `startswith="login OR logon"`. What cannot be read is reported and becomes an empty search. */
export function quotedSearch(argument: Argument, build: AstBuilder): SearchExpr {
  const { node, diagnostics } = parseSearchExpression(argument.text, new Map());
  for (const diagnostic of diagnostics) build.report(placedInQuotes(diagnostic, argument));
  return node === undefined ? { kind: 'SearchNothing', span: argument.span } : shiftedIntoQuotes(node, argument);
}
