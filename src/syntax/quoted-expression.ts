import type { Expr } from '../ast/expression.ts';
import type { Argument } from '../ast/parts.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { AstBuilder } from './ast-builder.ts';
import { parseExpression } from './parse.ts';

/** An eval expression that a command takes in quotes: `reset_before="n>2"`. What cannot be read is reported and becomes an empty text. */
export function quotedExpression(argument: Argument, build: AstBuilder): Expr {
  const { node, diagnostics } = parseExpression(argument.text, new Map());
  // The quote stands before the text; where something was escaped, places cannot be told apart any more.
  const exact = argument.text === argument.written;
  for (const diagnostic of diagnostics) build.report(placed(diagnostic, argument, exact));
  return node === undefined ? { kind: 'StringLiteral', span: argument.span, written: '' } : shifted(node, argument, exact);
}

function placed(diagnostic: Diagnostic, { span }: Argument, exact: boolean): Diagnostic {
  if (!exact || diagnostic.span === undefined) return { ...diagnostic, span };
  const { start, end } = diagnostic.span;
  return { ...diagnostic, span: { start: start + span.start + 1, end: end + span.start + 1 } };
}

/** The same plain data with every span moved to where the text stands in the search. */
function shifted<T>(data: T, argument: Argument, exact: boolean): T {
  if (Array.isArray(data)) return data.map((item) => shifted(item, argument, exact)) as T;
  if (typeof data !== 'object' || data === null) return data;
  const { span } = argument;
  const pairs = Object.entries(data).map(([key, value]) => {
    if (key !== 'span' && key !== 'nameSpan') return [key, shifted(value, argument, exact)];
    return [key, exact ? { start: value.start + span.start + 1, end: value.end + span.start + 1 } : span];
  });
  // The same keys with the same kinds of values.
  return Object.fromEntries(pairs) as T;
}
