import type { Expr } from '../ast/expression.ts';
import type { Argument } from '../ast/parts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { AstBuilder } from './ast-builder.ts';
import { parseExpression } from './parse.ts';

/** An eval expression that a command takes in quotes: `reset_before="n>2"`. What cannot be read is reported and becomes an empty text. */
export function quotedExpression(argument: Argument, build: AstBuilder): Expr {
  const { node, diagnostics } = parseExpression(argument.text, new Map());
  for (const diagnostic of diagnostics) build.report(placedInQuotes(diagnostic, argument));
  return node === undefined ? { kind: 'StringLiteral', span: argument.span, written: '' } : shiftedIntoQuotes(node, argument);
}

/** The quote stands before the text; where something was escaped, places cannot be told apart any more. */
const isExact = ({ text, written }: Argument): boolean => text === written;
const offsetOf = ({ span, quoted }: Argument): number => span.start + (quoted ? 1 : 0);

/** A diagnostic about the text of an argument, moved to where that stands in the search. */
export function placedInQuotes(diagnostic: Diagnostic, argument: Argument): Diagnostic {
  if (!isExact(argument) || diagnostic.span === undefined) return { ...diagnostic, span: argument.span };
  const { start, end } = diagnostic.span;
  const offset = offsetOf(argument);
  return { ...diagnostic, span: { start: start + offset, end: end + offset } };
}

/** The same plain data with every span moved to where the text stands in the search. */
export function shiftedIntoQuotes<T>(data: T, argument: Argument): T {
  if (Array.isArray(data)) return data.map((item) => shiftedIntoQuotes(item, argument)) as T;
  if (typeof data !== 'object' || data === null) return data;
  const offset = offsetOf(argument);
  const pairs = Object.entries(data).map(([key, value]) => {
    if (key !== 'span' && key !== 'nameSpan') return [key, shiftedIntoQuotes(value, argument)];
    return [key, isExact(argument) ? { start: value.start + offset, end: value.end + offset } : argument.span];
  });
  // The same keys with the same kinds of values.
  return Object.fromEntries(pairs) as T;
}
